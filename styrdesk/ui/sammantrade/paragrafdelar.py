"""The parts of a paragraph as lists: decisions, what was put and voted, receivers, corrections."""

from __future__ import annotations

from styrdesk.modell.grund.register import Bild, Ref
from styrdesk.modell.grund.store import Store
from styrdesk.modell.sammantrade.rattelser import expediera, lagg_till_mottagare
from styrdesk.modell.val import etikett
from styrdesk.modell.val.sammantrade import EXPEDIERING_SATT, YRKANDE_SLAG, YTTRANDE_SLAG
from styrdesk.svensk_form import datum_lang
from styrdesk.texter import N_, _
from styrdesk.ui.grund.register_screen import (
    HEL,
    Atgard,
    Delregister,
    Faktagrupp,
    FaltVisning,
    KolumnVisning,
    Rad,
    RegisterSkarm,
    Tomt,
    Varden,
)
from styrdesk.ui.sammantrade.lasning import yrkandetext
from styrdesk.ui.verbfalt import dagfalt

SANDES = (
    dagfalt(N_("Skickades den")),
    FaltVisning("satt", forval=lambda _store: "epost"),
)
"""What is asked when extracts have been sent: day and way."""

# -- receivers -----------------------------------------------------------------------------------------


def _ny_mottagare(store: Store, varden: Varden, _avsandare: object) -> Ref:
    return lagg_till_mottagare(store, varden["paragraf_id"], varden["mottagare"])


def _expediera(store: Store, bild: Bild, v: Varden) -> None:
    expediera(store, [bild.id], dag=v["dag"], satt=v["satt"] or "epost")


def _skickat(rad: Rad) -> str:
    if rad["datum"] is None:
        return _("Inte skickat")
    satt = etikett(EXPEDIERING_SATT, rad["satt"]).lower() if rad["satt"] else ""
    return ", ".join(filter(None, (datum_lang(rad["datum"]), satt)))


EXPEDIERING = RegisterSkarm(
    register="expediering",
    rubrik=N_("Beslutet skickas till"),
    ikon="send",
    ny=N_("Ny mottagare"),
    bestamd=N_("mottagaren"),
    kolumner=(
        KolumnVisning("mottagare", stod=_skickat),
        KolumnVisning("datum", 116, tomt="", dold=True),
        KolumnVisning("satt", 100, tomt="", dold=True),
    ),
    falt=(
        FaltVisning("mottagare", bredd=HEL),
        FaltVisning("datum", nar=lambda v: v.get("datum") is not None),
        FaltVisning("satt", nar=lambda v: v.get("datum") is not None),
    ),
    fakta=(Faktagrupp(N_("Uppgifter"), ("mottagare", "datum", "satt")),),
    registrera=_ny_mottagare,
    atgarder=(
        Atgard("expediera", N_("Registrera expediering"), "send", utfor=_expediera, falt=SANDES,
               primar=lambda b: b.varden["datum"] is None,
               klart=N_("Expedieringen är registrerad.")),
    ),
    tomt=Tomt(N_("Inga mottagare"), N_("Lägg till dem som ska få utdraget.")),
)  # fmt: skip

# -- what was decided, put and voted: facts ------------------------------------------------------------


def _beslut(rad: Rad) -> str:
    return f"{rad['nr']}. {rad['text']}"


BESLUTSPUNKT = RegisterSkarm(
    register="beslut",
    rubrik=N_("Beslut"),
    ikon="gavel",
    bestamd=N_("beslutet"),
    neutrum=True,
    kolumner=(KolumnVisning("text", text=_beslut), KolumnVisning("nr", 60, dold=True)),
    falt=(
        FaltVisning("ansvarig_id", urval="aktuella"),
        FaltVisning("ansvarig"),
        FaltVisning("klart_senast"),
        FaltVisning("aterrapport_senast"),
    ),
    fakta=(
        Faktagrupp(N_("Beslut"), ("text",)),
        Faktagrupp(N_("Uppföljning"),
                   ("ansvarig_id", "ansvarig", "klart_senast", "aterrapport_senast",
                    "aterrapporterat")),
    ),
    tomt=Tomt(N_("Inget beslut"), N_("Paragrafen har ingen beslutspunkt.")),
)  # fmt: skip


def _yrkande(rad: Rad) -> str:
    text = yrkandetext(rad["slag"], rad["text"])
    return text or etikett(YRKANDE_SLAG, rad["slag"])


YRKANDE = RegisterSkarm(
    register="yrkande",
    rubrik=N_("Yrkanden"),
    ikon="person",
    bestamd=N_("yrkandet"),
    neutrum=True,
    kolumner=(
        KolumnVisning(
            "text",
            text=_yrkande,
            stod=lambda r: etikett(YRKANDE_SLAG, r["slag"]),
            rubrik=N_("Yrkande"),
        ),
        KolumnVisning("slag", 100, dold=True),
    ),
    falt=(),
    fakta=(Faktagrupp(N_("Uppgifter"), ("person_id", "slag", "text", "instammer", "aterkallat")),),
    tomt=Tomt(N_("Inga yrkanden"), N_("Inga yrkanden är antecknade.")),
)


def _omrostning(rad: Rad) -> str:
    return _("Ja: {ja}. Nej: {nej}.").format(ja=rad["ja_betyder"], nej=rad["nej_betyder"])


OMROSTNING = RegisterSkarm(
    register="omrostning",
    rubrik=N_("Omröstningar"),
    ikon="gavel",
    bestamd=N_("omröstningen"),
    kolumner=(
        KolumnVisning("ja_betyder", text=_omrostning),
        KolumnVisning("nej_betyder", 100, dold=True),
        KolumnVisning("bifallet", 90, tomt=""),
    ),
    falt=(),
    fakta=(
        Faktagrupp(N_("Uppgifter"),
                   ("ja_betyder", "nej_betyder", "bifallet", "sluten", "slutna_ja", "slutna_nej",
                    "slutna_avstar", "utslagsrost", "lottning")),
    ),
    tomt=Tomt(N_("Ingen omröstning"), N_("Beslutet fattades utan omröstning.")),
)  # fmt: skip
RESERVATION = RegisterSkarm(
    register="reservation",
    rubrik=N_("Reservationer"),
    ikon="document_text",
    bestamd=N_("reservationen"),
    kolumner=(KolumnVisning("formulering", tomt=N_("Eget yrkande")),),
    falt=(),
    fakta=(
        Faktagrupp(N_("Uppgifter"),
                   ("personer", "formulering", "motivering", "bilaga", "anmald", "inlamnad")),
    ),
    tomt=Tomt(N_("Inga reservationer"), N_("Ingen har reserverat sig.")),
)  # fmt: skip
YTTRANDE = RegisterSkarm(
    register="protokollsyttrande",
    rubrik=N_("Särskilda yttranden"),
    ikon="document_text",
    bestamd=N_("yttrandet"),
    neutrum=True,
    kolumner=(
        KolumnVisning("person", stod=lambda r: etikett(YTTRANDE_SLAG, r["slag"])),
        KolumnVisning("slag", 100, dold=True),
    ),
    falt=(),
    fakta=(Faktagrupp(N_("Uppgifter"), ("person_id", "slag", "text", "bilaga")),),
    tomt=Tomt(N_("Inga yttranden"), N_("Inga särskilda yttranden är antecknade.")),
)
JAV = RegisterSkarm(
    register="jav",
    rubrik=N_("Jäv"),
    ikon="people_swap",
    bestamd=N_("jävet"),
    neutrum=True,
    kolumner=(KolumnVisning("person"), KolumnVisning("grund", 200)),
    falt=(),
    fakta=(
        Faktagrupp(N_("Uppgifter"), ("person_id", "grund", "omstandighet", "provad", "ej_javig")),
    ),
    tomt=Tomt(N_("Inget jäv"), N_("Ingen har anmält jäv.")),
)
RATTELSE = RegisterSkarm(
    register="rattelse",
    rubrik=N_("Rättelser"),
    ikon="edit",
    bestamd=N_("rättelsen"),
    kolumner=(
        KolumnVisning("ratt", stod=lambda r: _("Rättar: {fel}").format(fel=r["fel"])),
        KolumnVisning("fel", 100, dold=True),
        KolumnVisning("datum", 116),
    ),
    falt=(),
    fakta=(Faktagrupp(N_("Uppgifter"), ("datum", "plats", "fel", "ratt", "skal", "beslutad_av")),),
    tomt=Tomt(N_("Inga rättelser"), N_("Den justerade texten gäller som den står.")),
)

BEHANDLING = (
    Delregister(BESLUTSPUNKT, "paragraf_id", ordning="nr"),
    Delregister(YRKANDE, "paragraf_id"),
    Delregister(OMROSTNING, "paragraf_id"),
    Delregister(RESERVATION, "paragraf_id"),
    Delregister(YTTRANDE, "paragraf_id"),
    Delregister(JAV, "paragraf_id"),
)
SANDLISTA = (Delregister(EXPEDIERING, "paragraf_id"), Delregister(RATTELSE, "paragraf_id"))
