"""docs/ordlista.md explains every name of the domain, so that code, screens and law mean the same.

The names are read from the source: modules, public classes, tables and use cases (public functions
whose first argument is the store) in styrdesk/modell, apart from the storage machinery and the demo
municipality. A name is explained when it has a row, or is put together from words that have one.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

RAD = re.compile(
    r"^\| `(?P<namn>[^`]+)` \| (?P<svenska>[^|]+) \| (?P<engelska>[^|]+) \| (?P<kalla>[^|]*) \|$"
)
APART = {"grund", "migrationer", "exempel"}


def kanda_namn(rot: Path) -> re.Pattern[str]:
    """Matches a word with a row, and a compound of such words: avtalsregler = avtal + regler."""
    ord_ = sorted((ett_ord(rad["namn"]) for rad in ordlista(rot)), key=len, reverse=True)
    return re.compile(rf"(?:(?:{'|'.join(ord_)})(?:s|r|n|er|ar|or|en)?)+")


def ett_ord(namn: str) -> str:
    """PersonRoll, person_roll and personroll are one word."""
    return namn.replace("_", "").lower()


def tabellnamn(klass: ast.ClassDef) -> Iterator[str]:
    for sats in klass.body:
        if isinstance(sats, ast.Assign) and isinstance(sats.value, ast.Constant):
            namn = {m.id for m in sats.targets if isinstance(m, ast.Name)}
            if "__tablename__" in namn:
                yield str(sats.value.value)


def ar_anvandningsfall(funktion: ast.FunctionDef) -> bool:
    forsta = funktion.args.args[:1]
    return (
        bool(forsta)
        and isinstance(forsta[0].annotation, ast.Name)
        and forsta[0].annotation.id == "Store"
    )


def domannamn(modell: Path) -> Iterator[tuple[str, str]]:
    """(name, where it stands) for everything that needs a row."""
    for fil in sorted(modell.rglob("*.py")):
        delar = fil.relative_to(modell).with_suffix("").parts
        if APART & set(delar):
            continue
        yield from ((del_, fil.name) for del_ in delar if del_ != "__init__")
        for nod in ast.parse(fil.read_text(encoding="utf-8")).body:
            plats = f"{'/'.join(delar)}.py:{getattr(nod, 'lineno', 0)}"
            if isinstance(nod, ast.ClassDef) and not nod.name.startswith("_"):
                yield from ((namn, plats) for namn in (*tabellnamn(nod),) or (nod.name,))
            elif (
                isinstance(nod, ast.FunctionDef) and nod.name[0] != "_" and ar_anvandningsfall(nod)
            ):
                yield nod.name, plats


def anvandartexter(paket: Path) -> Iterator[tuple[str, str]]:
    """(text, where it stands) of everything that passes the gettext door."""
    for fil in sorted(paket.rglob("*.py")):
        for nod in ast.walk(ast.parse(fil.read_text(encoding="utf-8"))):
            if not isinstance(nod, ast.Call) or not isinstance(nod.func, ast.Name):
                continue
            if nod.func.id in ("_", "N_", "ngettext"):
                plats = f"{fil.relative_to(paket)}:{nod.lineno}"
                texter = [a.value for a in nod.args if isinstance(a, ast.Constant)]
                yield from ((text, plats) for text in texter if isinstance(text, str))


def undvikna(rot: Path) -> list[str]:
    """Every form in the left column of the last table."""
    text = (rot / "docs" / "ordlista.md").read_text(encoding="utf-8")
    slut = text[text.index("## Ord som Styrdesk inte använder") :]
    rader = [rad.split("|")[1] for rad in slut.splitlines() if rad.startswith("| ")][1:]
    return [form.strip() for rad in rader for form in rad.split(",")]


def ordlista(rot: Path) -> list[re.Match[str]]:
    rader = (rot / "docs" / "ordlista.md").read_text(encoding="utf-8").splitlines()
    return [traff for rad in rader if (traff := RAD.match(rad))]


def test_varje_namn_i_modellen_star_i_ordlistan(rot: Path) -> None:
    kanda = kanda_namn(rot)
    saknas = {
        namn: plats
        for namn, plats in domannamn(rot / "styrdesk" / "modell")
        if not kanda.fullmatch(ett_ord(namn))
    }
    assert not saknas, (
        "add rows `| `name` | Swedish | English | source |` to docs/ordlista.md for:\n"
        + "\n".join(
            f"  {namn}  (styrdesk/modell: {plats})" for namn, plats in sorted(saknas.items())
        )
    )


def test_varje_ord_star_bara_en_gang(rot: Path) -> None:
    namn = [rad["namn"] for rad in ordlista(rot)]
    assert sorted(namn) == sorted(set(namn))


def test_varje_identifierare_ar_ascii_och_gemen(rot: Path) -> None:
    fel = [
        rad["namn"] for rad in ordlista(rot) if not re.fullmatch(r"[a-z][a-z0-9_]*", rad["namn"])
    ]
    assert not fel


def test_varje_rad_i_tabellerna_har_fyra_kolumner(rot: Path) -> None:
    text = (rot / "docs" / "ordlista.md").read_text(encoding="utf-8")
    rader = [rad for rad in text.splitlines() if rad.startswith("| `")]
    assert rader
    assert not [rad for rad in rader if not RAD.match(rad)]


def test_anvandartexter_undviker_ord_som_inte_anvands(rot: Path) -> None:
    monster = re.compile(
        "|".join(rf"(?<!\w){re.escape(ord_)}(?!\w)" for ord_ in undvikna(rot)), re.I
    )
    fel = [
        f"styrdesk/{plats}: «{text}»"
        for text, plats in anvandartexter(rot / "styrdesk")
        if monster.search(text)
    ]
    assert not fel, "docs/ordlista.md says what to write instead:\n" + "\n".join(fel)


def test_anvandartexter_ropar_inte(rot: Path) -> None:
    fel = [
        f"styrdesk/{plats}: «{text}»"
        for text, plats in anvandartexter(rot / "styrdesk")
        if "!" in text
    ]
    assert not fel, "no exclamation marks:\n" + "\n".join(fel)
