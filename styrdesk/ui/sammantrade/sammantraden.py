"""The screen of committee meetings: agenda, notices sent, and what comes next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from styrdesk.modell.grund.register import Bild, Ref
from styrdesk.modell.grund.store import Store
from styrdesk.modell.sammantrade.forberedelse import forbered_sammantrade
from styrdesk.modell.sammantrade.kallelsesteg import skicka_kallelse
from styrdesk.modell.sammantrade.punktsteg import flytta_punkt, lagg_till_punkt
from styrdesk.modell.sammantrade.sammantraden import FORBEREDS
from styrdesk.svensk_form import datum_lang, tid
from styrdesk.texter import N_, _, ngettext
from styrdesk.ui.grund.register_screen import (
    HEL,
    Atgard,
    Delregister,
    Faktagrupp,
    FaltVisning,
    Flik,
    KolumnVisning,
    Marke,
    Rad,
    RegisterSkarm,
    Tomt,
    Varden,
)
from styrdesk.ui.rapportverb import som_pdf, som_word
from styrdesk.ui.sammantrade.efter import EFTERATGARDER
from styrdesk.ui.sammantrade.forberedelsegang import nasta_steg
from styrdesk.ui.sammantrade.justeringar import OMGANG
from styrdesk.ui.sammantrade.mottagarruta import visa_mottagare
from styrdesk.ui.verbfalt import dagfalt

if TYPE_CHECKING:
    from styrdesk.ui.grund.context import Sammanhang

# -- parts -------------------------------------------------------------------------------------------


def _punktrad(rad: Rad) -> str:
    return f"{rad['ordning']}. {rad['rubrik']}"


def _punktstod(rad: Rad) -> str:
    if rad["utgar_skal"]:
        return _("Utgår: {skal}").format(skal=rad["utgar_skal"])
    return str(rad["foredragande"])


def _ny_punkt(store: Store, varden: Varden, avsandare: object) -> Ref:
    egna = {namn: varde for namn, varde in varden.items() if varde is not None}
    return lagg_till_punkt(store, varden["sammantrade_id"], egna, avsandare=avsandare)


def _gammal(varden: Varden) -> bool:
    return varden.get("ordning") is not None


PUNKT = RegisterSkarm(
    register="punkt",
    rubrik=N_("Föredragningslista"),
    ikon="task_list_square_ltr",
    ny=N_("Ny punkt"),
    bestamd=N_("punkten"),
    spara=N_("Spara punkt"),
    kolumner=(
        KolumnVisning("rubrik", text=_punktrad, stod=_punktstod),
        KolumnVisning("typ", 100),
        KolumnVisning("minuter", 80, tomt=""),
    ),
    falt=(
        FaltVisning("rubrik", bredd=HEL),
        FaltVisning("typ"),
        FaltVisning("minuter"),
        FaltVisning("foredragande", bredd=HEL),
        FaltVisning("forslag", bredd=HEL, grupp=N_("Texter"), nar=_gammal),
        FaltVisning("sammanfattning", bredd=HEL, nar=_gammal),
        FaltVisning("underlag", bredd=HEL),
        FaltVisning("skickas_till", bredd=HEL, nar=_gammal),
        FaltVisning("omedelbar", nar=_gammal),
        FaltVisning("pa_bordet"),
    ),
    registrera=_ny_punkt,
    tomt=Tomt(N_("Inga punkter ännu"), N_("Ta upp ärenden från Ärenden, eller lägg till en punkt.")),
)  # fmt: skip


def _mottagare(sammanhang: Sammanhang, bild: Bild) -> None:
    visa_mottagare(sammanhang, bild.id)


KALLELSE = RegisterSkarm(
    register="kallelse",
    rubrik=N_("Utskick"),
    ikon="send",
    bestamd=N_("utskicket"),
    neutrum=True,
    kolumner=(
        KolumnVisning(
            "skickad",
            text=lambda r: _("Kallelse, version {nr}").format(nr=r["nr"]),
            stod=lambda r: datum_lang(r["skickad"]),
        ),
    ),
    falt=(),
    fakta=(Faktagrupp(N_("Uppgifter"), ("nr", "skickad", "sha256")),),
    atgarder=(
        Atgard(
            "pdf",
            N_("Visa kallelsen"),
            "document_pdf",
            pdf=som_pdf("utskick"),
            word=som_word("utskick"),
        ),
        Atgard("mottagare", N_("Visa mottagarna"), "people_team", visa=_mottagare),
        Atgard(
            "personal",
            N_("För personalföreträdare"),
            "document_pdf",
            pdf=som_pdf("personalkallelse"),
        ),
    ),
    tomt=Tomt(N_("Ingen kallelse är skickad"), N_("Varje utskick sparas som det var.")),
)

UTLAMNADE_EXEMPLAR = RegisterSkarm(
    register="paketexemplar",
    rubrik=N_("Exemplar med sekretess"),
    ikon="document_text",
    bestamd=N_("exemplaret"),
    neutrum=True,
    kolumner=(
        KolumnVisning(
            "mottagare",
            text=lambda r: _("Exemplar {nr}, {vem}").format(nr=r["nr"], vem=r["mottagare"]),
            stod=lambda r: datum_lang(r["dag"]),
        ),
    ),
    falt=(),
    fakta=(Faktagrupp(N_("Uppgifter"), ("utskick", "nr", "antal", "mottagare", "satt", "dag")),),
    tomt=Tomt(N_("Inga exemplar är lämnade"), N_("Numrerade exemplar skrivs ut från paketet.")),
)
MASKERINGAR = RegisterSkarm(
    register="maskeringsanteckning",
    rubrik=N_("Maskerade handlingar"),
    ikon="edit",
    bestamd=N_("maskeringen"),
    kolumner=(
        KolumnVisning(
            "handling",
            text=lambda r: f"{r['handling']}, {r['lagrum']}",
            stod=lambda r: f"{r['utgava']} · {datum_lang(r['dag'])}",
        ),
    ),
    falt=(),
    fakta=(
        Faktagrupp(
            N_("Uppgifter"),
            ("handling", "utgava", "lagrum", "rutor", "fil", "dag", "sha256_fore", "sha256_efter"),
        ),
    ),
    tomt=Tomt(
        N_("Inget är maskerat"), N_("Här står vad som maskerats i de paket som har sparats.")
    ),
)

# -- verbs -------------------------------------------------------------------------------------------


def _forbereds(bild: Bild) -> bool:
    return bild.varden["status"] in FORBEREDS


def _ny(store: Store, varden: Varden, avsandare: object) -> Ref:
    return forbered_sammantrade(store, varden["mote_id"], avsandare=avsandare)


def _kallelse(store: Store, bild: Bild, varden: Varden) -> None:
    skicka_kallelse(store, bild.id, bild.version, dag=varden["dag"])


def _infor(sammanhang: Sammanhang, bild: Bild) -> None:
    sammanhang.oppna("infor", bild.id)


def _protokoll(sammanhang: Sammanhang, bild: Bild) -> None:
    sammanhang.oppna("protokollarbete", bild.id)


def _paket(sammanhang: Sammanhang, bild: Bild) -> None:
    sammanhang.oppna("paket", bild.id)


def _gammalt(varden: Varden) -> bool:
    """What is filled in when the meeting is prepared is shown afterwards."""
    return varden.get("motesnr") is not None


def _mening(antal: int, urval: Mapping[str, int]) -> str:
    alla = ngettext("{antal} sammanträde.", "{antal} sammanträden.", antal).format(antal=antal)
    kvar = urval.get("efterarbete", 0)
    if not kvar:
        return alla
    text = ngettext(
        "{antal} har protokoll som inte är justerat.",
        "{antal} har protokoll som inte är justerade.", kvar,
    )  # fmt: skip
    return f"{alla} {text.format(antal=kvar)}"


def _klocka(rad: Rad) -> str:
    return _("kl. {tid}").format(tid=tid(rad["start"])) if rad["start"] else ""


ATGARDER = (
    Atgard("infor", N_("Föredragningslista"), "task_list_square_ltr", visa=_infor, nar=_forbereds),
    Atgard("kallelse", N_("Skicka kallelse"), "send", utfor=_kallelse, nar=_forbereds,
           falt=(dagfalt(N_("Skickas den")),), formell=True,
           fraga=N_("Kallelsen sparas som den är. En ändring skickas sedan som en ny version."),
           klart=N_("Kallelsen är registrerad som skickad.")),
    Atgard("visa_kallelse", N_("Visa kallelse"), "document_pdf", nar=_forbereds,
           pdf=som_pdf("kallelse"), word=som_word("kallelse")),
    Atgard("paket", N_("Paket"), "stack", visa=_paket,
           nar=lambda b: b.varden["status"] != "installt"),
    Atgard("protokoll", N_("Protokoll"), "document_edit", visa=_protokoll,
           nar=lambda b: b.varden["status"] != "installt"),
    *EFTERATGARDER,
)  # fmt: skip

# As a part it has no tabs of its own; the page Justering shows everything.
_OMGANG = replace(OMGANG, flikar=())

SAMMANTRADE = RegisterSkarm(
    register="sammantrade",
    rubrik=N_("Sammanträden"),
    ikon="gavel",
    ny=N_("Förbered sammanträde"),
    bestamd=N_("sammanträdet"),
    neutrum=True,
    mening=_mening,
    filterhjalp=N_("Filtrera på organ"),
    urval=(
        ("forbereds", N_("Förbereds")),
        ("efterarbete", N_("Att justera")),
        ("klara", N_("Klara")),
        ("", N_("Alla")),
    ),
    stigande=("forbereds",),
    kolumner=(
        KolumnVisning("organ", stod="plats", rubrik=N_("Sammanträde")),
        KolumnVisning("datum", 116, stod=_klocka),
        KolumnVisning("status", 160),
        KolumnVisning("lage", 126),
        KolumnVisning("motesnr", 60, dold=True),
    ),
    falt=(
        FaltVisning("mote_id", bredd=HEL, bara_ny=True, urval="kommande",
                    begransa=lambda _v: {"typ": "namnd"},
                    hjalp=N_("Välj bland de nämndsammanträden som ligger i årsplanen.")),
        FaltVisning("motesnr", nar=_gammalt),
        FaltVisning("forsta_paragraf", nar=_gammalt),
        FaltVisning("ordforande_id", urval="aktuella", nar=_gammalt),
        FaltVisning("sekreterare_id", urval="aktuella", nar=_gammalt),
        FaltVisning("offentligt", nar=_gammalt),
        FaltVisning("formoten", bredd=HEL, grupp=N_("Kallelse"), nar=_gammalt),
        FaltVisning("anmal_forhinder", bredd=HEL, nar=_gammalt),
        FaltVisning("distans_sa", bredd=HEL, nar=_gammalt),
        FaltVisning("justering_plats", bredd=HEL, grupp=N_("Justering"), nar=_gammalt),
        FaltVisning("justering_dag", nar=_gammalt),
        FaltVisning("justering_tid", nar=_gammalt),
    ),
    marken=lambda b: (Marke(lage=b.harlett["lage"]),),
    steg=nasta_steg,
    fakta=(
        Faktagrupp(
            N_("Uppgifter"),
            ("mote_id", "motesnr", "ordforande_id", "sekreterare_id", "offentligt", "oppnat",
             "avslutat"),
        ),
        Faktagrupp(N_("Kallelse"), ("formoten", "anmal_forhinder", "distans_sa")),
        Faktagrupp(N_("Justering"), ("justering_plats", "justering_dag", "justering_tid")),
    ),
    atgarder=ATGARDER,
    flikar=(
        Flik(
            N_("Föredragningslista"),
            delar=(Delregister(PUNKT, "sammantrade_id", flytta=flytta_punkt),),
        ),
        Flik(N_("Kallelser"), delar=(Delregister(KALLELSE, "sammantrade_id"),)),
        Flik(N_("Justering"), delar=(Delregister(_OMGANG, "sammantrade_id"),)),
        Flik(
            N_("Utlämnat"),
            delar=(
                Delregister(UTLAMNADE_EXEMPLAR, "sammantrade_id"),
                Delregister(MASKERINGAR, "sammantrade_id"),
            ),
        ),
    ),
    handlingar="sammantrade_id",
    registrera=_ny,
    tomt=Tomt(
        N_("Inga sammanträden här"),
        N_("Förbered ett sammanträde ur årsplanen. Fasta punkter och bevakningar fylls i åt dig."),
    ),
)  # fmt: skip
