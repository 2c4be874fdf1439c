"""Choice lists about governing documents, goals, requirements, controls and the state of rules (§7)."""

from __future__ import annotations

from typing import Final

from styrdesk.modell.val.lista import lista
from styrdesk.texter import N_

STYRDOKUMENT_TYP: Final = lista(
    "styrdokument_typ",
    {
        "styrmodell": N_("Styrmodell"),
        "policy": N_("Policy"),
        "riktlinje": N_("Riktlinje"),
        "reglemente": N_("Reglemente"),
        "delegationsordning": N_("Delegationsordning"),
        "ansvarsfordelning": N_("Ansvarsfördelning"),  # R29
        "program": N_("Program"),
        "ovrigt": N_("Annat styrdokument"),
    },
)
AVSNITT_STATUS: Final = lista(  # T21
    "avsnitt_status",
    {
        "gallande": N_("Gällande"),
        "ofullstandigt": N_("Ofullständigt"),
        "saknas": N_("Saknas"),
    },
)
UPPDRAG_STATUS: Final = lista(
    "uppdrag_status",
    {
        "planerat": N_("Planerat"),
        "pagar": N_("Pågår"),
        "avrapporterat": N_("Avrapporterat"),
        "avslutat": N_("Avslutat"),
        "avbrutet": N_("Avbrutet"),
    },
)
REGI_OMFATTNING: Final = lista(  # R11, R30: which kind of regi a goal or requirement is for
    "regi_omfattning",
    {
        "bada": N_("Egen regi och externa"),
        "egen": N_("Bara egen regi"),
        "extern": N_("Bara externa"),
    },
)
MALNIVA: Final = lista(
    "malniva",
    {
        "uppnatt": N_("Uppnått"),
        "delvis": N_("Delvis uppnått"),
        "ej_uppnatt": N_("Inte uppnått"),
        "ej_bedomt": N_("Går inte att bedöma"),
    },
)
INDIKATOR_RIKTNING: Final = lista(
    "indikator_riktning",
    {
        "hogre": N_("Högre är bättre"),
        "lagre": N_("Lägre är bättre"),
        "neutral": N_("Varken eller"),
    },
)
UPPHANDLING_STATUS: Final = lista(
    "upphandling_status",
    {
        "planerad": N_("Planerad"),
        "annonserad": N_("Annonserad"),
        "utvarderas": N_("Anbuden utvärderas"),
        "tilldelad": N_("Tilldelad"),
        "avslutad": N_("Avslutad"),
        "avbruten": N_("Avbruten"),
    },
)
UPPHANDLING_FORFARANDE: Final = lista(
    "upphandling_forfarande",
    {
        "oppet": N_("Öppet förfarande"),
        "selektivt": N_("Selektivt förfarande"),
        "forhandlat": N_("Förhandlat förfarande"),
        "sarskilda": N_("Sociala tjänster, 19 kap. LOU"),
        "direkt": N_("Direktupphandling"),
    },
)
KRAV_KALLA: Final = lista(  # R30: the only three limits on a unit's freedom
    "krav_kalla",
    {"bestallare": N_("Beställaren"), "agare": N_("Ägaren"), "lag": N_("Lag")},
)
KRITICITET: Final = lista("kriticitet", {"hog": N_("Hög"), "medel": N_("Medel"), "lag": N_("Låg")})
AVVECKLING_STATUS: Final = lista(  # R4
    "avveckling_status",
    {
        "utreds": N_("Utreds"),
        "klar_for_beslut": N_("Klar för beslut"),
        "beslutad": N_("Beslutad"),
        "avskriven": N_("Avskriven"),
    },
)
MEDVERKAN_SLAG: Final = lista(  # R27
    "medverkan_slag",
    {
        "ersattningsmodell": N_("Ersättningsmodell"),
        "uppfoljningssystem": N_("Uppföljningssystem"),
        "jamforelse": N_("Jämförelse"),
        "annat": N_("Annat"),
    },
)
KONTROLL_TYP: Final = lista(  # L13
    "kontroll_typ",
    {
        "fskatt": N_("F-skatt"),
        "arbetsgivaravgift": N_("Arbetsgivaravgifter"),
        "skulder": N_("Skulder hos Kronofogden"),
        "konkurs": N_("Konkurs och likvidation"),
        "foretradare": N_("Företrädare"),
        "tillstand": N_("Tillstånd"),
        "kollektivavtal": N_("Villkor enligt kollektivavtal"),
        "agarprovning": N_("Ägar- och ledningsprövning"),
    },
)
KONTROLL_RESULTAT: Final = lista(
    "kontroll_resultat",
    {
        "utan_anmarkning": N_("Utan anmärkning"),
        "anmarkning": N_("Anmärkning"),
        "ej_klarlagt": N_("Gick inte att klarlägga"),
    },
)
TILLSTAND_TYP: Final = lista(
    "tillstand_typ",
    {
        "ivo": N_("Tillstånd från IVO"),
        "skolinspektionen": N_("Godkännande från Skolinspektionen"),
        "annat": N_("Annat tillstånd"),
    },
)
AGARFORANDRING_TYP: Final = lista(  # L24
    "agarforandring_typ",
    {
        "agare": N_("Ny ägare"),
        "ledning": N_("Ny person i ledningen"),
        "bada": N_("Ny ägare och ny ledning"),
        "ombildning": N_("Ombildning"),
    },
)
TILLSYNSBESLUT_TYP: Final = lista(  # L23
    "tillsynsbeslut_typ",
    {
        "utan_anmarkning": N_("Utan anmärkning"),
        "avstar": N_("Avstår från ingripande"),
        "anmarkning": N_("Anmärkning"),
        "forelaggande": N_("Föreläggande"),
        "forelaggande_vite": N_("Föreläggande med vite"),
        "aterkallelse": N_("Återkallelse av godkännande"),
        "tillfalligt_forbud": N_("Tillfälligt verksamhetsförbud"),
    },
)
FYND_STATUS: Final = lista(  # a finding of the rule engine, §7.3
    "fynd_status",
    {
        "oppen": N_("Öppen"),
        "kvitterad": N_("Kvitterad"),
        "undantag": N_("Undantag"),
        "atgardad": N_("Åtgärdad"),
    },
)
NAMNDDOKUMENT_TYP: Final = lista(  # R43, R44, R47
    "namnddokument_typ",
    {
        "verksamhetsplan": N_("Nämndens verksamhetsplan"),
        "verksamhetsberattelse": N_("Nämndens verksamhetsberättelse"),
        "uppfoljningsplan": N_("Plan för uppföljning"),
        "tillsynsplan": N_("Plan för tillsyn"),
    },
)
