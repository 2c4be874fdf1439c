"""Two paragraphs with every heading, to try a template pack on (the worked example, protokoll §11)."""

from __future__ import annotations

from datetime import date, time
from typing import Any

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
from styrdesk.modell.sammantrade.mallar import Mall
from styrdesk.modell.underlag import Motestid

_ORGAN = "Vård- och omsorgsnämnden"
_LEDAMOTER = (
    ("Karin Ahlström", "M", "ordförande"), ("Jonas Wiberg", "L", "1:e vice ordförande"),
    ("Leila Haddad", "S", "2:e vice ordförande"), ("Per-Olof Strand", "M", ""),
    ("Eva Norling", "C", ""), ("Mats Rydell", "KD", ""), ("Amir Rezai", "V", ""),
)  # fmt: skip
_NEJ = ("Leila Haddad", "Amir Rezai")


def mallprov(mall: Mall) -> ProtokollUnderlag:
    """Minutes of two paragraphs, printed with the pack: what the secretary sees beside her choices."""
    return ProtokollUnderlag(
        organ=_ORGAN,
        tid=Motestid(date(2026, 11, 19), time(18), time(20, 15)),
        plats="Sessionssalen, kommunhuset",
        narvaro=_narvaro(),
        paragrafer=(_bestallning(), _atgardsplan()),
        alla_paragrafer=((1, "85"), (2, "86")),
        motesnr=9,
        justerare=("Leila Haddad (S)",),
        justering_plats_tid="Kommunhuset, rum 312, måndag 30 november 2026 kl. 16.00",
        underskrifter=(
            Underskrift("Sekreterare", "David Öst", "§§\u00a085–86"),
            Underskrift("Ordförande", "Karin Ahlström (M)", "§§\u00a085–86"),
            Underskrift("Justerande", "Leila Haddad (S)", "§§\u00a085–86"),
        ),
        utkast=False,
        justerad=date(2026, 11, 30),
        mall=mall,
    )


def _narvaro() -> Narvarolista:
    return Narvarolista(
        ledamoter=tuple(
            Narvarande(namn, parti, roll, ((2, 2),), "jäv § 85")
            if namn == "Mats Rydell"
            else Narvarande(namn, parti, roll)
            for namn, parti, roll in _LEDAMOTER
        ),
        tjanstgorande_ersattare=(
            Narvarande("Hanna Berg", "KD", "för Mats Rydell (KD), jäv", ((1, 1),)),
        ),
        ej_tjanstgorande=(Narvarande("Ulla Dahl", "C"),),
        ovriga=(
            Narvarande("Åsa Lind", "", "förvaltningschef"),
            Narvarande("David Öst", "", "nämndsekreterare"),
        ),
    )


def _paragraf(nummer: int, rubrik: str, beslut: tuple[str, ...], **annat: Any) -> ParagrafUnderlag:
    return ParagrafUnderlag(
        nummer=str(nummer),
        ordning=nummer - 84,
        rubrik=rubrik,
        ingress=f"{_ORGAN} beslutar",
        beslut=tuple(Beslutspunkt(nr, text) for nr, text in enumerate(beslut, start=1)),
        beslutande=tuple(Narvarande(namn, parti) for namn, parti, _roll in _LEDAMOTER),
        ordforande="Karin Ahlström (M)",
        uid=f"mallprov-{nummer}",
        **annat,
    )


def _bestallning() -> ParagrafUnderlag:
    return _paragraf(
        85,
        "Direktbeställning av dagverksamhet 2027, Björkgläntan",
        (
            "Överenskommelsen om direktbeställning av dagverksamhet för 2027 godkänns.",
            "Förvaltningschefen får i uppdrag att underteckna överenskommelsen.",
        ),
        dnr="VON 2026/0188",
        jav=(
            "Mats Rydell (KD) anmäler jäv och är inte närvarande under ärendet. Hanna Berg (KD) "
            "tjänstgör i stället.",
        ),
        underlag=("Tjänsteskrivelse 2026-10-28", "Förslag till överenskommelse, handling 5.2"),
        forslag="Överenskommelsen godkänns.",
        beslutsgang=(
            "Ordföranden ställer proposition på förvaltningens förslag och finner att nämnden "
            "beslutar enligt förslaget."
        ),
        noteringar=("Sammanträdet ajourneras kl. 19.05–19.15.",),
        skickas_till=("Produktionsförvaltningen", "Ekonomienheten"),
    )


def _atgardsplan() -> ParagrafUnderlag:
    return _paragraf(
        86,
        "Åtgärdsplan efter verksamhetsbesök, Solbacka vård- och omsorgsboende",
        (
            "Uppföljningen av Solbacka vård- och omsorgsboende noteras.",
            "Utföraren ska senast den 15 december 2026 lämna en åtgärdsplan.",
        ),
        dnr="VON 2026/0123",
        reservationer=("Leila Haddad (S) och Amir Rezai (V) reserverar sig mot beslutet.",),
        sammanfattning=(
            "Ett oanmält besök gjordes den 15 september 2026 efter ett klagomål. Fyra av tolv "
            "områden i checklistan är inte uppfyllda."
        ),
        underlag=("Rapport från verksamhetsbesök 2026-10-23, handling 6.2",),
        yrkanden=("Leila Haddad (S) yrkar ändring av punkt 2.",),
        beslutsgang="Ordföranden ställer förslagen mot varandra. Omröstning begärs.",
        omrostningar=(_omrostning(),),
        yttranden=("Eva Norling (C) lämnar ett särskilt yttrande, bilaga 1.",),
        skickas_till=("Solbacka Omsorg AB",),
        rattelser=("Rättelse 2026-12-04: «den 15 december» ska vara «den 16 december».",),
    )


def _omrostning() -> Omrostningsresultat:
    return Omrostningsresultat(
        ja_betyder="förvaltningens förslag",
        nej_betyder="Leila Haddads förslag",
        ja=5,
        nej=2,
        avstar=0,
        resultat="Med 5 ja-röster och 2 nej-röster beslutar nämnden enligt förvaltningens förslag.",
        rader=tuple(
            Rostrad(namn, parti, "nej" if namn in _NEJ else "ja")
            for namn, parti, _roll in _LEDAMOTER
        ),
    )
