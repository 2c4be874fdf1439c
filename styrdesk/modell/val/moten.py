"""Choice lists about meetings (§7.6, §8.6)."""

from __future__ import annotations

from typing import Final

from styrdesk.modell.val.lista import lista
from styrdesk.texter import N_

MOTE_TYP: Final = lista(
    "mote_typ",
    {
        "utforarmote": N_("Utförarmöte"),
        "dialog_host": N_("Dialogmöte, höst"),
        "dialog_var": N_("Dialogmöte, vår"),
        "presentation": N_("Presentation av områdets resultat"),
        "namnd": N_("Nämndsammanträde"),
        "sarskild": N_("Särskilt möte"),
    },
)
MOTE_STATUS: Final = lista(  # §8.6
    "mote_status",
    {
        "planerat": N_("Planerat"),
        "kallat": N_("Kallelse skickad"),
        "hallet": N_("Hållet"),
        "anteckningar": N_("Anteckningar skrivs"),
        "faststallt": N_("Fastställt"),
        "utskickat": N_("Utskickat"),
        "installt": N_("Inställt"),
    },
)
INBJUDAN_SVAR: Final = lista(
    "inbjudan_svar",
    {"kommer": N_("Kommer"), "forhinder": N_("Förhinder"), "obesvarad": N_("Har inte svarat")},
)
NARVARO: Final = lista(
    "narvaro", {"narvarande": N_("Närvarande"), "franvarande": N_("Frånvarande")}
)
DELTAGARE_GRUPP: Final = lista(
    "deltagare_grupp",
    {
        "bestallare": N_("Beställare"),
        "egen": N_("Egen regi"),
        "extern": N_("Externa utförare"),
        "ovrig": N_("Övriga"),
    },
)
