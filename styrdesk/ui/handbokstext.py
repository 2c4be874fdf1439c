"""The handbook's chapters: which they are, which page each explains, and searching in them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from styrdesk import resurser
from styrdesk.ui.sidor import sidor

MAPP = "handbok"
_KAPITEL: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("kom_igang", ("start", "ny_kommun")),
    ("oversikt", ("oversikt",)),
    ("arsplan", ("arsplan",)),
    ("moten", ("mote", "motesarbete")),
    ("sammantraden", ("sammantrade", "infor", "arende", "tjansteskrivelse", "bevakning")),
    ("paketet", ("paket",)),
    ("protokoll", ("protokollarbete", "justeringsomgang", "webbgranskning", "paragraf", "beslut")),
    ("besok", ("besok", "besoksarbete")),
    ("atgardsplaner", ("atgardsplan", "avvikelse")),
    ("avtal", ("avtal", "godkannande", "regelverk")),
    ("utforare", ("enhet",)),
    ("organ", ("organ",)),
    ("handlingar", ("handling",)),
    ("regler", ("regler",)),
    ("styrning", ("styrdokument",)),
    ("rapportering", ("inlamning",)),
    ("synpunkter", ("synpunkt",)),
    ("tvister", ("tvist",)),
    ("kontroller", ("leverantorskontroll",)),
    ("rapporter", ("rapporter",)),
    ("installningar", ("installningar", "dokumentmall", "fras", "mallarbete")),
    ("sok", ()),
    ("sakerhetskopior", ()),
    ("kortkommandon", ()),
    ("tillganglighet", ()),
    ("ordlista", ()),
)
"""File name of each chapter, and the pages of the window that F1 opens it from."""

_TECKEN = re.compile(r"[*_`#|>]|\[([^\]]*)\]\([^)]*\)")
_UTDRAG = 90


@dataclass(frozen=True)
class Kapitel:
    """One chapter: file name without ending, title, and its text as Markdown."""

    namn: str
    titel: str
    text: str

    @property
    def ren(self) -> str:
        """The text without markup, for searching."""
        return _TECKEN.sub(lambda m: m[1] or "", self.text)


@dataclass(frozen=True)
class Traff:
    """A chapter in the list, with where the words occur ("" when nothing is searched for)."""

    kapitel: Kapitel
    utdrag: str = ""


@cache
def kapitel() -> tuple[Kapitel, ...]:
    """Every chapter in order."""
    return tuple(_las(namn) for namn, _hor_till in _KAPITEL)


def _las(namn: str) -> Kapitel:
    text = resurser.data(f"{MAPP}/{namn}.md").decode("utf-8")
    titel = text.split("\n", 1)[0].removeprefix("# ").strip()
    return Kapitel(namn, titel, text)


def kapitel_for(sida: str) -> str:
    """The chapter about a page of the window; a sibling register belongs to its group's page."""
    return _namn_for(sida) or _namn_for(_hos().get(sida, "")) or _KAPITEL[0][0]


@cache
def _hos() -> dict[str, str]:
    """The page in the navigation that each hidden page belongs to."""

    def ingen(*_allt: object) -> Any:
        raise AssertionError("only the keys are asked for")

    return {s.nyckel: s.hos for s in sidor(ingen, ingen, ingen) if s.hos}


def _namn_for(sida: str) -> str:
    return next((namn for namn, hor_till in _KAPITEL if sida == namn or sida in hor_till), "")


def sok(fras: str) -> list[Traff]:
    """Chapters that hold every word; those with a word in the title come first."""
    ord_ = fras.casefold().split()
    if not ord_:
        return [Traff(ett) for ett in kapitel()]
    funna = [Traff(ett, _utdrag(ett, ord_)) for ett in kapitel() if _har(ett, ord_)]
    return sorted(funna, key=lambda t: not any(o in t.kapitel.titel.casefold() for o in ord_))


def _har(ett: Kapitel, ord_: list[str]) -> bool:
    text = ett.ren.casefold()
    return all(o in text for o in ord_)


def _utdrag(ett: Kapitel, ord_: list[str]) -> str:
    """The line where most of the words occur, shortened around the first of them."""
    rader = [r.strip(" -") for r in ett.ren.splitlines()[1:] if r.strip(" -")]
    basta = max(rader, key=lambda rad: sum(o in rad.casefold() for o in ord_), default="")
    plats = max(0, min((p for o in ord_ if (p := basta.casefold().find(o)) >= 0), default=0) - 30)
    borjan = basta.find(" ", plats) + 1 if plats else 0
    kort = basta[borjan : borjan + _UTDRAG]
    return ("… " if borjan else "") + kort + (" …" if borjan + _UTDRAG < len(basta) else "")
