"""What Älvsunda keeps free: school breaks, days off beside holidays, and when the committees meet."""

from __future__ import annotations

from datetime import date, time

from styrdesk.modell.exempel.byggare import Byggare
from styrdesk.modell.kalenderdata import KLAMDAG, LOVTID
from styrdesk.modell.sammantradesregler import SAMMANTRADESREGEL

# Name, first day, last day, area ("" for everybody): in summer only the schools are closed.
LOVEN: tuple[tuple[str, date, date, str], ...] = (
    ("Sportlov", date(2026, 2, 23), date(2026, 2, 27), ""),
    ("Påsklov", date(2026, 4, 7), date(2026, 4, 10), ""),
    ("Sommarlov", date(2026, 6, 15), date(2026, 8, 14), "SKO"),
    ("Höstlov", date(2026, 10, 26), date(2026, 10, 30), ""),
    ("Jullov", date(2026, 12, 22), date(2027, 1, 8), ""),
    ("Sportlov", date(2027, 3, 1), date(2027, 3, 5), ""),
    ("Påsklov", date(2027, 3, 30), date(2027, 4, 2), ""),
    ("Sommarlov", date(2027, 6, 14), date(2027, 8, 13), "SKO"),
    ("Höstlov", date(2027, 11, 1), date(2027, 11, 5), ""),
)
KLAMDAGARNA = (date(2026, 5, 15), date(2027, 5, 7))

# Body: which in the month, weekday, from, to.
_REGLER: dict[str, tuple[str, str, time, time]] = {
    "VON": ("tredje", "torsdag", time(18), time(21)),
    "KUN": ("andra", "onsdag", time(18), time(21)),
    "PU": ("tredje", "onsdag", time(18), time(21)),
}
_PLATS = "Sessionssalen, kommunhuset"


def registrera_kalender(b: Byggare) -> None:
    """Breaks, days off and the rules of meetings."""
    for namn, fran, tom, omrade in LOVEN:
        b.ny(
            LOVTID, f"{namn} {fran.year}", namn=namn, fran=fran, tom=tom,
            verksamhetsomrade_id=b.id("verksamhetsomrade", omrade),
        )  # fmt: skip
    for dag in KLAMDAGARNA:
        b.ny(KLAMDAG, str(dag), namn="Klämdag", dag=dag)
    for organ, (ordningstal, veckodag, start, slut) in _REGLER.items():
        b.ny(
            SAMMANTRADESREGEL, organ, organ_id=b.id("organ", organ), ordningstal=ordningstal,
            veckodag=veckodag, utan_manader="juli", start=start, slut=slut, plats=_PLATS,
        )  # fmt: skip
