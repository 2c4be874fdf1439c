"""Twenty-three agreements: procured, internal orders, a guarantee, a cooperation with a neighbour."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from typing import Any

from styrdesk.modell.avtalsregister import AVTAL, OPTION
from styrdesk.modell.avtalssteg import (
    registrera_beslut,
    registrera_underskrift,
    satt_i_kraft,
    utnyttja_option,
)
from styrdesk.modell.exempel.byggare import Byggare, Handelse, Historik
from styrdesk.modell.exempel.papper import papper
from styrdesk.modell.exempel.utforare import ENHETERNA, OMRADEN, UTFORARNA, omrade
from styrdesk.modell.grund.register import andra, slag_upp
from styrdesk.modell.handlingar import lagg_till_fil

MKR = 100_000_000  # öre
_UPPF = "Mål och kvalitet följs upp genom årligt verksamhetsbesök, fördjupad uppföljning vart tredje år och kvartalsvis statistik."
_PRESENT = "Resultatet sammanställs per enhet i mars och presenteras vid vårens utförarmöte."
_TILLG = "Resultatet publiceras på kommunens webbplats senast den 30 april."


@dataclass(frozen=True)
class Upphandlat:
    """A procured agreement. ``optioner`` are (to, answer by, used, decided, paragraph)."""

    enhet: str
    benamning: str
    nr: str
    diarienr: str
    start: date
    slut: date
    uppsagning: int
    arsvarde: int
    beslutat: date
    paragraf: str
    optioner: tuple[tuple[date, date | None, bool | None, date | None, str], ...] = ()


UPPHANDLADE = (
    # F29: the last day for notice has passed, the option is undecided.
    Upphandlat(
        "SAB04", "Drift av Lugna Viken Björken", "VON-A 2019:4", "VON 2019/0144", date(2019, 9, 1),
        date(2027, 8, 31), 12, 41 * MKR, date(2019, 5, 23), "58",
        ((date(2029, 8, 31), date(2026, 12, 31), None, None, ""),),
    ),
    Upphandlat(
        "SAB05", "Drift av Lugna Viken Hamnen", "VON-A 2021:2", "VON 2021/0097", date(2021, 9, 1),
        date(2026, 8, 31), 9, 27 * MKR, date(2021, 5, 20), "49",
        (
            (date(2028, 8, 31), date(2025, 12, 31), True, date(2025, 11, 20), "91"),
            (date(2030, 8, 31), date(2027, 12, 31), None, None, ""),
        ),
    ),
    Upphandlat(
        "LSS06", "Gruppbostad med särskild service, Lindvägen 10", "VON-A 2018:6", "VON 2018/0061",
        date(2018, 10, 1), date(2026, 9, 30), 9, 9 * MKR, date(2018, 6, 14), "71",
        ((date(2028, 9, 30), date(2026, 3, 31), None, None, ""),),
    ),
    Upphandlat(
        "LSS07", "Gruppbostad med särskild service, Lindvägen 12", "VON-A 2018:7", "VON 2018/0062",
        date(2018, 10, 1), date(2026, 9, 30), 9, 9 * MKR, date(2018, 6, 14), "72",
        ((date(2028, 9, 30), date(2026, 3, 31), None, None, ""),),
    ),
    Upphandlat(
        "LSS08", "Servicebostad, Kajgatan 18", "VON-A 2023:3", "VON 2023/0118", date(2024, 2, 1),
        date(2029, 1, 31), 12, 8 * MKR, date(2023, 10, 26), "88",
        ((date(2031, 1, 31), date(2028, 1, 31), None, None, ""),),
    ),
    # Own regi won these two: not legally binding (R16).
    Upphandlat(
        "LSS04", "Gruppbostaden Åkerbäret", "VON-A 2022:1", "VON 2021/0202", date(2022, 5, 1),
        date(2027, 4, 30), 6, 7 * MKR, date(2022, 2, 24), "18",
    ),
    Upphandlat(
        "LSS05", "Servicebostaden Tornet", "VON-A 2022:2", "VON 2021/0203", date(2022, 5, 1),
        date(2028, 4, 30), 6, 8 * MKR, date(2022, 2, 24), "19",
        ((date(2030, 4, 30), date(2027, 12, 15), None, None, ""),),
    ),
)  # fmt: skip

# unit: first day, last day, yearly value, decided by the committee, paragraph, by PU, paragraph
Order = tuple[date, date | None, int, date, str, date, str]
OVERENSKOMMELSER: dict[str, Order] = {
    "UNG01": (date(2026, 1, 1), date(2026, 12, 31), 4 * MKR, date(2025, 11, 12), "97", date(2025, 11, 19), "71"),
    "UNG02": (date(2026, 1, 1), date(2026, 12, 31), 3 * MKR, date(2025, 11, 12), "98", date(2025, 11, 19), "72"),
    "UNG03": (date(2026, 1, 1), date(2026, 12, 31), 5 * MKR, date(2025, 11, 12), "99", date(2025, 11, 19), "73"),
    "ANL01": (date(2024, 1, 1), date(2028, 12, 31), 22 * MKR, date(2023, 10, 18), "81", date(2023, 11, 15), "66"),
    "ANL03": (date(2024, 1, 1), None, 2 * MKR, date(2023, 10, 18), "83", date(2023, 11, 15), "68"),
    "SAB01": (date(2025, 1, 1), date(2027, 12, 31), 38 * MKR, date(2024, 10, 24), "78", date(2024, 11, 20), "59"),
    "SAB03": (date(2025, 1, 1), date(2026, 12, 31), 13 * MKR, date(2024, 10, 24), "79", date(2024, 11, 20), "60"),
    "LSS01": (date(2024, 7, 1), date(2027, 6, 30), 7 * MKR, date(2024, 4, 18), "37", date(2024, 5, 22), "31"),
    "LSS02": (date(2024, 7, 1), date(2027, 6, 30), 7 * MKR, date(2024, 4, 18), "38", date(2024, 5, 22), "32"),
    "LSS03": (date(2025, 1, 1), None, 9 * MKR, date(2024, 10, 24), "80", date(2024, 11, 20), "61"),
}  # fmt: skip
ARLIGT_FORLANGDA = ("UNG01", "UNG02", "UNG03")
_ANSVARIG = {"VON": "fors", "KUN": "brink"}
_CHEF = {"VON": ("lind", "VOF"), "KUN": ("sjodin", "KUF")}


def registrera_avtal(b: Byggare) -> None:
    """The agreements of the binder, each put in force by the same act as a new one."""
    for avtal in UPPHANDLADE:
        _registrera_upphandlat(b, avtal)
    for enhet, order in OVERENSKOMMELSER.items():
        _registrera_overenskommelse(b, enhet, order)
    _registrera_garanti(b)
    _registrera_samverkan(b)


def namnd_for(enhet: str) -> str:
    """The committee that orders from a unit."""
    return OMRADEN[omrade(enhet)][1]


def gemensamt(b: Byggare, enhet: str) -> dict[str, Any]:
    """The fields that every agreement about a unit shares."""
    namnd, utforare = namnd_for(enhet), ENHETERNA[enhet][1]
    return {
        "verksamhetsomrade_id": b.id("verksamhetsomrade", omrade(enhet)),
        "utforare_id": b.id("utforare", utforare),
        "bestallare_id": b.id("organ", namnd),
        "enheter": [b.id("enhet", enhet)],
        "avtalsansvarig_id": b.id("person", _ANSVARIG[namnd]),
        "motpart_kontakt_id": b.id("person", ENHETERNA[enhet][5] or "ekstrom"),
        "uppf_text": _UPPF, "present_text": _PRESENT, "tillg_text": _TILLG,
        "risk_klass": "A" if namnd == "VON" else "C", "klassning": "bevara",
    }  # fmt: skip


def _registrera_upphandlat(b: Byggare, a: Upphandlat) -> None:
    extern = ENHETERNA[a.enhet][1] != "KOM"
    ref = b.ny(
        AVTAL, a.enhet, **gemensamt(b, a.enhet), benamning=a.benamning, avtalsnr=a.nr,
        diarienr=a.diarienr, process="konkurrensupphandling", rattslig_grund="lou", start=a.start,
        slut_ursprunglig=a.slut, uppsagningstid_man_bestallare=a.uppsagning,
        uppsagningstid_man_utforare=a.uppsagning, ersattningsmodell="dygn",
        uppskattat_arsvarde=a.arsvarde, index_typ="OPI", index_andel=9000,
        nasta_justering=date(2027, 1, 1), insyn_klausul=extern, meddelarfrihet_klausul=extern,
        pub_avtal="ja" if extern else "ej_behov", pub_datum=date(2025, 12, 1) if extern else None,
        vite_nivaer=["Utebliven rapport: 5 000 kr", "För låg bemanning: 20 000 kr"] if extern else [],
        forsakring_giltig_tom=date(2026, 12, 31) if extern else None,
        ivo_kontrollerad=date(2025, 11, 10) if extern else None, overlamningstid_man=6,
    )  # fmt: skip
    for nr, (till, senast, utnyttjad, beslutad, paragraf) in enumerate(a.optioner, 1):
        b.ny(
            OPTION, f"{a.enhet}-{nr}", avtal_id=ref.id, ordning=nr, till_datum=till, beslut_senast=senast,
            utnyttjad=utnyttjad, beslut_datum=beslutad, beslut_paragraf=paragraf,
        )  # fmt: skip
    _bifoga(b, ref.id, f"Avtal {a.benamning}", "avtal", a.diarienr, a.beslutat)
    registrera_beslut(b.store, ref.id, _namnd_id(b, a.enhet), a.beslutat, a.paragraf)
    _underteckna(b, ref.id, a.enhet, a.beslutat + timedelta(days=21))
    satt_i_kraft(b.store, ref.id)


def _registrera_overenskommelse(b: Byggare, enhet: str, order: Order) -> None:
    start, slut, varde, namnd_dag, namnd_par, pu_dag, pu_par = order
    namn = ENHETERNA[enhet][0]
    ref = b.ny(
        AVTAL, enhet, **gemensamt(b, enhet), benamning=f"Överenskommelse {namn}",
        diarienr=_diarienr(enhet, namnd_dag), process="direktbestallning", rattslig_grund="internt",
        start=start, slut_ursprunglig=slut, uppsagningstid_man_bestallare=3 if slut else 6,
        automatisk_forlangning_man=12 if enhet in ARLIGT_FORLANGDA else None,
        max_slut=date(2028, 12, 31) if enhet in ARLIGT_FORLANGDA else None,
        ersattningsmodell="anslag", uppskattat_arsvarde=varde, pub_avtal="ej_behov",
        balans_bestallare_datum=namnd_dag, balans_pu_datum=pu_dag,
    )  # fmt: skip
    _bifoga(
        b,
        ref.id,
        f"Överenskommelse {namn}",
        "overenskommelse",
        _diarienr(enhet, namnd_dag),
        namnd_dag,
    )
    registrera_beslut(b.store, ref.id, _namnd_id(b, enhet), namnd_dag, namnd_par)
    registrera_beslut(b.store, ref.id, b.id("organ", "PU") or 0, pu_dag, pu_par)
    _underteckna(b, ref.id, enhet, pu_dag + timedelta(days=7))
    satt_i_kraft(b.store, ref.id)


def _registrera_garanti(b: Byggare) -> None:
    """R28: own regi in the archipelago takes those whom nobody else can."""
    ref = b.ny(
        AVTAL, "garanti", **gemensamt(b, "HTJ02"), benamning="Garantavtal hemtjänst i skärgården",
        typ="garantavtal", diarienr="VON 2022/0150", process="direktbestallning",
        rattslig_grund="internt", start=date(2023, 1, 1), uppsagningstid_man_bestallare=12,
        ersattningsmodell="anslag", uppskattat_arsvarde=int(2.4 * MKR), pub_avtal="ej_behov",
        begart_av="Vård- och omsorgsnämnden",
        ekonomisk_konsekvens="Beredskapen ersätts med ett fast belopp per år. Underskott regleras vid vårens dialogmöte.",
        balans_bestallare_datum=date(2022, 10, 27), balans_pu_datum=date(2022, 11, 16),
    )  # fmt: skip
    _bifoga(
        b,
        ref.id,
        "Garantavtal hemtjänst i skärgården",
        "overenskommelse",
        "VON 2022/0150",
        date(2022, 10, 27),
    )
    registrera_beslut(b.store, ref.id, _namnd_id(b, "HTJ02"), date(2022, 10, 27), "80")
    registrera_beslut(b.store, ref.id, b.id("organ", "PU") or 0, date(2022, 11, 16), "64")
    _underteckna(b, ref.id, "HTJ02", date(2022, 11, 28))
    satt_i_kraft(b.store, ref.id)


def _registrera_samverkan(b: Byggare) -> None:
    """KL 9:37: a neighbour buys places. That VON has not decided (R75) is found by the rules."""
    ref = b.ny(
        AVTAL, "samverkan", **gemensamt(b, "DAV01"),
        benamning="Daglig verksamhet åt Nordkustens kommun", typ="avtalssamverkan",
        diarienr="VON 2025/0066", process="direktbestallning", rattslig_grund="internt",
        start=date(2025, 9, 1), slut_ursprunglig=date(2027, 8, 31), uppsagningstid_man_bestallare=6,
        ersattningsmodell="dygn", uppskattat_arsvarde=int(0.6 * MKR), pub_avtal="gemensamt_ansvar",
        pub_datum=date(2025, 8, 20), insyn_klausul=True,
    )  # fmt: skip
    _bifoga(
        b,
        ref.id,
        "Avtal om samverkan med Nordkustens kommun",
        "avtal",
        "VON 2025/0066",
        date(2025, 8, 20),
    )
    _underteckna(b, ref.id, "DAV01", date(2025, 8, 27))
    satt_i_kraft(b.store, ref.id)


def handelser(b: Byggare, h: Historik) -> Iterator[Handelse]:
    """What happened to the agreements this year: options used, permits looked up."""
    yield date(2026, 2, 20), partial(besluta_om_lindvagen, b)
    for dag in (date(2026, 2, 5), date(2026, 5, 4), date(2026, 8, 3), date(2026, 10, 12)):
        yield dag, partial(_kontrollera_tillstand, b, h, dag)


def _kontrollera_tillstand(b: Byggare, h: Historik, dag: date) -> None:
    externa = [a.enhet for a in UPPHANDLADE if ENHETERNA[a.enhet][1] != "KOM"]
    for enhet in externa:
        andra(b.store, AVTAL, b.id("avtal", enhet) or 0, None, {"ivo_kontrollerad": dag})
    with b.store.las() as s:
        nordskaret = slag_upp(s, AVTAL, h.uid("avtal", "SAB06") or "")
    andra(b.store, AVTAL, nordskaret, None, {"ivo_kontrollerad": dag})


def besluta_om_lindvagen(b: Byggare) -> None:
    """VON uses the options of the two group homes before they would have run out."""
    for enhet, paragraf in (("LSS06", "14"), ("LSS07", "15")):
        utnyttja_option(
            b.store, b.id("avtalsoption", f"{enhet}-1") or 0, True, date(2026, 2, 19), paragraf
        )


def historiska_avtal(b: Byggare, h: Historik) -> None:
    """Agreements whose papers never met the rules; brought in as they are, for the rules to find."""
    _historisk_overenskommelse(
        h, "SAB02", date(2024, 2, 1), "VON 2023/0171", 29 * MKR, date(2024, 1, 25), "9",
        # F26: signed before PU had approved.
        pu=(date(2024, 2, 14), "8"), signerat=(date(2024, 2, 1), date(2024, 2, 1)),
    )  # fmt: skip
    _historisk_overenskommelse(
        h, "ANL02", date(2025, 1, 1), "KUN 2024/0140", 6 * MKR, date(2024, 10, 16), "76",
        # F27: only one signature.
        pu=(date(2024, 11, 20), "62"), signerat=(date(2024, 11, 27), None),
    )  # fmt: skip
    _historisk_overenskommelse(
        h, "UNG04", date(2026, 1, 1), "KUN 2025/0131", 4 * MKR, date(2025, 11, 12), "100",
        # F28: nothing about how users get to know.
        pu=(date(2025, 11, 19), "74"), signerat=(date(2025, 11, 26), date(2025, 11, 26)), tillg="",
    )  # fmt: skip
    _historisk_nordskaret(h)


def _historisk_overenskommelse(
    h: Historik, enhet: str, start: date, diarienr: str, varde: int, namnd_dag: date, paragraf: str,
    *, pu: tuple[date, str], signerat: tuple[date, date | None], tillg: str = _TILLG,
) -> None:  # fmt: skip
    namnd = namnd_for(enhet)
    avtal = _historiskt_avtal(
        h, enhet, benamning=f"Överenskommelse {ENHETERNA[enhet][0]}", diarienr=diarienr,
        process="direktbestallning", rattslig_grund="internt", start=start,
        uppsagningstid_man_bestallare=6, ersattningsmodell="anslag", uppskattat_arsvarde=varde,
        pub_avtal="ej_behov", balans_bestallare_datum=namnd_dag, balans_pu_datum=pu[0],
        tillg_text=tillg,
    )  # fmt: skip
    h.ny(
        "avtalsbeslut", avtal=avtal, organ=h.uid("organ", namnd), datum=namnd_dag, paragraf=paragraf
    )
    h.ny("avtalsbeslut", avtal=avtal, organ=h.uid("organ", "PU"), datum=pu[0], paragraf=pu[1])
    chef, forvaltning = _CHEF[namnd]
    for part, person, organ, dag in (
        ("bestallare", chef, forvaltning, signerat[0]),
        ("utforare", "ekstrom", "PRF", signerat[1]),
    ):
        if dag is not None:
            h.ny(
                "underskrift", avtal=avtal, part=part, person=h.uid("person", person),
                roll="forvaltningschef", organ=h.uid("organ", organ), datum=dag,
            )  # fmt: skip


def _historisk_nordskaret(h: Historik) -> None:
    """F30: changes of 8.6 per cent of the value. F32: nothing about personal data."""
    avtal = _historiskt_avtal(
        h, "SAB06", benamning="Drift av Nordskärets äldreboende", avtalsnr="VON-A 2022:5",
        diarienr="VON 2022/0103", process="konkurrensupphandling", rattslig_grund="lou",
        start=date(2023, 3, 1), slut_ursprunglig=date(2028, 2, 29), uppsagningstid_man_bestallare=12,
        uppsagningstid_man_utforare=12, ersattningsmodell="dygn", uppskattat_arsvarde=24 * MKR,
        varde_inkl_optioner=216 * MKR, index_typ="OPI", index_andel=9000, insyn_klausul=True,
        meddelarfrihet_klausul=True, ivo_kontrollerad=date(2025, 11, 10),
    )  # fmt: skip
    for nr, till in ((1, date(2030, 2, 28)), (2, date(2032, 2, 29))):
        h.ny("avtalsoption", avtal=avtal, ordning=nr, till_datum=till, beslut_senast_man=12)
    for dag, vad, varde in (
        (date(2024, 5, 2), "Fyra platser för korttidsvård tillkommer.", int(10.8 * MKR)),
        (date(2025, 9, 18), "Sjuksköterska på plats även nattetid.", int(7.776 * MKR)),
    ):
        h.ny(
            "avtalsandring",
            avtal=avtal,
            datum=dag,
            grund="mindre_varde",
            beskrivning=vad,
            varde=varde,
        )
    h.ny(
        "avtalsbeslut",
        avtal=avtal,
        organ=h.uid("organ", "VON"),
        datum=date(2022, 11, 24),
        paragraf="92",
    )
    for part, person, roll in (
        ("bestallare", "lind", "forvaltningschef"),
        ("utforare", "berg", "firmatecknare"),
    ):
        h.ny(
            "underskrift", avtal=avtal, part=part, person=h.uid("person", person), roll=roll,
            datum=date(2022, 12, 15),
        )  # fmt: skip


def _historiskt_avtal(h: Historik, enhet: str, **varden: Any) -> str:
    namnd, utforare = namnd_for(enhet), ENHETERNA[enhet][1]
    uid = h.ny(
        "avtal", enhet,
        **{
            "status": "gallande", "verksamhetsomrade": h.uid("verksamhetsomrade", omrade(enhet)),
            "utforare": h.uid("utforare", utforare), "bestallare": h.uid("organ", namnd),
            "enheter": [h.uid("enhet", enhet)], "avtalsansvarig": h.uid("person", _ANSVARIG[namnd]),
            "motpart_kontakt": h.uid("person", ENHETERNA[enhet][5]), "uppf_text": _UPPF,
            "present_text": _PRESENT, "tillg_text": _TILLG, "klassning": "bevara",
            "risk_klass": "A" if namnd == "VON" else "C", **varden,
        },
    )  # fmt: skip
    namn, typ = varden["benamning"], "overenskommelse" if utforare == "KOM" else "avtal"
    h.ny_fil(
        f"{namn}.pdf", papper(namn, [varden["diarienr"], "", _UPPF, _PRESENT, varden.get("tillg_text", _TILLG)]),
        namn=namn, typ=typ, diarienr=varden["diarienr"], datum=varden["start"], avtal=uid,
        filtyp="application/pdf", riktning="upprattad", klassning="bevara",
    )  # fmt: skip
    return uid


def _namnd_id(b: Byggare, enhet: str) -> int:
    return b.id("organ", namnd_for(enhet)) or 0


def _diarienr(enhet: str, dag: date) -> str:
    return f"{namnd_for(enhet)} {dag.year}/{list(ENHETERNA).index(enhet) + 101:04d}"


def _bifoga(b: Byggare, avtal_id: int, namn: str, typ: str, diarienr: str, dag: date) -> None:
    lagg_till_fil(
        b.store, f"{namn}.pdf", papper(namn, [diarienr, dag.isoformat(), "", _UPPF, _PRESENT, _TILLG]),
        {"namn": namn, "typ": typ, "diarienr": diarienr, "datum": dag, "avtal_id": avtal_id,
         "filtyp": "application/pdf", "riktning": "upprattad", "klassning": "bevara"},
    )  # fmt: skip


def _underteckna(b: Byggare, avtal_id: int, enhet: str, dag: date) -> None:
    chef, forvaltning = _CHEF[namnd_for(enhet)]
    egen = ENHETERNA[enhet][1] == "KOM"
    motpart = UTFORARNA[ENHETERNA[enhet][1]][4]
    roll = "forvaltningschef" if egen else "firmatecknare"
    for part, person, i_roll, organ in (
        ("bestallare", chef, "forvaltningschef", forvaltning),
        ("utforare", motpart, roll, "PRF" if egen else ""),
    ):
        varden = {
            "part": part, "person_id": b.id("person", person), "roll": i_roll,
            "organ_id": b.id("organ", organ), "datum": dag,
        }  # fmt: skip
        registrera_underskrift(b.store, avtal_id, varden)
