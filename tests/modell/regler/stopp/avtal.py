"""Rule books, procurements and agreements: steps that a rule refuses."""

# ruff: noqa: E501 - tables: one case, one line

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import select

from styrdesk.modell import (
    avtalssteg,
    regelverk,
    upphandling,
)
from styrdesk.modell.avtal import Avtal
from styrdesk.modell.avtalsregister import AVTAL
from styrdesk.modell.exempel import IDAG
from styrdesk.modell.grund.register import andra, registrera
from styrdesk.modell.utforare import Enhet
from tests.modell.regler.stopp.kommun import Kommun, stoppar

# -- agreements ------------------------------------------------------------------------------------


@stoppar("R12")
def direktbestallning_hos_extern(k: Kommun) -> object:
    return k.utkast("SAB", "SAB01", rattslig_grund="lou")


@stoppar("R13")
def godkannande_pa_fel_omrades_bok(k: Kommun) -> object:
    version = k.id(regelverk.Regelverksversion)
    with k.store.las() as s:
        bok = s.get_one(
            regelverk.Regelverk, s.get_one(regelverk.Regelverksversion, version).regelverk_id
        )
        annan = s.scalars(
            select(Enhet.id).where(Enhet.verksamhetsomrade_id != bok.verksamhetsomrade_id)
        ).first()
    return regelverk.registrera_godkannande(
        k.store, {"enhet_id": annan, "regelverksversion_id": version}
    )


@stoppar("R13")
def godkannande_utan_beslut(k: Kommun) -> object:
    with k.store.las() as s:
        ett = s.scalars(select(regelverk.Godkannande)).first()
        assert ett is not None
        varden = {
            "enhet_id": ett.enhet_id,
            "regelverksversion_id": ett.regelverksversion_id,
            "ansokt": IDAG,
        }
    nytt = regelverk.registrera_godkannande(k.store, varden)
    regelverk.byt_godkannandestatus(k.store, nytt.id, None, "under_provning")
    return regelverk.byt_godkannandestatus(k.store, nytt.id, None, "godkand")


@stoppar("R14")
def regelverk_utan_text_om_tillganglighet(k: Kommun) -> object:
    varden = {
        "regelverk_id": k.id(regelverk.Regelverk),
        "nr": "98",
        "giltig_from": date(2031, 1, 1),
        "uppf_text": "x",
        "present_text": "x",
        "tillg_text": " ",
    }
    return registrera(k.store, regelverk.REGELVERKSVERSION, varden)


def upphandlingen(k: Kommun, **mer: Any) -> int:
    varden = {
        "benamning": "Boende", "verksamhetsomrade_id": k.omrade("SAB"), "bestallare_id": k.organ("VON"), "kravbilaga_version": "1",
        "uppf_text": "x", "present_text": "x", "tillg_text": "x", "annonserad": date(2026, 11, 1), "anbud_senast": date(2026, 12, 1), **mer,
    }  # fmt: skip
    return registrera(k.store, upphandling.UPPHANDLING, varden).id


@stoppar("R15")
def annons_utan_kravbilaga(k: Kommun) -> object:
    return upphandling.byt_upphandlingsstatus(
        k.store, upphandlingen(k, kravbilaga_version=""), None, "annonserad"
    )


@stoppar("R17")
def annons_utan_uppfoljningstext(k: Kommun) -> object:
    return upphandling.byt_upphandlingsstatus(
        k.store, upphandlingen(k, uppf_text=""), None, "annonserad"
    )


@stoppar("R16")
def vite_mot_egen_regi(k: Kommun) -> object:
    return andra(
        k.store,
        AVTAL,
        k.id(Avtal, benamning="Gruppbostaden Åkerbäret"),
        None,
        {"vite_nivaer": ["5 000 kr"]},
    )


@stoppar("R17")
def avtal_utan_presentation(k: Kommun) -> object:
    return k.underteckna(k.externt(present_text=""))


@stoppar("R18")
@stoppar("R19")
@stoppar("R20")
@stoppar("R73")
def overenskommelse_utan_papper_namn_beslut_och_balans(k: Kommun) -> object:
    return k.kraft(k.utkast("SAB", "SAB01"))


@stoppar("R21")
def overenskommelse_utan_text(k: Kommun) -> object:
    return k.kraft(k.utkast("SAB", "SAB01", tillg_text=""))


@stoppar("R28")
def garantavtal_utan_begaran(k: Kommun) -> object:
    return avtalssteg.byt_status(
        k.store, k.utkast("SAB", "SAB01", typ="garantavtal"), None, "granskas"
    )


@stoppar("R74")
def overenskommelse_med_oppen_tvist_om_balans(k: Kommun) -> object:
    avtal = k.utkast("SAB", "SAB02")
    k.tvist(typ="balans", avtal_id=avtal, grund=None)
    return k.kraft(avtal)


@stoppar("L7")
@stoppar("L26")
def avtal_utan_insyn_och_personuppgifter(k: Kommun) -> object:
    return k.underteckna(k.externt())


@stoppar("L10")
def lov_i_ett_omrade_for_skola(k: Kommun) -> object:
    return k.utkast("SKO", "SKO01", process="kundval", rattslig_grund="lov")


@stoppar("L27")
def arkivering_utan_klassning(k: Kommun) -> object:
    avtal = k.id(Avtal, process="direktbestallning")
    andra(k.store, AVTAL, avtal, None, {"klassning": None})
    avtalssteg.sag_upp(k.store, avtal, None, date(2026, 1, 2), till=date(2026, 11, 22))
    avtalssteg.byt_status(k.store, avtal, None, "avslutat")
    return avtalssteg.byt_status(k.store, avtal, None, "arkiverat")
