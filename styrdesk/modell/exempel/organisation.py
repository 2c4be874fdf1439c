"""Älvsunda kommun: the municipality itself, its bodies and its settings."""

from __future__ import annotations

from datetime import date

from styrdesk import resurser
from styrdesk.modell.exempel.byggare import Byggare
from styrdesk.modell.grund.register import andra
from styrdesk.modell.handlingar import lagg_till_fil
from styrdesk.modell.organisation import KOMMUN, ORGAN

# key = short name: name, kind, role, belongs to, from, to, successor
ORGANEN: dict[str, tuple[str, str, str, str, date | None, date | None, str]] = {
    "KF": ("Kommunfullmäktige", "KF", "kommunledning", "", None, None, ""),
    "KS": ("Kommunstyrelsen", "KS", "kommunledning", "KF", None, None, ""),
    "KSAU": ("Kommunstyrelsens arbetsutskott", "utskott", "kommunledning", "KS", None, None, ""),
    "PU": (
        "Kommunstyrelsens produktionsutskott", "utskott", "egenregi", "KS", date(2019, 1, 1), None, "",
    ),
    "PS": (
        "Produktionsstyrelsen", "namnd", "egenregi", "KF", date(2012, 1, 1), date(2018, 12, 31), "PU",
    ),
    "VON": ("Vård- och omsorgsnämnden", "namnd", "bestallare", "KF", date(2012, 1, 1), None, ""),
    "KUN": ("Kultur- och utbildningsnämnden", "namnd", "bestallare", "KF", date(2012, 1, 1), None, ""),
    "KSK": ("Kommunstyrelsens kontor", "forvaltning", "kommunledning", "KS", None, None, ""),
    "VOF": ("Vård- och omsorgsförvaltningen", "forvaltning", "bestallare", "VON", None, None, ""),
    "KUF": ("Kultur- och utbildningsförvaltningen", "forvaltning", "bestallare", "KUN", None, None, ""),
    "PRF": ("Produktionsförvaltningen", "forvaltning", "egenregi", "PU", date(2012, 1, 1), None, ""),
    "KOE": ("Kommunikationsenheten", "enhet_kommunikation", "stod", "KSK", None, None, ""),
}  # fmt: skip


def registrera_kommun(b: Byggare) -> None:
    """The municipality with its coat of arms."""
    kommun = b.ny(
        KOMMUN, "kommun", namn="Älvsunda kommun", kommunkod="0199", orgnr="212000-9994",
        postadress="Kommunhuset, Torget 1, 199 01 Älvsunda", webbplats="www.example.se",
        accent="#17568C",
    )  # fmt: skip
    vapen = lagg_till_fil(
        b.store, "alvsunda-vapen.svg", resurser.data("vapen/alvsunda.svg"),
        {"namn": "Älvsunda kommunvapen", "filtyp": "image/svg+xml", "typ": "ovrig"},
    )  # fmt: skip
    b.minns("handling", "vapen", vapen)
    andra(b.store, KOMMUN, kommun.id, kommun.version, {"vapen_id": vapen.id})


def registrera_organ(b: Byggare) -> None:
    """Bodies past and present; those that a body belongs to and its successor come before it."""
    for kort, (namn, typ, roll, over, fran, tom, efter) in ORGANEN.items():
        b.ny(
            ORGAN, kort, namn=namn, kortnamn=kort, typ=typ, roll=roll, overordnad_id=b.id("organ", over),
            giltig_from=fran, giltig_tom=tom, eftertradare_id=b.id("organ", efter),
            omfattas=kort not in ("KSAU", "KOE"),
        )  # fmt: skip
