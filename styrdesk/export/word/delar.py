"""A paragraph of the minutes and the names of a meeting, in Word (protokoll §5.3)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from styrdesk.export.sammantrade.narvaro import Skrivsatt, med_allt, ovriga
from styrdesk.export.sammantrade.omrostningar import sluten_text
from styrdesk.export.sammantrade.paragrafer import (
    avvikande_forslag,
    paragrafnummer,
    rader_under_rubriken,
)
from styrdesk.export.word.fil import Wordfil
from styrdesk.modell.protokollunderlag import (
    Narvarande,
    Narvarolista,
    Omrostningsresultat,
    ParagrafUnderlag,
)
from styrdesk.modell.sammantrade.mallar import Mall
from styrdesk.texter import _

_BREDDER = (76, 22, 18, 18, 26)
Skriv = Callable[[Wordfil, ParagrafUnderlag, str], None]


def paragraf(fil: Wordfil, p: ParagrafUnderlag, mall: Mall) -> None:
    """Number and heading, then the parts that have content, in the pack's order and words."""
    fil.rubrik(f"{paragrafnummer(p.nummer, mall)} {p.rubrik}")
    for rad in rader_under_rubriken(p):
        fil.text(rad)
    for namn in mall.ordning:
        _DELAR[namn](fil, p, mall.kallas(namn))


def narvaroformular(lista: Narvarolista, skriv: Skrivsatt, mall: Mall) -> list[tuple[str, str]]:
    """Rows of names: group, and a line for each person."""
    grupper = (
        ("beslutande", lista.ledamoter),
        ("tjanstgorande", lista.tjanstgorande_ersattare),
        ("ej_tjanstgorande", lista.ej_tjanstgorande),
        ("ovriga", ovriga(lista)),
    )
    return [(mall.kallas(namn), namnrader(personer, skriv)) for namn, personer in grupper]


def namnrader(personer: Sequence[Narvarande], skriv: Skrivsatt) -> str:
    return "\n".join(med_allt(person, skriv) for person in personer)


def _beslut(fil: Wordfil, p: ParagrafUnderlag, rubrik: str) -> None:
    if p.beslut:
        fil.rubrik(rubrik, 2)
        fil.text(p.ingress)
        fil.numrerade([punkt.text for punkt in p.beslut])


def _texter(falt: str) -> Skriv:
    def skriv(fil: Wordfil, p: ParagrafUnderlag, rubrik: str) -> None:
        texter = getattr(p, falt)
        if isinstance(texter, str):
            texter = (texter,) if texter.strip() else ()
        if texter:
            fil.rubrik(rubrik, 2)
            for text in texter:
                fil.text(text)

    return skriv


def _underlag(fil: Wordfil, p: ParagrafUnderlag, rubrik: str) -> None:
    if p.underlag:
        fil.rubrik(rubrik, 2)
        fil.punkter(p.underlag)


def _skickas(fil: Wordfil, p: ParagrafUnderlag, rubrik: str) -> None:
    if p.skickas_till:
        fil.rubrik(rubrik, 2)
        fil.punkter(p.skickas_till)


def _omrostningar(fil: Wordfil, p: ParagrafUnderlag, rubrik: str) -> None:
    for nr, resultat in enumerate(p.omrostningar, 1):
        fil.rubrik(f"{rubrik} {nr}" if len(p.omrostningar) > 1 else rubrik, 2)
        mall = _("Ja-röst för {ja}. Nej-röst för {nej}.")
        fil.text(mall.format(ja=resultat.ja_betyder, nej=resultat.nej_betyder))
        if resultat.sluten or not resultat.rader:
            fil.text(sluten_text(resultat))
        else:
            _rostlista(fil, resultat)
        fil.text(resultat.resultat)


def _rostlista(fil: Wordfil, resultat: Omrostningsresultat) -> None:
    rader = [
        [
            rad.namn,
            rad.parti,
            *("X" if rad.rost == svar else "" for svar in ("ja", "nej", "avstar")),
        ]
        for rad in resultat.rader
    ]
    summa = [_("Summa"), "", str(resultat.ja), str(resultat.nej), str(resultat.avstar)]
    rubriker = [_("Ledamot"), _("Parti"), _("Ja"), _("Nej"), _("Avstår")]
    fil.tabell(rubriker, [*rader, summa], _BREDDER, summa=True)


def _forslag(fil: Wordfil, p: ParagrafUnderlag, rubrik: str) -> None:
    text = avvikande_forslag(p)
    if text.strip():
        fil.rubrik(rubrik, 2)
        fil.text(text)


_DELAR: dict[str, Skriv] = {
    "beslut": _beslut,
    "reservation": _texter("reservationer"),
    "jav": _texter("jav"),
    "sammanfattning": _texter("sammanfattning"),
    "underlag": _underlag,
    "forslag": _forslag,
    "yrkanden": _texter("yrkanden"),
    "beslutsgang": _texter("beslutsgang"),
    "omrostning": _omrostningar,
    "yttrande": _texter("yttranden"),
    "notering": _texter("noteringar"),
    "skickas_till": _skickas,
    "rattelse": _texter("rattelser"),
}
