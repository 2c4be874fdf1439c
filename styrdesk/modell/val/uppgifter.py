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
