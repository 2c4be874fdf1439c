"""Parts of a visit: its points, who took part, and what was found."""

from __future__ import annotations

from styrdesk.modell import avvikelsesteg, besokssteg
from styrdesk.modell.besok import BESOK, BESOKSPUNKT
from styrdesk.modell.delomraden import KRAVER_ATGARD, lagg_till_delomrade
from styrdesk.modell.grund import register as motor
from styrdesk.modell.grund.columns import Falt
from styrdesk.modell.grund.query import Fraga, ids
from styrdesk.modell.grund.register import Ref, visa
from styrdesk.modell.grund.store import Store
from styrdesk.modell.val import ALLVAR, DELTAGARE_GRUPP, FYND_KIND, etikett
from styrdesk.texter import N_, _
from styrdesk.ui.avvikelseverb import AVVIKELSEVERB
from styrdesk.ui.grund.register_screen import (
    HEL,
    FaltVisning,
    KolumnVisning,
    Rad,
    RegisterSkarm,
    Tomt,
    Varden,
)


def _punktlage(rad: Rad) -> str:
    if rad["utgar_skal"]:
        return _("Utgår: {skal}").format(skal=rad["utgar_skal"])
    return _("Krävs enligt styrmodellen") if rad["obligatorisk"] else ""


def _ny_punkt(store: Store, varden: Varden, avsandare: object) -> Ref:
    fraga = Fraga(filter={"besok_id": varden["besok_id"]})
    with store.las() as s:
        nr = len(ids(s, BESOKSPUNKT, fraga, store.klocka.idag())) + 1
    return motor.registrera(store, BESOKSPUNKT, {**varden, "nr": nr}, avsandare=avsandare)


def _andra_punkt(store: Store, id: int, version: int, varden: Varden, avsandare: object) -> Ref:
    """A new heading is an ordinary change; words under the point also make it treated."""
    ref = Ref(id, version, "")
    if rubrik := {n: v for n, v in varden.items() if n == "rubrik"}:
        ref = motor.andra(store, BESOKSPUNKT, id, version, rubrik, avsandare=avsandare)
    if ord_ := {n: v for n, v in varden.items() if n != "rubrik"}:
        ref = besokssteg.anteckna_besokspunkt(
            store, id, ref.version, **ord_, avsandare=avsandare
        )  # fmt: skip
    return ref


def _gammal(varden: Varden) -> bool:
    return varden.get("nr") is not None


PUNKT = RegisterSkarm(
    register="besokspunkt",
    rubrik=N_("Punkter"),
    ikon="document_text",
    ny=N_("Ny punkt"),
    bestamd=N_("punkten"),
    spara=N_("Spara punkt"),
    kolumner=(
        KolumnVisning("rubrik", text=lambda r: f"{r['nr']}. {r['rubrik']}", stod=_punktlage),
        KolumnVisning("behandlad", 96),
    ),
    falt=(
        FaltVisning("rubrik", bredd=HEL),
        FaltVisning("text", bredd=HEL, nar=_gammal),
        FaltVisning("overenskommet", bredd=HEL, nar=_gammal),
        FaltVisning("utgar_skal", bredd=HEL, nar=_gammal),
    ),
    registrera=_ny_punkt,
    andra=_andra_punkt,
    tomt=Tomt(
        N_("Inga punkter"), N_("Verksamhetsbesök får sex punkter. Lägg till dem som behövs.")
    ),
)


def _nytt_delomrade(store: Store, varden: Varden, avsandare: object) -> Ref:
    givet = {n: v for n, v in varden.items() if n != "besok_id"}
    return lagg_till_delomrade(store, varden["besok_id"], givet, avsandare=avsandare)


def _omradesstod(rad: Rad) -> str:
    """What is demanded, before what was seen."""
    if rad["krav"]:
        return _("Krav: {krav}").format(krav=rad["krav"])
    if rad["avvikelse"]:
        return _("Brist: {brist}").format(brist=rad["avvikelse"])
    return str(rad["iakttagelse"] or "")


def _kraver_atgard(varden: Varden) -> bool:
    return varden["bedomning"] in KRAVER_ATGARD


DELOMRADE = RegisterSkarm(
    register="delomrade",
    rubrik=N_("Delområden"),
    ikon="clipboard_checkmark",
    ny=N_("Nytt delområde"),
    bestamd=N_("delområdet"),
    neutrum=True,
    spara=N_("Spara delområde"),
    kolumner=(
        KolumnVisning("namn", stod=_omradesstod),
        KolumnVisning("bedomning", 130),
    ),
    falt=(
        FaltVisning("namn", bredd=HEL),
        FaltVisning("bedomning", bredd=HEL),
        FaltVisning("iakttagelse", bredd=HEL),
        FaltVisning("belagg", bredd=HEL),
        FaltVisning("krav", bredd=HEL, nar=_kraver_atgard),
        FaltVisning("avvikelse_id", bredd=HEL, urval="oppna", nar=_kraver_atgard),
    ),
    registrera=_nytt_delomrade,
    tomt=Tomt(
        N_("Inga delområden"),
        N_("Bedöm varje del av checklistan. Rapporten till nämnden visar dem i en tabell."),
    ),
)


def _deltagarnamn(rad: Rad) -> str:
    return str(rad["person"] or rad["namn"] or "")


def _deltagarstod(rad: Rad) -> str:
    chef = _("Chef eller ansvarig") if rad["chef"] else ""
    return " · ".join(filter(None, (etikett(DELTAGARE_GRUPP, rad["grupp"]), rad["roll"], chef)))


DELTAGARE = RegisterSkarm(
    register="besoksdeltagare",
    rubrik=N_("Deltagare"),
    ikon="people_checkmark",
    ny=N_("Ny deltagare"),
    bestamd=N_("deltagaren"),
    kolumner=(
        KolumnVisning("person", text=_deltagarnamn, stod=_deltagarstod, rubrik=N_("Deltagare")),
        KolumnVisning("narvaro", 110),
        KolumnVisning("grupp", 130, dold=True),
    ),
    falt=(
        FaltVisning("person_id", urval="aktuella"),
        FaltVisning("namn", nar=lambda v: v["person_id"] is None),
        FaltVisning("grupp"),
        FaltVisning("narvaro"),
        FaltVisning("chef", nar=lambda v: v["grupp"] in ("egen", "extern")),
        FaltVisning("enhet_id", nar=lambda v: v["grupp"] in ("egen", "extern")),
        FaltVisning("roll", bredd=HEL),
    ),
    tomt=Tomt(N_("Inga deltagare ännu"), N_("Anteckna vilka som var med, och vem som är chef.")),
)


def brist(varden: Varden) -> bool:
    """Only a brist has a source of the requirement, a severity and a deadline."""
    return bool(varden["typ"] == "brist")


def avvikelsestod(rad: Rad) -> str:
    """Kind and severity: "Brist, väsentlig"."""
    slag = etikett(FYND_KIND, rad["typ"])
    return f"{slag}, {etikett(ALLVAR, rad['allvar']).lower()}" if rad["allvar"] else slag


def _ny_avvikelse(store: Store, varden: Varden, avsandare: object) -> Ref:
    """A visit to one single unit says itself which unit was meant."""
    givet = {n: v for n, v in varden.items() if v is not None}
    if "enhet_id" not in givet:
        enheter = visa(store, BESOK, varden["besok_id"]).varden["enheter"]
        givet |= {"enhet_id": enheter[0]} if len(enheter) == 1 else {}
    return avvikelsesteg.registrera_avvikelse(store, givet, avsandare=avsandare)


AVVIKELSE = RegisterSkarm(
    register="avvikelse",
    rubrik=N_("Avvikelser"),
    ikon="warning",
    ny=N_("Ny avvikelse"),
    bestamd=N_("avvikelsen"),
    kolumner=(
        KolumnVisning("rubrik", stod=avvikelsestod),
        KolumnVisning("lage", 120),
        KolumnVisning("enhet", 150, dold=True),
    ),
    falt=(
        FaltVisning("typ", bredd=HEL),
        FaltVisning("rubrik", bredd=HEL),
        FaltVisning(
            "enhet_id",
            falt=Falt(N_("Enhet"), "lank", N_("Behövs bara om besöket gällde flera enheter."),
                      till="enhet"),
        ),
        FaltVisning("kravkalla", nar=brist),
        FaltVisning("kravtext", nar=brist),
        FaltVisning("allvar", nar=brist),
        FaltVisning("atgardas_senast", nar=brist,
                    hjalp=N_("Lämna tomt, så räknas dagen ut från allvaret.")),
        FaltVisning("beskrivning", bredd=HEL),
        FaltVisning("belagg", bredd=HEL),
    ),
    atgarder=AVVIKELSEVERB,
    registrera=_ny_avvikelse,
    tomt=Tomt(N_("Inga avvikelser"), N_("Skriv in brister, förbättringsområden och goda exempel.")),
)  # fmt: skip
