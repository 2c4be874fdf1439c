"""Whatever happens, the frozen text stays: random acts, random values, random words."""

from __future__ import annotations

import contextlib
import copy
import json
import random
import shutil
from collections.abc import Callable
from datetime import date, time, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from styrdesk.modell.frister import rakna_frister
from styrdesk.modell.grund import check, upgrade
from styrdesk.modell.grund.clock import Klocka
from styrdesk.modell.grund.errors import StyrdeskFel
from styrdesk.modell.protokollunderlag import (
    MASKERAT,
    Narvarolista,
    ParagrafUnderlag,
    ProtokollUnderlag,
)
from styrdesk.modell.sammantrade import anslagssteg, omgangssteg
from styrdesk.modell.sammantrade.justerat import fryst
from styrdesk.modell.sammantrade.justering import Justeringsomgang
from styrdesk.modell.sammantrade.ogonblicksbild import frys, kontrollsumma, tina
from styrdesk.modell.sammantrade.omgangsregler import VAGAR, hinder
from styrdesk.modell.sammantrade.paragrafsteg import klarmarkera, skriv_beslut
from styrdesk.modell.sammantrade.rattelser import expediera, lagg_till_mottagare
from styrdesk.modell.sammantrade.webbmaskering import kvarvarande, maskera_text
from styrdesk.modell.underlag import Motestid
from styrdesk.modell.val.sammantrade import OMGANG_STATUS
from tests.modell.sammantrade.hallet import Hallet
from tests.modell.sammantrade.namnd import Namnd
from tests.modell.sammantrade.test_omgangsregler import I_LAGE

MINUTER = st.builds(time, st.integers(0, 23), st.integers(0, 59))
DAGAR = st.dates(date(2015, 1, 1), date(2040, 12, 31))
TEXT = st.text(max_size=20)
st.register_type_strategy(time, MINUTER)


# -- the values ------------------------------------------------------------------------------------------


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.from_type(ParagrafUnderlag), DAGAR)
def test_varje_paragraf_gar_att_frysa_och_lasa_tillbaka(
    paragraf: ParagrafUnderlag, dag: date
) -> None:
    protokoll = _protokoll(paragraf, dag)
    bild, summa = frys(protokoll)
    genom_json = json.loads(json.dumps(bild))
    assert tina(genom_json) == protokoll
    assert kontrollsumma(genom_json) == summa


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.from_type(ParagrafUnderlag), st.from_type(ParagrafUnderlag))
def test_olika_paragrafer_har_olika_kontrollsumma(
    ena: ParagrafUnderlag, andra: ParagrafUnderlag
) -> None:
    dag = date(2026, 11, 19)
    lika = frys(_protokoll(ena, dag))[1] == frys(_protokoll(andra, dag))[1]
    assert lika == (ena == andra)


def _protokoll(paragraf: ParagrafUnderlag, dag: date) -> ProtokollUnderlag:
    return ProtokollUnderlag(
        organ="VON", tid=Motestid(dag), plats="", narvaro=Narvarolista(()),
        paragrafer=(paragraf,), alla_paragrafer=((1, "1"),),
    )  # fmt: skip


# -- the rules -------------------------------------------------------------------------------------------


@given(
    st.sampled_from(sorted(OMGANG_STATUS)),
    st.sampled_from(sorted(OMGANG_STATUS)),
    st.integers(0, 60),
)
def test_ingen_dag_gor_en_olaglig_overgang_laglig(fran: str, till: str, dagar: int) -> None:
    fakta = I_LAGE[fran]
    dag = fakta.sammantradesdag + timedelta(days=dagar)
    brister = hinder(fakta, till, dag, date(2030, 1, 1))
    if not brister:
        assert till in VAGAR[fran]
    frister = rakna_frister(fakta.sammantradesdag, fakta.justerad, fakta.uppsatt)
    if till == "tid_ute" and fran == "anslagen" and not brister:
        assert dag >= frister.nedtagning.sista
    if till == "laga_kraft" and not brister:
        assert dag > frister.overklagande.sista


# -- masking ---------------------------------------------------------------------------------------------


@given(st.lists(st.text("Annå Bergs-", min_size=1, max_size=8), min_size=1, max_size=4), TEXT)
def test_ett_maskerat_ord_finns_aldrig_kvar(ord_: list[str], svans: str) -> None:
    ord_ = [o for o in ord_ if o.strip(" -")]
    text = f"{' '.join(ord_)} och {svans} {','.join(ord_)}"
    maskerad = maskera_text(text, ord_)
    assert [o for o in kvarvarande([maskerad], ord_) if "****" not in o] == []
    if ord_:
        assert MASKERAT in maskerad


# -- the acts --------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def mall(tmp_path_factory: pytest.TempPathFactory) -> tuple[Hallet, int]:
    vag = tmp_path_factory.mktemp("egenskaper") / "mall.styrdesk"
    store = upgrade.skapa(vag, klocka=Klocka(fast_dag=date(2026, 11, 1)))
    mote = Hallet(Namnd(store)).skriv().avsluta().skicka()
    (omgang,) = mote.omgangar()
    mote.justera(omgang)
    store.stang()
    return mote, omgang


Handling = Callable[[Hallet, int, date], object]
HANDLINGAR: dict[str, Handling] = {
    "ansla": lambda m, o, d: anslagssteg.ansla(m.store, o, dag=d),
    "andra": lambda m, o, d: anslagssteg.andra_anslag(m.store, o, None, {}, dag=d),
    "ta_ned": lambda m, o, d: anslagssteg.ta_ned(m.store, o, dag=d),
    "bekrafta": lambda m, o, d: anslagssteg.bekrafta_laga_kraft(
        m.store, o, av_id=m.namnd.david.id, underlag="Inget.", dag=d
    ),
    "overklaga": lambda m, o, d: anslagssteg.registrera_overklagande(
        m.store, o, [m.paragraf("Plan")], {"inkom": d}
    ),
    "arkivera": lambda m, o, d: anslagssteg.arkivera(m.store, o, dag=d),
    "beslut": lambda m, _o, _d: skriv_beslut(m.store, m.paragraf("Plan"), "Något annat."),
    "klar": lambda m, _o, _d: klarmarkera(m.store, m.paragraf("Plan"), None, "bordlagt"),
    "flytta": lambda m, _o, _d: omgangssteg.flytta_paragraf(m.store, m.paragraf("Plan"), None),
    "mottagare": lambda m, _o, _d: lagg_till_mottagare(m.store, m.paragraf("Plan"), "Fler"),
    "expediera": lambda m, _o, _d: expediera(m.store, [1]),
    "angra": lambda m, _o, _d: m.store.angra(),
    "gor_om": lambda m, _o, _d: m.store.gor_om(),
    "angra_gammalt": lambda m, _o, _d: m.store.angra(12),
}


@pytest.mark.parametrize("fro", range(8))
def test_inget_som_gors_efterat_rubbar_det_justerade(
    mall: tuple[Hallet, int], tmp_path: Path, fro: int
) -> None:
    """Acts, undo and redo in any order: the same frozen text, a status that its days allow, a whole file."""
    slump = random.Random(fro)
    namnen = sorted(HANDLINGAR)
    foljd = [(slump.choice(namnen), slump.randrange(60)) for _nr in range(40)]
    mote, omgang = copy.copy(mall[0]), mall[1]
    assert mote.store.vag is not None
    vag = Path(shutil.copy(mote.store.vag, tmp_path / "prov.styrdesk"))
    mote.store = upgrade.oppna(vag, klocka=Klocka(fast_dag=date(2027, 3, 1)))
    try:
        with mote.store.las() as s:
            fore = fryst(s, omgang)
        for namn, dagar in foljd:
            with contextlib.suppress(StyrdeskFel):  # refused with a sentence
                HANDLINGAR[namn](mote, omgang, date(2026, 11, 30) + timedelta(days=dagar))
            with mote.store.las() as s:
                assert fryst(s, omgang) == fore
                _stammer(s.get_one(Justeringsomgang, omgang))
    finally:
        mote.store.stang()
    assert check.kontrollera(vag) == []


def _stammer(omgang: Justeringsomgang) -> None:
    """The status has the days that it demands."""
    assert omgang.status != "justeras"
    if omgang.status in ("anslagen", "tid_ute", "laga_kraft"):
        assert omgang.uppsatt is not None
    if omgang.nedtagen is not None:
        assert omgang.uppsatt is not None
        frister = rakna_frister(date(2026, 11, 19), omgang.justerad, omgang.uppsatt)
        assert omgang.nedtagen >= frister.nedtagning.sista
    if omgang.status == "arkiverad":
        assert omgang.laga_kraft is not None
