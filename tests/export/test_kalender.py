"""Calendar files: read back with another program's reader, line by line by the standard, R62 throughout."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar, Event

from styrdesk.export.kalender import PUBLICERA, STALL_IN, kalender_ics
from styrdesk.modell.arsplan.kalenderfil import Kalenderfil, Kalenderpost, kalenderfil
from styrdesk.modell.arsplan.steg import flytta
from styrdesk.modell.besok import BESOK, Besok
from styrdesk.modell.besokssteg import planera_besok, stall_in_besok
from styrdesk.modell.grund import upgrade
from styrdesk.modell.grund.clock import Klocka
from styrdesk.modell.grund.errors import Saknas
from styrdesk.modell.grund.register import Ref, registrera, ta_bort
from styrdesk.modell.grund.store import Store
from styrdesk.modell.kalenderdata import FRANVARO, KLAMDAG, LOVTID
from styrdesk.modell.motessteg import planera_mote, stall_in
from styrdesk.modell.organisation import ORGAN, Person
from styrdesk.modell.utforare import VERKSAMHETSOMRADE, Enhet
from styrdesk.modell.visning import slag_upp
from tests.conftest import IDAG

ANDRAD = datetime(2026, 11, 23, 8, 1, tzinfo=UTC)
STOCKHOLM = ZoneInfo("Europe/Stockholm")


def post(**mer: Any) -> Kalenderpost:
    varden: dict[str, Any] = {
        "uid": "b5d760d0", "sekvens": 3, "andrad": ANDRAD, "rubrik": "Utförarmöte hemtjänst",
        "dag": date(2026, 10, 14), "start": time(8, 30), "slut": time(12), "plats": "Stora salen",
    }  # fmt: skip
    return Kalenderpost(**{**varden, **mer})


def fil(*poster: Kalenderpost) -> Kalenderfil:
    return Kalenderfil("Årsplan 2026, Älvsunda kommun", "Älvsunda kommun", poster)


def last(data: bytes) -> tuple[Calendar, list[Event]]:
    kalender = Calendar.from_ical(data)
    return kalender, [k for k in kalender.walk("VEVENT") if isinstance(k, Event)]


def en(p: Kalenderpost, metod: str = PUBLICERA) -> Event:
    _kalender, (handelse,) = last(kalender_ics(fil(p), metod))
    return handelse


# -- the format -------------------------------------------------------------------------------------------


def test_huvudet_bar_metod_namn_och_tidszon() -> None:
    kalender, _handelser = last(kalender_ics(fil(post())))
    assert kalender["VERSION"] == "2.0"
    assert kalender["METHOD"] == "PUBLISH"
    for namn in ("NAME", "X-WR-CALNAME"):
        assert kalender[namn].to_ical().decode() == r"Årsplan 2026\, Älvsunda kommun"
    (zon,) = kalender.walk("VTIMEZONE")
    assert zon["TZID"] == "Europe/Stockholm"
    assert sorted(d.name for d in zon.subcomponents) == ["DAYLIGHT", "STANDARD"]


@pytest.mark.parametrize(
    "dag", [date(2026, 1, 14), date(2026, 3, 29), date(2026, 7, 1), date(2026, 10, 25)]
)
def test_tiden_ar_svensk_bade_sommar_och_vinter(dag: date) -> None:
    handelse = en(post(dag=dag))
    vantat = datetime.combine(dag, time(8, 30), STOCKHOLM)
    assert handelse["DTSTART"].dt == vantat
    assert handelse["DTSTART"].dt.utcoffset() == vantat.utcoffset()
    assert handelse["DTEND"].dt - handelse["DTSTART"].dt == timedelta(hours=3, minutes=30)


def test_tidszonens_egna_regler_ger_samma_tid_som_den_officiella() -> None:
    """A reader that does not know the name must use the file's own rules."""
    egen = kalender_ics(fil(post())).replace(b"Europe/Stockholm", b"Egen/Zon")
    for dag in (date(2026, 3, 28), date(2026, 3, 30), date(2026, 10, 24), date(2026, 10, 26)):
        (handelse,) = last(egen.replace(b"20261014T", f"{dag:%Y%m%d}T".encode()))[1]
        vantat = datetime.combine(dag, time(8, 30), STOCKHOLM)
        assert handelse["DTSTART"].dt.utcoffset() == vantat.utcoffset()


def test_en_hel_dag_har_datum_och_slutar_dagen_efter() -> None:
    handelse = en(post(start=None, slut=None))
    assert (handelse["DTSTART"].dt, handelse["DTEND"].dt) == (
        date(2026, 10, 14),
        date(2026, 10, 15),
    )
    assert handelse["X-MICROSOFT-CDO-ALLDAYEVENT"] == "TRUE"
    flera = en(post(start=None, slut=None, tom=date(2026, 10, 16)))
    assert flera["DTEND"].dt == date(2026, 10, 17)


def test_handelsen_bar_identitet_version_och_stampel() -> None:
    handelse = en(post())
    assert handelse["UID"] == "b5d760d0@styrdesk"
    assert handelse["SEQUENCE"] == 3
    assert handelse["DTSTAMP"].dt == handelse["LAST-MODIFIED"].dt == ANDRAD
    assert handelse["ORGANIZER"].params["CN"] == "Älvsunda kommun"
    assert (handelse["STATUS"], handelse["CLASS"], handelse["TRANSP"]) == (
        "CONFIRMED", "PUBLIC", "OPAQUE",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("mer", "vantat"),
    [
        ({"installd": True}, ("CANCELLED", "PUBLIC", "TRANSPARENT", "FREE")),
        ({"preliminar": True}, ("TENTATIVE", "PUBLIC", "OPAQUE", "TENTATIVE")),
        ({"privat": True, "upptar": False}, ("CONFIRMED", "PRIVATE", "TRANSPARENT", "FREE")),
    ],
)
def test_installt_preliminart_och_privat_marks(
    mer: dict[str, Any], vantat: tuple[str, ...]
) -> None:
    h = en(post(**mer))
    assert (h["STATUS"], h["CLASS"], h["TRANSP"], h["X-MICROSOFT-CDO-BUSYSTATUS"]) == vantat


def test_ett_aterbud_haller_bara_det_installda() -> None:
    data = kalender_ics(fil(post(), post(uid="bort", installd=True)), STALL_IN)
    kalender, (handelse,) = last(data)
    assert kalender["METHOD"] == "CANCEL"
    assert (handelse["UID"], handelse["STATUS"]) == ("bort@styrdesk", "CANCELLED")


@pytest.mark.parametrize(
    "text",
    [
        "Komma, semikolon; bakstreck \\ och rad\nbryt",
        'Citat "mitt" i',
        "Ett mycket långt namn på en enhet som måste vikas över flera rader, åäö ÅÄÖ " * 3,
        "🗂" * 60,
        "\\n är inte en radbrytning",
    ],
)
def test_text_kommer_tillbaka_som_den_skrevs(text: str) -> None:
    handelse = en(post(rubrik=text, plats=text, beskrivning=text))
    assert [str(handelse[n]) for n in ("SUMMARY", "LOCATION", "DESCRIPTION")] == [text] * 3


@given(st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp"))))
def test_vilken_text_som_helst_ryms_i_rader_om_hogst_75_oktetter(text: str) -> None:
    data = kalender_ics(fil(post(rubrik=text, beskrivning=text)))
    assert data.endswith(b"END:VCALENDAR\r\n")
    rader = data.split(b"\r\n")
    assert all(len(rad) <= 75 and b"\n" not in rad and b"\r" not in rad for rad in rader)
    assert all(rad.decode("utf-8") is not None for rad in rader)


def test_styrtecken_kan_inte_bryta_sig_ut_ur_faltet() -> None:
    elak = 'x"\r\nATTENDEE:mailto:a@b\x07'
    data = kalender_ics(replace(fil(post(rubrik=elak)), avsandare=elak))
    assert b"\r\nATTENDEE" not in data
    (handelse,) = last(data)[1]
    assert str(handelse["SUMMARY"]) == 'x"\nATTENDEE:mailto:a@b'


def test_samma_varden_ger_samma_byte() -> None:
    assert kalender_ics(fil(post())) == kalender_ics(fil(post()))


# -- the file's content -------------------------------------------------------------------------------------


@pytest.fixture
def store(alvsunda: Path, tmp_path: Path) -> Iterator[Store]:
    """A copy of the demo municipality, open for writing."""
    vag = shutil.copy(alvsunda, tmp_path / "egen.styrdesk")
    ny = upgrade.oppna(Path(vag), klocka=Klocka(fast_dag=IDAG))
    yield ny
    ny.stang()


def handelser(store: Store, ar: int = 2026, **mer: Any) -> dict[str, Event]:
    with store.las() as s:
        data = kalender_ics(kalenderfil(s, ar, IDAG, **mer))
    alla = last(data)[1]
    assert len({str(h["UID"]) for h in alla}) == len(alla)
    return {str(h["UID"]).removesuffix("@styrdesk"): h for h in alla}


def ny(store: Store, enhet: str = "HTJ03", **mer: Any) -> Ref:
    with store.las() as s:
        id = s.query(Enhet.id).filter(Enhet.kod == enhet).scalar()
    varden = {"typ": "planerad_besok", "enheter": (id,), "planerad": date(2027, 3, 10)}
    return planera_besok(store, {**varden, **mer})


def test_en_andring_ger_samma_uid_och_hogre_sekvens(store: Store) -> None:
    besok = ny(store)
    fore = handelser(store, 2027)[besok.uid]
    flytta(store, "besok", besok.id, None, date(2027, 3, 11))
    efter = handelser(store, 2027)[besok.uid]
    assert efter["SEQUENCE"] > fore["SEQUENCE"]
    assert efter["DTSTART"].dt == date(2027, 3, 11)
    store.angra()
    angrad = handelser(store, 2027)[besok.uid]
    assert angrad["SEQUENCE"] > efter["SEQUENCE"]
    assert angrad["DTSTART"].dt == date(2027, 3, 10)


def test_det_installda_stalls_in_i_mottagarens_kalender(store: Store) -> None:
    besok, mote = ny(store), planera_mote(store, {"typ": "dialog_var", "datum": date(2027, 3, 17)})
    stall_in_besok(store, besok.id, None, "Sjukdom")
    stall_in(store, mote.id, skal="Flyttas")
    alla = handelser(store, 2027)
    assert [alla[r.uid]["STATUS"] for r in (besok, mote)] == ["CANCELLED"] * 2
    assert "Sjukdom" not in str(alla[besok.uid])


def test_det_borttagna_stalls_in_men_inte_det_som_bara_angrades(store: Store) -> None:
    bort = ny(store)
    fore = handelser(store, 2027)[bort.uid]
    ta_bort(store, BESOK, bort.id)
    efter = handelser(store, 2027)[bort.uid]
    assert efter["STATUS"] == "CANCELLED"
    assert efter["SEQUENCE"] > fore["SEQUENCE"]
    angrad = ny(store)
    store.angra()
    assert angrad.uid not in handelser(store, 2027)
    store.gor_om()
    assert handelser(store, 2027)[angrad.uid]["STATUS"] != "CANCELLED"


def test_det_som_tas_tillbaka_efter_ett_aterbud_har_hogre_sekvens_an_aterbudet(
    store: Store,
) -> None:
    bort = ny(store)
    ta_bort(store, BESOK, bort.id)
    aterbud = handelser(store, 2027)[bort.uid]
    store.angra()
    tillbaka = handelser(store, 2027)[bort.uid]
    assert tillbaka["STATUS"] != "CANCELLED"
    assert tillbaka["SEQUENCE"] > aterbud["SEQUENCE"]


def test_en_namnds_fil_har_bara_dess_handelser(store: Store) -> None:
    alla, von = handelser(store), handelser(store, namnd="VON")
    assert set(von) < set(alla)
    rubriker = {str(h["SUMMARY"]) for h in von.values()}
    assert "Vård- och omsorgsnämnden" in rubriker
    assert "Kultur- och utbildningsnämnden" not in rubriker
    with store.las() as s, pytest.raises(Saknas, match=r"XYZ finns inte.*VON"):
        kalenderfil(s, 2026, IDAG, namnd="XYZ")


# -- R62: what must not reach a provider --------------------------------------------------------------------


def hemligt(store: Store) -> list[Ref]:
    """One of each that a provider may not see: unannounced of every kind, cancelled, removed, private."""
    slag: list[dict[str, Any]] = [
        {"typ": "oanmald_eget_initiativ"},
        {"typ": "handelsestyrd", "utlosande": "Klagomål"},
        {"typ": "planerad_besok", "anmald": False},
        {"typ": "sarskild", "anmald": False},
        {"typ": "oanmald_eget_initiativ"},
        {"typ": "oanmald_eget_initiativ"},
    ]
    besok = [ny(store, anteckning="Hemlig", **varden) for varden in slag]
    stall_in_besok(store, besok[4].id, None, "Ändrad bedömning")
    ta_bort(store, BESOK, besok[5].id)
    with store.las() as s:
        person = s.query(Person.id).order_by(Person.id).limit(1).scalar()
    dagar = {"fran": date(2027, 3, 10), "tom": date(2027, 3, 12)}
    privat = [
        registrera(store, FRANVARO, {"person_id": person, **dagar}),
        registrera(store, LOVTID, {"namn": "Sportlov", **dagar}),
        registrera(store, KLAMDAG, {"namn": "Klämdag", "dag": date(2027, 6, 7)}),
    ]
    return [*besok, *privat]


def test_oanmalda_besok_och_privata_dagar_finns_inte_i_en_delad_fil(store: Store) -> None:
    refar = hemligt(store)
    with store.las() as s:
        for namnd in ("", "VON", "KUN", "KS"):
            data = kalender_ics(kalenderfil(s, 2027, IDAG, namnd=namnd))
            aterbud = kalender_ics(kalenderfil(s, 2027, IDAG, namnd=namnd), STALL_IN)
            for ref in refar:
                assert ref.uid.encode() not in data + aterbud
            assert b"PRIVATE" not in data
            assert "Oanmält".encode() not in data


def test_den_egna_planen_har_allt_och_marker_det_privata(store: Store) -> None:
    refar = hemligt(store)
    alla = handelser(store, 2027, intern=True)
    kvar = [r for nr, r in enumerate(refar) if nr != 5]
    assert {r.uid for r in kvar} <= set(alla)
    assert {str(alla[r.uid]["CLASS"]) for r in kvar} == {"PRIVATE"}
    assert "Oanmält: visas inte för utföraren." in str(alla[refar[0].uid]["DESCRIPTION"])


def test_ett_oanmalt_besok_som_ar_gjort_visas(store: Store) -> None:
    """HTJ03's unannounced visit in June 2026 has been made: the provider was there."""
    rubriker = {str(h["SUMMARY"]) for h in handelser(store).values()}
    assert "Händelsestyrd uppföljning Trygg Famn Älvsunda" in rubriker
    assert not [r for r in rubriker if "Trygg Famn Natt" in r and "Oanmält" in r]


def test_den_egna_planen_har_dagarna_runt_varje_sammantrade(store: Store) -> None:
    with store.las() as s:
        von = slag_upp(s, ORGAN, "VON")
        htj = slag_upp(s, VERKSAMHETSOMRADE, "HTJ")
    namnd = planera_mote(store, {"typ": "namnd", "organ_id": von, "datum": date(2027, 4, 22)})
    planera_mote(
        store, {"typ": "utforarmote", "verksamhetsomrade_id": htj, "datum": date(2027, 4, 7)}
    )
    egna = handelser(store, 2027, intern=True, namnd="VON")
    assert egna[f"{namnd.uid}-kallelse"]["DTSTART"].dt == date(2027, 4, 15)
    assert str(egna[f"{namnd.uid}-kallelse"]["SUMMARY"]) == (
        "Kallelse skickas, Vård- och omsorgsnämnden"
    )
    flytta(store, "mote", namnd.id, None, date(2027, 4, 29))
    efter = handelser(store, 2027, intern=True, namnd="VON")[f"{namnd.uid}-kallelse"]
    assert efter["DTSTART"].dt == date(2027, 4, 22)
    assert efter["SEQUENCE"] > egna[f"{namnd.uid}-kallelse"]["SEQUENCE"]
    assert f"{namnd.uid}-kallelse" not in handelser(store, 2027)


def test_moten_och_besok_i_filen_ar_just_arets(store: Store) -> None:
    with store.las() as s:
        fil_ = kalenderfil(s, 2026, IDAG)
        antal = s.query(Besok).filter(Besok.planerad.between(date(2026, 1, 1), date(2026, 12, 31)))
        besok = [p for p in fil_.poster if p.kategori == "Besök"]
        assert len(besok) == antal.count() - 1  # the planned unannounced one
    assert {p.dag.year for p in fil_.poster} == {2026}
