"""Which unit was visited when, 2022–2026: a plan as data, with the gaps that the rules shall find."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from styrdesk.modell.exempel.utforare import ENHETERNA, omrade, stangde, startade
from styrdesk.modell.kalender import nasta_vardag

AR = (2023, 2024, 2025, 2026)


@dataclass(frozen=True)
class Planerat:
    """One visit: unit, kind, day, and for an event-driven one what set it off."""

    enhet: str
    typ: str
    dag: date
    utlosande: str = ""
    anmald: bool = True


# Every third year (R55): the remainder of the year decides. LSS06 and SAB05 are late (F11, F12).
_FORDJUPAD_REST = {"HTJ05": 1, "HTJ07": 1, "SAB04": 1, "HTJ02": 0}
# LSS08 and FSK11 are so new that their first one is due in 2027 and 2028.
UTAN_FORDJUPAD = ("LSS06", "FSK11", "LSS08")
FORDJUPADE_EXTRA = {"SAB05": 2023}
# (unit, year): another day than the pattern's; None = no visit
UNDANTAG: dict[tuple[str, int], date | None] = {
    ("SKO04", 2025): None,  # F6
    ("FSK06", 2026): None,  # F7
    ("HTJ02", 2026): None,  # F7
    ("ANL03", 2024): date(2024, 1, 15),  # F8
    ("ANL03", 2025): date(2025, 12, 10),
    ("ANL03", 2026): date(2026, 1, 12),
    ("FSK11", 2025): date(2025, 11, 19),  # F9
    ("FSK16", 2026): None,  # F10
    ("SAB04", 2023): date(2023, 11, 14),
    ("SAB04", 2024): date(2024, 10, 8),
    ("SAB04", 2025): date(2025, 9, 23),
    ("SAB04", 2026): date(2026, 10, 6),
    ("SAB05", 2023): date(2023, 5, 16),  # F12
    ("HTJ05", 2026): date(2026, 3, 11),  # F13
    ("HTJ07", 2026): date(2026, 5, 19),  # F14
    ("HTJ07", 2023): date(2023, 5, 24),
    ("LSS07", 2026): date(2026, 8, 26),
    ("HTJ04", 2026): date(2026, 8, 20),
    ("LSS05", 2026): date(2026, 8, 13),
    ("DAV03", 2026): date(2026, 9, 16),
    ("SAB06", 2026): date(2026, 8, 27),
    ("LSS01", 2026): date(2026, 2, 11),
    # Planned after the demo's today
    ("FSK07", 2026): date(2026, 11, 26),
    ("SKO06", 2026): date(2026, 11, 30),
    ("UNG04", 2026): date(2026, 12, 1),
    ("LSS03", 2026): date(2026, 12, 3),
    ("DAV02", 2026): date(2026, 12, 8),
    ("LSS04", 2026): date(2026, 12, 10),
}
HANDELSESTYRDA = (
    Planerat("HTJ06", "handelsestyrd", date(2023, 10, 4), "Klagomål på uteblivna besök.", False),
    Planerat("SAB03", "handelsestyrd", date(2023, 11, 21), "Uppgifter från närstående om brister i mathållningen.", False),
    Planerat("LSS02", "handelsestyrd", date(2024, 3, 12), "Lex Sarah-rapport från verksamheten.", False),
    Planerat("HTJ08", "handelsestyrd", date(2024, 9, 18), "Många byten av personal enligt statistiken.", False),
    Planerat("FSK05", "handelsestyrd", date(2024, 11, 6), "Klagomål på barngruppernas storlek.", False),
    Planerat("SAB02", "handelsestyrd", date(2025, 4, 9), "Avvikelser i läkemedelshanteringen.", False),
    Planerat("FSK14", "handelsestyrd", date(2025, 9, 23), "Klagomål på utemiljön.", True),  # F18
    Planerat("SAB05", "handelsestyrd", date(2026, 9, 15), "Allvarligt klagomål på bemanningen nattetid.", False),
    Planerat("HTJ03", "handelsestyrd", date(2026, 6, 9), "Klagomål på missade larm.", False),
)  # fmt: skip
OANMALT_PLANERAT = Planerat("HTJ04", "oanmald_eget_initiativ", date(2026, 12, 15), "", False)
BJORKEN, HAMNEN = "SAB04-2026-10-06", "SAB05-2026-09-15"  # the visits that have most to say
_TIDIGARE = (Planerat("LSS06", "fordjupad", date(2022, 11, 17)),)  # F11


def arliga(ar: int) -> list[Planerat]:
    """The year's visits, one for each open unit, in order of day."""
    plan = []
    for nr, enhet in enumerate(e for e in ENHETERNA if e != "MAT01"):
        dag = UNDANTAG.get((enhet, ar), _enligt_monstret(nr, ar))
        if dag is not None and startade(enhet) <= dag <= stangde(enhet):
            plan.append(Planerat(enhet, _typ(nr, enhet, ar), dag))
    return sorted(plan, key=lambda p: (p.dag, p.enhet))


def historiska() -> list[Planerat]:
    """Everything before 2026, in order of day."""
    alla = [p for ar in AR[:-1] for p in arliga(ar)]
    handelser = [p for p in HANDELSESTYRDA if p.dag.year < 2026]
    return sorted([*_TIDIGARE, *alla, *handelser], key=lambda p: (p.dag, p.enhet))


def arets() -> list[Planerat]:
    """This year's visits, done and planned."""
    handelser = [p for p in HANDELSESTYRDA if p.dag.year == 2026]
    return sorted([*arliga(2026), *handelser], key=lambda p: (p.dag, p.enhet))


def _enligt_monstret(nr: int, ar: int) -> date:
    """Spread over the year, some days later each year, never in July."""
    dag = date(ar, 1, 20) + timedelta(days=(nr * 37) % 270 + 5 * (ar - AR[0]))
    return nasta_vardag(dag + timedelta(days=35) if dag.month == 7 else dag)


def _typ(nr: int, enhet: str, ar: int) -> str:
    if FORDJUPADE_EXTRA.get(enhet) == ar:
        return "fordjupad"
    if enhet in UTAN_FORDJUPAD or enhet in FORDJUPADE_EXTRA:
        return "planerad_besok"
    rest = _FORDJUPAD_REST.get(enhet, nr % 3)
    return "fordjupad" if ar % 3 == rest else "planerad_besok"


def omradet(plan: Planerat) -> str:
    """The area that the visited unit belongs to."""
    return omrade(plan.enhet)
