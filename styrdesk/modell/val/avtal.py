"""Choice lists about agreements, rule books and approvals (§5.3, §7.4, §8.1, §8.2)."""

from __future__ import annotations

from typing import Final

from styrdesk.modell.val.lista import lista
from styrdesk.texter import N_

AVTAL_TYP: Final = lista(
    "avtal_typ",
    {
        "verksamhet": N_("Avtal om verksamhet"),
        "garantavtal": N_("Garantavtal"),
        "avtalssamverkan": N_("Avtalssamverkan med annan kommun"),
    },
)
PROCESS: Final = lista(
    "process",
    {
        "kundval": N_("Kundval"),
        "konkurrensupphandling": N_("Konkurrensupphandling"),
        "direktbestallning": N_("Direktbeställning"),
        "direktupphandling": N_("Direktupphandling"),
    },
)
RATTSLIG_GRUND: Final = lista(
    "rattslig_grund",
    {
        "lov": N_("LOV"),
        "skollagen": N_("Skollagen"),
        "lou": N_("LOU"),
        "internt": N_("Intern beställning"),
    },
)
AVTAL_STATUS: Final = lista(  # §8.1; "förlängt" is a used option, not a status of its own
    "avtal_status",
    {
        "utkast": N_("Utkast"),
        "granskas": N_("Granskas"),
        "undertecknas": N_("Undertecknas"),
        "gallande": N_("Gällande"),
        "uppsagt": N_("Uppsagt"),
        "loper_ut": N_("Löper ut"),
        "avslutat": N_("Avslutat"),
        "arkiverat": N_("Arkiverat"),
        "makulerat": N_("Makulerat"),
    },
)
ERSATTNINGSMODELL: Final = lista(
    "ersattningsmodell",
    {
        "peng": N_("Peng"),
        "dygn": N_("Per dygn"),
        "timme": N_("Per timme"),
        "anslag": N_("Anslag"),
        "fast": N_("Fast belopp"),
    },
)
INDEX_TYP: Final = lista(
    "index_typ",
    {
        "PKV": N_("Prisindex för kommunal verksamhet (PKV)"),
        "OPI": N_("Omsorgsprisindex (OPI)"),
        "AKI": N_("Arbetskostnadsindex (AKI)"),
        "KPI": N_("Konsumentprisindex (KPI)"),
        "annat": N_("Annat index"),
        "inget": N_("Inget index"),
    },
)
PUB_AVTAL: Final = lista(
    "pub_avtal",
    {
        "ja": N_("Personuppgiftsbiträdesavtal finns"),
        "gemensamt_ansvar": N_("Gemensamt personuppgiftsansvar"),
        "ej_behov": N_("Behövs inte"),
    },
)
KLASSNING: Final = lista("klassning", {"bevara": N_("Bevara"), "gallra": N_("Gallra")})
PART: Final = lista("part", {"bestallare": N_("Beställare"), "utforare": N_("Utförare")})
UNDERSKRIFT_ROLL: Final = lista(
    "underskrift_roll",
    {
        "forvaltningschef": N_("Förvaltningschef"),
        "firmatecknare": N_("Firmatecknare"),
        "ordforande": N_("Ordförande"),
        "delegat": N_("Behörig enligt delegationsordning"),
        "annan": N_("Annan behörig"),
    },
)
BESLUT_UTFALL: Final = lista(
    "beslut_utfall",
    {
        "godkant": N_("Godkänt"),
        "avslag": N_("Avslag"),
        "aterremiss": N_("Återremiss"),
        "bordlagt": N_("Bordlagt"),
    },
)
AVTALSANDRING_GRUND: Final = lista(  # LOU 17:8-14
    "avtalsandring_grund",
    {
        "klausul": N_("Ändringsklausul eller option"),
        "mindre_varde": N_("Ändring av mindre värde"),
        "kompletterande": N_("Kompletterande beställning"),
        "oforutsedd": N_("Oförutsedda omständigheter"),
        "leverantorsbyte": N_("Byte av utförare"),
        "ej_vasentlig": N_("Ändring som inte är väsentlig"),
    },
)
SANKTION_TYP: Final = lista(
    "sanktion_typ",
    {
        "rattelse": N_("Rättelse"),
        "ersattningsreducering": N_("Reducerad ersättning"),
        "vite": N_("Vite"),
        "skadestand": N_("Skadestånd"),
        "anmarkning": N_("Anmärkning"),
        "forelaggande": N_("Föreläggande"),
        "forelaggande_vite": N_("Föreläggande med vite"),
        "uppsagning": N_("Uppsägning"),
        "havning": N_("Hävning"),
        "aterkallelse": N_("Återkallelse av godkännande"),
        "avstar": N_("Avstår från sanktion"),
    },
)
REGELVERK_TYP: Final = lista(
    "regelverk_typ",
    {
        "lov": N_("Förfrågningsunderlag enligt LOV"),
        "skollagen": N_("Villkor för godkännande enligt skollagen"),
    },
)
GODKANNANDE_STATUS: Final = lista(  # §8.2
    "godkannande_status",
    {
        "ansokt": N_("Ansökt"),
        "under_provning": N_("Under prövning"),
        "godkand": N_("Godkänd"),
        "varning": N_("Godkänd med varning"),
        "avslag": N_("Avslag"),
        "aterkallad": N_("Återkallad"),
        "upphord": N_("Upphörd"),
    },
)
