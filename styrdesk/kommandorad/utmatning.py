"""What a command says: the answer on stdout, sentences to a person on stderr, both UTF-8."""

from __future__ import annotations

import io
import json
import sys
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Any

_MELLANRUM = "  "


def tala_utf8() -> None:
    """Use UTF-8 whatever the locale says, so that å ä ö survive in scripts and on old consoles."""
    for strom in (sys.stdout, sys.stderr):
        if isinstance(strom, io.TextIOWrapper):
            strom.reconfigure(encoding="utf-8", errors="backslashreplace")


def tom() -> None:
    """Send what is still waiting, so that a full disk or a closed pipe is noticed here."""
    if sys.stdout is not None:
        sys.stdout.flush()


def skriv(text: str, slut: str = "\n") -> None:
    """One line of the answer."""
    print(text, end=slut)


def skriv_json(varde: Any) -> None:
    """The answer as JSON: indented, in a fixed order, readable letters."""
    skriv(json.dumps(varde, ensure_ascii=False, indent=2))


def skriv_json_lista(poster: Iterable[Any]) -> None:
    """Many objects as one JSON array, written as they come."""
    fore = "[\n"
    for post in poster:
        rader = json.dumps(post, ensure_ascii=False, indent=2).splitlines()
        skriv(fore + "\n".join(f"  {rad}" for rad in rader), slut="")
        fore = ",\n"
    skriv("[]" if fore == "[\n" else "\n]")


def skriv_uppgifter(par: Sequence[tuple[str, str]]) -> None:
    """Names and values below each other; a value of several lines is indented under its first."""
    bredd = max((_bredd(namn) for namn, _varde in par), default=0)
    for namn, varde in par:
        rader = varde.splitlines() or [""]
        skriv(f"  {_fyll(namn, bredd, False)}  {_en_rad(rader[0])}")
        for rad in rader[1:]:
            skriv(f"  {' ' * bredd}  {_en_rad(rad)}")


def fel(mening: str) -> None:
    """A sentence to the person, with what to do."""
    print(mening, file=sys.stderr)


def skriv_tabell(
    rubriker: Sequence[str], rader: Iterable[Sequence[str]], hoger: Sequence[bool]
) -> None:
    """A table in plain text: columns as wide as their content, numbers to the right."""
    alla = [[_en_rad(cell) for cell in rad] for rad in (rubriker, *rader)]
    bredder = [max(_bredd(rad[nr]) for rad in alla) for nr in range(len(rubriker))]
    streck = ["─" * bredd for bredd in bredder]
    for rad in (alla[0], streck, *alla[1:]):
        celler = [_fyll(c, b, h) for c, b, h in zip(rad, bredder, hoger, strict=True)]
        skriv(_MELLANRUM.join(celler).rstrip())


def _en_rad(text: str) -> str:
    """No line break and no terminal command may come out of a register's text."""
    return "".join(t if t.isprintable() else " " for t in text)


def _bredd(text: str) -> int:
    """Columns that a terminal uses: wide signs take two, combining ones none."""
    return sum(
        0 if unicodedata.combining(t) else 2 if unicodedata.east_asian_width(t) in "WF" else 1
        for t in text
    )


def _fyll(text: str, bredd: int, hoger: bool) -> str:
    luft = " " * (bredd - _bredd(text))
    return luft + text if hoger else text + luft
