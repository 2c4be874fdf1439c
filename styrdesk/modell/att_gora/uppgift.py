"""One thing to do, and the frame in which the sources look for such things."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from sqlalchemy import select

from styrdesk.modell.grund.store import Session
from styrdesk.modell.regler.fynd import Nyckel
from styrdesk.modell.utforare import Enhet, Utforare, Verksamhetsomrade
from styrdesk.svensk_form import datum_lang
from styrdesk.texter import N_, _

GRUPPER: Mapping[str, str] = {
    "forsenat": N_("Försenat"),
    "veckan": N_("Den här veckan"),
    "fyra_veckor": N_("Kommande fyra veckor"),
}
"""The groups in the order in which Översikt shows them."""

VECKOR = 4


class Bevis(NamedTuple):
    """A post that a row was computed from."""

    register: str
    id: int
    rubrik: str


@dataclass(frozen=True, kw_only=True)
class Uppgift:
    """A row of Att göra: what, why, when, and the one next action.

    ``stod`` is the line below, ``varfor`` the sentence behind it, ``regel`` its code or "".
    ``ikon`` is an icon's name without size; ``register`` and ``post_id`` say what to open (the
    register "regel" means a rule, by its number in the catalogue). ``bevis`` are the posts and
    ``installningar`` the settings that it was computed from, ``fynd`` the key of the finding behind
    it. ``gjort`` is what "Redan gjort…" writes, a key of gjort.py, "" for nothing. ``ny`` is the
    register of the post that is to be made (startvarden.py says what its form opens with), or "".
    ``verb`` is the verb of the post that the action carries out, "" to only open the post.
    """

    grupp: str
    datum: date
    rubrik: str
    stod: str
    ikon: str
    register: str
    post_id: int
    atgard_text: str
    varfor: str
    regel: str = ""
    namnd_id: int | None = None
    verksamhetsomrade_id: int | None = None
    bevis: tuple[Bevis, ...] = ()
    installningar: tuple[str, ...] = ()
    fynd: Nyckel | None = None
    gjort: str = ""
    ny: str = ""
    verb: str = ""


@dataclass(frozen=True)
class Enhetsrad:
    """What a row says about a unit."""

    namn: str
    utforare: str
    omrade: str
    verksamhetsomrade_id: int
    namnd_id: int


class Ram:
    """Today, the last day to look at, and the names of units and areas, read once."""

    def __init__(self, s: Session, idag: date, veckor: int = VECKOR) -> None:
        self.idag = idag
        self.sondag = idag + timedelta(days=6 - idag.weekday())
        self.sista = idag + timedelta(weeks=veckor)
        self.enheter = _enheter(s)
        self.omraden = {
            id: (namn, namnd)
            for id, namn, namnd in s.execute(
                select(Verksamhetsomrade.id, Verksamhetsomrade.namn, Verksamhetsomrade.namnd_id)
            )
        }

    def grupp(self, dag: date) -> str:
        """Which group a day belongs to; "" when it lies too far ahead."""
        if dag < self.idag:
            return "forsenat"
        if dag > max(self.sista, self.sondag):
            return ""
        return "veckan" if dag <= self.sondag else "fyra_veckor"

    def uppgift(
        self,
        dag: date,
        rubrik: str,
        stod: str,
        *,
        ikon: str,
        post: tuple[str, int],
        atgard: str,
        varfor: str,
        regel: str = "",
        omrade: tuple[int | None, int | None] = (None, None),
        gjort: str = "",
        ny: str = "",
        verb: str = "",
    ) -> Iterator[Uppgift]:
        """The row, if its day is near enough. ``omrade`` is (committee, area), for the filter."""
        if grupp := self.grupp(dag):
            yield Uppgift(
                grupp=grupp, datum=dag, rubrik=rubrik, stod=stod, ikon=ikon, register=post[0],
                post_id=post[1], atgard_text=atgard, varfor=varfor, regel=regel,
                namnd_id=omrade[0], verksamhetsomrade_id=omrade[1], gjort=gjort, ny=ny,
                verb=verb,
            )  # fmt: skip

    def omrade(self, verksamhetsomrade_id: int | None) -> tuple[int | None, int | None]:
        """(committee, area) of an area."""
        namnd = self.omraden.get(verksamhetsomrade_id or 0, ("", None))[1]
        return (namnd, verksamhetsomrade_id)


def _enheter(s: Session) -> dict[int, Enhetsrad]:
    fraga = (
        select(Enhet.id, Enhet.namn, Utforare.namn, Utforare.regi, Verksamhetsomrade)
        .join(Utforare, Enhet.utforare_id == Utforare.id)
        .join(Verksamhetsomrade, Enhet.verksamhetsomrade_id == Verksamhetsomrade.id)
    )
    return {
        id: Enhetsrad(
            namn, _("Egen regi") if regi == "egen" else utforare, omrade.namn, omrade.id,
            omrade.namnd_id,
        )
        for id, namn, utforare, regi, omrade in s.execute(fraga)
    }  # fmt: skip


def delar(*texter: str) -> str:
    """The parts of a supporting line, with a dot between: "Hemtjänst · 8.30–12.00"."""
    return " · ".join(t for t in texter if t)


def senast(dag: date) -> str:
    """senast 14 oktober 2026."""
    return _("senast {dag}").format(dag=datum_lang(dag))
