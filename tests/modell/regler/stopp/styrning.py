"""Document, bodies, roles, disputes, exceptions, data and compilations: steps that a rule refuses."""

from __future__ import annotations

from datetime import date
from typing import Any

from styrdesk.modell import (
    avtalssteg,
    avveckling,
    regelstatus,
    regelverk,
    rollundantag,
    sammanstallning,
    styrdokument,
    tviststeg,
    uppgiftskrav,
    uppgiftssteg,
)
from styrdesk.modell.avtal import Avtal
from styrdesk.modell.exempel import IDAG
from styrdesk.modell.grund.register import andra, registrera
from styrdesk.modell.krav import KRAV
from styrdesk.modell.mal import INDIKATOR, Indikator
from styrdesk.modell.organisation import PERSONROLL
from styrdesk.modell.utforare import ENHET
from tests.modell.regler.stopp.kommun import Kommun, stoppar

# -- the document, bodies, roles -------------------------------------------------------------------


@stoppar("R1")
def version_over_en_annan(k: Kommun) -> object:
    dokument = k.id(styrdokument.Styrdokument)
    varden = {
        "organ_id": k.organ("KF"),
        "datum": date(2019, 6, 1),
        "giltig_from": date(2015, 1, 1),
        "giltig_tom": date(2019, 12, 31),
    }
    return styrdokument.anta_version(k.store, dokument, varden)


@stoppar("R1")
def regelverksversion_over_en_annan(k: Kommun) -> object:
    bok = k.id(regelverk.Regelverk)
    varden = {
        "regelverk_id": bok,
        "nr": "99",
        "giltig_from": IDAG,
        "uppf_text": "x",
        "present_text": "x",
        "tillg_text": "x",
    }
    return registrera(k.store, regelverk.REGELVERKSVERSION, varden)


@stoppar("R3")
def roll_i_ett_upphort_organ(k: Kommun) -> object:
    varden = {
        "person_id": k.person(),
        "roll": "ledamot",
        "organ_id": k.organ("PS"),
        "fran": date(2019, 1, 1),
    }
    return registrera(k.store, PERSONROLL, varden)


@stoppar("R3")
def beslut_i_ett_upphort_organ(k: Kommun) -> object:
    avtal = k.id(Avtal, benamning="Gruppbostaden Åkerbäret")
    return avtalssteg.registrera_beslut(k.store, avtal, k.organ("PS"), date(2019, 1, 1))


@stoppar("R4")
def avveckling_utan_yttrande(k: Kommun) -> object:
    return avveckling.gor_klar_for_beslut(k.store, k.id(avveckling.Avveckling), None)


@stoppar("R23")
def extern_resultatenhet(k: Kommun) -> object:
    return andra(k.store, ENHET, k.enhet("SAB04"), None, {"resultatenhet": True})


@stoppar("R30")
def bestallarens_krav_bara_for_externa(k: Kommun) -> object:
    varden = {
        "verksamhetsomrade_id": k.omrade("HTJ"),
        "kod": "X1",
        "rubrik": "Krav",
        "kalla": "bestallare",
        "galler_regi": "extern",
    }
    return registrera(k.store, KRAV, varden)


@stoppar("R30")
def agarens_krav_for_alla(k: Kommun) -> object:
    varden = {
        "verksamhetsomrade_id": k.omrade("HTJ"),
        "kod": "X2",
        "rubrik": "Krav",
        "kalla": "agare",
        "galler_regi": "bada",
    }
    return registrera(k.store, KRAV, varden)


@stoppar("R37")
def slappare_an_dokumentet(k: Kommun) -> object:
    return regelstatus.andra_parameter(k.store, "R55", "intervall", "4", IDAG)


# -- disputes, exceptions --------------------------------------------------------------------------


def forhandlad(k: Kommun, **mer: Any) -> int:
    tvist = k.tvist(**mer)
    tviststeg.anteckna_forhandling(k.store, tvist, date(2026, 10, 12), "Åsa Lind", "Inte överens.")
    return tvist


@stoppar("R32")
def hanskjuten_utan_forhandling(k: Kommun) -> object:
    return tviststeg.hanskjut(k.store, k.tvist(), None, "tjansteman", IDAG)


@stoppar("R33")
def politiskt_avgjord_utan_sammantrade(k: Kommun) -> object:
    tvist = forhandlad(k)
    tviststeg.hanskjut(k.store, tvist, None, "politisk", IDAG)
    return tviststeg.avgor_tvist(k.store, tvist, None, IDAG, "Delat.")


@stoppar("R33")
def tvist_utan_grund(k: Kommun) -> object:
    return k.tvist(grund=None)


@stoppar("R34")
def tolkningstvist_utan_amne(k: Kommun) -> object:
    return k.tvist(typ="tolkning", grund=None)


@stoppar("R74")
def balans_avgjord_av_namnden(k: Kommun) -> object:
    tvist = forhandlad(k, typ="balans", grund=None)
    tviststeg.hanskjut(k.store, tvist, None, "politisk", IDAG)
    return tviststeg.avgor_tvist(
        k.store, tvist, None, IDAG, "Delat.", organ_id=k.organ("VON"), paragraf="5"
    )


def undantag(k: Kommun, *samtycken: str) -> int:
    varden = {
        "rubrik": "Undantag",
        "vem": "egen_regi",
        "vad": "Lov",
        "verksamhetsomrade_id": k.omrade("ANL"),
    }
    ett = registrera(k.store, rollundantag.ROLLUNDANTAG, varden).id
    for part in samtycken:
        rollundantag.lamna_samtycke(k.store, ett, None, part, IDAG)
    return ett


@stoppar("R35")
def undantag_godkant_med_ett_samtycke(k: Kommun) -> object:
    return rollundantag.godkann_rollundantag(
        k.store, undantag(k, "bestallare"), None, k.organ("KS"), IDAG, "9"
    )


@stoppar("R35")
def undantag_godkant_av_namnden(k: Kommun) -> object:
    ett = undantag(k, "bestallare", "utforare")
    return rollundantag.godkann_rollundantag(k.store, ett, None, k.organ("VON"), IDAG, "9")


# -- data and compilations -------------------------------------------------------------------------


@stoppar("R39", "system")
def uppgift_ur_system_utan_namn(k: Kommun) -> object:
    krav = k.id(uppgiftskrav.Uppgiftskrav)
    return andra(k.store, uppgiftskrav.UPPGIFTSKRAV, krav, None, {"kalla": "system", "system": ""})


@stoppar("R39", "uppgiftskrav")
def katalog_utan_uppgifter(k: Kommun) -> object:
    katalog = uppgiftssteg.ny_uppgiftskatalog(k.store, k.omrade("UNG"), 2001)
    return uppgiftssteg.skicka_uppgiftskatalog(k.store, katalog.id, None, IDAG, "Alla")


@stoppar("R42")
def indikator_raknad_ur_sig_sjalv(k: Kommun) -> object:
    en = k.id(Indikator)
    return andra(k.store, INDIKATOR, en, None, {"taljare_id": en, "namnare_id": en})


def sammanstallningen(k: Kommun, **mer: Any) -> int:
    fem = dict.fromkeys(
        ("saklig", "relevant", "jamforbar", "lattforstaelig", "lattillganglig"), True
    )
    ar = mer.pop("ar")
    varden = {
        "enhet_id": k.enhet("FSK01"),
        "ar": ar,
        "fardig": IDAG,
        "sma_grupper_dolda": True,
        **fem,
        **mer,
    }
    return registrera(k.store, sammanstallning.SAMMANSTALLNING, varden).id


@stoppar("R46")
def publicera_med_sma_grupper(k: Kommun) -> object:
    en = sammanstallningen(k, ar=2019, sma_grupper_dolda=False)
    return sammanstallning.publicera_sammanstallning(k.store, en, None, IDAG, "webben")


@stoppar("L5")
def publicera_utan_de_fem_kraven(k: Kommun) -> object:
    en = sammanstallningen(k, ar=2020, jamforbar=False)
    return sammanstallning.publicera_sammanstallning(k.store, en, None, IDAG, "webben")
