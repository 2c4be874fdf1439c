"""The settings of a municipality's file that the planner reads."""

from __future__ import annotations

from styrdesk.modell.arsplan.behov import HOGST_PER_VECKA
from styrdesk.modell.grund.settings import Installning, deklarera
from styrdesk.texter import N_

BESOKARE, HOGST = "planering.besokare", "planering.hogst_per_vecka"
_GRUPP = N_("Planering av året")

deklarera(
    Installning(
        BESOKARE, N_("Besök görs av"), "heltal", 2, _GRUPP,
        N_("Så många från beställaren är med på varje besök som planeras."), N_("personer"),
    ),
    Installning(
        HOGST, N_("Högst per person och vecka"), "heltal", HOGST_PER_VECKA, _GRUPP,
        N_("Fler halvdagar än så i en vecka undviks när året planeras."), N_("halvdagar"),
    ),
)  # fmt: skip
