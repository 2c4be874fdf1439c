"""Screens of what each area reports: requirements, catalogue, occasions, yearly compilations."""

from __future__ import annotations

from collections.abc import Mapping

from styrdesk.export import utskrift
from styrdesk.modell import sammanstallning, uppgiftskrav, uppgiftssteg
from styrdesk.modell.grund.register import Bild, Ref
from styrdesk.modell.grund.store import Store
from styrdesk.svensk_form import datum_iso
from styrdesk.texter import N_, _, ngettext
from styrdesk.ui import nar
from styrdesk.ui.grund.register_screen import (
    HEL,
    Atgard,
    Faktagrupp,
    FaltVisning,
    FilterVisning,
    KolumnVisning,
    Marke,
    Rad,
    RegisterSkarm,
    Tomt,
    Varden,
)
from styrdesk.ui.lagesbesked import besked, forst, medan_tomt, per_status
from styrdesk.ui.verbfalt import dagfalt, i_ar, senarefalt, textfalt

UPPGIFTSKRAV = RegisterSkarm(
    register="uppgiftskrav",
    rubrik=N_("Uppgiftskrav"),
    ikon="task_list_square_ltr",
    ny=N_("Nytt uppgiftskrav"),
    bestamd=N_("uppgiftskravet"),
    neutrum=True,
    filterhjalp=N_("Filtrera på system eller anteckning"),
    urval=(
        ("aktuella", N_("Aktuella")),
        ("obeslutade", N_("Utan beslut")),
        ("tidigare", N_("Tidigare")),
        ("", N_("Alla")),
    ),
    filter=(
        FilterVisning("verksamhetsomrade_id", N_("Alla områden")),
        FilterVisning("kalla", N_("Alla källor")),
    ),
    kolumner=(
        KolumnVisning("indikator", stod="verksamhetsomrade"),
        KolumnVisning("typ", 190),
        KolumnVisning("intervall", 130),
        KolumnVisning("kalla", 200, dold=True),
        KolumnVisning("publik", 80),
        KolumnVisning("beslut_datum", 116, tomt=N_("Saknas")),
    ),
    falt=(
        FaltVisning("verksamhetsomrade_id"),
        FaltVisning("indikator_id", urval="aktuella"),
        FaltVisning("intervall"),
        FaltVisning("forfallodag"),
        FaltVisning("kalla"),
        FaltVisning("system", nar=lambda v: v["kalla"] == "system"),
        FaltVisning("galler_regi"),
        FaltVisning("publik"),
        FaltVisning("giltig_from"),
        FaltVisning("giltig_tom"),
        FaltVisning("anteckning", bredd=HEL),
        FaltVisning("beslut_organ_id", grupp=N_("Beslut"), urval="aktuella"),
        FaltVisning("beslut_datum"),
        FaltVisning("beslut_paragraf"),
    ),
    fakta=(
        Faktagrupp(
            N_("Uppgifter"),
            (
                "verksamhetsomrade_id", "indikator_id", "intervall", "forfallodag", "kalla", "system",
                "galler_regi", "publik", "giltig_from", "giltig_tom", "anteckning",
            ),
        ),
        Faktagrupp(N_("Beslut"), ("beslut_organ_id", "beslut_datum", "beslut_paragraf")),
    ),
    tomt=Tomt(
        N_("Inga uppgiftskrav här"),
        N_("Nämnden bestämmer vilka uppgifter varje område lämnar, hur ofta och varifrån de tas."),
    ),
)  # fmt: skip

UPPGIFTSUNDANTAG = RegisterSkarm(
    register="uppgiftsundantag",
    rubrik=N_("Uppgifter som inte begärs"),
    ikon="prohibited",
    ny=N_("Nytt skäl"),
    bestamd=N_("skälet"),
    neutrum=True,
    filterhjalp=N_("Filtrera på skäl"),
    filter=(FilterVisning("verksamhetsomrade_id", N_("Alla områden")),),
    kolumner=(
        KolumnVisning("typ", stod="verksamhetsomrade"),
        KolumnVisning("ar", 80),
        KolumnVisning("skal", 320),
    ),
    falt=(
        FaltVisning("verksamhetsomrade_id"),
        FaltVisning("ar", forval=i_ar),
        FaltVisning("typ"),
        FaltVisning("skal", bredd=HEL),
    ),
    fakta=(Faktagrupp(N_("Uppgifter"), ("verksamhetsomrade_id", "typ", "ar", "skal")),),
    tomt=Tomt(
        N_("Inga skäl antecknade"),
        N_("Om ett område inte lämnar ett av de åtta slagen av uppgifter står skälet här."),
    ),
)

# -- the catalogue ---------------------------------------------------------------------------------


def _ny_katalog(store: Store, varden: Varden, _avsandare: object) -> Ref:
    return uppgiftssteg.ny_uppgiftskatalog(
        store, varden["verksamhetsomrade_id"], varden["ar"], varden["kommentar"]
    )


def _skicka(store: Store, bild: Bild, varden: Varden) -> None:
    uppgiftssteg.skicka_uppgiftskatalog(
        store, bild.id, bild.version, varden["dag"], varden["mottagare"]
    )


def _lagg_upp(store: Store, bild: Bild, _varden: Varden) -> None:
    uppgiftssteg.lagg_upp_rapporttillfallen(
        store, bild.varden["verksamhetsomrade_id"], bild.varden["ar"]
    )


def _katalog_pdf(store: Store, bild: Bild) -> bytes:
    return utskrift.gor(store, "uppgiftskatalog", uid=bild.uid).data


def _version(rad: Rad) -> str:
    return _("version {nr}").format(nr=rad["nr"])


UPPGIFTSKATALOG = RegisterSkarm(
    register="uppgiftskatalog",
    rubrik=N_("Uppgiftskataloger"),
    ikon="document_multiple",
    ny=N_("Ny uppgiftskatalog"),
    bestamd=N_("uppgiftskatalogen"),
    filterhjalp=N_("Filtrera på vad som är nytt"),
    urval=(("ej_skickade", N_("Inte skickade")), ("skickade", N_("Skickade")), ("", N_("Alla"))),
    filter=(FilterVisning("verksamhetsomrade_id", N_("Alla områden")),),
    kolumner=(
        KolumnVisning("verksamhetsomrade", stod=_version),
        KolumnVisning("ar", 80),
        KolumnVisning("utskickad", 122, tomt=N_("Inte skickad")),
        KolumnVisning("lage", 130),
    ),
    falt=(
        FaltVisning("verksamhetsomrade_id"),
        FaltVisning("ar", forval=lambda store: i_ar(store) + 1),
        FaltVisning("kommentar", bredd=HEL),
    ),
    steg=besked("uppgiftskatalog", medan_tomt("utskickad", "skicka")),
    marken=lambda b: (Marke(lage=b.harlett["lage"]),),
    registrera=_ny_katalog,
    fakta=(
        Faktagrupp(
            N_("Uppgifter"),
            ("verksamhetsomrade_id", "ar", "nr", "utskickad", "mottagare", "kommentar"),
        ),
    ),
    atgarder=(
        Atgard("skicka", N_("Registrera utskick"), "send", utfor=_skicka,
               falt=(dagfalt(N_("Skickad den")),
                     textfalt(N_("Skickad till"), "mottagare",
                              N_("Till exempel samtliga utförare inom hemtjänst."), krav=True)),
               nar=nar.tomt("utskickad"), formell=True,
               fraga=N_("Katalogen ändras inte efteråt. Rättelser görs i en ny version."),
               klart=N_("Utskicket är registrerat.")),
        Atgard("pdf", N_("Visa uppgiftskatalogen"), "document_pdf", pdf=_katalog_pdf),
        Atgard("lagg_upp", N_("Lägg upp rapporttillfällen"), "add", utfor=_lagg_upp,
               klart=N_("Årets rapporttillfällen finns för alla enheter.")),
    ),
    handlingar="uppgiftskatalog_id",
    tomt=Tomt(
        N_("Inga kataloger här"),
        N_("Före årsskiftet får utförarna ett samlat dokument med alla uppgifter de ska lämna."),
    ),
)  # fmt: skip

# -- occasions -------------------------------------------------------------------------------------


def _mening(antal: int, urval: Mapping[str, int]) -> str:
    alla = ngettext("{antal} tillfälle.", "{antal} tillfällen.", antal).format(antal=antal)
    sena = urval.get("forsenade", 0)
    text = ngettext("{antal} är försenat.", "{antal} är försenade.", sena).format(antal=sena)
    return f"{alla} {text}" if sena else f"{alla} {_('Inget är försenat.')}"


def _period(rad: Rad) -> str:
    return f"{datum_iso(rad['period_start'])} – {datum_iso(rad['period_slut'])}"


def _ta_emot(store: Store, bild: Bild, varden: Varden) -> None:
    uppgiftssteg.ta_emot_rapport(store, bild.id, bild.version, varden["dag"])


def _paminn(store: Store, bild: Bild, varden: Varden) -> None:
    uppgiftssteg.paminn_om_rapport(store, bild.id, bild.version, varden["dag"])


def _godkann(store: Store, bild: Bild, varden: Varden) -> None:
    uppgiftssteg.godkann_rapport(store, bild.id, bild.version, varden["dag"])


def _komplettera(store: Store, bild: Bild, varden: Varden) -> None:
    uppgiftssteg.begar_komplettering_av_rapport(store, bild.id, bild.version, varden["senast"])


_VANTAS = nar.status(*uppgiftskrav.VANTAS)

_NASTA = {
    "vantad": "ta_emot",
    "pamind": "ta_emot",
    "komplettering": "ta_emot",
    "inkommen": "godkann",
}

RAPPORTTILLFALLE = RegisterSkarm(
    register="rapporttillfalle",
    rubrik=N_("Rapporttillfällen"),
    ikon="clipboard_checkmark",
    ny=N_("Nytt rapporttillfälle"),
    bestamd=N_("rapporttillfället"),
    neutrum=True,
    mening=_mening,
    filterhjalp=N_("Filtrera"),
    urval=(
        ("forsenade", N_("Försenade")),
        ("vantas", N_("Väntas")),
        ("inkomna", N_("Inkomna")),
        ("", N_("Alla")),
    ),
    filter=(FilterVisning("enhet_id", N_("Alla enheter")),),
    kolumner=(
        KolumnVisning("indikator", stod="enhet"),
        KolumnVisning("period_start", 200, text=_period, rubrik=N_("Period")),
        KolumnVisning("forfaller", 122),
        KolumnVisning("inkom", 112, tomt=""),
        KolumnVisning("lage", 130),
    ),
    falt=(
        FaltVisning("enhet_id", urval="aktuella"),
        FaltVisning("uppgiftskrav_id", urval="aktuella"),
        FaltVisning("period_start"),
        FaltVisning("period_slut"),
        FaltVisning("forfaller"),
        FaltVisning("inkom"),
        FaltVisning("anteckning", bredd=HEL),
    ),
    steg=besked("rapporttillfalle", per_status(_NASTA)),
    marken=lambda b: (Marke(lage=b.harlett["lage"]),),
    fakta=(
        Faktagrupp(
            N_("Uppgifter"),
            (
                "enhet_id", "uppgiftskrav_id", "period_start", "period_slut", "forfaller", "pamind",
                "inkom", "komplettering_senast", "godkand", "anteckning",
            ),
        ),
    ),
    atgarder=(
        Atgard("ta_emot", N_("Registrera inkommen"), "arrow_import", utfor=_ta_emot,
               falt=(dagfalt(N_("Kom in den")),), nar=_VANTAS,
               klart=N_("Uppgiften är registrerad som inkommen.")),
        Atgard("paminn", N_("Registrera påminnelse"), "mail", utfor=_paminn,
               falt=(dagfalt(N_("Påmind den")),), nar=_VANTAS,
               klart=N_("Påminnelsen är registrerad.")),
        Atgard("godkann", N_("Godkänn uppgift"), "checkmark", utfor=_godkann,
               falt=(dagfalt(N_("Godkänd den")),), nar=nar.status("inkommen"),
               klart=N_("Uppgiften är godkänd.")),
        Atgard("komplettera", N_("Begär komplettering"), "arrow_undo", utfor=_komplettera,
               falt=(senarefalt(N_("Lämnas senast"), "senast", krav=True),),
               nar=nar.status("inkommen"), klart=N_("Kompletteringen är begärd.")),
    ),
    tomt=Tomt(
        N_("Inga rapporttillfällen här"),
        N_("Lägg upp årets tillfällen från områdets uppgiftskatalog."),
    ),
)  # fmt: skip

# -- yearly compilations ---------------------------------------------------------------------------


def _fardigstall(store: Store, bild: Bild, varden: Varden) -> None:
    sammanstallning.fardigstall_sammanstallning(store, bild.id, bild.version, varden["dag"])


def _publicera(store: Store, bild: Bild, varden: Varden) -> None:
    sammanstallning.publicera_sammanstallning(
        store, bild.id, bild.version, varden["dag"], varden["var"]
    )


SAMMANSTALLNING = RegisterSkarm(
    register="sammanstallning",
    rubrik=N_("Sammanställningar"),
    ikon="data_bar_vertical",
    ny=N_("Ny sammanställning"),
    bestamd=N_("sammanställningen"),
    filterhjalp=N_("Filtrera på analys"),
    urval=(
        ("opublicerade", N_("Inte publicerade")),
        ("publicerade", N_("Publicerade")),
        ("", N_("Alla")),
    ),
    filter=(FilterVisning("enhet_id", N_("Alla enheter")),),
    kolumner=(
        KolumnVisning("enhet", stod="verksamhetsomrade"),
        KolumnVisning("ar", 80),
        KolumnVisning("fardig", 112, tomt=""),
        KolumnVisning("publicerad_datum", 116, tomt=""),
        KolumnVisning("lage", 130),
    ),
    falt=(
        FaltVisning("enhet_id", urval="aktuella"),
        FaltVisning("ar", forval=lambda store: i_ar(store) - 1),
        FaltVisning("analys", bredd=HEL),
        FaltVisning("sma_grupper_dolda", grupp=N_("Granskning före publicering")),
        FaltVisning("granskad_av_id", urval="aktuella"),
        *(FaltVisning(falt) for falt in sammanstallning.FEM_KRAV),
    ),
    steg=besked(
        "sammanstallning",
        forst(medan_tomt("fardig", "fardigstall"), medan_tomt("publicerad_datum", "publicera")),
    ),
    marken=lambda b: (Marke(lage=b.harlett["lage"]),),
    fakta=(
        Faktagrupp(
            N_("Uppgifter"),
            ("enhet_id", "ar", "fardig", "publicerad_datum", "publicerad_var", "analys"),
        ),
        Faktagrupp(
            N_("Granskning före publicering"),
            ("sma_grupper_dolda", *sammanstallning.FEM_KRAV, "granskad_av_id"),
        ),
    ),
    atgarder=(
        Atgard("fardigstall", N_("Färdigställ sammanställning"), "checkmark", utfor=_fardigstall,
               falt=(dagfalt(N_("Färdig den")),), nar=nar.tomt("fardig"),
               klart=N_("Sammanställningen är färdig.")),
        Atgard("publicera", N_("Registrera publicering"), "open", utfor=_publicera,
               falt=(dagfalt(N_("Publicerad den")),
                     textfalt(N_("Publicerad på"), "var",
                              N_("Till exempel sidan Jämför verksamheter."), krav=True)),
               nar=nar.tomt("publicerad_datum"), klart=N_("Publiceringen är registrerad.")),
    ),
    handlingar="sammanstallning_id",
    tomt=Tomt(
        N_("Inga sammanställningar här"),
        N_("Varje enhets resultat sammanställs en gång om året och publiceras för medborgarna."),
    ),
)  # fmt: skip
