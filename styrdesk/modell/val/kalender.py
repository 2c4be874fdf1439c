"""Choice lists about the municipality's calendar: terms, absences, the rule of a committee's meetings."""

from __future__ import annotations

from typing import Final

from styrdesk.modell.val.lista import lista
from styrdesk.texter import N_

TERMIN: Final = lista("termin", {"VT": N_("Vårterminen"), "HT": N_("Höstterminen")})
DAGDEL: Final = lista(
    "dagdel", {"hel": N_("Hela dagen"), "fm": N_("Förmiddagen"), "em": N_("Eftermiddagen")}
)
FRANVARO_SLAG: Final = lista(
    "franvaro_slag",
    {
        "semester": N_("Semester"),
        "utbildning": N_("Utbildning"),
        "tjanst": N_("Annat uppdrag"),
        "ledig": N_("Ledig"),
    },
)
ORDNINGSTAL: Final = lista(
    "ordningstal",
    {
        "forsta": N_("Första"),
        "andra": N_("Andra"),
        "tredje": N_("Tredje"),
        "fjarde": N_("Fjärde"),
        "sista": N_("Sista"),
    },
)
VECKODAG: Final = lista(
    "veckodag",
    {
        "mandag": N_("Måndag"),
        "tisdag": N_("Tisdag"),
        "onsdag": N_("Onsdag"),
        "torsdag": N_("Torsdag"),
        "fredag": N_("Fredag"),
    },
)
