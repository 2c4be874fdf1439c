"""Choice lists about reports, complaints, disputes and exceptions (§6, §7.5-§7.8, §8.5-§8.9)."""

from __future__ import annotations

from typing import Final

from styrdesk.modell.val.lista import lista
from styrdesk.texter import N_

UPPGIFT_TYP: Final = lista(  # R41, the eight kinds
    "uppgift_typ",
    {
        "volym": N_("Volym och produktion"),
        "resurser": N_("Resurser"),
        "produktivitet": N_("Produktivitet"),
        "kvalitet": N_("Kvalitetsmått"),
        "satsning": N_("Satsningsområden"),
        "register": N_("Nationella kvalitetsregister"),
        "brukarundersokning": N_("Brukarundersökningar"),
        "synpunkter": N_("Synpunkter, klagomål och avvikelser"),
    },
)
UPPGIFT_KALLA: Final = lista(  # R39
    "uppgift_kalla",
    {"utforare": N_("Utföraren lämnar uppgiften"), "system": N_("Hämtas ur system")},
)
INTERVALL: Final = lista(
    "intervall",
    {
        "manad": N_("Varje månad"),
        "kvartal": N_("Varje kvartal"),
        "tertial": N_("Varje tertial"),
        "termin": N_("Varje termin"),
        "ar": N_("Varje år"),
    },
)
VARDE_STATUS: Final = lista(
    "varde_status",
    {
        "ok": N_("Uppgift finns"),
        "undertryckt": N_("Undertryckt"),
        "ej_tillampligt": N_("Ej tillämpligt"),
        "uppskattad": N_("Uppskattad"),
        "saknas": N_("Saknas"),
    },
)
INLAMNING_TYP: Final = lista(
    "inlamning_typ", {"vp": N_("Verksamhetsplan"), "vb": N_("Verksamhetsberättelse")}
)
INLAMNING_STATUS: Final = lista(  # §8.7
    "inlamning_status",
    {
        "vantad": N_("Väntad"),
        "pamind": N_("Påmind"),
        "inkommen": N_("Inkommen"),
        "komplettering": N_("Komplettering begärd"),
        "godkand": N_("Godkänd"),
    },
)
SYNPUNKT_TYP: Final = lista(
    "synpunkt_typ",
    {"klagomal": N_("Klagomål"), "berom": N_("Beröm"), "forslag": N_("Förslag")},
)
SYNPUNKT_KANAL: Final = lista(
    "synpunkt_kanal",
    {
        "e_tjanst": N_("E-tjänst"),
        "epost": N_("E-post"),
        "telefon": N_("Telefon"),
        "brev": N_("Brev"),
        "mote": N_("Möte"),
        "besok": N_("Vid besök"),
        "annan": N_("Annat sätt"),
    },
)
SYNPUNKT_BESLUT: Final = lista(  # R61
    "synpunkt_beslut",
    {
        "oanmalt_besok": N_("Oanmält besök"),
        "anmalt_besok": N_("Anmält besök"),
        "atgard": N_("Utföraren ska rätta till det"),
        "svar": N_("Besvaras utan uppföljning"),
        "ingen": N_("Ingen åtgärd"),
    },
)
HANDELSE_TYP: Final = lista(
    "handelse_typ",
    {
        "lex_sarah": N_("Lex Sarah"),
        "lex_maria": N_("Lex Maria"),
        "ivo": N_("IVO"),
        "skolinspektionen": N_("Skolinspektionen"),
        "media": N_("Media"),
    },
)
TVIST_TYP: Final = lista(  # R33, R34, R74
    "tvist_typ",
    {
        "oacceptabel": N_("Oacceptabla konsekvenser"),
        "tolkning": N_("Tolkning"),
        "balans": N_("Uppdrag och resurser i balans"),
    },
)
TVIST_AMNE: Final = lista(  # R34
    "tvist_amne",
    {
        "ekonomi": N_("Ekonomi"),
        "mal": N_("Mål"),
        "kvalitetskrav": N_("Kvalitetskrav"),
        "uppfoljning": N_("Hur mål och krav följs upp"),
    },
)
TVIST_GRUND: Final = lista(  # R33
    "tvist_grund",
    {"ekonomi": N_("Ekonomi"), "kvalitet": N_("Kvalitet"), "bada": N_("Ekonomi och kvalitet")},
)
TVIST_NIVA: Final = lista(  # R33
    "tvist_niva",
    {"tjansteman": N_("Tjänstemannanivå"), "politisk": N_("Politisk nivå")},
)
TVIST_STATUS: Final = lista(  # §8.5
    "tvist_status",
    {
        "uppkommen": N_("Uppkommen"),
        "forhandling": N_("Förhandling"),
        "enats": N_("Parterna är överens"),
        "hanskjuten_tjm": N_("Hänskjuten till tjänstemannanivå"),
        "hanskjuten_politisk": N_("Hänskjuten till politisk nivå"),
        "avgjord": N_("Avgjord"),
        "verkstalld": N_("Verkställd"),
    },
)
RESULTATDISPOSITION_STATUS: Final = lista(  # §8.8
    "resultatdisposition_status",
    {
        "foreslagen": N_("Föreslagen"),
        "dialogmote": N_("Behandlad på dialogmöte"),
        "beslutad": N_("Beslutad"),
        "bokford": N_("Bokförd"),
        "last": N_("Låst"),
    },
)
ROLLUNDANTAG_VEM: Final = lista(  # R35
    "rollundantag_vem",
    {
        "bestallare": N_("Beställaren är utförare"),
        "egen_regi": N_("Egen regi har myndighetsutövning eller beställer"),
    },
)
ROLLUNDANTAG_STATUS: Final = lista(  # §8.9
    "rollundantag_status",
    {
        "foreslaget": N_("Föreslaget"),
        "samtycken": N_("Samtycken inhämtas"),
        "godkant": N_("Godkänt"),
        "gallande": N_("Gällande"),
        "omprovas": N_("Omprövas"),
        "upphort": N_("Upphört"),
    },
)
