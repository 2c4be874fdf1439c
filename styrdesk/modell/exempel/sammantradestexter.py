"""What the care committee's meeting of 19 November 2026 was about, word by word (protokoll §11)."""

from __future__ import annotations

from datetime import date
from typing import Any

# key = the paragraph that it became: fields of the matter, with short names for links
ARENDEN: dict[str, dict[str, Any]] = {
    "83": {
        "rubrik": "Månadsuppföljning oktober 2026", "diarienr": "VON 2026/0019", "art": "ekonomi",
        "typ": "information", "handlaggare": "hagman",
    },
    "84": {
        "rubrik": "Plan för utförarmöten, verksamhetsbesök och fördjupad uppföljning 2027",
        "diarienr": "VON 2026/0207", "art": "kvalitet", "handlaggare": "nyberg",
    },
    "85": {
        "rubrik": "Direktbeställning av daglig verksamhet 2027, Trädgården",
        "diarienr": "VON 2026/0188", "art": "bestallning", "handlaggare": "fors", "enhet": "DAV02",
        "utforare": "KOM",
    },
    "86": {
        "rubrik": "Åtgärdsplan efter verksamhetsbesök, Lugna Viken Hamnen",
        "diarienr": "VON 2026/0123", "art": "bestallning", "handlaggare": "fors", "enhet": "SAB05",
        "utforare": "LUG", "besok": "SAB05-2026-09-15",
    },
    "87": {
        "rubrik": "Ersättningsnivåer i kundval hemtjänst 2027", "diarienr": "VON 2026/0201",
        "art": "bestallning", "till_fullmaktige": True, "handlaggare": "hagman",
    },
    "88": {
        "rubrik": "Begäran om rättelse enligt avtal, Lugna Viken Hamnen",
        "diarienr": "VON 2026/0123", "art": "bestallning", "handlaggare": "fors", "enhet": "SAB05",
        "utforare": "LUG",
    },
}  # fmt: skip
BESLUT: dict[str, str] = {
    "81": "Leila Haddad (S) utses att tillsammans med ordföranden justera protokollet måndagen den "
          "23 november 2026 kl. 16.00.\n"
          "Dagordningen fastställs med ändringen att ärende 7a tillkommer.",
    "82": "Informationen noteras till protokollet.",
    "83": "Uppföljningen noteras.",
    "84": "Uppföljningsplan 2027 fastställs.\n"
          "Fördjupad uppföljning genomförs vid sex enheter enligt planen.",
    "85": "Överenskommelsen om direktbeställning av daglig verksamhet för 2027 godkänns.\n"
          "Förvaltningschefen får i uppdrag att underteckna överenskommelsen.",
    "86": "Uppföljningen av Lugna Viken Hamnen noteras.\n"
          "Utföraren ska senast den 15 december 2026 lämna en åtgärdsplan.\n"
          "Åtgärderna återrapporteras till nämnden den 28 januari 2027.",
    "87": "Ersättningsnivåerna för hemtjänst 2027 fastställs enligt bilaga 2.",
    "88": "Utföraren anmodas att inom tio dagar bemanna natt enligt avtalet.\n"
          "Paragrafen justeras omedelbart.",
    "89": "Redovisningen av delegationsbeslut noteras till protokollet.",
    "90": "Meddelandena noteras till protokollet.",
}  # fmt: skip
Brev = tuple[date, str, str, str]
"""A letter: day, summary, papers beside the letter itself, receivers."""
SKRIVELSER: dict[str, Brev] = {
    "83": (
        date(2026, 11, 9), "Nämnden beräknas klara budgeten för året med 0,4 miljoner kronor över.", "", "",
    ),
    "84": (
        date(2026, 11, 4),
        "Alla sextio enheter besöks under året. Sex av dem följs upp på djupet, och utförarna inom varje "
        "område träffas en gång per termin.",
        "Förslag till uppföljningsplan 2027", "Samtliga utförare\nProduktionsutskottet",
    ),
    "85": (
        date(2026, 10, 28), "Överenskommelsen gäller 22 platser och följer nämndens krav för 2027.",
        "Förslag till överenskommelse 2026-10-23",
        "Produktionsförvaltningen\nEkonomienheten",
    ),
    "86": (
        date(2026, 11, 9),
        "Ett oanmält besök gjordes den 15 september 2026 efter ett klagomål. Fyra av tolv områden i "
        "checklistan är inte uppfyllda: bemanning nattetid, social dokumentation, genomförandeplaner "
        "och avvikelsehantering.",
        "Rapport från verksamhetsbesök 2026-10-23",
        "Lugna Viken Äldreboenden AB\nAvtalscontroller",
    ),
    "87": (
        date(2026, 11, 9), "Ersättningen per utförd timme räknas upp med omsorgsprisindex.",
        "Bilaga 2, ersättningsnivåer 2027", "Kommunfullmäktige",
    ),
    "88": (
        date(2026, 11, 16), "Bemanningen nattetid understiger avtalets krav också i november.",
        "Utdrag ur bemanningsschema 2026-11-13", "Lugna Viken Äldreboenden AB",
    ),
}  # fmt: skip
HANDLINGAR = {
    "85": "Förslag till överenskommelse 2026-10-23",
    "86": "Rapport från verksamhetsbesök 2026-10-23",
}
_ENIGT = (
    "Ordföranden ställer proposition på förvaltningens förslag och finner att nämnden beslutar "
    "enligt förslaget."
)
_TVA = (
    "Det finns två förslag till beslut: förvaltningens förslag och Leila Haddads förslag. Ordföranden "
    "ställer förslagen mot varandra och finner att nämnden beslutar enligt förvaltningens förslag.\n"
    "Omröstning begärs och ska genomföras. Nämnden godkänner följande ordning: Ja-röst för "
    "förvaltningens förslag. Nej-röst för Leila Haddads förslag."
)
TEXTER: dict[str, dict[str, Any]] = {
    "82": {"sammanfattning": "Förvaltningschefen informerar om höstens fördjupade uppföljningar av "
                             "Ateljé Framsteg och Ekbackens äldreboende."},
    "84": {"beslutsgang": _ENIGT},
    "85": {"beslutsgang": _ENIGT},
    "86": {"beslutsgang": _TVA},
    "87": {
        "beslutsingress": "Vård- och omsorgsnämnden föreslår kommunfullmäktige besluta",
        "beslutsgang": _TVA,
    },
    "88": {"beslutsgang": _ENIGT},
    "89": {"notering": "Anmälan omfattar ordförandebeslut enligt 6 kap. 39 § kommunallagen 2026-10-30."},
}  # fmt: skip
ANDRINGSYRKANDE = (
    "ändring av punkt 3 så att återrapportering sker vid varje sammanträde till och med juni 2027"
)
JAV = "ledamoten är ordförande i föreningen som hyr ut lokalen till verksamheten"
ROSTER: dict[str, dict[str, tuple[str, ...]]] = {
    "86": {
        "ja": ("wiberg", "strand", "tomas_ek", "norling", "rydell", "ahlstrom"),
        "nej": ("haddad", "anders_holm", "oberg", "rezai"),
        "avstar": ("svensson",),
    },
    "87": {
        "ja": ("ahlstrom", "wiberg", "strand", "tomas_ek", "norling"),
        "nej": ("haddad", "anders_holm", "oberg", "rezai", "svensson"),
        "avstar": ("rydell",),
    },
}

# -- December ------------------------------------------------------------------------------------------

BORDLAGT = "anhorigstod"  # key, the matter, what is proposed, its letter
DECEMBER: tuple[tuple[str, dict[str, Any], str, Brev], ...] = (
    (
        "anhorigstod",
        {
            "rubrik": "Riktlinjer för stöd till anhöriga", "diarienr": "VON 2026/0142",
            "art": "kvalitet", "handlaggare": "nyberg",
        },
        "Riktlinjerna för stöd till anhöriga antas.\nRiktlinjerna börjar gälla den 1 februari 2027.",
        (
            date(2026, 11, 18), "Ärendet bordlades i oktober. Förvaltningen har beräknat kostnaden till "
            "0,6 miljoner kronor per år.", "Förslag till riktlinjer 2026-09-28", "Samtliga utförare",
        ),
    ),
    (
        "internbudget",
        {
            "rubrik": "Internbudget 2027", "diarienr": "VON 2026/0198", "art": "ekonomi",
            "handlaggare": "hagman",
        },
        "Internbudgeten för 2027 fastställs.",
        (
            date(2026, 11, 19), "Internbudgeten fördelar fullmäktiges anslag på nämndens fyra "
            "verksamhetsområden.", "Förslag till internbudget 2027, 2026-11-12", "Kommunstyrelsen\nEkonomienheten",
        ),
    ),
    (
        "sammantradesdagar",
        {
            "rubrik": "Sammanträdesdagar 2027", "diarienr": "VON 2026/0211", "handlaggare": "ost",
        },
        "Nämnden sammanträder 2027 den tredje torsdagen i varje månad utom juli.",
        (
            date(2026, 11, 19), "Nämnden sammanträder den tredje torsdagen i varje månad utom juli.",
            "", "Produktionsutskottet",
        ),
    ),
)  # fmt: skip
