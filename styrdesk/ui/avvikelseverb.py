"""The verbs of a finding, the same in its own list and at the visit where it was found."""

from __future__ import annotations

from styrdesk.modell import atgardssteg, avvikelsesteg
from styrdesk.modell.grund.register import Bild
from styrdesk.modell.grund.store import Store
from styrdesk.texter import N_
from styrdesk.ui.grund.register_screen import Atgard, Varden
from styrdesk.ui.verbfalt import dagfalt, lankfalt, senarefalt, textfalt


def _begar_plan(store: Store, bild: Bild, varden: Varden) -> None:
    atgardssteg.begar_atgardsplan(
        store, [bild.id], forfaller=varden["sista_dag"], begard_av_id=varden["begard_av_id"]
    )


def _avsluta(store: Store, bild: Bild, varden: Varden) -> None:
    avvikelsesteg.avsluta_avvikelse(
        store, bild.id, bild.version, varden["avslut_skal"], dag=varden["dag"]
    )


def _overfor(store: Store, bild: Bild, varden: Varden) -> None:
    avvikelsesteg.overfor_avvikelse(store, bild.id, bild.version, varden["foljs_upp_besok_id"])


def _oppen_brist(bild: Bild) -> bool:
    return bool(bild.varden["typ"] == "brist" and bild.varden["status"] != "avslutad")


def _utan_plan(bild: Bild) -> bool:
    return bool(_oppen_brist(bild) and bild.varden["atgardsplan_id"] is None)


AVVIKELSEVERB = (
    Atgard("begar_plan", N_("Begär åtgärdsplan"), "task_list_square_ltr", utfor=_begar_plan,
           falt=(senarefalt(N_("Ska vara inne"), "sista_dag",
                            N_("Lämna tomt, så räknas dagen ut från hur allvarlig bristen är.")),
                 lankfalt(N_("Begärd av"), "begard_av_id", "person")),
           nar=_utan_plan, primar=_utan_plan, klart=N_("Åtgärdsplanen är begärd.")),
    Atgard("avsluta", N_("Avsluta avvikelsen"), "checkmark_circle", utfor=_avsluta,
           falt=(textfalt(N_("Så är den åtgärdad"), "avslut_skal", krav=True),
                 dagfalt(N_("Avslutad den"))),
           nar=_oppen_brist, klart=N_("Avvikelsen är avslutad.")),
    Atgard("overfor", N_("Följ upp vid besök"), "clipboard_search", utfor=_overfor,
           falt=(lankfalt(N_("Besök"), "foljs_upp_besok_id", "besok", "kommande", krav=True),),
           nar=_oppen_brist, klart=N_("Avvikelsen följs upp vid det valda besöket.")),
)  # fmt: skip
