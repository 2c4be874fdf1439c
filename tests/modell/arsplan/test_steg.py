"""The year plan on a real file: needs, proposal, accept and undo, moves with reasons, a committee's year."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from typing import Any

import pytest
from sqlalchemy import func, select

from styrdesk.modell.arsplan.behov import Forslag, Underlag
from styrdesk.modell.arsplan.handelser import Kalenderhandelse
from styrdesk.modell.arsplan.planerare import foresla
from styrdesk.modell.arsplan.ramlasning import las_ram
from styrdesk.modell.arsplan.steg import faststall_arsplan, flytta, godta, skapa_namndar
from styrdesk.modell.arsplan.underlagslasning import underlag
from styrdesk.modell.besok import BESOK, Besok
from styrdesk.modell.besokssteg import (
    forbered,
    planera_besok,
    registrera_redan_gjort,
    stall_in_besok,
)
from styrdesk.modell.grund.clock import Klocka
from styrdesk.modell.grund.errors import Krock, RegelFel
from styrdesk.modell.grund.history import historik
from styrdesk.modell.grund.register import Ref, registrera, visa
from styrdesk.modell.grund.settings import satt
from styrdesk.modell.grund.store import Store
from styrdesk.modell.kalenderdata import FRANVARO
from styrdesk.modell.moten import MOTE, Inbjudan, Mote
from styrdesk.modell.motesanteckningar import registrera_hallet
from styrdesk.modell.motessteg import planera_mote, skicka_kallelse
from styrdesk.modell.organisation import PERSONROLL
from styrdesk.modell.sammantradesregler import SAMMANTRADESREGEL
from tests.modell.varld import IDAG, Varld

AR = 2027


class Bemannad(Varld):
    """The small municipality with two visitors, a leader and a secretary, and last year's events."""

    def __init__(self, store: Store) -> None:
        super().__init__(store)
        self.sara = self._person("Sara", "Nyberg", "Uppföljningsstrateg")
        for person, roll in (
            (self.maria, "avtalscontroller"), (self.sara, "annan"), (self.asa, "forvaltningschef"),
            (self.david, "namndsekreterare"),
        ):  # fmt: skip
            self.roll(person, roll, organ_id=self.von.id)
        self.gjort = registrera_redan_gjort(
            store, self.besoksvarden(genomford_fran=date(2026, 4, 15))
        )

    def roll(self, person: Ref, roll: str, **var: Any) -> Ref:
        varden = {"person_id": person.id, "roll": roll, "fran": date(2020, 1, 1), **var}
        return registrera(self.store, PERSONROLL, varden)

    def besoksvarden(self, **mer: Any) -> dict[str, Any]:
        return {"typ": "planerad_besok", "enheter": (self.centrum.id,), **mer}

    def fraga(self, ar: int = AR) -> Underlag:
        with self.store.las() as s:
            return underlag(s, ar, self.store.klocka.idag())

    def forslag(self) -> Forslag:
        return foresla(self.fraga(), drag=500)

    def handelser(self, ar: int = AR) -> dict[tuple[str, int], Kalenderhandelse]:
        with self.store.las() as s:
            ram = las_ram(s, date(ar, 1, 1), date(ar, 12, 31), IDAG)
        return {h.nyckel: h for h in ram.handelser}


@pytest.fixture
def varld(store: Store) -> Bemannad:
    return Bemannad(store)


def antal(store: Store) -> tuple[int, int]:
    with store.las() as s:
        return (
            s.scalar(select(func.count()).select_from(Mote)) or 0,
            s.scalar(select(func.count()).select_from(Besok)) or 0,
        )


# -- what the year must hold ----------------------------------------------------------------------------


def test_arets_behov_ar_moten_per_termin_besok_per_oppen_enhet_och_dialogmoten(
    varld: Bemannad,
) -> None:
    behov = varld.fraga().behov
    assert [(b.regel, b.slag, b.rubrik) for b in behov] == [
        ("R48", "utforarmote", "Utförarmöte hemtjänst"),
        ("R48", "utforarmote", "Utförarmöte hemtjänst"),
        ("R52", "planerad_besok", "Verksamhetsbesök Hemtjänst Centrum"),
        ("R52", "planerad_besok", "Verksamhetsbesök Hemtjänst Skärgården"),
        ("R52", "planerad_besok", "Verksamhetsbesök Trygg Famn Älvsunda"),
        ("R52", "planerad_besok", "Verksamhetsbesök Handlaget Service"),
        ("R84", "dialog_var", "Dialogmöte, vår"),
        ("R83", "dialog_host", "Dialogmöte, höst"),
    ]
    assert len({b.nyckel for b in behov}) == len(behov)
    centrum = behov[2]
    assert centrum.onskad == date(2027, 4, 21)  # Wednesday of week 16
    assert set(centrum.kandidater) == {varld.maria.id, varld.sara.id}
    assert behov[0].kandidater == (varld.asa.id, varld.david.id)


def test_det_som_redan_ar_inlagt_behovs_inte(varld: Bemannad) -> None:
    planera_besok(varld.store, varld.besoksvarden(planerad=date(2027, 5, 5)))
    varden = {"typ": "utforarmote", "datum": date(2027, 4, 7), "verksamhetsomrade_id": varld.htj.id}
    planera_mote(varld.store, varden)
    planera_mote(varld.store, {"typ": "dialog_var", "datum": date(2027, 3, 17)})
    rubriker = [b.rubrik for b in varld.fraga().behov]
    assert "Verksamhetsbesök Hemtjänst Centrum" not in rubriker
    assert rubriker.count("Utförarmöte hemtjänst") == 1
    assert "Dialogmöte, vår" not in rubriker


def test_ett_installt_besok_raknas_inte(varld: Bemannad) -> None:
    besok = planera_besok(varld.store, varld.besoksvarden(planerad=date(2027, 5, 5)))
    stall_in_besok(varld.store, besok.id, besok.version, "Sjukdom på enheten")
    assert "Verksamhetsbesök Hemtjänst Centrum" in [b.rubrik for b in varld.fraga().behov]


def test_det_tredje_aret_blir_besoket_en_fordjupad_uppfoljning(varld: Bemannad) -> None:
    """The file's history begins in 2026: the units are due three years after the year before it."""
    slag = {b.slag for b in varld.fraga(2028).behov if b.register == "besok"}
    assert slag == {"fordjupad"}
    assert {b.regel for b in varld.fraga(2028).behov if b.register == "besok"} == {"R55"}


def test_den_som_leder_en_enhet_i_omradet_besoker_ingen_dar(varld: Bemannad) -> None:
    varld.roll(varld.sara, "enhetschef", enhet_id=varld.skargarden.id)
    besok = [b for b in varld.fraga().behov if b.register == "besok"]
    assert all(varld.sara.id not in b.kandidater for b in besok)
    assert "bara Maria Fors kan" in varld.forslag().oplacerade[0].skal


def test_innevarande_ar_planeras_bara_framat(varld: Bemannad) -> None:
    assert all(b.tidigast > IDAG for b in varld.fraga(2026).behov)
    forslag = foresla(varld.fraga(2026), drag=200)
    assert all(p.halvdag.dag > IDAG for p in forslag.placeringar)


def test_en_enhet_som_stanger_under_aret_planeras_inte(varld: Bemannad) -> None:
    varld.enhet("HTJ50", "Hemtjänst Öst", varld.kom, slut=date(2027, 8, 31))
    assert "Verksamhetsbesök Hemtjänst Öst" not in [b.rubrik for b in varld.fraga().behov]


def test_antalet_besokare_ar_en_installning(varld: Bemannad) -> None:
    satt(varld.store, "planering.besokare", 1)
    assert all(
        len(p.personer) == 1 for p in varld.forslag().placeringar if p.behov.register == "besok"
    )


# -- accepting --------------------------------------------------------------------------------------------


def test_hela_forslaget_godtas_som_ett_steg_och_angras_som_ett(varld: Bemannad) -> None:
    fore, forslag = antal(varld.store), varld.forslag()
    assert not forslag.oplacerade
    assert len(godta(varld.store, forslag)) == 8
    assert antal(varld.store) == (fore[0] + 4, fore[1] + 4)
    assert not varld.fraga().behov
    angrat = varld.store.angra()
    assert angrat.benamning == "Lägg in förslag till årsplan 2027, 8 händelser"
    assert antal(varld.store) == fore


def test_bara_det_valda_laggs_in_och_inget_valt_gor_inget(varld: Bemannad) -> None:
    forslag, fore = varld.forslag(), antal(varld.store)
    ett = next(p.behov.nyckel for p in forslag.placeringar if p.behov.register == "besok")
    assert len(godta(varld.store, forslag, {ett})) == 1
    assert godta(varld.store, forslag, set()) == ()
    assert antal(varld.store) == (fore[0], fore[1] + 1)


def test_det_inlagda_har_halvdag_personer_punkter_och_inbjudna(varld: Bemannad) -> None:
    forslag = varld.forslag()
    godta(varld.store, forslag)
    handelser = varld.handelser().values()
    besok = next(h for h in handelser if h.rubrik == "Verksamhetsbesök Hemtjänst Centrum")
    assert set(besok.personer) == {varld.maria.id, varld.sara.id}
    assert (besok.start, besok.slut) in ((time(8, 30), time(12)), (time(13), time(16, 30)))
    mote = next(h for h in handelser if h.slag == "utforarmote")
    assert mote.personer == (varld.asa.id, varld.david.id)
    with varld.store.las() as s:
        inbjudna = s.scalars(select(Inbjudan.enhet_id).where(Inbjudan.mote_id == mote.id)).all()
    assert len(inbjudna) == 4


def test_det_som_lagts_in_for_hand_emellan_dubbleras_inte(varld: Bemannad) -> None:
    forslag = varld.forslag()
    planera_besok(varld.store, varld.besoksvarden(planerad=date(2027, 9, 15)))
    assert len(godta(varld.store, forslag)) == 7


def test_ett_forslag_som_blivit_gammalt_avvisas_med_namn(varld: Bemannad) -> None:
    forslag, fore = varld.forslag(), antal(varld.store)
    p = next(p for p in forslag.placeringar if p.behov.register == "besok")
    borta = {"person_id": p.personer[0], "fran": p.halvdag.dag, "tom": p.halvdag.dag}
    registrera(varld.store, FRANVARO, borta)
    with pytest.raises(RegelFel, match=r"är borta .semester.*Gör ett nytt förslag"):
        godta(varld.store, forslag)
    assert antal(varld.store) == fore


# -- moving -----------------------------------------------------------------------------------------------


def test_ett_planerat_besok_flyttas_och_angras(varld: Bemannad) -> None:
    besok = planera_besok(
        varld.store, varld.besoksvarden(planerad=date(2027, 5, 5), start=time(13))
    )
    flytta(varld.store, "besok", besok.id, besok.version, date(2027, 5, 6))
    nu = visa(varld.store, BESOK, besok.id).varden
    assert (nu["planerad"], nu["start"], nu["slut"]) == (date(2027, 5, 6), time(13), time(17))
    varld.store.angra()
    assert visa(varld.store, BESOK, besok.id).varden["planerad"] == date(2027, 5, 5)


def test_ett_mote_kan_fa_en_annan_tid_pa_dagen(varld: Bemannad) -> None:
    mote = planera_mote(varld.store, {"typ": "dialog_var", "datum": date(2027, 3, 17)})
    flytta(varld.store, "mote", mote.id, None, date(2027, 3, 18), start=time(9), slut=time(12))
    nu = visa(varld.store, MOTE, mote.id).varden
    assert (nu["datum"], nu["start"], nu["slut"]) == (date(2027, 3, 18), time(9), time(12))


def test_en_fastslagen_dag_flyttas_bara_med_ett_skal_som_syns_i_historiken(
    varld: Bemannad,
) -> None:
    store = varld.store
    besok = planera_besok(store, varld.besoksvarden(planerad=date(2027, 5, 5)))
    store.klocka = Klocka(fast_dag=date(2027, 1, 22))
    faststall_arsplan(store, 2027, varld.von.id, date(2099, 1, 21), "12")
    assert "som Vård- och omsorgsnämnden fastställde" in varld.handelser()["besok", besok.id].fast
    with pytest.raises(RegelFel, match=r"fastställde .* Skriv varför"):
        flytta(store, "besok", besok.id, None, date(2027, 5, 6))
    flytta(store, "besok", besok.id, None, date(2027, 5, 6), skal="Chefen är sjuk ")
    rader = historik(store, BESOK, besok.id)
    assert rader[0].benamning == "Flytta besök: Chefen är sjuk"
    assert ("flytt_skal", "", "Chefen är sjuk") in rader[0].falt
    assert ("planerad", "2027-05-05", "2027-05-06") in rader[0].falt


def test_det_som_laggs_in_efter_beslutet_ar_fritt(varld: Bemannad) -> None:
    faststall_arsplan(varld.store, 2027, varld.von.id, date(2020, 1, 21))
    besok = planera_besok(varld.store, varld.besoksvarden(planerad=date(2027, 5, 5)))
    assert varld.handelser()["besok", besok.id].fast == ""
    flytta(varld.store, "besok", besok.id, None, date(2027, 5, 6))


def test_ett_kallat_mote_blir_planerat_igen_och_alla_far_ny_kallelse(varld: Bemannad) -> None:
    store = varld.store
    mote = planera_mote(store, {"typ": "utforarmote", "datum": date(2027, 4, 7), "plats": "Salen",
                                "verksamhetsomrade_id": varld.htj.id})  # fmt: skip
    skicka_kallelse(store, mote.id)
    assert varld.handelser()["mote", mote.id].fast == "Kallelsen är skickad."
    with pytest.raises(RegelFel, match=r"Kallelsen är skickad\. Skriv varför"):
        flytta(store, "mote", mote.id, None, date(2027, 4, 8))
    flytta(store, "mote", mote.id, None, date(2027, 4, 8), skal="Salen är upptagen")
    nu = visa(store, MOTE, mote.id).varden
    assert (nu["status"], nu["kallat"], nu["datum"]) == ("planerat", None, date(2027, 4, 8))
    with store.las() as s:
        skickade = s.scalars(select(Inbjudan.skickad).where(Inbjudan.mote_id == mote.id)).all()
    assert skickade == [None] * 4
    store.angra()
    assert visa(store, MOTE, mote.id).varden["status"] == "kallat"


def test_ett_forberett_besok_kraver_skal(varld: Bemannad) -> None:
    besok = planera_besok(varld.store, varld.besoksvarden(planerad=date(2027, 5, 5)))
    forbered(varld.store, besok.id)
    with pytest.raises(RegelFel, match="förberett med enheten"):
        flytta(varld.store, "besok", besok.id, None, date(2027, 5, 6))


def test_det_som_ar_gjort_eller_installt_flyttas_inte(varld: Bemannad) -> None:
    with pytest.raises(RegelFel, match="flyttas inte"):
        flytta(varld.store, "besok", varld.gjort.id, None, date(2027, 5, 6), skal="x")
    mote = planera_mote(varld.store, {"typ": "dialog_var", "datum": IDAG})
    registrera_hallet(varld.store, mote.id)
    with pytest.raises(RegelFel, match="flyttas inte"):
        flytta(varld.store, "mote", mote.id, None, date(2027, 5, 6))


def test_nagon_annans_andring_emellan_ar_en_krock(varld: Bemannad) -> None:
    besok = planera_besok(varld.store, varld.besoksvarden(planerad=date(2027, 5, 5)))
    flytta(varld.store, "besok", besok.id, besok.version, date(2027, 5, 6))
    with pytest.raises(Krock):
        flytta(varld.store, "besok", besok.id, besok.version, date(2027, 5, 7))


# -- a committee's year -----------------------------------------------------------------------------------

DAGAR = (date(2027, 1, 21), date(2027, 2, 18), date(2027, 3, 18))


def test_ett_ar_av_sammantraden_laggs_in_som_ett_steg_med_regelns_tid_och_plats(
    varld: Bemannad,
) -> None:
    regel = {"organ_id": varld.von.id, "start": time(18), "slut": time(21), "plats": "Stora salen"}
    registrera(varld.store, SAMMANTRADESREGEL, regel)
    refar = skapa_namndar(varld.store, varld.von.id, DAGAR)
    nu = [visa(varld.store, MOTE, r.id).varden for r in refar]
    assert [m["datum"] for m in nu] == list(DAGAR)
    assert {(m["typ"], m["start"], m["slut"], m["plats"]) for m in nu} == {
        ("namnd", time(18), time(21), "Stora salen")
    }
    assert varld.store.angra().benamning == (
        "Lägg in 3 sammanträden för Vård- och omsorgsnämnden 2027"
    )
    assert not [h for h in varld.handelser().values() if h.rad == "namnd"]


def test_en_dag_som_redan_har_ett_sammantrade_avvisas(varld: Bemannad) -> None:
    skapa_namndar(varld.store, varld.von.id, DAGAR[:1])
    with pytest.raises(RegelFel, match=r"redan ett sammanträde 21.januari 2027"):
        skapa_namndar(varld.store, varld.von.id, DAGAR)
    assert len([h for h in varld.handelser().values() if h.rad == "namnd"]) == 1
    assert skapa_namndar(varld.store, varld.von.id, ()) == ()


def test_ett_sammantrade_flyttas_och_dess_dagar_raknas_om(varld: Bemannad) -> None:
    (ref,) = skapa_namndar(varld.store, varld.von.id, DAGAR[:1])
    flytta(varld.store, "mote", ref.id, ref.version, date(2027, 1, 20))
    assert varld.handelser()["mote", ref.id].dag == date(2027, 1, 20)


def test_planeraren_haller_undan_besok_fran_namndens_dagar(varld: Bemannad) -> None:
    skapa_namndar(varld.store, varld.von.id, [date(2027, 4, 21)])
    forslag = varld.forslag()
    centrum = next(p for p in forslag.placeringar if "Centrum" in p.behov.rubrik)
    assert centrum.behov.onskad == date(2027, 4, 21)
    assert centrum.halvdag.dag != date(2027, 4, 21)


# -- what the calendar shows ------------------------------------------------------------------------------


def test_handelserna_bar_lage_personer_och_om_de_ar_dolda(varld: Bemannad) -> None:
    dolt = planera_besok(
        varld.store,
        varld.besoksvarden(
            typ="oanmald_eget_initiativ", planerad=date(2026, 12, 15), ansvarig_id=varld.maria.id
        ),
    )
    gamla = planera_besok(varld.store, varld.besoksvarden(planerad=date(2026, 11, 2)))
    handelser = varld.handelser(2026)
    assert handelser["besok", dolt.id].dold
    assert handelser["besok", dolt.id].rubrik == "Oanmält besök Hemtjänst Centrum"
    assert handelser["besok", dolt.id].personer == (varld.maria.id,)
    assert handelser["besok", gamla.id].lage == "forsenad"
    gjort = handelser["besok", varld.gjort.id]
    assert (gjort.lage, gjort.dag, gjort.dold) == ("genomford", date(2026, 4, 15), False)
    assert gjort.last


def test_ett_utsnitt_av_aret_har_bara_sina_dagar(varld: Bemannad) -> None:
    with varld.store.las() as s:
        ram = las_ram(s, date(2026, 4, 1), date(2026, 4, 14), IDAG)
    assert not ram.handelser
    assert replace(ram, handelser=()) == ram
