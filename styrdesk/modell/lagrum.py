"""References to law as data with the days of validity (L codes of the design's legal frame)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from styrdesk.svensk_form import HART
from styrdesk.texter import N_


@dataclass(frozen=True)
class Lagrum:
    """A provision of law with the days of its validity; ``kontrollera`` = read it before relying."""

    kod: str
    forkortning: str
    sfs: str
    stalle: str
    kort_text: str
    giltig_from: date
    giltig_tom: date | None = None
    kontrollera: bool = False

    def hanvisning(self) -> str:
        """KL 10 kap. 8 §, with spaces that do not break."""
        stalle = self.stalle.replace(" kap.", f"{HART}kap.").replace(" §", f"{HART}§")
        return f"{self.forkortning} {stalle}".strip()

    def kort(self) -> str:
        """KL 11:8, for tight places; a place that is no single paragraph is written out."""
        traff = _KAPITEL_OCH_PARAGRAF.fullmatch(self.stalle)
        return f"{self.forkortning}{HART}{traff[1]}:{traff[2]}" if traff else self.hanvisning()

    def galler(self, dag: date) -> bool:
        """Whether the provision is in force on ``dag``."""
        return self.giltig_from <= dag and (self.giltig_tom is None or dag <= self.giltig_tom)


@dataclass(frozen=True)
class Lagdag:
    """A last day of the year that a provision sets, the same for every municipality.

    ``dag`` is month and day ("10-31"); ``text`` says what is to be done.
    """

    lagrum: Lagrum
    dag: str
    text: str

    def i_ar(self, ar: int) -> date:
        """The day in ``ar``."""
        return date.fromisoformat(f"{ar}-{self.dag}")


_KAPITEL_OCH_PARAGRAF: Final = re.compile(r"(\d+) kap\. (\d+ ?[a-z]?) §")
_KL = ("KL", "2017:725")
_KL_FROM, _LOV_FROM, _LOU_FROM = date(2018, 1, 1), date(2009, 1, 1), date(2017, 1, 1)
_SKOL_FROM = date(2011, 7, 1)

LAGRUM: Final = (
    Lagrum(
        "L1", *_KL, "5 kap. 3 §", N_("program för privata utförare"), _KL_FROM, date(2024, 6, 30)
    ),
    Lagrum("L1", *_KL, "5 kap. 3 §", N_("program för alla utförare"), date(2024, 7, 1)),
    Lagrum("L2", *_KL, "6 kap. 1 §", N_("kommunstyrelsens uppsikt"), _KL_FROM),
    Lagrum("L3", *_KL, "6 kap. 6 §", N_("nämndens ansvar och interna kontroll"), _KL_FROM),
    Lagrum("L4", *_KL, "6 kap. 7 §", N_("ingen tillsyn över egen verksamhet"), _KL_FROM),
    Lagrum("L5", *_KL, "8 kap. 18 §", N_("information om alla utförare"), _KL_FROM),
    Lagrum("L6", *_KL, "9 kap. 37 §", N_("avtalssamverkan mellan kommuner"), date(2018, 7, 1)),
    Lagrum(
        "L7", *_KL, "10 kap. 7–9 §§", N_("kontroll, uppföljning och allmänhetens insyn"), _KL_FROM
    ),
    Lagrum(
        "L8",
        *_KL,
        "11 kap. 5–10 §§",
        N_("budget i balans, plan för tre år, beslutstider"),
        _KL_FROM,
    ),
    Lagrum("L9", *_KL, "11 kap. 16 §", N_("delårsrapport till fullmäktige"), _KL_FROM),
    Lagrum(
        "L10",
        "LOV",
        "2008:962",
        "1 kap. 1 § och 2 kap.",
        N_("vård och sociala tjänster, skriftligt kontrakt"),
        _LOV_FROM,
    ),
    Lagrum(
        "L11",
        "LOV",
        "2008:962",
        "4–10 kap.",
        N_("löpande annonsering, ickeval, information"),
        _LOV_FROM,
        kontrollera=True,
    ),
    Lagrum(
        "L12",
        "LOV",
        "2008:962",
        "7 kap.",
        N_("uteslutning och kontroll av utförare"),
        _LOV_FROM,
        kontrollera=True,
    ),
    Lagrum(
        "L13",
        "LOU",
        "2016:1145",
        "13 kap.",
        N_("kontroll av utföraren"),
        _LOU_FROM,
        kontrollera=True,
    ),
    Lagrum(
        "L14",
        "LOU",
        "2016:1145",
        "5 kap. 3 §",
        N_("värdet räknas med optioner och förlängningar"),
        _LOU_FROM,
    ),
    Lagrum("L15", "LOU", "2016:1145", "7 kap.", N_("ramavtal i högst fyra år"), _LOU_FROM),
    Lagrum(
        "L16", "LOU", "2016:1145", "17 kap. 8–14 §§", N_("ändring utan ny upphandling"), _LOU_FROM
    ),
    Lagrum("L17", "LOU", "2016:1145", "17 kap. 2–5 §§", N_("arbetsrättsliga villkor"), _LOU_FROM),
    Lagrum(
        "L18",
        "LOU",
        "2016:1145",
        "19 a kap.",
        N_("direktupphandling, dokumentation och bevarande"),
        date(2022, 2, 1),
    ),
    Lagrum("L19", "SoL", "2001:453", "", N_("socialtjänst"), date(2002, 1, 1), date(2025, 6, 30)),
    Lagrum("L19", "SoL", "2025:400", "", N_("socialtjänst"), date(2025, 7, 1), kontrollera=True),
    Lagrum("L20", "LSS", "1993:387", "24 b–24 f §§", N_("lex Sarah"), date(2011, 7, 1)),
    Lagrum(
        "L21",
        "patientsäkerhetslagen",
        "2010:659",
        "3 kap. 3–8 §§",
        N_("lex Maria"),
        date(2011, 1, 1),
    ),
    Lagrum(
        "L22",
        "skollagen",
        "2010:800",
        "4 kap. 3–8 §§",
        N_("systematiskt kvalitetsarbete"),
        _SKOL_FROM,
    ),
    Lagrum("L23", "skollagen", "2010:800", "26 kap. 4 §", N_("kommunens tillsyn"), _SKOL_FROM),
    Lagrum(
        "L24",
        "skollagen",
        "2010:800",
        "2 kap. 6 b § och 26 kap. 14 c §",
        N_("ändrad ägar- och ledningskrets anmäls inom en månad"),
        date(2019, 1, 1),
    ),
    Lagrum("L25", "OSL", "2009:400", "", N_("sekretess"), date(2009, 6, 30)),
    Lagrum(
        "L26",
        "dataskyddsförordningen",
        "2016/679",
        "artikel 26 och 28",
        N_("gemensamt ansvar och biträdesavtal"),
        date(2018, 5, 25),
    ),
    Lagrum("L27", "arkivlagen", "1990:782", "", N_("bevarande och gallring"), date(1991, 7, 1)),
    Lagrum(
        "L28",
        "DOS-lagen",
        "2018:1937",
        "",
        N_("tillgänglig digital offentlig service"),
        date(2019, 1, 1),
    ),
    Lagrum(
        "L29",
        "SCB:s insamling",
        "2001:99",
        "",
        N_("förskolans barn och personal den 15 oktober"),
        date(2001, 7, 1),
        kontrollera=True,
    ),
)

LAGDAGAR: Final = (
    Lagdag(
        Lagrum("L8", *_KL, "11 kap. 20 §", N_("årsredovisningens dag"), _KL_FROM),
        "04-15",
        N_("Årsredovisning till fullmäktige"),
    ),
    Lagdag(
        Lagrum("L9", *_KL, "11 kap. 16 §", N_("delårsrapport inom två månader"), _KL_FROM),
        "10-31",
        N_("Delårsrapport till fullmäktige"),
    ),
    Lagdag(
        Lagrum("L8", *_KL, "11 kap. 8 §", N_("styrelsens budgetförslag"), _KL_FROM),
        "10-31",
        N_("Styrelsens budgetförslag"),
    ),
    Lagdag(
        Lagrum("L8", *_KL, "11 kap. 10 §", N_("fullmäktige fastställer budgeten"), _KL_FROM),
        "11-30",
        N_("Fullmäktiges beslut om budget"),
    ),
)
"""The municipal year's days by law. No later than these; a body may decide an earlier day for itself."""


def lagdagar(ar: int) -> Iterator[tuple[date, Lagdag]]:
    """The last days by law of the provisions that are in force on them."""
    for rad in LAGDAGAR:
        dag = rad.i_ar(ar)
        if rad.lagrum.galler(dag):
            yield dag, rad


def lagrum(kod: str, dag: date | None = None) -> Lagrum | None:
    """The provision behind an L code as it reads on ``dag``; without a day, as it reads last."""
    traffar = [rad for rad in LAGRUM if rad.kod == kod and (dag is None or rad.galler(dag))]
    return max(traffar, key=lambda rad: rad.giltig_from, default=None)
