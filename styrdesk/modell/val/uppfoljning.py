"""Choice lists about visits, deviations and action plans (§6.3, §6.4, §8.3, §8.4)."""

from __future__ import annotations

from typing import Final

from styrdesk.modell.val.lista import lista
from styrdesk.texter import N_

UPPFOLJNING_TYP: Final = lista(
    "uppfoljning_typ",
    {
        "planerad_besok": N_("Verksamhetsbesök"),
        "fordjupad": N_("Fördjupad uppföljning"),
        "handelsestyrd": N_("Händelsestyrd uppföljning"),
        "oanmald_eget_initiativ": N_("Oanmält besök"),
        "sarskild": N_("Särskilt besök"),
        "tillsyn": N_("Tillsyn"),
    },
)
UPPFOLJNING_STATUS: Final = lista(  # §8.3
    "uppfoljning_status",
    {
        "planerad": N_("Planerad"),
        "forberedd": N_("Förberedd"),
        "genomford": N_("Genomförd"),
        "rapport_utkast": N_("Rapportutkast"),
        "kommunicerad": N_("Kommunicerad med utföraren"),
        "klar": N_("Klar"),
        "redovisad": N_("Redovisad i nämnden"),
        "avslutad": N_("Avslutad"),
        "installd": N_("Inställd"),
    },
)
SVAR: Final = lista(
    "svar",
    {
        "ja": N_("Ja"),
        "delvis": N_("Delvis"),
        "nej": N_("Nej"),
        "ej_tillampligt": N_("Ej tillämpligt"),
        "ej_granskat": N_("Ej granskat"),
    },
)
DELOMRADE_BEDOMNING: Final = lista(
    "delomrade_bedomning",
    {
        "uppfyllt": N_("Uppfyllt"),
        "delvis_uppfyllt": N_("Delvis uppfyllt"),
        "ej_uppfyllt": N_("Ej uppfyllt"),
        "ej_bedomt": N_("Ej bedömt"),
    },
)
OVERALL: Final = lista(
    "overall",
    {
        "godkand": N_("Godkänd"),
        "godkand_med_anmarkning": N_("Godkänd med anmärkning"),
        "aterrapportering_kravs": N_("Återrapportering krävs"),
        "sanktion_overvags": N_("Sanktion övervägs"),
    },
)


FYND_KIND: Final = lista(
    "fynd_kind",
    {
        "brist": N_("Brist"),
        "forbattringsomrade": N_("Förbättringsområde"),
        "gott_exempel": N_("Gott exempel"),
    },
)
KRAVKALLA: Final = lista(
    "kravkalla",
    {
        "lag": N_("Lag"),
        "auktorisation": N_("Auktorisationsvillkor"),
        "avtal": N_("Avtal eller beställning"),
        "mal": N_("Mål"),
        "agare": N_("Ägardirektiv"),
    },
)
ALLVAR: Final = lista(
    "allvar",
    {"allvarlig": N_("Allvarlig"), "vasentlig": N_("Väsentlig"), "mindre": N_("Mindre")},
)
AVVIKELSE_STATUS: Final = lista(
    "avvikelse_status",
    {
        "oppen": N_("Öppen"),
        "avslutad": N_("Avslutad"),
        "overford": N_("Följs upp senare"),
    },
)
ATGARDSPLAN_STATUS: Final = lista(  # §8.4
    "atgardsplan_status",
    {
        "begard": N_("Begärd"),
        "inkommen": N_("Inkommen"),
        "komplettering": N_("Komplettering begärd"),
        "godtagen": N_("Godtagen"),
        "pagar": N_("Pågår"),
        "uppfoljd": N_("Uppföljd"),
        "avslutad": N_("Avslutad"),
        "kvarstar": N_("Kvarstår"),
        "eskalerad": N_("Eskalerad"),
    },
)
ATGARD_STATUS: Final = lista(
    "atgard_status",
    {"ej_paborjad": N_("Ej påbörjad"), "pagar": N_("Pågår"), "klar": N_("Klar")},
)
BEDOMNING: Final = lista(
    "bedomning",
    {
        "godtagen": N_("Godtagen"),
        "komplettering": N_("Komplettering krävs"),
        "underkand": N_("Underkänd"),
    },
)
RESULTAT: Final = lista(
    "resultat",
    {"avhjalpt": N_("Avhjälpt"), "delvis": N_("Delvis avhjälpt"), "kvarstar": N_("Kvarstår")},
)
ESKALERING: Final = lista(
    "eskalering",
    {
        "ny_frist": N_("Ny frist"),
        "sanktion": N_("Sanktion"),
        "avstar": N_("Avstår från sanktion"),
        "avtalsandring": N_("Avtalsändring"),
        "uppsagning": N_("Uppsägning"),
    },
)
PLANHANDELSE_TYP: Final = lista(  # the chain of an action plan, §6.4
    "planhandelse_typ",
    {
        "begard": N_("Plan begärd"),
        "paminnelse": N_("Påminnelse skickad"),
        "inkommen": N_("Plan inkommen"),
        "godtagen": N_("Plan godtagen"),
        "komplettering": N_("Komplettering begärd"),
        "underkand": N_("Plan underkänd"),
        "aterrapport": N_("Återrapport inkommen"),
        "uppfoljd": N_("Uppföljd"),
        "namnd": N_("Återrapporterad till nämnden"),
        "eskalerad": N_("Eskalerad"),
        "avslutad": N_("Avslutad"),
    },
)
