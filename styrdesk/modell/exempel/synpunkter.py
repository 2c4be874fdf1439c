"""Complaints, reported events and controls of providers in Älvsunda. Nothing about any person."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import partial

from styrdesk.modell.exempel.besoksplan import HAMNEN
from styrdesk.modell.exempel.byggare import Byggare, Handelse, Historik
from styrdesk.modell.exempel.moten import OMRADESKODER
from styrdesk.modell.exempel.utforare import ENHETERNA, UTFORARNA, omrade, stangde, startade
from styrdesk.modell.internkontroll import INTERNKONTROLL
from styrdesk.modell.leverantorskontroll import TILLSTAND as TILLSTANDSREGISTER
from styrdesk.modell.leverantorskontroll import kontrollera_tillstand
from styrdesk.modell.synpunktsteg import (
    besluta_om_synpunkt,
    besvara_synpunkt,
    koppla_besok,
    registrera_synpunkt,
)
from styrdesk.modell.visning import slag_upp

ANTAL = 420
_VAD = (
    ("klagomal", "Ändrade tider utan besked"), ("klagomal", "Svårt att få tag på ansvarig"),
    ("forslag", "Längre öppettider"), ("berom", "Vänligt bemötande"), ("klagomal", "Maten var kall"),
    ("berom", "Snabb hjälp"), ("klagomal", "Många olika personer"), ("forslag", "Fler utflykter"),
    ("klagomal", "Brister i städningen"), ("berom", "Bra information"),
)  # fmt: skip
_KANALER = ("e_tjanst", "epost", "telefon", "brev", "besok")
# provider, kind, number, looked up (F31: TRY's permit not for fourteen months)
TILLSTAND = (
    ("TRY", "ivo", "8.4-2011/1207", date(2025, 9, 22)), ("VAR", "ivo", "8.4-2013/0340", date(2026, 5, 4)),
    ("NOR", "ivo", "8.4-2019/2215", date(2026, 8, 3)), ("HAN", "ivo", "8.4-2017/0911", date(2026, 2, 5)),
    ("LUG", "ivo", "8.4-2019/0404", date(2026, 8, 3)), ("STE", "ivo", "8.4-2018/1618", date(2026, 10, 12)),
    ("FRA", "ivo", "8.4-2016/0077", date(2026, 5, 4)), ("LÄR", "skolinspektionen", "31-2013:552", date(2026, 5, 4)),
    ("MON", "skolinspektionen", "31-2015:140", date(2026, 5, 4)),
)  # fmt: skip
KONTROLLER = ("fskatt", "skulder", "foretradare")
_KONTROLLERAT = date(2026, 10, 12)
ALLVARLIGT = date(2026, 10, 28)  # F17


def historiska(h: Historik) -> None:
    """Complaints from 2023 to 2025, and the permits."""
    enheter = [e for e in ENHETERNA if omrade(e) in OMRADESKODER]
    for nr in range(ANTAL):
        _synpunkt(h, nr, enheter[nr * 17 % len(enheter)])
    for utforare, typ, nummer, dag in TILLSTAND:
        h.ny(
            "tillstand", utforare, utforare=h.uid("utforare", utforare), typ=typ, nr=nummer,
            kontrollerad=min(dag, date(2025, 12, 1)),
        )  # fmt: skip
    h.ny(
        "medverkan", amne="Ny ersättningsmodell för hemtjänst", slag="ersattningsmodell",
        datum=date(2024, 9, 12), verksamhetsomrade=h.uid("verksamhetsomrade", "HTJ"), egen_regi=True,
        externa_inbjudna=True, material_till_egen_regi=True, material_till_externa=True,
    )  # fmt: skip
    h.ny(
        "agarforandring", utforare=h.uid("utforare", "SOL"), typ="ledning", datum=date(2025, 8, 18),
        anmald=date(2025, 9, 2), provad=date(2025, 10, 15),
    )  # fmt: skip


def handelser(b: Byggare, h: Historik) -> Iterator[Handelse]:
    """Controls and the complaints of this year."""
    yield date(2026, 1, 14), partial(_internkontroll, b)
    for utforare, _typ, _nr, dag in TILLSTAND:
        if dag.year == 2026:
            yield dag, partial(_sla_upp_tillstand, b, h, utforare, dag)
    yield _KONTROLLERAT, partial(_infor_kontroller, b)
    yield ALLVARLIGT, partial(_allvarligt_klagomal, b)
    yield from _hamnen(b)


def _synpunkt(h: Historik, nr: int, enhet: str) -> None:
    dag = date(2023, 1, 9) + timedelta(days=nr * 1075 // ANTAL)
    if not startade(enhet) <= dag <= stangde(enhet):
        return
    typ, rubrik = _VAD[nr % len(_VAD)]
    h.ny(
        "synpunkt", rubrik=rubrik, typ=typ, kanal=_KANALER[nr % len(_KANALER)],
        allvar=("vasentlig" if nr % 9 == 0 else "mindre") if typ == "klagomal" else None,
        verksamhetsomrade=h.uid("verksamhetsomrade", omrade(enhet)), enhet=h.uid("enhet", enhet),
        inkom=dag, besvarad=dag + timedelta(days=4 + nr % 11), avslutad=dag + timedelta(days=16),
    )  # fmt: skip


def _internkontroll(b: Byggare) -> None:
    """L3: the plan of the year's internal control."""
    for omradet in OMRADESKODER:
        b.ny(
            INTERNKONTROLL, omradet, rubrik="Uppföljning av utförare enligt plan", ar=2026,
            verksamhetsomrade_id=b.id("verksamhetsomrade", omradet), riskniva="medel",
            risk="Enheter följs inte upp i tid.", metod="Stickprov mot årsplanen.",
            klart_senast=date(2026, 12, 18),
        )  # fmt: skip


def _infor_kontroller(b: Byggare) -> None:
    """L13: the private providers are controlled once a year at least, the risky ones more often."""
    lista = Historik(b, "Kontroll av utförare 2026")
    for utforare, (_namn, _orgnr, form, _gata, _kontakt) in UTFORARNA.items():
        if form != "kommun":
            for typ in KONTROLLER:
                lista.ny(
                    "leverantorskontroll", utforare=lista.uid("utforare", utforare), typ=typ,
                    datum=_KONTROLLERAT, resultat="utan_anmarkning", nasta=date(2027, 1, 10),
                )  # fmt: skip
    b.infor(lista)


def _sla_upp_tillstand(b: Byggare, h: Historik, utforare: str, dag: date) -> None:
    with b.store.las() as s:
        post = slag_upp(s, TILLSTANDSREGISTER, h.uid("tillstand", utforare) or "")
    kontrollera_tillstand(b.store, post, None, dag)


def _hamnen(b: Byggare) -> Iterator[Handelse]:
    """The complaint that led to the unannounced visit a week later, with a decision in between (R61)."""
    yield date(2026, 9, 8), partial(_om_hamnen, b)
    yield date(2026, 9, 10), lambda: _ut(b, besluta_om_synpunkt, "oanmalt_besok")
    yield date(2026, 9, 15), lambda: _ut(b, koppla_besok, b.id("besok", HAMNEN))
    yield date(2026, 9, 16), lambda: _ut(b, besvara_synpunkt, date(2026, 9, 16))


def _om_hamnen(b: Byggare) -> None:
    rad = {
        "rubrik": "För få medarbetare på natten", "typ": "klagomal", "kanal": "telefon",
        "allvar": "allvarlig", "enhet_id": b.id("enhet", "SAB05"), "inkom": date(2026, 9, 8),
    }  # fmt: skip
    b.minns("synpunkt", "SAB05", registrera_synpunkt(b.store, rad))


def _ut(b: Byggare, steg: Callable[..., object], *med: object) -> None:
    steg(b.store, b.id("synpunkt", "SAB05") or 0, None, *med)


def _allvarligt_klagomal(b: Byggare) -> None:
    ref = registrera_synpunkt(
        b.store,
        {
            "rubrik": "Larm besvarades inte i tid nattetid", "typ": "klagomal", "kanal": "telefon",
            "allvar": "allvarlig", "verksamhetsomrade_id": b.id("verksamhetsomrade", "SAB"),
            "enhet_id": b.id("enhet", "SAB04"), "inkom": ALLVARLIGT,
        },
    )  # fmt: skip
    b.minns("synpunkt", "SAB04", ref)
