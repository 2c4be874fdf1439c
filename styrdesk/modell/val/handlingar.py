"""Choice lists about papers, and the closed list of status words in lists."""

from __future__ import annotations

from typing import Final

from styrdesk.modell.val.lista import lista
from styrdesk.texter import N_

HANDLING_TYP: Final = lista(
    "handling_typ",
    {
        "avtal": N_("Avtal"),
        "overenskommelse": N_("Överenskommelse"),
        "bilaga": N_("Bilaga"),
        "regelverk": N_("Regelverk"),
        "beslut": N_("Beslut eller protokollsutdrag"),
        "kallelse": N_("Kallelse"),
        "protokoll": N_("Protokoll"),
        "anteckningar": N_("Minnesanteckningar"),
        "rapport": N_("Rapport"),
        "atgardsplan": N_("Åtgärdsplan"),
        "belagg": N_("Belägg"),
        "yttrande": N_("Yttrande"),
        "brev": N_("Brev"),
        "ovrig": N_("Övrig handling"),
    },
)
RIKTNING: Final = lista("riktning", {"inkommen": N_("Inkommen"), "upprattad": N_("Upprättad")})
LAGE: Final = lista(  # the closed list of status words, worst first
    "lage",
    {
        "forsenad": N_("Försenad"),
        "saknas": N_("Saknas"),
        "brister": N_("Brister"),
        "loper_ut": N_("Löper ut"),
        "besked_kravs": N_("Besked krävs"),
        "avviker": N_("Avviker"),
        "utkast": N_("Utkast"),
        "handlaggs": N_("Handläggs"),
        "ej_undertecknat": N_("Ej undertecknat"),
        "vantar": N_("Väntar"),
        "planerad": N_("Planerad"),
        "pagar": N_("Pågår"),
        "galler": N_("Gäller"),
        "genomford": N_("Genomförd"),
        "godkand": N_("Godkänd"),
        "avslutad": N_("Avslutad"),
    },
)
