"""The verbs of a visit, from prepared to closed."""

from __future__ import annotations

from typing import Any

from styrdesk.export import utskrift
from styrdesk.modell import besokssteg as steg
from styrdesk.modell.atgardssteg import begar_atgardsplan
from styrdesk.modell.avvikelser import AVVIKELSE
from styrdesk.modell.delomraden import hamta_delomraden
from styrdesk.modell.grund.columns import Falt
from styrdesk.modell.grund.errors import Brist, RegelFel
from styrdesk.modell.grund.query import Fraga, ids
from styrdesk.modell.grund.register import Bild
from styrdesk.modell.grund.store import Store
from styrdesk.modell.lagen import GENOMFORDA, OKLARA, PLANERADE
from styrdesk.modell.sammantrade.arendesteg import arende_av_besok
from styrdesk.texter import N_, _
from styrdesk.ui.grund.register_screen import Atgard, FaltVisning, Varden
from styrdesk.ui.verbfalt import PARAGRAF, SKAL, dagfalt, lankfalt, senarefalt, textfalt

# -- for which visits a verb exists ----------------------------------------------------------------


def _planerat(bild: Bild) -> bool:
    return bild.varden["status"] in PLANERADE


def _oklart(bild: Bild) -> bool:
    return bild.varden["status"] in OKLARA


def _klart(bild: Bild) -> bool:
    return bild.varden["status"] in ("klar", "redovisad")


def _gjort(bild: Bild) -> bool:
    return bild.varden["status"] in GENOMFORDA


def _oavslutat(bild: Bild) -> bool:
    return _oklart(bild) or _klart(bild)


def _fordjupad(bild: Bild) -> bool:
    return _oklart(bild) and bild.varden["typ"] == "fordjupad"


# -- what they do ----------------------------------------------------------------------------------


def _forbered(store: Store, bild: Bild, varden: Varden) -> None:
    steg.forbered(store, bild.id, bild.version, checklista=varden["checklista"] or "")


def _genomfort(store: Store, bild: Bild, varden: Varden) -> None:
    steg.registrera_genomfort(
        store, bild.id, bild.version, fran=varden["fran"], tom=varden["tom"]
    )  # fmt: skip


def _klarmarkera(store: Store, bild: Bild, _varden: Varden) -> None:
    steg.klarmarkera_besok(store, bild.id, bild.version)


def _kommunicera(store: Store, bild: Bild, varden: Varden) -> None:
    steg.kommunicera(
        store, bild.id, bild.version, dag=varden["dag"], svar_senast=varden["svar"]
    )  # fmt: skip


def _redovisa(store: Store, bild: Bild, varden: Varden) -> None:
    steg.redovisa(
        store, bild.id, bild.version, varden["organ_id"], varden["dag"], varden["paragraf"] or ""
    )


def _ta_upp(store: Store, bild: Bild, _varden: Varden) -> None:
    arende_av_besok(store, bild.id)


def _avsluta(store: Store, bild: Bild, varden: Varden) -> None:
    steg.avsluta_besok(store, bild.id, bild.version, dag=varden["dag"])


def _flytta(store: Store, bild: Bild, varden: Varden) -> None:
    steg.flytta_besok(
        store, bild.id, bild.version, varden["planerad"], start=varden["start"],
        slut=varden["slut"],
    )  # fmt: skip


def _stall_in(store: Store, bild: Bild, varden: Varden) -> None:
    steg.stall_in_besok(store, bild.id, bild.version, varden["skal"])


def _hamta_delomraden(store: Store, bild: Bild, _varden: Varden) -> None:
    hamta_delomraden(store, bild.id)


def _begar_plan(store: Store, bild: Bild, varden: Varden) -> None:
    """One plan for the breaches of law, conditions or agreement that have none yet (R60)."""
    fraga = Fraga(filter={"besok_id": bild.id}, urval="utan_plan")
    with store.las() as s:
        brister = list(ids(s, AVVIKELSE, fraga, store.klocka.idag()))
    if not brister:
        text = _("Besöket har ingen brist som saknar åtgärdsplan. Lägg först till bristen.")
        raise RegelFel(Brist("", text))
    begar_atgardsplan(
        store, brister, forfaller=varden["forfaller"], begard_av_id=varden["begard_av_id"]
    )


def _pdf(store: Store, bild: Bild) -> bytes:
    return utskrift.gor(store, "besoksanteckning", uid=bild.uid).data


def _anteckna(sammanhang: Any, bild: Bild) -> None:
    sammanhang.oppna("besoksarbete", bild.id)


ATGARDER = (
    Atgard("forbered", N_("Markera som förberett"), "clipboard_checkmark", utfor=_forbered,
           falt=(textfalt(N_("Checklista och version"), "checklista",
                          N_("Behövs vid fördjupad uppföljning.")),),
           nar=lambda b: b.varden["status"] == "planerad", klart=N_("Besöket är förberett.")),
    Atgard("genomfort", N_("Registrera som genomfört"), "checkmark", utfor=_genomfort,
           falt=(senarefalt(N_("Genomfört den"), "fran", N_("Lämna tomt för den planerade dagen.")),
                 senarefalt(N_("Till och med"), "tom", N_("Bara när besöket tog flera dagar."))),
           nar=_planerat, klart=N_("Besöket är registrerat som genomfört.")),
    Atgard("anteckna", N_("Skriv anteckningar"), "document_edit", visa=_anteckna,
           nar=lambda b: _planerat(b) or _oavslutat(b)),
    Atgard("delomraden", N_("Hämta delområden"), "clipboard_checkmark", utfor=_hamta_delomraden,
           nar=lambda b: b.varden["status"] == "forberedd" or _oavslutat(b),
           klart=N_("Delområdena från föregående uppföljning är hämtade.")),
    Atgard("begar_plan", N_("Begär åtgärdsplan"), "task_list_square_ltr", utfor=_begar_plan,
           falt=(senarefalt(N_("Ska vara inne"), "forfaller",
                            N_("Lämna tomt, så räknas dagen ut från hur allvarlig bristen är.")),
                 lankfalt(N_("Begärd av"), "begard_av_id", "person")),
           nar=_oavslutat, klart=N_("Åtgärdsplanen är begärd.")),
    Atgard("klar", N_("Markera som klart"), "checkmark_circle", utfor=_klarmarkera, nar=_oklart,
           klart=N_("Anteckningarna är klara.")),
    Atgard("pdf", N_("Visa besöksanteckning"), "document_pdf", pdf=_pdf, nar=_gjort),
    Atgard("kommunicera", N_("Registrera utskick"), "send", utfor=_kommunicera,
           falt=(dagfalt(N_("Skickat till utföraren")),
                 senarefalt(N_("Svar senast"), "svar")),
           nar=_fordjupad, klart=N_("Utskicket är registrerat.")),
    Atgard("ta_upp", N_("Ta upp i nämnden"), "gavel", utfor=_ta_upp, nar=_oavslutat,
           klart=N_("Ärendet är upplagt i nämnden.")),
    Atgard("redovisa", N_("Registrera redovisning"), "gavel", utfor=_redovisa,
           falt=(FaltVisning("organ_id", urval="aktuella", falt=Falt(
                     N_("Nämnd"), "lank", krav=True, till="organ")),
                 dagfalt(N_("Sammanträdesdag")), PARAGRAF),
           nar=lambda b: b.varden["status"] == "klar", klart=N_("Redovisningen är registrerad.")),
    Atgard("avsluta", N_("Avsluta uppföljningen"), "lock_closed", utfor=_avsluta,
           falt=(dagfalt(N_("Avslutad den")),), nar=_klart, klart=N_("Uppföljningen är avslutad.")),
    Atgard("flytta", N_("Flytta besöket"), "calendar_ltr", utfor=_flytta,
           falt=(senarefalt(N_("Nytt datum"), "planerad", krav=True), FaltVisning("start"),
                 FaltVisning("slut")),
           nar=_planerat, klart=N_("Besöket är flyttat.")),
    Atgard("stall_in", N_("Ställ in besöket"), "prohibited", utfor=_stall_in, falt=(SKAL,),
           nar=_planerat, klart=N_("Besöket är inställt.")),
)  # fmt: skip
