"""Five rule books in twelve versions, and the approval of every unit under kundval."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from styrdesk.modell.exempel.byggare import Byggare, Handelse
from styrdesk.modell.exempel.utforare import ENHETERNA, omrade, stangde, startade
from styrdesk.modell.regelverk import (
    REGELVERK,
    REGELVERKSVERSION,
    byt_godkannandestatus,
    registrera_godkannande,
)

Version = tuple[str, date, date, str]  # number, in force from, decided, paragraph

# key: name, kind, area, versions
BOCKER: dict[str, tuple[str, str, str, tuple[Version, ...]]] = {
    "FSK": (
        "Villkor för godkännande av fristående förskola", "skollagen", "FSK",
        (
            ("1", date(2019, 1, 1), date(2018, 11, 21), "88"),
            ("2", date(2022, 7, 1), date(2022, 5, 18), "47"),
            ("3", date(2025, 9, 1), date(2025, 6, 11), "62"),
        ),
    ),
    "SKO": (
        "Villkor för skolor i Älvsunda", "skollagen", "SKO",
        (
            ("1", date(2019, 7, 1), date(2019, 5, 22), "51"),
            ("2", date(2024, 7, 1), date(2024, 4, 17), "33"),
        ),
    ),
    "HTJ": (
        "Förfrågningsunderlag hemtjänst, omvårdnad och service", "lov", "HTJ",
        (
            ("1", date(2019, 4, 1), date(2019, 2, 21), "12"),
            ("2", date(2022, 1, 1), date(2021, 10, 28), "74"),
            ("3", date(2025, 1, 1), date(2024, 10, 24), "81"),
        ),
    ),
    "HTS": (
        "Förfrågningsunderlag hemtjänst, servicetjänster", "lov", "HTJ",
        (
            ("1", date(2019, 4, 1), date(2019, 2, 21), "13"),
            ("2", date(2025, 1, 1), date(2024, 10, 24), "82"),
        ),
    ),
    "DAV": (
        "Förfrågningsunderlag daglig verksamhet", "lov", "DAV",
        (
            ("1", date(2019, 1, 1), date(2018, 10, 25), "69"),
            ("2", date(2023, 1, 1), date(2022, 10, 27), "77"),
        ),
    ),
}  # fmt: skip
BARA_SERVICE = ("HTJ07",)
PA_GAMMAL_VERSION = {"FSK02": 1}  # F24: the other units moved to the new version in time
_NAMND = {"FSK": "KUN", "SKO": "KUN", "HTJ": "VON", "DAV": "VON"}
_UPPF = "Följs upp genom årligt verksamhetsbesök, fördjupad uppföljning vart tredje år och statistik enligt uppgiftskatalogen."
_PRESENT = "Resultatet sammanställs per enhet och verksamhetsområde och presenteras vid vårens utförarmöte."
_TILLG = "Resultatet publiceras på kommunens webbplats senast den 30 april och finns i tryck hos kontaktcenter."


def registrera_regelverk(b: Byggare) -> None:
    """The books with their versions; a version ends the day before the next begins."""
    for nyckel, (namn, typ, omradet, versioner) in BOCKER.items():
        lov = typ == "lov"
        bok = b.ny(
            REGELVERK, nyckel, namn=namn, typ=typ,
            verksamhetsomrade_id=b.id("verksamhetsomrade", omradet),
            annonserad_url="https://valfrihet.example.se" if lov else "",
            ickeval_losning="Närmaste enhet i egen regi" if lov else "",
        )  # fmt: skip
        for nr, (kod, fran, beslut, paragraf) in enumerate(versioner):
            nasta = versioner[nr + 1][1] if nr + 1 < len(versioner) else None
            b.ny(
                REGELVERKSVERSION, f"{nyckel}{kod}", regelverk_id=bok.id, nr=kod, giltig_from=fran,
                giltig_tom=nasta - timedelta(days=1) if nasta else None,
                beslut_organ_id=b.id("organ", _NAMND[omradet]), beslut_datum=beslut,
                beslut_paragraf=paragraf, uppf_text=_UPPF, present_text=_PRESENT, tillg_text=_TILLG,
            )  # fmt: skip


def handelser(b: Byggare) -> Iterator[Handelse]:
    """The approval of a preschool that closes ends with it."""
    slut = stangde("FSK16")

    def upphor() -> None:
        varden = {"tom": slut, "anteckning": "Enheten stängdes."}
        byt_godkannandestatus(b.store, b.id("godkannande", "FSK16") or 0, None, "upphord", varden)

    yield slut, upphor


def registrera_godkannanden(b: Byggare) -> None:
    """One approval for each unit of an area under kundval, own regi and external (R13)."""
    for nr, enhet in enumerate(e for e in ENHETERNA if omrade(e) in _NAMND):
        bok, plats = _version_for(enhet)
        kod, giltig_from, beslut, paragraf = BOCKER[bok][3][plats]
        fran = max(giltig_from, startade(enhet))
        besluten = min(max(beslut, fran - timedelta(days=60)), fran)
        ref = registrera_godkannande(
            b.store,
            {
                "enhet_id": b.id("enhet", enhet),
                "regelverksversion_id": b.id("regelverksversion", f"{bok}{kod}"),
                "status": "godkand",
                "diarienr": f"{_NAMND[omrade(enhet)]} {besluten.year}/{nr * 7 + 11:04d}",
                "ansokt": besluten - timedelta(days=40),
                "beslut_organ_id": b.id("organ", _NAMND[omrade(enhet)]),
                "beslut_datum": besluten,
                "beslut_paragraf": paragraf,
                "fran": fran,
            },
        )
        b.minns("godkannande", enhet, ref)


def _version_for(enhet: str) -> tuple[str, int]:
    """The book and the place of the version that a unit is approved under."""
    bok = "HTS" if enhet in BARA_SERVICE else omrade(enhet)
    versioner = BOCKER[bok][3]
    senaste = max(nr for nr, v in enumerate(versioner) if v[1] <= stangde(enhet))
    return bok, PA_GAMMAL_VERSION.get(enhet, senaste)
