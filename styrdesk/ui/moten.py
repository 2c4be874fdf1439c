"""The screen of meetings: agenda, invitations, attendance, notes, agreed actions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from styrdesk.export import utskrift
from styrdesk.modell import motesanteckningar as efter
from styrdesk.modell import motessteg as fore
from styrdesk.modell.benamningar import i_mening
from styrdesk.modell.grund.register import Bild, Ref
from styrdesk.modell.grund.store import Store
from styrdesk.modell.lagen import EJ_HALLNA, FARDIGA, OFARDIGA
from styrdesk.modell.moteregler import OMRADESMOTEN
from styrdesk.modell.narvaro import fyll_i_narvaro
from styrdesk.modell.sammantrade.motesandring import (
    flytta_sammantrade,
    krav_oforberett,
    oppna_forberedelse,
    stall_in_sammantrade,
)
from styrdesk.modell.val import MOTE_STATUS, MOTE_TYP, etikett
from styrdesk.svensk_form import datum_veckodag, tid, tidsintervall
from styrdesk.texter import N_, _, ngettext
from styrdesk.ui.grund.register_screen import (
    HEL,
    Atgard,
    Delregister,
    Faktagrupp,
    Faktum,
    FaltVisning,
    FilterVisning,
    Flik,
    KolumnVisning,
    Marke,
    Rad,
    RegisterSkarm,
    Tomt,
    Varden,
)
from styrdesk.ui.grund.use_case import utfor
from styrdesk.ui.motesdelar import ATGARD, DELTAGARE, INBJUDAN, PUNKT
from styrdesk.ui.motesgang import nasta_steg
from styrdesk.ui.verbfalt import SKAL, VALFRITT_SKAL, dagfalt, senarefalt, textfalt

# -- how rows and facts read -----------------------------------------------------------------------


def motesnamn(rad: Rad) -> str:
    """The name of a meeting in a list: "Utförarmöte hemtjänst"."""
    typ = etikett(MOTE_TYP, rad["typ"])
    if rad["typ"] == "utforarmote" and rad["verksamhetsomrade"]:
        return f"{typ} {i_mening(rad['verksamhetsomrade'])}"
    return typ


def _status(rad: Rad) -> str:
    """The status where it says more than the mark beside it."""
    return "" if rad["status"] == "planerat" else etikett(MOTE_STATUS, rad["status"])


def _veckodag_tid(rad: Rad) -> str:
    return _("kl. {tid}").format(tid=tid(rad["start"])) if rad["start"] else ""


def _mening(antal: int, urval: Mapping[str, int]) -> str:
    alla = ngettext("{antal} möte.", "{antal} möten.", antal).format(antal=antal)
    kommer = urval.get("kommande", 0)
    sena = urval.get("forsenade", 0)
    if sena:
        return alla + " " + ngettext(
            "{antal} är försenat.", "{antal} är försenade.", sena
        ).format(antal=sena)  # fmt: skip
    text = ngettext("{antal} ligger framåt i tiden.", "{antal} ligger framåt i tiden.", kommer)
    return f"{alla} {text.format(antal=kommer) if kommer else _('Inget ligger framåt i tiden.')}"


def _nar(bild: Bild) -> str:
    v = bild.varden
    dag = datum_veckodag(v["datum"])
    if v["start"] is None:
        return dag
    klocka = tidsintervall(v["start"], v["slut"]) if v["slut"] else tid(v["start"])
    return f"{dag}, {klocka}"


def _nasta(bild: Bild) -> str:
    v = bild.varden
    if v["nasta_datum"] is None:
        return ""
    klocka = f", {tidsintervall(v['nasta_start'], v['nasta_slut'])}" if v["nasta_slut"] else ""
    return datum_veckodag(v["nasta_datum"]) + klocka


def _marken(bild: Bild) -> tuple[Marke, ...]:
    typ = Marke(text=etikett(MOTE_TYP, bild.varden["typ"]), ikon="people_team")
    return (typ, Marke(lage=bild.harlett["lage"]))


# -- for which meetings a verb exists --------------------------------------------------------------


def _ej_hallet(bild: Bild) -> bool:
    return bild.varden["status"] in EJ_HALLNA


def _med_anteckningar(bild: Bild) -> bool:
    """Minnesanteckningar are written; a board meeting has minutes of its own kind."""
    return bool(bild.varden["typ"] != "namnd")


def _hallet(bild: Bild) -> bool:
    return _med_anteckningar(bild) and bild.varden["status"] in OFARDIGA


def _oppet(bild: Bild) -> bool:
    return _med_anteckningar(bild) and bild.varden["status"] in (*EJ_HALLNA, *OFARDIGA)


def _med_omrade(bild: Bild) -> bool:
    return _ej_hallet(bild) and bild.varden["typ"] in OMRADESMOTEN


def _namnd_fore(bild: Bild) -> bool:
    return _ej_hallet(bild) and bild.varden["typ"] == "namnd"


def _planerat(bild: Bild) -> bool:
    return bool(_med_anteckningar(bild) and bild.varden["status"] == "planerat")


def _omradesmote(varden: Varden) -> bool:
    return varden["typ"] in ("utforarmote", "presentation", "sarskild")


# -- the verbs -------------------------------------------------------------------------------------


def _planera(store: Store, varden: Varden, avsandare: object) -> Ref:
    return fore.planera_mote(store, varden, avsandare=avsandare)


def _kallelse(store: Store, bild: Bild, varden: Varden) -> None:
    fore.skicka_kallelse(store, bild.id, bild.version, dag=varden["dag"])


def _bjud_in(store: Store, bild: Bild, _varden: Varden) -> None:
    fore.bjud_in(store, bild.id)


def _lagg_tillbaka(store: Store, bild: Bild, _varden: Varden) -> None:
    fore.lagg_tillbaka_punkter(store, bild.id)


def _registrera_hallet(store: Store, bild: Bild, _varden: Varden) -> None:
    with store.las() as s:
        krav_oforberett(s, bild.id)
    efter.registrera_hallet(store, bild.id, bild.version)


def _fyll_narvaro(store: Store, bild: Bild, _varden: Varden) -> None:
    fyll_i_narvaro(store, bild.id)


def _faststall(store: Store, bild: Bild, varden: Varden) -> None:
    efter.faststall(store, bild.id, bild.version, dag=varden["dag"])


def _skicka(store: Store, bild: Bild, varden: Varden) -> None:
    efter.skicka_anteckningar(
        store, bild.id, bild.version, till=varden["till"], dag=varden["dag"],
        synpunkter_senast=varden["synpunkter_senast"],
    )  # fmt: skip


def _oppna_igen(store: Store, bild: Bild, varden: Varden) -> None:
    efter.oppna_anteckningar(store, bild.id, bild.version, varden["skal"])


def _flytta(store: Store, bild: Bild, varden: Varden) -> None:
    if bild.varden["typ"] == "namnd":
        flytta_sammantrade(store, bild.id, bild.version, varden["nytt_datum"], varden["skal"] or "")
        return
    fore.stall_in(
        store, bild.id, bild.version, skal=varden["skal"], nytt_datum=varden["nytt_datum"]
    )


def _stall_in(store: Store, bild: Bild, varden: Varden) -> None:
    if bild.varden["typ"] == "namnd":
        stall_in_sammantrade(store, bild.id, bild.version, varden["skal"])
        return
    fore.stall_in(store, bild.id, bild.version, skal=varden["skal"])


def _pdf(store: Store, bild: Bild) -> bytes:
    return utskrift.gor(store, "minnesanteckningar", uid=bild.uid).data


def _kallelse_pdf(store: Store, bild: Bild) -> bytes:
    return utskrift.gor(store, "dagordning", uid=bild.uid).data


def _anteckna(sammanhang: Any, bild: Bild) -> None:
    sammanhang.oppna("motesarbete", bild.id)


def _forbered(sammanhang: Any, bild: Bild) -> None:
    """Open the agenda of a committee meeting, which is begun if it was not."""
    utfor(
        sammanhang, sammanhang.arbetare, lambda store: oppna_forberedelse(store, bild.id),
        vid_klar=lambda id: sammanhang.oppna("infor", id),
    )  # fmt: skip


# -- the meeting -----------------------------------------------------------------------------------

ATGARDER = (
    Atgard("visa_kallelse", N_("Visa kallelsen"), "document_pdf", pdf=_kallelse_pdf,
           nar=lambda b: _med_anteckningar(b) and _ej_hallet(b)),
    Atgard("forbered", N_("Föredragningslista"), "task_list_square_ltr", visa=_forbered,
           nar=_namnd_fore),
    Atgard("kallelse", N_("Registrera kallelsen"), "send", utfor=_kallelse,
           falt=(dagfalt(N_("Kallelsen skickades")),), nar=_planerat,
           klart=N_("Kallelsen är registrerad som skickad.")),
    Atgard("hallet", N_("Registrera som hållet"), "checkmark", utfor=_registrera_hallet,
           nar=_ej_hallet, klart=N_("Mötet är registrerat som hållet.")),
    Atgard("anteckna", N_("Skriv anteckningar"), "document_edit", visa=_anteckna, nar=_oppet),
    Atgard("narvaro", N_("Fyll i närvaro"), "people_checkmark", utfor=_fyll_narvaro, nar=_hallet,
           klart=N_("Närvaron är ifylld från inbjudan. Rätta dem som inte var med.")),
    Atgard("faststall", N_("Fastställ anteckningarna"), "shield_checkmark", utfor=_faststall,
           falt=(dagfalt(N_("Fastställda den")),), nar=_hallet, formell=True,
           fraga=N_("Texten kan inte ändras efteråt, utan att anteckningarna öppnas igen med ett skäl."),
           klart=N_("Anteckningarna är fastställda.")),
    Atgard("skicka", N_("Registrera utskick"), "send", utfor=_skicka,
           falt=(
               textfalt(N_("Skickat till"), "till",
                        N_("Till exempel samtliga utförare inom hemtjänst, även frånvarande."),
                        krav=True),
               dagfalt(N_("Skickat den")),
               senarefalt(N_("Synpunkter senast"), "synpunkter_senast",
                          N_("Lämna tomt om anteckningarna redan är fastställda.")),
           ),
           nar=lambda b: _hallet(b) or b.varden["status"] == "faststallt",
           klart=N_("Utskicket är registrerat.")),
    Atgard("pdf", N_("Visa minnesanteckningar"), "document_pdf", pdf=_pdf,
           nar=lambda b: _hallet(b) or b.varden["status"] in FARDIGA),
    Atgard("bjud_in", N_("Bjud in enheterna"), "mail", utfor=_bjud_in, nar=_med_omrade,
           klart=N_("Områdets enheter är inbjudna.")),
    Atgard("lagg_tillbaka", N_("Lägg tillbaka punkter"), "arrow_undo", utfor=_lagg_tillbaka,
           nar=_oppet, klart=N_("Punkterna som krävs finns på dagordningen igen.")),
    Atgard("flytta", N_("Flytta mötet"), "calendar_ltr", utfor=_flytta,
           falt=(senarefalt(N_("Nytt datum"), "nytt_datum", krav=True), VALFRITT_SKAL),
           nar=_ej_hallet, klart=N_("Mötet är flyttat. Dagordning och inbjudna följde med.")),
    Atgard("stall_in", N_("Ställ in mötet"), "prohibited", utfor=_stall_in, falt=(SKAL,),
           nar=_ej_hallet, klart=N_("Mötet är inställt.")),
    Atgard("oppna_igen", N_("Öppna anteckningarna igen"), "edit", utfor=_oppna_igen, falt=(SKAL,),
           nar=lambda b: b.varden["status"] == "faststallt", formell=True,
           klart=N_("Anteckningarna är öppna igen.")),
)  # fmt: skip

MOTE = RegisterSkarm(
    register="mote",
    rubrik=N_("Möten"),
    ikon="people_team",
    ny=N_("Nytt möte"),
    bestamd=N_("mötet"),
    neutrum=True,
    mening=_mening,
    filterhjalp=N_("Filtrera på rubrik, plats eller anteckning"),
    urval=(
        ("kommande", N_("Kommande")),
        ("forsenade", N_("Försenade")),
        ("anteckningar", N_("Att anteckna")),
        ("genomforda", N_("Genomförda")),
        ("", N_("Alla")),
    ),
    stigande=("kommande", "forsenade"),
    filter=(
        FilterVisning("verksamhetsomrade_id", N_("Alla områden")),
        FilterVisning("typ", N_("Alla slag")),
    ),
    kolumner=(
        KolumnVisning("typ", text=motesnamn, stod="plats", rubrik=N_("Möte")),
        KolumnVisning("datum", 116, stod=_veckodag_tid),
        KolumnVisning("status", 172, text=_status, tomt=""),
        KolumnVisning("lage", 126),
        KolumnVisning("verksamhetsomrade", 160, dold=True),
        KolumnVisning("organ", 200, dold=True),
    ),
    falt=(
        FaltVisning("typ"),
        FaltVisning("verksamhetsomrade_id", nar=_omradesmote),
        FaltVisning("datum"),
        FaltVisning("plats"),
        FaltVisning("start"),
        FaltVisning("slut"),
        FaltVisning("varaktighet", nar=lambda v: v["start"] is None or v["slut"] is None),
        FaltVisning("benamning", bredd=HEL),
        FaltVisning("organ_id", urval="aktuella", grupp=N_("Ansvar")),
        FaltVisning("ledare_id", urval="aktuella"),
        FaltVisning("antecknat_av_id", urval="aktuella"),
        FaltVisning("diarienr"),
        FaltVisning("synpunkter_senast"),
        FaltVisning("nasta_datum", grupp=N_("Nästa möte")),
        FaltVisning("nasta_plats", nar=lambda v: v["nasta_datum"] is not None),
        FaltVisning("nasta_start", nar=lambda v: v["nasta_datum"] is not None),
        FaltVisning("nasta_slut", nar=lambda v: v["nasta_datum"] is not None),
        FaltVisning("anteckning", bredd=HEL),
    ),
    marken=_marken,
    diarienr="diarienr",
    steg=nasta_steg,
    fakta=(
        Faktagrupp(
            N_("Uppgifter"),
            (
                Faktum(rubrik=N_("Tid"), text=_nar), "plats", "verksamhetsomrade_id", "organ_id",
                "ledare_id", "antecknat_av_id",
            ),
        ),
        Faktagrupp(
            N_("Kallelse och anteckningar"),
            ("kallat", "synpunkter_senast", "faststallt", "skickat", "skickat_till",
             "installt_skal", "flyttat_till_id", "flytt_skal"),
        ),
        Faktagrupp(
            N_("Nästa möte"), (Faktum(rubrik=N_("Tid"), text=_nasta), "nasta_plats")
        ),
        Faktagrupp(N_("Egen anteckning"), ("anteckning",)),
    ),
    atgarder=ATGARDER,
    flikar=(
        Flik(
            N_("Dagordning"),
            delar=(
                Delregister(PUNKT, "mote_id", flytta=fore.flytta_punkt),
                Delregister(ATGARD, "mote_id"),
            ),
        ),
        Flik(
            N_("Deltagare"),
            delar=(Delregister(DELTAGARE, "mote_id"), Delregister(INBJUDAN, "mote_id")),
        ),
    ),
    handlingar="mote_id",
    registrera=_planera,
    tomt=Tomt(
        N_("Inga möten här"),
        N_("Planera ett utförarmöte per termin och område. Dagordning och inbjudna fylls i åt dig."),
    ),
)  # fmt: skip
