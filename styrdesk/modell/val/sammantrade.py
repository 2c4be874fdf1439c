"""Choice lists about committee meetings, their matters and their minutes (protokoll §2, §3)."""

from __future__ import annotations

from typing import Final

from styrdesk.modell.val.lista import lista
from styrdesk.texter import N_

FORTROENDEROLL: Final = lista(
    "fortroenderoll",
    {
        "ordforande": N_("Ordförande"),
        "vice1": N_("1:e vice ordförande"),
        "vice2": N_("2:e vice ordförande"),
        "ledamot": N_("Ledamot"),
        "ersattare": N_("Ersättare"),
        "insynsplats": N_("Insynsplats"),
        "personalforetradare": N_("Personalföreträdare"),
    },
)
EXEMPLAR_SATT: Final = lista(
    "exemplar_satt", {"utskrivet": N_("Utskrivet"), "sparat": N_("Sparat som PDF")}
)
NUMRERING: Final = lista(
    "numrering",
    {
        "arslopande": N_("Löpande under året, § 85"),
        "arslopande_ar": N_("Löpande med år, § 63/20"),
        "mote_paragraf": N_("Sammanträde och paragraf, § 7:17"),
    },
)
ROSTORDNING: Final = lista(
    "rostordning",
    {
        "plats": N_("Efter plats, ordföranden sist"),
        "alfabet": N_("Efter efternamn, ordföranden sist"),
        "parti": N_("Parti för parti, ordföranden sist"),
    },
)
RESERVATION_SENAST: Final = lista(
    "reservation_senast",
    {"sammantrade": N_("Innan sammanträdet avslutas"), "justering": N_("Vid justeringen")},
)
ARENDE_TYP: Final = lista(
    "arende_typ",
    {
        "beslut": N_("Beslut"),
        "information": N_("Information"),
        "anmalan": N_("Anmälan"),
        "val": N_("Val"),
    },
)
ARENDE_ART: Final = lista(
    "arende_art",
    {
        "ovrigt": N_("Övrigt"),
        "bestallning": N_("Beställning eller upphandling"),
        "ekonomi": N_("Ekonomi"),
        "kvalitet": N_("Mål, inriktning eller kvalitet"),
        "myndighet": N_("Myndighetsutövning mot enskild"),
        "personal": N_("Anställning av personal"),
    },
)
ARENDE_STATUS: Final = lista(
    "arende_status",
    {
        "bereds": N_("Bereds"),
        "bordlagt": N_("Bordlagt"),
        "aterremitterat": N_("Återremitterat"),
        "beslutat": N_("Beslutat"),
        "avslutat": N_("Avslutat"),
    },
)
SAMMANTRADE_STATUS: Final = lista(  # protokoll §3, S0-S5
    "sammantrade_status",
    {
        "utkast": N_("Utkast"),
        "kallat": N_("Kallelse skickad"),
        "pagar": N_("Pågår"),
        "genomfort": N_("Genomfört"),
        "upprattat": N_("Protokoll upprättat"),
        "justeras": N_("Under justering"),
        "justerat": N_("Justerat"),
        "installt": N_("Inställt"),
    },
)
OMGANG_STATUS: Final = lista(  # protokoll §3, S5-S10
    "omgang_status",
    {
        "justeras": N_("Under justering"),
        "justerad": N_("Justerad"),
        "anslagen": N_("Anslagen"),
        "tid_ute": N_("Överklagandetiden ute"),
        "overklagad": N_("Överklagad"),
        "laga_kraft": N_("Laga kraft"),
        "arkiverad": N_("Arkiverad"),
    },
)
PUNKT_FAST: Final = lista(
    "punkt_fast",
    {
        "inledning": N_("Upprop, val av justerare och fastställande av dagordning"),
        "upprop": N_("Upprop"),
        "justerare": N_("Val av justerare"),
        "dagordning": N_("Fastställande av dagordning"),
        "egen_forst": N_("Egen punkt i början"),
        "egen_sist": N_("Egen punkt i slutet"),
        "paus": N_("Ajournering"),
        "delegation": N_("Anmälan av delegationsbeslut"),
        "meddelanden": N_("Meddelanden"),
        "avslutande": N_("Sammanträdet avslutas"),
    },
)
PARAGRAF_STATUS: Final = lista(
    "paragraf_status",
    {"ej_borjad": N_("Inte börjad"), "pagar": N_("Pågår"), "klar": N_("Klar")},
)
UTFALL: Final = lista(
    "utfall",
    {
        "beslutat": N_("Beslut"),
        "noterat": N_("Noterat till protokollet"),
        "bordlagt": N_("Bordlagt"),
        "aterremitterat": N_("Återremitterat"),
        "utgar": N_("Utgår"),
    },
)
OVERKLAGBART: Final = lista(
    "overklagbart",
    {
        "kl13": N_("Laglighetsprövning, kommunallagen 13 kap."),
        "sarskild": N_("Enligt särskild lag"),
        "ej": N_("Nej, förberedande eller verkställighet"),
    },
)
YRKANDE_SLAG: Final = lista(
    "yrkande_slag",
    {
        "bifall": N_("Bifall"),
        "avslag": N_("Avslag"),
        "andring": N_("Ändring"),
        "tillagg": N_("Tillägg"),
        "aterremiss": N_("Återremiss"),
        "bordlaggning": N_("Bordläggning"),
        "ajournering": N_("Ajournering"),
    },
)
ROST: Final = lista("rost", {"ja": N_("Ja"), "nej": N_("Nej"), "avstar": N_("Avstår")})
YTTRANDE_SLAG: Final = lista(
    "yttrande_slag",
    {"sarskilt": N_("Särskilt yttrande"), "anteckning": N_("Protokollsanteckning")},
)
NARVAROROLL: Final = lista(
    "narvaroroll",
    {
        "tjanstgor": N_("Tjänstgör"),
        "ersattare": N_("Ej tjänstgörande ersättare"),
        "insyn": N_("Insynsplats"),
        "personal": N_("Personalföreträdare"),
        "tjansteperson": N_("Tjänsteperson"),
        "inbjuden": N_("Inbjuden"),
    },
)
NARVARO_ORSAK: Final = lista(
    "narvaro_orsak",
    {
        "franvaro": N_("Frånvaro"),
        "sen_ankomst": N_("Kom senare"),
        "avvikit": N_("Lämnade sammanträdet"),
        "jav": N_("Jäv"),
    },
)
JAV_GRUND: Final = lista(  # KL 6:28
    "jav_grund",
    {
        "part": N_("Saken rör ledamoten själv eller någon närstående"),
        "stallforetradare": N_("Ställföreträdare för den som saken rör"),
        "tillsyn": N_("Tillsyn över verksamhet som ledamoten själv är knuten till"),
        "annat": N_("Annan särskild omständighet"),
    },
)
SIGNATUR_ROLL: Final = lista(
    "signatur_roll",
    {
        "sekreterare": N_("Sekreterare"),
        "ordforande": N_("Ordförande"),
        "justerande": N_("Justerande"),
    },
)
BEVAKNING_SLAG: Final = lista(
    "bevakning_slag",
    {
        "bordlagt": N_("Bordlagt ärende"),
        "aterremiss": N_("Återremitterat ärende"),
        "aterrapport": N_("Återrapport"),
    },
)
EXPEDIERING_SATT: Final = lista(
    "expediering_satt",
    {"epost": N_("E-post"), "brev": N_("Brev"), "internt": N_("Internt"), "hamtat": N_("Hämtat")},
)
INFOGNING_SLAG: Final = lista(
    "infogning_slag",
    {
        "bordlagt": N_("Bordlagda ärenden"),
        "aterremiss": N_("Återremitterade ärenden"),
        "aterrapport": N_("Återrapporter som ska lämnas"),
        "val": N_("Val"),
        "jav": N_("Ärenden där någon har anmält jäv"),
        "personal": N_("Ärenden där personalföreträdare deltar"),
        "beslut": N_("Beslutsärenden"),
        "till_fullmaktige": N_("Ärenden till fullmäktige"),
        "information": N_("Information"),
        "anmalan": N_("Anmälningar"),
        "sekretess": N_("Ärenden med sekretess"),
        "omedelbar": N_("Ärenden som justeras omedelbart"),
    },
)
