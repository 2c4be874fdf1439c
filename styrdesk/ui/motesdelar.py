"""Parts of a meeting: the points of its agenda, invitations, attendance, agreed actions."""

from __future__ import annotations

from styrdesk.modell import motesanteckningar as efter
from styrdesk.modell import motessteg as fore
from styrdesk.modell.grund import register as motor
from styrdesk.modell.grund.register import Bild, Ref
from styrdesk.modell.grund.store import Store
from styrdesk.modell.moten import MOTESPUNKT
from styrdesk.modell.val import DELTAGARE_GRUPP, REGI, etikett
from styrdesk.svensk_form import datum_iso
from styrdesk.texter import N_, _
from styrdesk.ui.grund.register_screen import (
    HEL,
    Atgard,
    FaltVisning,
    KolumnVisning,
    Rad,
    RegisterSkarm,
    Tomt,
    Varden,
)
from styrdesk.ui.verbfalt import dagfalt, senarefalt


def _ny_punkt(store: Store, varden: Varden, _avsandare: object) -> Ref:
    return fore.lagg_till_punkt(store, varden["mote_id"], varden["rubrik"], varden.get("nr"))


def _andra_punkt(store: Store, id: int, version: int, varden: Varden, avsandare: object) -> Ref:
    """A new heading is an ordinary change; words under the point also make it treated."""
    ref = Ref(id, version, "")
    if rubrik := {n: v for n, v in varden.items() if n == "rubrik"}:
        ref = motor.andra(store, MOTESPUNKT, id, version, rubrik, avsandare=avsandare)
    if ord_ := {n: v for n, v in varden.items() if n != "rubrik"}:
        ref = efter.anteckna_punkt(store, id, ref.version, **ord_, avsandare=avsandare)
    return ref


def _ny_atgard(store: Store, varden: Varden, _avsandare: object) -> Ref:
    return efter.lagg_till_atgard(
        store, varden["mote_id"], varden["atgard"], varden["klart_senast"],
        ansvarig=varden["ansvarig"], ansvarig_id=varden["ansvarig_id"],
    )  # fmt: skip


def _klarmarkera(store: Store, bild: Bild, varden: Varden) -> None:
    efter.klarmarkera_atgard(store, bild.id, bild.version, dag=varden["dag"])


def _punktlage(rad: Rad) -> str:
    if rad["utgar_skal"]:
        return _("Utgår: {skal}").format(skal=rad["utgar_skal"])
    return _("Krävs enligt styrmodellen") if rad["obligatorisk"] else ""


PUNKT = RegisterSkarm(
    register="motespunkt",
    rubrik=N_("Dagordning"),
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
        FaltVisning("text", bredd=HEL, nar=lambda v: v.get("nr") is not None),
        FaltVisning("overenskommet", bredd=HEL, nar=lambda v: v.get("nr") is not None),
        FaltVisning("utgar_skal", bredd=HEL, nar=lambda v: v.get("nr") is not None),
    ),
    registrera=_ny_punkt,
    andra=_andra_punkt,
    tomt=Tomt(N_("Ingen dagordning ännu"), N_("Lägg till de punkter som mötet ska behandla.")),
)  # fmt: skip


def _inbjuden(rad: Rad) -> str:
    return str(rad["enhet"] or rad["person"] or "")


def _inbjuden_stod(rad: Rad) -> str:
    if not rad["enhet"]:
        return ""
    regi = etikett(REGI, rad["regi"]) if rad["regi"] == "egen" else rad["utforare"]
    return ", ".join(filter(None, (regi, rad["person"])))


INBJUDAN = RegisterSkarm(
    register="inbjudan",
    rubrik=N_("Inbjudna"),
    ikon="mail",
    ny=N_("Ny inbjudan"),
    bestamd=N_("inbjudan"),
    kolumner=(
        KolumnVisning("enhet", text=_inbjuden, stod=_inbjuden_stod),
        KolumnVisning("svar", 116),
        KolumnVisning("skickad", 100, tomt=N_("Inte skickad")),
    ),
    falt=(
        FaltVisning("enhet_id", urval="aktuella"),
        FaltVisning("person_id", urval="aktuella"),
        FaltVisning("skickad"),
        FaltVisning("svar"),
        FaltVisning("anteckning", bredd=HEL),
    ),
    tomt=Tomt(N_("Ingen är inbjuden ännu"), N_("Bjud in områdets enheter, egen regi och externa.")),
)


def _deltagarnamn(rad: Rad) -> str:
    return str(rad["person"] or rad["namn"] or rad["enhet"] or "")


def _deltagarstod(rad: Rad) -> str:
    enhet = rad["enhet"] if rad["person"] or rad["namn"] else ""
    return " · ".join(filter(None, (etikett(DELTAGARE_GRUPP, rad["grupp"]), rad["roll"], enhet)))


DELTAGARE = RegisterSkarm(
    register="deltagare",
    rubrik=N_("Närvaro"),
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
        FaltVisning("roll", bredd=HEL),
        FaltVisning("enhet_id", nar=lambda v: v["grupp"] in ("egen", "extern")),
        FaltVisning("utforare_id", nar=lambda v: v["grupp"] == "extern"),
        FaltVisning("anteckning", bredd=HEL),
    ),
    tomt=Tomt(N_("Ingen närvaro ännu"), N_("Fyll i närvaron från inbjudan, eller lägg till en i taget.")),
)  # fmt: skip


def _vem_och_nar(rad: Rad) -> str:
    senast = _("senast {dag}").format(dag=datum_iso(rad["klart_senast"]))
    return " · ".join(filter(None, (rad["person"] or rad["ansvarig"], senast)))


ATGARD = RegisterSkarm(
    register="moteatgard",
    rubrik=N_("Överenskomna åtgärder"),
    ikon="task_list_square_ltr",
    ny=N_("Ny åtgärd"),
    bestamd=N_("åtgärden"),
    spara=N_("Spara åtgärd"),
    kolumner=(
        KolumnVisning("atgard", stod=_vem_och_nar),
        KolumnVisning("lage", 120),
        KolumnVisning("klart_senast", 104, dold=True),
    ),
    falt=(
        FaltVisning("atgard", bredd=HEL),
        FaltVisning("ansvarig_id", urval="aktuella"),
        FaltVisning("ansvarig"),
        senarefalt(N_("Klart senast"), "klart_senast", krav=True),
        FaltVisning("status", nar=lambda v: v.get("nr") is not None),
        FaltVisning("klar", nar=lambda v: v.get("nr") is not None and v["status"] == "klar"),
    ),
    atgarder=(
        Atgard("klar", N_("Markera som klar"), "checkmark", utfor=_klarmarkera,
               falt=(dagfalt(N_("Klar den")),), nar=lambda b: b.varden["status"] != "klar",
               klart=N_("Åtgärden är klar.")),
    ),
    registrera=_ny_atgard,
    tomt=Tomt(N_("Inga åtgärder"), N_("Skriv vad ni kom överens om att göra, vem och till när.")),
)  # fmt: skip
