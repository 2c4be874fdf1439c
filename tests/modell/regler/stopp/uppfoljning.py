"""Meetings, visits, plans and what the law asks for: steps that a rule refuses."""

# ruff: noqa: E501 - tables: one case, one line

from __future__ import annotations

from datetime import date

from sqlalchemy import select

from styrdesk.modell import (
    atgardssteg,
    besokssteg,
    mandat,
    moten,
    motesanteckningar,
    motessteg,
    synpunkter,
    synpunktsteg,
)
from styrdesk.modell.avvikelser import Avvikelse
from styrdesk.modell.besok import BESOK, Besok
from styrdesk.modell.exempel import IDAG
from styrdesk.modell.grund.register import andra, registrera
from styrdesk.modell.handlingar import lagg_till_fil
from styrdesk.modell.rapportunderlag import besoksanteckning_underlag
from styrdesk.modell.tillsyn import TILLSYNSBESLUT
from tests.modell.regler.stopp.kommun import Kommun, stoppar

# -- meetings, visits ------------------------------------------------------------------------------


@stoppar("R48")
def utforarmote_utan_omrade(k: Kommun) -> object:
    return motessteg.planera_mote(k.store, {"typ": "utforarmote", "datum": date(2026, 12, 9)})


@stoppar("R49")
def kallelse_utan_alla_enheter(k: Kommun) -> object:
    mote = motessteg.planera_mote(
        k.store,
        {"typ": "utforarmote", "datum": date(2026, 12, 9), "verksamhetsomrade_id": k.omrade("DAV")},
    )
    with k.store.arbete("Ta bort en inbjudan") as s:
        for en in s.scalars(select(moten.Inbjudan).where(moten.Inbjudan.mote_id == mote.id)).all()[
            :1
        ]:
            s.delete(en)
    return motessteg.skicka_kallelse(k.store, mote.id)


@stoppar("R51")
def faststall_med_obehandlad_punkt(k: Kommun) -> object:
    return motesanteckningar.faststall(
        k.store, k.id(moten.Mote, datum=date(2026, 4, 15), typ="utforarmote")
    )


@stoppar("R52")
def besok_utan_enhet(k: Kommun) -> object:
    return besokssteg.planera_besok(
        k.store, {"typ": "planerad_besok", "planerad": date(2026, 12, 9), "enheter": ()}
    )


@stoppar("R52")
@stoppar("R53")
def besok_klart_utan_chef_och_punkter(k: Kommun) -> object:
    varden = {"typ": "planerad_besok", "genomford_fran": IDAG, "enheter": [k.enhet("FSK06")]}
    besok = besokssteg.registrera_redan_gjort(k.store, varden)
    with k.store.las() as s:
        assert s.get_one(Besok, besok.id).status == "genomford"
    return besokssteg.klarmarkera_besok(k.store, besok.id)


@stoppar("R56")
@stoppar("R57")
@stoppar("R58")
def fordjupad_klar_utan_fragor_och_checklista(k: Kommun) -> object:
    varden = {"typ": "fordjupad", "genomford_fran": IDAG, "enheter": [k.enhet("FSK06")]}
    return besokssteg.klarmarkera_besok(
        k.store, besokssteg.registrera_redan_gjort(k.store, varden).id
    )


@stoppar("R54")
def plan_utan_brist(k: Kommun) -> object:
    return atgardssteg.begar_atgardsplan(k.store, [])


@stoppar("R59")
def avslut_utan_redovisning(k: Kommun) -> object:
    besok = k.id(Besok, typ="fordjupad", status="klar", redovisad=None)
    return besokssteg.avsluta_besok(k.store, besok)


@stoppar("R60")
def avslut_med_brist_utan_plan(k: Kommun) -> object:
    besok = k.fordjupad("HTJ05", date(2026, 3, 11))
    varden = {
        "sammanfattning": "Klar.", "brukarsynpunkt_metod": "Enkät", "ledning_fragad": True, "personal_fragad": True,
        "overall": "godkand", "checklista_klar": True, "redovisad": date(2026, 11, 19),
    }  # fmt: skip
    andra(k.store, BESOK, besok, None, varden)
    besokssteg.klarmarkera_besok(k.store, besok)
    with k.store.las() as s:
        assert s.scalars(select(Avvikelse).where(Avvikelse.besok_id == besok)).all()
    return besokssteg.avsluta_besok(k.store, besok)


@stoppar("R61")
def anmalt_handelsestyrt_besok_utan_skal(k: Kommun) -> object:
    varden = {
        "typ": "handelsestyrd",
        "genomford_fran": IDAG,
        "anmald": True,
        "enheter": [k.enhet("SAB04")],
    }
    return besokssteg.registrera_redan_gjort(k.store, varden)


@stoppar("R61")
def klagomal_utan_allvar(k: Kommun) -> object:
    varden = {
        "rubrik": "Larm",
        "typ": "klagomal",
        "kanal": "telefon",
        "inkom": IDAG,
        "verksamhetsomrade_id": k.omrade("SAB"),
        "allvar": None,
    }
    return synpunktsteg.registrera_synpunkt(k.store, varden)


@stoppar("R62")
def anteckning_om_ett_oanmalt_besok_som_inte_ar_gjort(k: Kommun) -> object:
    """A visit on the committee's own initiative stays unannounced whatever the form says."""
    varden = {
        "typ": "oanmald_eget_initiativ",
        "planerad": date(2026, 12, 9),
        "anmald": True,
        "enheter": [k.enhet("SAB04")],
    }
    besok = besokssteg.planera_besok(k.store, varden)
    with k.store.las() as s:
        assert not s.get_one(Besok, besok.id).anmald
        return besoksanteckning_underlag(s, besok.id)


# -- the law ---------------------------------------------------------------------------------------


@stoppar("L1")
def program_antaget_av_styrelsen(k: Kommun) -> object:
    period = k.id(mandat.Mandatperiod, mandat.Mandatperiod.fran >= date(2026, 1, 1))
    program = registrera(k.store, mandat.PROGRAM, {"titel": "Program", "mandatperiod_id": period})
    return mandat.anta_program(k.store, program.id, None, k.organ("KS"), IDAG, "1")


@stoppar("L4")
def tillsyn_over_egen_regi(k: Kommun) -> object:
    varden = {"typ": "tillsyn", "planerad": date(2026, 12, 9), "enheter": [k.enhet("FSK01")]}
    return besokssteg.planera_besok(k.store, varden)


def tillsynen(k: Kommun, enhet: str) -> object:
    varden = {"enhet_id": k.enhet(enhet), "myndighet": "kommun", "typ": "anmarkning", "datum": IDAG}
    return registrera(k.store, TILLSYNSBESLUT, varden)


@stoppar("L4")
def tillsynsbeslut_mot_egen_regi(k: Kommun) -> object:
    return tillsynen(k, "FSK01")


@stoppar("L23")
def tillsyn_dar_ivo_ar_myndighet(k: Kommun) -> object:
    return tillsynen(k, "SAB04")


@stoppar("L25")
def sekretess_utan_grund(k: Kommun) -> object:
    return lagg_till_fil(k.store, "Rapport.pdf", b"%PDF-1.7", {"sekretess": True})


@stoppar("L25")
def synpunkt_med_sekretess_utan_grund(k: Kommun) -> object:
    varden = {
        "rubrik": "Larm",
        "typ": "berom",
        "kanal": "telefon",
        "inkom": IDAG,
        "verksamhetsomrade_id": k.omrade("SAB"),
        "sekretess": True,
    }
    return registrera(k.store, synpunkter.SYNPUNKT, varden)


@stoppar("L26")
def synpunkt_med_personnummer(k: Kommun) -> object:
    varden = {
        "rubrik": "Larm",
        "typ": "berom",
        "kanal": "telefon",
        "inkom": IDAG,
        "verksamhetsomrade_id": k.omrade("SAB"),
        "text": "Gäller 19811218-9876.",
    }
    return registrera(k.store, synpunkter.SYNPUNKT, varden)
