"""Kallelsen till sammanträdet i protokoll §11: första och andra utskicket och sändlistan."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

from styrdesk.modell.protokollunderlag import (
    Kallelsepunkt,
    KallelseUnderlag,
)
from styrdesk.modell.sammantrade.mottagarlista import Kallad, MottagarlistaUnderlag
from styrdesk.modell.underlag import (
    Motestid,
)
from tests.export.exempel_paragrafer import DAG, ORGAN

_PUNKTER = (
    ("Upprop, val av justerare, dagordning", "B", "", "Ordföranden", 5, ()),
    ("Information från förvaltningen", "I", "", "Åsa Lind", 15, ()),
    ("Månadsuppföljning oktober 2026", "B", "VON 2026/0019", "Peter Hagman", 15, ("3.1 Rapport",)),
    (
        "Plan för utförarmöten, verksamhetsbesök och fördjupad uppföljning 2027",
        "B",
        "VON 2026/0207",
        "Maria Fors",
        10,
        ("4.1 Tjänsteskrivelse 2026-11-02", "4.2 Uppföljningsplan 2027"),
    ),
    (
        "Direktbeställning av dagverksamhet 2027, Björkgläntan",
        "B",
        "VON 2026/0188",
        "Maria Fors",
        10,
        ("5.1 Tjänsteskrivelse 2026-10-28", "5.2 Förslag till överenskommelse 2026-10-23"),
    ),
    (
        "Åtgärdsplan efter verksamhetsbesök, Solbacka vård- och omsorgsboende",
        "B",
        "VON 2026/0123",
        "Maria Fors",
        20,
        ("6.1 Tjänsteskrivelse 2026-11-11", "6.2 Rapport från verksamhetsbesök 2026-10-23"),
    ),
    (
        "Ersättningsnivåer i kundval hemtjänst 2027",
        "B",
        "VON 2026/0201",
        "Peter Hagman",
        20,
        ("7.1 Tjänsteskrivelse", "7.2 Kalkyl", "7.3 Synpunkter"),
    ),
    ("Begäran om rättelse enligt avtal, Solbacka", "B", "VON 2026/0123", "Maria Fors", 20, ()),
    ("Anmälan av delegationsbeslut", "A", "", "David Öst", 5, ("9.1 Förteckning",)),
    ("Meddelanden", "A", "", "David Öst", 5, ("10.1 Meddelanden",)),
)
KALLELSE = KallelseUnderlag(
    organ=ORGAN,
    tid=Motestid(DAG, time(18)),
    plats="Sessionssalen, kommunhuset",
    oppet="Sammanträdet är stängt för allmänheten.",
    formoten="Majoriteten kl. 17.00, rum 312. Oppositionen kl. 17.00, rum 314.",
    anmal_forhinder=(
        "Anmäl senast den 17 november till David Öst, nämndsekreterare, 0199-123 45, "
        "david.ost@alvsunda.example"
    ),
    version=1,
    skickad=date(2026, 11, 12),
    ordforande="Karin Ahlström",
    sekreterare="David Öst",
    punkter=tuple(
        Kallelsepunkt(
            nr=str(nr),
            rubrik=rubrik,
            kod=kod,
            dnr=dnr,
            foredragande=vem,
            minuter=minuter,
            handlingar=handlingar,
            anmarkning={7: ("Till kommunfullmäktige",), 8: ("Omedelbar justering",)}.get(nr, ()),
            uid=f"punkt-{nr}",
        )
        for nr, (rubrik, kod, dnr, vem, minuter, handlingar) in enumerate(_PUNKTER, 1)
    ),
)
ANDRA_UTSKICKET = replace(
    KALLELSE,
    version=2,
    skickad=date(2026, 11, 17),
    punkter=(
        *KALLELSE.punkter[:5],
        Kallelsepunkt(nr="", rubrik="Ajournering", kod="", minuter=10, paus=True, uid="paus"),
        replace(KALLELSE.punkter[5], markning="reviderad"),
        replace(
            KALLELSE.punkter[6], markning="utgår", anmarkning=("Utgår: förslaget är inte klart",)
        ),
        Kallelsepunkt(
            nr="7a",
            rubrik="Yttrande över remiss om äldreomsorgslag",
            dnr="VON 2026/0231",
            minuter=10,
            foredragande="Åsa Lind",
            handlingar=("7a.1 Tjänsteskrivelse 2026-11-16",),
            markning="ny",
            uid="punkt-7a",
        ),
        *KALLELSE.punkter[7:],
    ),
    andringar=(
        "Punkt 6: handling 6.2 Rapport från verksamhetsbesök 2026-11-16 har tillkommit eller ändrats.",
        "Punkt 7, Ersättningsnivåer i kundval hemtjänst 2027. Utgår: förslaget är inte klart.",
        "Punkt 7a, Yttrande över remiss om äldreomsorgslag, har tillkommit.",
    ),
    utelamnade=("10.1 Meddelanden",),
)
MOTTAGARE = MottagarlistaUnderlag(
    organ=ORGAN, tid=Motestid(DAG), version=2, skickad=date(2026, 11, 17), utan_punkter=("5", "8"),
    rader=(
        Kallad("Karin Ahlström", "M", "Ordförande", "karin.ahlstrom@ekviken.example"),
        Kallad("Jonas Wiberg", "L", "1:e vice ordförande"),
        Kallad("Tomas Ek", "M", "Ersättare", "tomas.ek@ekviken.example"),
        Kallad("Lena Kvist", "", "Personalföreträdare"),
    ),
)  # fmt: skip
