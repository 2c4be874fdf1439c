"""Minutes of a hundred pages for the benches: the same words for every way of setting them."""

from __future__ import annotations

from datetime import date, time

from styrdesk.modell.protokollunderlag import (
    Beslutspunkt,
    Narvarande,
    Narvarolista,
    Omrostningsresultat,
    ParagrafUnderlag,
    ProtokollUnderlag,
    Rostrad,
    Underskrift,
)
from styrdesk.modell.underlag import Motestid

DAG = date(2026, 11, 19)
_MENING = (
    "Förvaltningen redovisar uppföljning {nr} av kvartalet, bilaga 1. Kontinuiteten är 13 personal "
    "per brukare på 14 dagar; målet är 12. Förslaget behandlas i nämnden den 19 november 2026. "
)
_LEDAMOTER = tuple(
    Narvarande(f"Förnamn Efternamn {nr}", ("M", "S", "C", "L", "V", "KD", "SD")[nr % 7])
    for nr in range(13)
)


def underlag(paragrafer: int, omgang: int = 0) -> ProtokollUnderlag:
    """Minutes with so many paragraphs, every third with a roll call; no two texts are the same."""
    delar = tuple(_paragraf(nr, 1000 * omgang + nr) for nr in range(1, paragrafer + 1))
    return ProtokollUnderlag(
        organ="Vård- och omsorgsnämnden",
        tid=Motestid(DAG, time(18), time(20, 15)),
        plats="Sessionssalen, kommunhuset",
        narvaro=Narvarolista(ledamoter=_LEDAMOTER),
        paragrafer=delar,
        alla_paragrafer=tuple((p.ordning, p.nummer) for p in delar),
        justerare=("Leila Haddad (S)",),
        underskrifter=(
            Underskrift("Sekreterare", "David Öst", "§§ 1–90"),
            Underskrift("Ordförande", "Karin Ahlström (M)", "§§ 1–90"),
        ),
        utkast=False,
        justerad=date(2026, 11, 30),
    )


def _paragraf(nr: int, froet: int) -> ParagrafUnderlag:
    return ParagrafUnderlag(
        nummer=str(nr),
        ordning=nr,
        rubrik=f"Uppföljning av verksamhetsområde {froet}",
        dnr=f"VON 2026/{froet:04d}",
        ingress="Vård- och omsorgsnämnden beslutar",
        beslut=tuple(
            Beslutspunkt(i, f"Åtgärd {i} för område {froet} godkänns.") for i in range(1, 4)
        ),
        sammanfattning="\n".join(_text(froet, i) for i in range(2)),
        underlag=(f"Tjänsteskrivelse 2026-11-11, handling {nr}.1",),
        yrkanden=("Ordföranden yrkar bifall till förvaltningens förslag.",),
        beslutsgang=_text(froet, 2),
        omrostningar=(_omrostning(),) if nr % 3 == 0 else (),
        skickas_till=("Solbacka Omsorg AB", "avtalscontroller"),
    )


def _text(froet: int, del_: int) -> str:
    return "".join(_MENING.format(nr=100 * froet + 10 * del_ + i) for i in range(3)).strip()


def _omrostning() -> Omrostningsresultat:
    rader = tuple(
        Rostrad(p.namn, p.parti, "ja" if nr % 2 else "nej") for nr, p in enumerate(_LEDAMOTER)
    )
    return Omrostningsresultat(
        ja_betyder="förvaltningens förslag",
        nej_betyder="avslag",
        ja=6,
        nej=7,
        avstar=0,
        resultat="Med 6 ja-röster och 7 nej-röster avslår nämnden förslaget.",
        rader=rader,
    )
