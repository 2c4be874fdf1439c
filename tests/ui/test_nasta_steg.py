"""The next step of meetings, visits and plans, followed from beginning to end with the screens' own verbs."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from styrdesk.modell.grund import register as motor
from styrdesk.modell.grund.errors import RegelFel
from styrdesk.modell.grund.query import Fraga, ids
from styrdesk.modell.grund.register import Bild, register
from styrdesk.modell.grund.store import Store
from styrdesk.ui.grund.register_screen import NastaSteg, RegisterSkarm
from styrdesk.ui.skarmar import SKARMAR
from tests.ui.innehall import fyll

IDAG = date(2026, 11, 23)
MOTE, BESOK, PLAN, AVVIKELSE = (SKARMAR[n] for n in ("mote", "besok", "atgardsplan", "avvikelse"))


@pytest.fixture
def id_(store: Store) -> dict[str, int]:
    return fyll(store)


def nu(store: Store, skarm: RegisterSkarm, id: int) -> Bild:
    return motor.visa(store, register(skarm.register), id)


def steg(store: Store, skarm: RegisterSkarm, id: int) -> NastaSteg:
    assert skarm.steg is not None
    svar = skarm.steg(store, id)
    assert svar is not None
    if svar.atgard:
        atgard = next(a for a in skarm.atgarder if a.namn == svar.atgard)
        bild = nu(store, skarm, id)
        assert atgard.nar is None or atgard.nar(bild), f"{svar.atgard} is next but does not exist"
    return svar


def gor(store: Store, skarm: RegisterSkarm, id: int, namn: str, **varden: Any) -> None:
    """Carry out a verb as the pane does: values that were not given are empty."""
    atgard = next(a for a in skarm.atgarder if a.namn == namn)
    assert atgard.utfor is not None
    allt = {f.namn: None for f in atgard.falt} | varden
    assert set(varden) <= set(allt)
    atgard.utfor(store, nu(store, skarm, id), allt)


def nya(store: Store, skarm: RegisterSkarm, **varden: Any) -> int:
    """Make a post through the screen, with the form's empty values for the rest."""
    reg = register(skarm.register)
    allt = {n: motor.forval(reg, n, f) for n, f in reg.falt.items() if n not in reg.skyddade}
    allt |= {f.namn: None for f in skarm.falt if f.namn not in allt and f.namn not in reg.flerval}
    synliga = {f.namn for f in skarm.falt}
    givet = {n: v for n, v in allt.items() if n in synliga} | varden
    assert skarm.registrera is not None
    return skarm.registrera(store, givet, None).id


def poster(store: Store, namn: str, **filter: Any) -> list[int]:
    with store.las() as s:
        return list(ids(s, register(namn), Fraga(filter=filter), IDAG))


def planerat_mote(store: Store, id_: dict[str, int], dag: date) -> int:
    return nya(store, MOTE, typ="utforarmote", verksamhetsomrade_id=id_["HT"], datum=dag,
               plats="Kommunhuset")  # fmt: skip


# -- meetings -----------------------------------------------------------------------------------------


def test_ett_nytt_utforarmote_far_dagordning_och_inbjudna_pa_en_gang(
    store: Store, id_: dict[str, int]
) -> None:
    mote = planerat_mote(store, id_, date(2026, 12, 2))
    assert len(poster(store, "motespunkt", mote_id=mote)) == 6
    assert len(poster(store, "inbjudan", mote_id=mote)) == 3
    svar = steg(store, MOTE, mote)
    assert svar.besked == ""
    assert svar.atgard == "kallelse"
    assert [s.klart for s in svar.steg] == [False] * 6


def test_en_enhet_som_inte_ar_inbjuden_varnas_det_for_med_namn_och_regel(
    store: Store, id_: dict[str, int]
) -> None:
    mote = planerat_mote(store, id_, date(2026, 12, 2))
    forst = poster(store, "inbjudan", mote_id=mote)[0]
    motor.ta_bort(store, register("inbjudan"), forst)
    svar = steg(store, MOTE, mote)
    assert svar.slag == "varning"
    assert "1 enhet i området är inte inbjuden: Björkgläntan." in svar.besked
    assert "R49" in svar.besked
    assert svar.atgard == "bjud_in"
    gor(store, MOTE, mote, "bjud_in")
    assert steg(store, MOTE, mote).atgard == "kallelse"


def test_en_obligatorisk_punkt_som_tagits_bort_kan_laggas_tillbaka(
    store: Store, id_: dict[str, int]
) -> None:
    mote = planerat_mote(store, id_, date(2026, 12, 2))
    motor.ta_bort(store, register("motespunkt"), poster(store, "motespunkt", mote_id=mote)[2])
    svar = steg(store, MOTE, mote)
    assert "Planer och budget" in svar.besked
    assert svar.atgard == "lagg_tillbaka"
    gor(store, MOTE, mote, "lagg_tillbaka")
    assert len(poster(store, "motespunkt", mote_id=mote)) == 6


def test_ett_utforarmote_fran_kallelse_till_utskick(store: Store, id_: dict[str, int]) -> None:
    mote = planerat_mote(store, id_, IDAG)
    gor(store, MOTE, mote, "kallelse", dag=date(2026, 11, 2))
    assert steg(store, MOTE, mote).atgard == "hallet"
    gor(store, MOTE, mote, "hallet")
    assert steg(store, MOTE, mote).atgard == "narvaro"
    gor(store, MOTE, mote, "narvaro")
    assert len(poster(store, "deltagare", mote_id=mote)) == 3
    assert steg(store, MOTE, mote).atgard == "anteckna"
    _anteckna_alla(store, mote)
    motor.andra(store, register("mote"), mote, None, {"antecknat_av_id": id_["asa"]})
    assert steg(store, MOTE, mote).atgard == "faststall"
    gor(store, MOTE, mote, "faststall", dag=IDAG)
    assert steg(store, MOTE, mote).atgard == "skicka"
    gor(store, MOTE, mote, "skicka", till="Samtliga utförare inom hemtjänst", dag=IDAG)
    assert MOTE.steg is not None
    assert MOTE.steg(store, mote) is None


def _anteckna_alla(store: Store, mote: int) -> None:
    from styrdesk.ui.motesdelar import PUNKT

    assert PUNKT.andra is not None
    for punkt in poster(store, "motespunkt", mote_id=mote):
        version = motor.visa(store, register("motespunkt"), punkt).version
        PUNKT.andra(store, punkt, version, {"text": "Beställaren visade resultatet."}, None)


def test_anteckningar_gor_punkten_behandlad(store: Store, id_: dict[str, int]) -> None:
    mote = planerat_mote(store, id_, IDAG)
    gor(store, MOTE, mote, "hallet")
    _anteckna_alla(store, mote)
    for punkt in poster(store, "motespunkt", mote_id=mote):
        assert motor.visa(store, register("motespunkt"), punkt).varden["behandlad"]
    assert nu(store, MOTE, mote).varden["status"] == "anteckningar"


def test_ett_mote_vars_dag_gatt_varnar_och_vill_registreras(
    store: Store, id_: dict[str, int]
) -> None:
    mote = planerat_mote(store, id_, date(2026, 11, 4))
    svar = steg(store, MOTE, mote)
    assert svar.slag == "varning"
    assert svar.atgard == "hallet"


def test_narvaron_fylls_i_en_gang_och_later_rattelser_sta_kvar(
    store: Store, id_: dict[str, int]
) -> None:
    mote = planerat_mote(store, id_, IDAG)
    gor(store, MOTE, mote, "hallet")
    gor(store, MOTE, mote, "narvaro")
    forst = poster(store, "deltagare", mote_id=mote)[0]
    motor.andra(store, register("deltagare"), forst, None, {"narvaro": "franvarande"})
    gor(store, MOTE, mote, "narvaro")
    assert len(poster(store, "deltagare", mote_id=mote)) == 3
    assert motor.visa(store, register("deltagare"), forst).varden["narvaro"] == "franvarande"


# -- visits -------------------------------------------------------------------------------------------


def planerat_besok(store: Store, id_: dict[str, int], dag: date, **andra: Any) -> int:
    varden = {"typ": "planerad_besok", "enheter": (id_["Almgården"],), "planerad": dag, **andra}
    return nya(store, BESOK, **varden)


def test_ett_besok_som_redan_ar_gjort_registreras_i_ett_steg(
    store: Store, id_: dict[str, int]
) -> None:
    besok = planerat_besok(store, id_, IDAG, planerad=None, redan_gjort=date(2026, 11, 20))
    bild = nu(store, BESOK, besok)
    assert bild.varden["status"] == "genomford"
    assert bild.varden["genomford_fran"] == date(2026, 11, 20)
    assert steg(store, BESOK, besok).atgard == "anteckna"


def test_ett_oanmalt_besok_markeras_som_internt_tills_det_ar_gjort(
    store: Store, id_: dict[str, int]
) -> None:
    besok = planerat_besok(store, id_, IDAG, typ="oanmald_eget_initiativ")
    assert BESOK.marken is not None
    assert "Visas inte för utföraren" in [m.text for m in BESOK.marken(nu(store, BESOK, besok))]
    gor(store, BESOK, besok, "genomfort")
    assert "Visas inte för utföraren" not in [m.text for m in BESOK.marken(nu(store, BESOK, besok))]


def test_ett_handelsestyrt_besok_ar_oanmalt_om_inget_skal_finns(
    store: Store, id_: dict[str, int]
) -> None:
    utan = planerat_besok(store, id_, IDAG, typ="handelsestyrd", anmald=True, anmald_skal="")
    med = planerat_besok(
        store, id_, IDAG, typ="handelsestyrd", anmald=True, anmald_skal="Utföraren bad om det"
    )
    assert nu(store, BESOK, utan).varden["anmald"] is False
    assert nu(store, BESOK, med).varden["anmald"] is True


def test_en_brist_vid_besok_kraver_plan_och_planen_foljs_till_slutet(
    store: Store, id_: dict[str, int]
) -> None:
    besok = planerat_besok(store, id_, date(2026, 11, 10))
    assert steg(store, BESOK, besok).atgard == "genomfort"
    gor(store, BESOK, besok, "genomfort")
    brist = _brist(store, besok)
    assert nu(store, AVVIKELSE, brist).varden["enhet_id"] == id_["Almgården"]
    svar = steg(store, BESOK, besok)
    assert svar.atgard == "begar_plan"
    assert "R60" in svar.besked
    gor(store, BESOK, besok, "begar_plan")
    plan = nu(store, AVVIKELSE, brist).varden["atgardsplan_id"]
    _folj_planen(store, id_, plan)
    assert nu(store, AVVIKELSE, brist).varden["status"] == "avslutad"


def _brist(store: Store, besok: int) -> int:
    from styrdesk.ui import besoksdelar

    assert besoksdelar.AVVIKELSE.registrera is not None
    varden = {"besok_id": besok, "typ": "brist", "rubrik": "Rutin för läkemedel saknas",
              "enhet_id": None, "kravkalla": "lag", "allvar": "vasentlig"}  # fmt: skip
    return besoksdelar.AVVIKELSE.registrera(store, varden, None).id


def _folj_planen(store: Store, id_: dict[str, int], plan: int) -> None:
    from styrdesk.ui.atgarder import ATGARD

    assert steg(store, PLAN, plan).atgard == "inkommen"
    gor(store, PLAN, plan, "inkommen", dag=IDAG)
    assert ATGARD.registrera is not None
    atgard = {"atgardsplan_id": plan, "atgard": "Skriv rutinen", "ansvarig": "Chefen",
              "klart_senast": date(2026, 12, 15)}  # fmt: skip
    ATGARD.registrera(store, atgard, None)
    assert steg(store, PLAN, plan).atgard == "godta"
    gor(store, PLAN, plan, "godta", av_id=id_["asa"], dag=IDAG, uppfoljning=date(2027, 1, 20))
    assert steg(store, PLAN, plan).atgard == "aterrapport"
    gor(store, PLAN, plan, "aterrapport", dag=IDAG)
    gor(store, PLAN, plan, "folj_upp", resultat="avhjalpt", dag=IDAG)
    assert steg(store, PLAN, plan).atgard == "avsluta"
    with pytest.raises(RegelFel, match="Belägget saknas"):
        gor(store, PLAN, plan, "avsluta", dag=IDAG)
    gor(store, PLAN, plan, "avsluta", belagg="Rutinen är visad.", dag=IDAG)
    assert PLAN.steg is not None
    assert PLAN.steg(store, plan) is None


def test_en_plan_kan_begaras_fran_listan_for_valda_brister(
    store: Store, id_: dict[str, int]
) -> None:
    brist = nya(store, AVVIKELSE, typ="brist", rubrik="Bemanningen är låg", konstaterad=IDAG,
                enhet_id=id_["Ekdungen"], kravkalla="avtal", allvar="allvarlig")  # fmt: skip
    plan = nya(store, PLAN, avvikelser=(brist,), begard=IDAG)
    bild = nu(store, PLAN, plan)
    assert bild.varden["nr"] == "2026-01"
    assert bild.varden["forfaller"] == date(2026, 12, 7)
