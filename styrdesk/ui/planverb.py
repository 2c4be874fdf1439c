"""The verbs of an action plan, from received to closed."""

from __future__ import annotations

from styrdesk.modell import atgardssteg as steg
from styrdesk.modell.grund.columns import Falt
from styrdesk.modell.grund.register import Bild
from styrdesk.modell.grund.store import Store
from styrdesk.modell.lagen import GENOMFORS, VANTAS_IN
from styrdesk.modell.sammantrade.arendesteg import arende_av_atgardsplan
from styrdesk.modell.val import ESKALERING, RESULTAT
from styrdesk.texter import N_
from styrdesk.ui.grund.register_screen import HEL, Atgard, FaltVisning, Varden
from styrdesk.ui.verbfalt import (
    PARAGRAF,
    dagfalt,
    langfalt,
    lankfalt,
    senarefalt,
    textfalt,
)

# -- for which plans a verb exists -----------------------------------------------------------------


def _vantas(bild: Bild) -> bool:
    return bild.varden["status"] in VANTAS_IN


def _inkommen(bild: Bild) -> bool:
    return bool(bild.varden["status"] == "inkommen")


def _genomfors(bild: Bild) -> bool:
    return bild.varden["status"] in GENOMFORS


def _oppen(bild: Bild) -> bool:
    return bool(bild.varden["status"] != "avslutad")


def _kan_eskaleras(bild: Bild) -> bool:
    return bild.varden["status"] in (*VANTAS_IN, "inkommen", "uppfoljd", "kvarstar")


# -- what they do ----------------------------------------------------------------------------------


def _ta_emot(store: Store, bild: Bild, varden: Varden) -> None:
    steg.registrera_inkommen(
        store, bild.id, bild.version, dag=varden["dag"], orsak=varden["orsak"] or ""
    )


def _paminn(store: Store, bild: Bild, varden: Varden) -> None:
    steg.paminn(store, bild.id, dag=varden["dag"], text=varden["text"] or "")


def _godta(store: Store, bild: Bild, varden: Varden) -> None:
    steg.bedom(
        store, bild.id, bild.version, "godtagen", av_id=varden["av_id"], dag=varden["dag"],
        uppfoljning=varden["uppfoljning"], text=varden["text"] or "",
    )  # fmt: skip


def _begar_komplettering(store: Store, bild: Bild, varden: Varden) -> None:
    bedomning = "underkand" if varden["underkand"] else "komplettering"
    steg.bedom(
        store, bild.id, bild.version, bedomning, av_id=varden["av_id"], dag=varden["dag"],
        ny_frist=varden["ny_frist"], text=varden["text"] or "",
    )  # fmt: skip


def _aterrapport(store: Store, bild: Bild, varden: Varden) -> None:
    steg.registrera_aterrapport(
        store, bild.id, bild.version, dag=varden["dag"], text=varden["text"] or ""
    )


def _ny_aterrapport(store: Store, bild: Bild, varden: Varden) -> None:
    steg.begar_ny_aterrapport(
        store, bild.id, bild.version, varden["ny_frist"], text=varden["text"] or ""
    )


def _folj_upp(store: Store, bild: Bild, varden: Varden) -> None:
    steg.folj_upp(
        store, bild.id, bild.version, varden["resultat"], dag=varden["dag"],
        person_id=varden["person_id"], text=varden["text"] or "",
    )  # fmt: skip


def _till_namnd(store: Store, bild: Bild, varden: Varden) -> None:
    steg.aterrapportera_till_namnd(
        store, bild.id, bild.version, varden["organ_id"], varden["dag"], varden["paragraf"] or ""
    )


def _ta_upp(store: Store, bild: Bild, _varden: Varden) -> None:
    arende_av_atgardsplan(store, bild.id)


def _avsluta(store: Store, bild: Bild, varden: Varden) -> None:
    steg.avsluta(
        store, bild.id, bild.version, belagg=varden["belagg"] or "", skal=varden["skal"] or "",
        av_id=varden["av_id"], dag=varden["dag"], paragraf=varden["paragraf"] or "",
    )  # fmt: skip


def _eskalera(store: Store, bild: Bild, varden: Varden) -> None:
    steg.eskalera(
        store, bild.id, bild.version, varden["eskalering"], varden["eskalering_skal"],
        ny_frist=varden["ny_frist"], paragraf=varden["paragraf"] or "",
    )  # fmt: skip


_BEDOMD_AV = lankfalt(N_("Bedömd av"), "av_id", "person", krav=True)
_KOMMENTAR = langfalt(N_("Kommentar"), "text")

ATGARDER = (
    Atgard("inkommen", N_("Registrera planen"), "mail", utfor=_ta_emot,
           falt=(dagfalt(N_("Inkom den")),
                 langfalt(N_("Orsak till bristen, enligt utföraren"), "orsak")),
           nar=_vantas, klart=N_("Planen är registrerad som inkommen. Skriv in dess åtgärder.")),
    Atgard("paminn", N_("Registrera påminnelse"), "clock_alarm", utfor=_paminn,
           falt=(dagfalt(N_("Påmind den")), textfalt(N_("Anteckning"), "text")),
           nar=_vantas, klart=N_("Påminnelsen är registrerad.")),
    Atgard("godta", N_("Godta planen"), "checkmark_circle", utfor=_godta,
           falt=(_BEDOMD_AV, dagfalt(N_("Bedömd den")),
                 senarefalt(N_("Följs upp den"), "uppfoljning", krav=True), _KOMMENTAR),
           nar=_inkommen, klart=N_("Planen är godtagen.")),
    Atgard("komplettera", N_("Begär komplettering"), "arrow_undo", utfor=_begar_komplettering,
           falt=(_BEDOMD_AV, dagfalt(N_("Bedömd den")),
                 senarefalt(N_("Ny sista dag"), "ny_frist", krav=True),
                 FaltVisning("underkand", falt=Falt(N_("Planen är underkänd"), "janej")),
                 _KOMMENTAR),
           nar=_inkommen, klart=N_("Komplettering är begärd.")),
    Atgard("aterrapport", N_("Registrera återrapport"), "mail", utfor=_aterrapport,
           falt=(dagfalt(N_("Inkom den")), langfalt(N_("Vad som är gjort"), "text")),
           nar=lambda b: _genomfors(b) and b.varden["aterrapporterad"] is None,
           klart=N_("Återrapporten är registrerad.")),
    Atgard("folj_upp", N_("Följ upp planen"), "clipboard_checkmark", utfor=_folj_upp,
           falt=(FaltVisning("resultat", bredd=HEL,
                             falt=Falt(N_("Resultat"), "val", krav=True, val=RESULTAT)),
                 dagfalt(N_("Uppföljd den")),
                 lankfalt(N_("Uppföljd av"), "person_id", "person"), _KOMMENTAR),
           nar=lambda b: b.varden["status"] in (*GENOMFORS, "eskalerad"),
           klart=N_("Uppföljningen är registrerad.")),
    Atgard("avsluta", N_("Avsluta planen"), "lock_closed", utfor=_avsluta,
           falt=(langfalt(N_("Belägg"), "belagg",
                          N_("Det som visar att bristen är åtgärdad. Handlingar kan läggas till.")),
                 textfalt(N_("Skäl, om belägg saknas"), "skal"), dagfalt(N_("Avslutad den")),
                 lankfalt(N_("Avslutad av"), "av_id", "person"), PARAGRAF),
           nar=lambda b: b.varden["status"] in ("uppfoljd", "eskalerad"),
           klart=N_("Planen är avslutad.")),
    Atgard("eskalera", N_("Registrera beslut"), "gavel", utfor=_eskalera,
           falt=(FaltVisning("eskalering", bredd=HEL, falt=Falt(
                     N_("Om bristen kvarstår"), "val", krav=True, val=ESKALERING)),
                 langfalt(N_("Skäl"), "eskalering_skal",
                          N_("Att avstå från en sanktion motiveras lika noga som att ta den."),
                          krav=True),
                 senarefalt(N_("Ny sista dag"), "ny_frist", N_("Behövs när ny frist är vald.")),
                 PARAGRAF),
           nar=_kan_eskaleras, klart=N_("Beslutet är registrerat.")),
    Atgard("ny_aterrapport", N_("Begär ny återrapport"), "arrow_undo", utfor=_ny_aterrapport,
           falt=(senarefalt(N_("Ny sista dag"), "ny_frist", krav=True), _KOMMENTAR),
           nar=lambda b: _genomfors(b) and b.varden["aterrapporterad"] is not None,
           klart=N_("En ny återrapport är begärd.")),
    Atgard("ta_upp", N_("Ta upp i nämnden"), "gavel", utfor=_ta_upp, nar=_oppen,
           klart=N_("Ärendet är upplagt i nämnden.")),
    Atgard("namnd", N_("Återrapportera till nämnden"), "gavel", utfor=_till_namnd,
           falt=(FaltVisning("organ_id", urval="aktuella", falt=Falt(
                     N_("Nämnd"), "lank", krav=True, till="organ")),
                 dagfalt(N_("Sammanträdesdag")), PARAGRAF),
           nar=_oppen, klart=N_("Återrapporten till nämnden är registrerad.")),
)  # fmt: skip
