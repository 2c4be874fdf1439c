"""Undo and redo are new steps that put content back, survive a restart, and refuse what was changed later."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import select

from styrdesk.modell.grund import check, search, upgrade
from styrdesk.modell.grund.changes import Andring, bild
from styrdesk.modell.grund.clock import Klocka
from styrdesk.modell.grund.errors import Krock, RegelFel, Saknas
from styrdesk.modell.grund.register import andra, registrera, ta_bort, visa
from styrdesk.modell.grund.store import Store, hamta, tabeller_per_namn
from styrdesk.modell.handlingar import lagg_till_fil, las_fil
from styrdesk.modell.organisation import ORGAN, PERSON, PERSONROLL, Organ
from styrdesk.modell.utforare import ENHET
from tests.modell.grund.exempel import enhet, obunden_person, organ, person, roll

_REGISTER = {"organ": ORGAN, "person": PERSON, "personroll": PERSONROLL}
REGISTER = tuple(_REGISTER)


def innehall(store: Store, *register: str) -> dict[tuple[str, int], dict[str, Any]]:
    """Everything that a user would call the content, by post."""
    tabeller = tabeller_per_namn()
    with store.las() as s:
        poster = [p for namn in register or REGISTER for p in s.scalars(select(tabeller[namn]))]
        bilder = {(p.__tablename__, p.id): bild(p) for p in poster}
    return {
        nyckel: {k: v for k, v in b.items() if k not in ("version", "andrad")}
        for nyckel, b in bilder.items()
    }


def test_ny_post_angras_och_gors_om(store: Store) -> None:
    ref = person(store)
    med = innehall(store)
    assert store.angra().benamning == "Registrera person"
    assert innehall(store) == {}
    store.gor_om()
    assert innehall(store) == med
    assert visa(store, PERSON, ref.id).uid == ref.uid


def test_andring_angras_och_gors_om(store: Store) -> None:
    ref = organ(store)
    fore = innehall(store)
    andra(store, ORGAN, ref.id, 1, {"namn": "Omsorgsnämnden", "giltig_tom": date(2026, 12, 31)})
    efter = innehall(store)
    store.angra()
    assert innehall(store) == fore
    store.gor_om()
    assert innehall(store) == efter


def test_borttagning_med_delar_angras_i_ett(store: Store) -> None:
    namnd, agare = organ(store), person(store)
    roll(store, agare, namnd, fran=date(2026, 1, 1))
    roll(store, agare, namnd, roll="ordforande", fran=date(2027, 1, 1))
    fore = innehall(store)
    ta_bort(store, PERSON, agare.id)
    assert set(innehall(store)) == {("organ", namnd.id)}
    store.angra()
    assert innehall(store) == fore


def test_sokning_och_sortering_foljer_med_tillbaka(store: Store) -> None:
    ref = organ(store, "Ärendenämnden")
    andra(store, ORGAN, ref.id, 1, {"namn": "Byggnadsnämnden"})
    store.angra()
    with store.las() as s:
        assert search.traffar(s, "ärende") == [("organ", ref.id)]
        assert search.traffar(s, "byggnad") == []
        assert hamta(s, Organ, ref.id).namn_sort == "|renden|mnden"
    assert check.kontrollera_innehall(store) == []


def test_angra_ar_ett_nytt_steg_och_loggen_ar_hel(store: Store) -> None:
    person(store)
    store.angra()
    store.gor_om()
    with store.las() as s:
        assert len(s.scalars(select(Andring.id)).all()) == 3
    assert check.kontrollera_innehall(store) == []


def test_angra_gar_bakat_ett_steg_i_taget_och_nytt_arbete_tommer_gor_om(store: Store) -> None:
    for namn in ("Ett", "Två", "Tre"):
        person(store, namn)
    store.angra()
    store.angra()
    assert [v["fornamn"] for v in innehall(store).values()] == ["Ett"]
    assert store.nasta_gor_om() is not None
    person(store, "Fyra")
    assert store.nasta_gor_om() is None
    assert [v["fornamn"] for v in innehall(store).values()] == ["Ett", "Fyra"]


def test_nar_inget_finns_att_angra_sags_det(store: Store) -> None:
    assert store.nasta_angra() is None
    with pytest.raises(RegelFel, match="inget att ångra"):
        store.angra()
    with pytest.raises(RegelFel, match="inget att göra om"):
        store.gor_om()


def test_den_som_andrat_efterat_skyddas(store: Store) -> None:
    ref = organ(store)
    andra(store, ORGAN, ref.id, 1, {"namn": "Hennes"})
    steg = store.nasta_angra()
    assert steg is not None
    andra(store, ORGAN, ref.id, 2, {"anteckning": "senare"})
    fore = innehall(store)
    with pytest.raises(Krock, match="ändrats efteråt"):
        store.angra(steg.id)
    assert innehall(store) == fore


def test_aldre_steg_kan_angras_for_sig_om_ingen_rort_posten(store: Store) -> None:
    forsta = person(store, "Ett")
    steg = store.nasta_angra()
    assert steg is not None
    person(store, "Två")
    store.angra(steg.id)
    assert [v["fornamn"] for v in innehall(store).values()] == ["Två"]
    store.gor_om()
    assert visa(store, PERSON, forsta.id).rubrik == "Ett Lind"


def test_ny_post_som_andra_hanger_pa_kan_inte_angras(store: Store) -> None:
    namnd = organ(store)
    steg = store.nasta_angra()
    assert steg is not None
    roll(store, person(store), namnd, fran=date(2026, 1, 1))
    with pytest.raises(RegelFel, match="används"):
        store.angra(steg.id)
    assert ("organ", namnd.id) in innehall(store)


def test_formellt_beslut_angras_aldrig_och_skyddar_det_som_kom_fore(store: Store) -> None:
    person(store)
    with store.arbete("Fastställ protokoll", angerbar=False) as s:
        s.add(obunden_person())
    assert store.nasta_angra() is None
    with pytest.raises(RegelFel, match="formellt beslut"):
        store.angra(2)
    with pytest.raises(Saknas):
        store.angra(4711)


def test_versionen_gar_aldrig_bakat(store: Store) -> None:
    ref = person(store)
    versioner = [ref.version]
    versioner.append(andra(store, PERSON, ref.id, 1, {"titel": "a"}).version)
    store.angra()
    versioner.append(visa(store, PERSON, ref.id).version)
    ta_bort(store, PERSON, ref.id)
    store.angra()
    versioner.append(visa(store, PERSON, ref.id).version)
    assert versioner == sorted(set(versioner))
    with pytest.raises(Krock):
        andra(store, PERSON, ref.id, 1, {"titel": "gammalt formulär"})


def test_ett_nummer_anvands_aldrig_igen(store: Store) -> None:
    ref = person(store)
    ta_bort(store, PERSON, ref.id)
    assert person(store).id > ref.id
    store.angra()
    store.angra()
    assert visa(store, PERSON, ref.id).rubrik == "Åsa Lind"


def test_handling_kommer_tillbaka_med_sitt_innehall(store: Store) -> None:
    ref = lagg_till_fil(store, "Årsrapport.pdf", b"%PDF-1.7 \x00\xff")
    store.angra()
    with pytest.raises(Saknas):
        las_fil(store, ref.id)
    store.gor_om()
    assert las_fil(store, ref.id) == ("Årsrapport.pdf", b"%PDF-1.7 \x00\xff")


def test_historiken_overlever_omstart(fil: Path, klocka: Klocka) -> None:
    store = upgrade.oppna(fil, klocka=klocka)
    ref = person(store)
    andra(store, PERSON, ref.id, 1, {"titel": "chef"})
    store.angra()
    store.stang()
    store = upgrade.oppna(fil, klocka=klocka)
    assert store.gor_om().benamning == "Ändra person"
    assert visa(store, PERSON, ref.id).varden["titel"] == "chef"
    store.angra()
    store.angra()
    assert innehall(store) == {}
    store.stang()


def _utan_anteckning(bild: dict[str, Any] | None) -> dict[str, Any] | None:
    return {k: v for k, v in bild.items() if k != "anteckning"} if bild else None


def test_en_bild_fran_fore_en_uppgradering_gar_att_angra(store: Store) -> None:
    """An older image lacks a column that a later version of the program has added."""
    ref = organ(store)
    andra(store, ORGAN, ref.id, 1, {"namn": "Nytt"})
    with store.tyst() as s:
        for rad in s.scalars(select(Andring)):
            rad.fore, rad.efter = (
                {k: v for k, v in b.items() if k != "anteckning"} if b else None
                for b in (rad.fore, rad.efter)
            )
    store.angra()
    assert visa(store, ORGAN, ref.id).varden["namn"] == "Vård- och omsorgsnämnden"


def test_en_hel_kedja_av_registreringar_angras_och_gors_om(store: Store) -> None:
    alla = ("organ", "utforare", "verksamhetsomrade", "enhet")
    ref = enhet(store)
    fore = innehall(store, *alla)
    ta_bort(store, ENHET, ref.id)
    for _ in range(5):
        store.angra()
    assert innehall(store, *alla) == {}
    for _ in range(4):
        store.gor_om()
    assert innehall(store, *alla) == fore


# -- whatever the order ----------------------------------------------------------------------------

TEXTER = st.text(
    st.characters(codec="utf-8", exclude_characters="\x00"), min_size=1, max_size=12
).filter(lambda t: bool(t.strip()))


class Redigering(RuleBasedStateMachine):
    """Random work, undo and redo on several registers, against a list of what the content was."""

    def __init__(self, store: Store) -> None:
        super().__init__()
        self.store = store
        # Each example starts alike; a formal step puts what earlier ones did out of reach.
        with store.arbete("Töm", angerbar=False) as s:
            for register in reversed(REGISTER):
                for post in s.scalars(select(_REGISTER[register].tabell)).all():
                    s.delete(post)
                s.flush()
            s.add(obunden_person())
        self.angra: list[dict[Any, Any]] = []
        self.gor_om: list[dict[Any, Any]] = []
        self.nu = innehall(store)

    def _gor(self, arbete: Callable[[], Any]) -> None:
        fore = self.nu
        try:
            arbete()
        except RegelFel:
            assert innehall(self.store) == fore
            return
        self.nu = innehall(self.store)
        if self.nu != fore:
            self.angra.append(fore)
            self.gor_om.clear()

    def _nagon(self, register: str, nr: int) -> int | None:
        alla = sorted(id for namn, id in self.nu if namn == register)
        return alla[nr % len(alla)] if alla else None

    @rule(fornamn=TEXTER, efternamn=TEXTER)
    def ny_person(self, fornamn: str, efternamn: str) -> None:
        self._gor(lambda: person(self.store, fornamn, efternamn))

    @rule(namn=TEXTER, kort=st.sampled_from("ABCD"))
    def nytt_organ(self, namn: str, kort: str) -> None:
        self._gor(lambda: organ(self.store, namn, kort))

    @rule(
        vem=st.integers(0, 9),
        var=st.integers(0, 9),
        dag=st.dates(date(2020, 1, 1), date(2030, 1, 1)),
    )
    def ny_roll(self, vem: int, var: int, dag: date) -> None:
        p, o = self._nagon("person", vem), self._nagon("organ", var)
        if p is not None and o is not None:
            varden = {"person_id": p, "organ_id": o, "roll": "ledamot", "fran": dag}
            self._gor(lambda: registrera(self.store, PERSONROLL, varden))

    @rule(
        nr=st.integers(0, 9), namn=TEXTER, kort=st.sampled_from("ABCD"), tom=st.none() | st.dates()
    )
    def andra_organ(self, nr: int, namn: str, kort: str, tom: date | None) -> None:
        id = self._nagon("organ", nr)
        if id is not None:
            varden = {"namn": namn, "kortnamn": kort, "giltig_tom": tom}
            self._gor(lambda: andra(self.store, ORGAN, id, None, varden))

    @rule(register=st.sampled_from(REGISTER), nr=st.integers(0, 9))
    def ta_bort(self, register: str, nr: int) -> None:
        id = self._nagon(register, nr)
        if id is not None:
            self._gor(lambda: ta_bort(self.store, _REGISTER[register], id))

    @precondition(lambda self: self.angra)
    @rule()
    def angra_steg(self) -> None:
        self.store.angra()
        self.gor_om.append(self.nu)
        self.nu = self.angra.pop()

    @precondition(lambda self: self.gor_om)
    @rule()
    def gor_om_steg(self) -> None:
        self.store.gor_om()
        self.angra.append(self.nu)
        self.nu = self.gor_om.pop()

    @invariant()
    def innehallet_ar_det_vantade(self) -> None:
        assert innehall(self.store) == self.nu
        assert (self.store.nasta_angra() is None) == (not self.angra)
        assert (self.store.nasta_gor_om() is None) == (not self.gor_om)

    def teardown(self) -> None:
        while self.angra:
            self.angra_steg()
        assert innehall(self.store) == self.nu
        while self.gor_om:
            self.gor_om_steg()
        assert innehall(self.store) == self.nu


def test_slumpvist_arbete_angras_och_gors_om_till_samma_innehall(store: Store) -> None:
    run_state_machine_as_test(
        lambda: Redigering(store),
        settings=settings(
            max_examples=12,
            stateful_step_count=25,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
    assert check.kontrollera_innehall(store) == []
