"""Screens of paragraphs and decisions, across all meetings: to look up and to follow up."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from styrdesk.modell.grund.errors import Brist, RegelFel
from styrdesk.modell.grund.register import Bild
from styrdesk.modell.grund.store import Store, hamta
from styrdesk.modell.sammantrade.aterrapportsteg import aterrapportera
from styrdesk.modell.sammantrade.paragrafer import Paragraf
from styrdesk.modell.sammantrade.rattelser import (
    expediera,
    lagg_till_mottagare,
    registrera_rattelse,
)
from styrdesk.modell.sammantrade.utdragsunderlag import sandlista
from styrdesk.modell.val import etikett
from styrdesk.modell.val.sammantrade import UTFALL
from styrdesk.svensk_form import datum_iso
from styrdesk.texter import N_, _, ngettext
from styrdesk.ui.grund.register_screen import (
    HEL,
    Atgard,
    Faktagrupp,
    FaltVisning,
    FilterVisning,
    Flik,
    KolumnVisning,
    NastaSteg,
    Rad,
    RegisterSkarm,
    Tomt,
    Varden,
)
from styrdesk.ui.rapportverb import som_pdf, som_word
from styrdesk.ui.sammantrade.lydelseruta import visa_lydelser
from styrdesk.ui.sammantrade.narvaroflik import narvaroflik
from styrdesk.ui.sammantrade.paragrafdelar import BEHANDLING, SANDES, SANDLISTA
from styrdesk.ui.verbfalt import dagfalt, idag, lankfalt, textfalt

if TYPE_CHECKING:
    from styrdesk.ui.grund.context import Sammanhang


def _nummer(rad: Rad) -> str:
    return f"§\u00a0{rad['nummer']} {rad['rubrik']}" if rad["nummer"] else str(rad["rubrik"])


def _utfall(rad: Rad) -> str:
    """One word below the day: the heading gets the room that a column of outcomes would take."""
    if rad["utfall"] == "noterat":
        return _("Noterat")
    return etikett(UTFALL, rad["utfall"]) if rad["utfall"] else ""


def _till_sammantradet(sammanhang: Sammanhang, bild: Bild) -> None:
    sammanhang.oppna("sammantrade", bild.varden["sammantrade_id"])


def _lydelser(sammanhang: Sammanhang, bild: Bild) -> None:
    """To read; what is put back is put back where one writes."""
    last = _("Öppna protokollet för att återställa en av dem.")
    visa_lydelser(sammanhang, bild.id, bild.rubrik, last)


def _justerad(bild: Bild) -> bool:
    """An adjusted paragraph has its number for good."""
    return bool(bild.varden["nummer"])


def _ratta(store: Store, bild: Bild, v: Varden) -> None:
    registrera_rattelse(store, bild.id, v)


def _mottagare(store: Store, bild: Bild, v: Varden) -> None:
    lagg_till_mottagare(store, bild.id, v["mottagare"])


def _expediera(store: Store, bild: Bild, v: Varden) -> None:
    """Everybody who has not been sent the extract of this paragraph yet."""
    with store.las() as s:
        rader = sandlista(s, bild.varden["omgang_id"])
    kvar = [r.id for r in rader if r.paragraf_id == bild.id and r.datum is None]
    if not kvar:
        raise RegelFel(Brist("", _("Utdraget är skickat till alla mottagare.")))
    expediera(store, kvar, dag=v["dag"], satt=v["satt"] or "epost")


def nasta_steg(store: Store, id: int) -> NastaSteg | None:
    """An adjusted paragraph is sent to its receivers."""
    with store.las() as s:
        paragraf = hamta(s, Paragraf, id)
        if not paragraf.nummer or paragraf.omgang_id is None:
            return None
        kvar = sum(
            r.paragraf_id == id and r.datum is None for r in sandlista(s, paragraf.omgang_id)
        )
    if not kvar:
        return NastaSteg(atgard="utdrag")
    text = ngettext(
        "{antal} mottagare har inte fått utdraget.",
        "{antal} mottagare har inte fått utdraget.", kvar,
    )  # fmt: skip
    return NastaSteg(text.format(antal=kvar), atgard="utdrag")


PARAGRAF = RegisterSkarm(
    register="paragraf",
    rubrik=N_("Paragrafer"),
    ikon="document_text",
    bestamd=N_("paragrafen"),
    filterhjalp=N_("Filtrera på paragraf, rubrik eller ärende"),
    filter=(FilterVisning("organ_id", N_("Alla organ")),),
    kolumner=(
        KolumnVisning("rubrik", text=_nummer, stod="organ", rubrik=N_("Paragraf")),
        KolumnVisning("datum", 124, stod=_utfall),
        KolumnVisning("utfall", 180, tomt="", dold=True),
        KolumnVisning("status", 110, dold=True),
    ),
    falt=(FaltVisning("rubrik", bredd=HEL), FaltVisning("overklagbart"), FaltVisning("omedelbar")),
    fakta=(
        Faktagrupp(
            N_("Uppgifter"),
            ("sammantrade_id", "arende_id", "typ", "utfall", "overklagbart", "omedelbar",
             "sekretess_lagrum"),
        ),
        Faktagrupp(
            N_("Text"), ("sammanfattning", "underlag", "forslag", "beslutsgang", "notering")
        ),
    ),
    steg=nasta_steg,
    atgarder=(
        Atgard("utdrag", N_("Gör utdrag"), "document_pdf", pdf=som_pdf("utdrag"),
               word=som_word("utdrag"), nar=_justerad),
        Atgard("rattelse", N_("Gör rättelse"), "edit", register="rattelse", utfor=_ratta,
               nar=_justerad,
               falt=(FaltVisning("plats", bredd=HEL), FaltVisning("fel", bredd=HEL),
                     FaltVisning("ratt", bredd=HEL), FaltVisning("skal", bredd=HEL),
                     FaltVisning("beslutad_av"), FaltVisning("datum", forval=idag)),
               klart=N_("Rättelsen är gjord. Den justerade texten står kvar.")),
        Atgard("expediera", N_("Registrera expediering"), "send", register="expediering",
               utfor=_expediera, nar=_justerad, falt=SANDES,
               klart=N_("Expedieringen är registrerad.")),
        Atgard("mottagare", N_("Lägg till mottagare"), "add", utfor=_mottagare, nar=_justerad,
               falt=(textfalt(N_("Mottagare"), "mottagare", krav=True),),
               klart=N_("Mottagaren är tillagd.")),
        Atgard("lydelser", N_("Tidigare lydelser"), "history", visa=_lydelser),
        Atgard("overklagande", N_("Visa hur beslutet överklagas"), "document_pdf",
               pdf=som_pdf("overklagande"),
               nar=lambda b: _justerad(b) and b.varden["overklagbart"] != "ej"),
        Atgard("sammantrade", N_("Visa sammanträdet"), "open", visa=_till_sammantradet),
    ),
    flikar=(
        Flik(N_("Behandling"), delar=BEHANDLING),
        Flik(N_("Närvaro"), widget=narvaroflik),
        Flik(N_("Expediering"), delar=SANDLISTA),
    ),
    tomt=Tomt(
        N_("Inga paragrafer"),
        N_("När ett sammanträde öppnas blir varje punkt på föredragningslistan en paragraf."),
    ),
)  # fmt: skip


def _beslut(rad: Rad) -> str:
    del_ = f"§\u00a0{rad['paragraf']}" if rad["paragraf"] else ""
    return ", ".join(filter(None, (del_, rad["rubrik"])))


def _sen(rad: Rad) -> str:
    """How late the report is, or when it was made."""
    if rad["dagar_sen"]:
        mall = ngettext("{antal} dag sen", "{antal} dagar sen", rad["dagar_sen"])
        return mall.format(antal=rad["dagar_sen"])
    if rad["aterrapporterat"] is not None:
        return _("Lämnad {dag}").format(dag=datum_iso(rad["aterrapporterat"]))
    return ""


def _antal(antal: int, urval: Mapping[str, int]) -> str:
    alla = ngettext("{antal} beslutspunkt.", "{antal} beslutspunkter.", antal)
    delar = [alla.format(antal=antal)]
    if vantar := urval.get("ej_aterrapporterade", 0):
        text = ngettext(
            "{antal} är inte återrapporterad.", "{antal} är inte återrapporterade.", vantar
        )
        delar.append(text.format(antal=vantar))
    if sena := urval.get("forsenade", 0):
        text = ngettext("{antal} är försenad.", "{antal} är försenade.", sena)
        delar.append(text.format(antal=sena))
    return " ".join(delar)


def _aterrapportera(store: Store, bild: Bild, v: Varden) -> None:
    aterrapportera(store, bild.id, bild.version, v["i_paragraf"], v["dag"])


def _vantar(bild: Bild) -> bool:
    v = bild.varden
    return v["aterrapport_senast"] is not None and v["aterrapporterat"] is None


def _till_paragrafen(sammanhang: Sammanhang, bild: Bild) -> None:
    sammanhang.oppna("paragraf", bild.varden["paragraf_id"])


BESLUT = RegisterSkarm(
    register="beslut",
    rubrik=N_("Beslut"),
    ikon="gavel",
    bestamd=N_("beslutet"),
    neutrum=True,
    filterhjalp=N_("Filtrera på beslut eller ärende"),
    mening=_antal,
    urval=(
        ("ej_aterrapporterade", N_("Ej återrapporterade")),
        ("forsenade", N_("Försenade")),
        ("", N_("Alla")),
    ),
    filter=(FilterVisning("organ_id", N_("Alla organ")),),
    kolumner=(
        KolumnVisning("text", stod=_beslut, rubrik=N_("Beslut")),
        KolumnVisning("datum", 116),
        KolumnVisning("klart_senast", 124, tomt="", dold=True),
        KolumnVisning("aterrapport_senast", 132, tomt="", stod=_sen),
        KolumnVisning("aterrapporterat", 132, tomt="", dold=True),
        KolumnVisning("dagar_sen", 100, tomt="", dold=True),
        KolumnVisning("ansvarig", 160, dold=True),
        KolumnVisning("organ", 180, dold=True),
    ),
    falt=(
        FaltVisning("ansvarig_id", urval="aktuella"),
        FaltVisning("ansvarig"),
        FaltVisning("klart_senast"),
        FaltVisning("aterrapport_senast"),
        FaltVisning("atgardsplan_id", grupp=N_("Leder till")),
        FaltVisning("besok_id"),
    ),
    fakta=(
        Faktagrupp(N_("Beslut"), ("text", "paragraf_id")),
        Faktagrupp(
            N_("Uppföljning"),
            ("ansvarig_id", "ansvarig", "klart_senast", "aterrapport_senast", "aterrapporterat",
             "aterrapport_paragraf_id", "atgardsplan_id", "besok_id"),
        ),
    ),
    atgarder=(
        Atgard("aterrapport", N_("Registrera återrapport"), "checkmark_circle",
               utfor=_aterrapportera, nar=_vantar, primar=lambda _b: True,
               falt=(dagfalt(N_("Återrapporterades den")),
                     lankfalt(N_("I paragraf"), "i_paragraf", "paragraf", "")),
               klart=N_("Återrapporten är registrerad.")),
        Atgard("paragraf", N_("Visa paragrafen"), "open", visa=_till_paragrafen),
    ),
    tomt=Tomt(
        N_("Inga beslut här"),
        N_("Beslut med dag för återrapport kommer hit från protokollet."),
    ),
)  # fmt: skip
