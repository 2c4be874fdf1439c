"""The screen of matters about closing an activity in own regi, with the statements that are heard."""

from __future__ import annotations

from styrdesk.export import utskrift
from styrdesk.modell import avveckling
from styrdesk.modell.grund.register import Bild, bild_av
from styrdesk.modell.grund.store import Store
from styrdesk.svensk_form import datum_lang
from styrdesk.texter import N_, _
from styrdesk.ui import nar
from styrdesk.ui.grund.register_screen import (
    HEL,
    Atgard,
    Delregister,
    Faktagrupp,
    FaltVisning,
    FilterVisning,
    Flik,
    KolumnVisning,
    Marke,
    NastaSteg,
    RegisterSkarm,
    Steg,
    Tomt,
    Varden,
)
from styrdesk.ui.verbfalt import PARAGRAF, SKAL, dagfalt, idag, langfalt, lankfalt, senarefalt

_OPPEN = nar.status("utreds", "klar_for_beslut")


def _begar(store: Store, bild: Bild, varden: Varden) -> None:
    avveckling.begar_yttrande(
        store, bild.id, varden["dag"], varden["senast"], varden["forvaltning_id"]
    )


def _ta_emot(store: Store, bild: Bild, varden: Varden) -> None:
    avveckling.ta_emot_yttrande(
        store, bild.id, bild.version, varden["dag"], varden["sammanfattning"]
    )


def _klar(store: Store, bild: Bild, _varden: Varden) -> None:
    avveckling.gor_klar_for_beslut(store, bild.id, bild.version)


def _besluta(store: Store, bild: Bild, varden: Varden) -> None:
    avveckling.besluta_avveckling(
        store, bild.id, bild.version, varden["organ_id"], varden["dag"], varden["paragraf"]
    )


def _avskriv(store: Store, bild: Bild, varden: Varden) -> None:
    avveckling.avskriv_avveckling(store, bild.id, bild.version, varden["skal"])


def _pdf(store: Store, bild: Bild) -> bytes:
    return utskrift.gor(store, "avveckling", uid=bild.uid).data


def _steg(store: Store, id: int) -> NastaSteg | None:
    idag_ = store.klocka.idag()
    with store.las() as s:
        bild = bild_av(s, avveckling.AVVECKLING, id, idag_)
        post = s.get_one(avveckling.Avveckling, id)
        hinder = avveckling.hinder_for_beslut(s, post, idag_)
        begart, inkommet = avveckling.yttrandelage(s, id)
    status = bild.varden["status"]
    if status in ("beslutad", "avskriven"):
        return None
    klar = status == "klar_for_beslut"
    steg = (
        Steg(_("Yttrande begärt"), datum_lang(begart) if begart else "", begart is not None),
        Steg(_("Yttrande inkommet"), datum_lang(inkommet) if inkommet else "", not hinder),
        Steg(_("Klar för beslut"), "", klar),
        Steg(_("Beslutad"), "", False),
    )
    nasta = "besluta" if klar else "klar" if not hinder else "" if begart else "begar"
    besked = hinder[0].mening() if hinder and begart else bild.harlett["lage_skal"]
    return NastaSteg(besked, "info", _("Steg för ärendet"), steg, nasta)


YTTRANDE = RegisterSkarm(
    register="yttrande",
    rubrik=N_("Yttranden"),
    ikon="mail",
    ny=N_("Nytt yttrande"),
    bestamd=N_("yttrandet"),
    neutrum=True,
    kolumner=(
        KolumnVisning("forvaltning"),
        KolumnVisning("begart", 112),
        KolumnVisning("inkommet", 112, tomt=N_("Väntas")),
    ),
    falt=(
        FaltVisning("forvaltning_id", urval="aktuella"),
        FaltVisning("begart", forval=idag),
        FaltVisning("senast"),
        FaltVisning("inkommet"),
        FaltVisning("handling_id"),
        FaltVisning("sammanfattning", bredd=HEL),
    ),
    fakta=(
        Faktagrupp(
            N_("Uppgifter"),
            ("forvaltning_id", "begart", "senast", "inkommet", "handling_id", "sammanfattning"),
        ),
    ),
    atgarder=(
        Atgard("ta_emot", N_("Registrera yttrande"), "arrow_import", utfor=_ta_emot,
               falt=(dagfalt(N_("Kom in den")), langfalt(N_("Sammanfattning"), "sammanfattning")),
               nar=nar.tomt("inkommet"), klart=N_("Yttrandet är registrerat.")),
    ),
    tomt=Tomt(N_("Inga yttranden ännu"), N_("Nämndens förvaltning ska höras före beslutet.")),
)  # fmt: skip

AVVECKLING = RegisterSkarm(
    register="avveckling",
    rubrik=N_("Avveckling av egen regi"),
    ikon="building",
    ny=N_("Nytt ärende"),
    bestamd=N_("ärendet"),
    neutrum=True,
    filterhjalp=N_("Filtrera på ärende eller diarienummer"),
    urval=(("oppna", N_("Pågående")), ("avslutade", N_("Avgjorda")), ("", N_("Alla"))),
    filter=(FilterVisning("verksamhetsomrade_id", N_("Alla områden")),),
    kolumner=(
        KolumnVisning("rubrik", stod="verksamhetsomrade"),
        KolumnVisning("inlett", 116),
        KolumnVisning("status", 150),
        KolumnVisning("lage", 130),
    ),
    falt=(
        FaltVisning("rubrik", bredd=HEL),
        FaltVisning("verksamhetsomrade_id"),
        FaltVisning("inlett", forval=idag),
        FaltVisning("enheter", bredd=HEL),
        FaltVisning("diarienr"),
        FaltVisning("upphor"),
        FaltVisning("bakgrund", bredd=HEL),
        FaltVisning("konsekvenser", bredd=HEL),
    ),
    marken=lambda b: (Marke(lage=b.harlett["lage"]),),
    diarienr="diarienr",
    steg=_steg,
    fakta=(
        Faktagrupp(
            N_("Uppgifter"),
            ("verksamhetsomrade_id", "enheter", "inlett", "upphor", "bakgrund", "konsekvenser"),
        ),
        Faktagrupp(
            N_("Beslut"), ("beslut_organ_id", "beslut_datum", "beslut_paragraf", "avskriven_skal")
        ),
    ),
    atgarder=(
        Atgard("begar", N_("Begär yttrande"), "send", utfor=_begar, nar=_OPPEN,
               falt=(lankfalt(N_("Från förvaltningen"), "forvaltning_id", "organ"),
                     dagfalt(N_("Begärt den")), senarefalt(N_("Lämnas senast"), "senast")),
               klart=N_("Yttrandet är begärt.")),
        Atgard("klar", N_("Gör klar för beslut"), "checkmark", utfor=_klar,
               nar=nar.status("utreds"), klart=N_("Ärendet är klart för beslut.")),
        Atgard("besluta", N_("Registrera beslut"), "gavel", utfor=_besluta,
               falt=(lankfalt(N_("Beslutat av"), "organ_id", "organ", krav=True),
                     dagfalt(N_("Beslutsdatum")), PARAGRAF),
               nar=nar.status("klar_for_beslut"), klart=N_("Beslutet är registrerat.")),
        Atgard("avskriv", N_("Avskriv ärende"), "prohibited", utfor=_avskriv, falt=(SKAL,),
               nar=_OPPEN, klart=N_("Ärendet är avskrivet.")),
        Atgard("pdf", N_("Visa checklistan"), "document_pdf", pdf=_pdf),
    ),
    flikar=(Flik(N_("Yttranden"), delar=(Delregister(YTTRANDE, "avveckling_id"),)),),
    handlingar="avveckling_id",
    tomt=Tomt(
        N_("Inga ärenden om avveckling"),
        N_("Innan en verksamhet i egen regi upphör ska nämndens förvaltning ha yttrat sig."),
    ),
)  # fmt: skip
