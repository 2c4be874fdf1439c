"""The agendas that the governing document fixes, in our own words (R47, R51, R53, R70, R83, R84)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from styrdesk.texter import N_, _


@dataclass(frozen=True)
class Mallpunkt:
    """A mandatory point: number, heading, the rule that demands it, and a hint for the notes.

    ``utfall`` marks the point whose agreed outcome the rule demands in writing.
    """

    nr: int
    rubrik: str
    regel: str
    hjalp: str = ""
    utfall: bool = False


_Rad = tuple[str, str, bool]

_UTFORARMOTE: Final[tuple[_Rad, ...]] = (
    (N_("Resultat, analys och slutsatser"), N_("Sammanställningen av enheternas resultat."), False),
    (N_("Verksamhetsberättelse och årsredovisning"), N_("Beställarens egna."), False),
    (N_("Planer och budget"), N_("Beställarens planer för kommande år."), False),
    (N_("Ersättningsnivåer och förändringar"), N_("Lika för egen regi och externa."), False),
    (N_("Beställarens uppföljningsverksamhet"), N_("Vad som är gjort och planerat."), False),
    (N_("Aktuella frågeställningar"), N_("Frågor från utförarna."), False),
)
_DIALOG_HOST: Final[tuple[_Rad, ...]] = (
    (N_("Marknadsandelar"), N_("Egen regis andel i varje verksamhetsområde."), False),
    (N_("Produktionsvolymer"), "", False),
    (N_("Kvalitet"), "", False),
    (N_("Personal"), "", False),
    (N_("Ekonomiska resultat"), "", False),
    (N_("Omvärld"), "", False),
    (N_("Möjligheter och utmaningar"), "", False),
    (N_("Mål och resultatkrav för kommande år"), N_("Skriv vad som läggs fast."), True),
)
_DIALOG_VAR: Final[tuple[_Rad, ...]] = (
    (N_("Återblick på det gångna året"), "", False),
    (N_("Bokslut och resultat per enhet"), "", False),
    (N_("Disponering av över- och underskott"), N_("Skriv vad som läggs fast."), True),
)
_PRESENTATION: Final[tuple[_Rad, ...]] = (
    (N_("Områdets sammanställda resultat"), "", False),
    (N_("Nämndens verksamhetsberättelse"), "", False),
    (N_("Frågor och synpunkter från enheterna"), "", False),
)
_MALLAR: Final = {
    "utforarmote": ("R51", _UTFORARMOTE),
    "dialog_host": ("R83", _DIALOG_HOST),
    "dialog_var": ("R84", _DIALOG_VAR),
    "presentation": ("R47", _PRESENTATION),
}
_ANMODAN: Final = N_("Ekonomiska följder av anmodan")


def motesmall(typ: str, anmodan: bool = False) -> tuple[Mallpunkt, ...]:
    """The mandatory points of a kind of meeting, in order; none for the other kinds.

    ``anmodan``: KS has asked PU to run something, so a dialogue meeting must treat the
    consequences (R70); that point comes before the last one.
    """
    if typ not in _MALLAR:
        return ()
    regel, rader = _MALLAR[typ]
    punkter = [(rubrik, regel, hjalp, utfall) for rubrik, hjalp, utfall in rader]
    if anmodan and typ in ("dialog_host", "dialog_var"):
        punkter.insert(-1, (_ANMODAN, "R70", "", False))
    return tuple(
        Mallpunkt(nr, _(rubrik), regel, _(hjalp) if hjalp else "", utfall)
        for nr, (rubrik, regel, hjalp, utfall) in enumerate(punkter, 1)
    )


def besoksmall() -> tuple[Mallpunkt, ...]:
    """The topics of a visit: those of the provider meeting, with the unit alone (R53)."""
    return tuple(Mallpunkt(p.nr, p.rubrik, "R53", p.hjalp) for p in motesmall("utforarmote"))
