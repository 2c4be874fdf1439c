"""The numbers in the rules: declared with a default, changed by decision, never laxer than the document.

The governing document leaves tensions open (T1-T26); each has a parameter with a default, so that
the rule can be computed. A municipality, a committee or an area may have its own value from a day on,
with a reference to the decision (R37). Values are never overwritten: the one in force on the day that
a period ends judges that period.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from styrdesk.modell.grund.errors import Brist
from styrdesk.modell.kalender import TIDIGAST, Termin
from styrdesk.modell.kallor import brist
from styrdesk.svensk_form import datum_dag_manad, datum_lang
from styrdesk.texter import N_, _

HELTAL, MANAD_DAG, DATUM = "heltal", "manad_dag", "datum"
MINDRE, STORRE = "mindre", "storre"
_MONSTER: Final = {
    HELTAL: re.compile(r"\d{1,5}"),
    MANAD_DAG: re.compile(r"(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])"),
    DATUM: re.compile(r"\d{4}-\d{2}-\d{2}"),
}


@dataclass(frozen=True)
class Parameter:
    """A declared parameter. ``namn`` is the rule's code, a dot and a word: "R52.glapp_man".

    ``stramare`` says which way is stricter ("mindre" or "storre"); it is set only when the governing
    document itself gives the value, which then is the least that may be decided (R37).
    ``tolkning`` is the tension that the default answers, "" when the document is clear.
    ``bara_kommun`` parameters have one value for the whole municipality.
    """

    namn: str
    rubrik: str
    typ: str
    forval: str
    enhet: str = ""
    stramare: str = ""
    tolkning: str = ""
    bara_kommun: bool = False

    @property
    def regel(self) -> str:
        """The code of the rule that it belongs to."""
        return self.namn.split(".")[0]

    def ar_slappare(self, varde: str) -> bool:
        """Whether ``varde`` asks for less than the governing document does."""
        if not self.stramare:
            return False
        nytt, golv = self._matt(varde), self._matt(self.forval)
        return nytt > golv if self.stramare == MINDRE else nytt < golv

    def _matt(self, varde: str) -> int:
        return int(varde.replace("-", ""))


@dataclass(frozen=True)
class Varde:
    """A decided value, for the whole municipality, a committee or an area, from a day on."""

    namn: str
    varde: str
    giltig_from: date = TIDIGAST
    giltig_tom: date | None = None
    namnd_uid: str = ""
    omrade_uid: str = ""
    beslut: str = ""
    uid: str = ""

    @property
    def lokal(self) -> bool:
        """For one committee or area."""
        return bool(self.namnd_uid or self.omrade_uid)

    def galler(self, dag: date, omrade_uid: str, namnd_uid: str) -> bool:
        """In force on ``dag`` for that area of that committee."""
        i_tid = self.giltig_from <= dag and (self.giltig_tom is None or dag <= self.giltig_tom)
        return i_tid and self.omrade_uid in ("", omrade_uid) and self.namnd_uid in ("", namnd_uid)

    @property
    def narhet(self) -> tuple[bool, bool, date]:
        """What decides between two in force: area before committee before municipality, then the later."""
        return (bool(self.omrade_uid), bool(self.namnd_uid), self.giltig_from)


DEKLARERADE: dict[str, Parameter] = {}


def deklarera(*poster: Parameter) -> None:
    """Add parameters to the list, in the order in which the rule browser shows them."""
    for post in poster:
        DEKLARERADE[post.namn] = post


def granska_varde(namn: str, varde: str, *, lokal: bool = False) -> list[Brist]:
    """Why a value may not be decided: unknown, unreadable, or laxer than the document (R37).

    ``lokal`` means for one committee or area.
    """
    post = DEKLARERADE.get(namn)
    if post is None:
        text = _("Inställningen {namn} finns inte. Välj en ur listan.")
        return [Brist("namn", text.format(namn=namn))]
    if fel := _formfel(post, varde):
        return [Brist("varde", fel)]
    if lokal and post.bara_kommun:
        text = _("Värdet är ett för hela kommunen. Ta bort nämnd och område.")
        return [brist("namnd_id", text, "R37")]
    if not post.ar_slappare(varde):
        return []
    mening = _(
        "{rubrik}: {varde} är mindre strängt än styrdokumentet, som säger {golv}. "
        "Nämnden får bestämma mer, inte mindre."
    )
    text = mening.format(rubrik=_(post.rubrik), varde=varde, golv=post.forval)
    return [brist("varde", text, "R37")]


def _formfel(post: Parameter, varde: str) -> str:
    if not _MONSTER[post.typ].fullmatch(varde):
        return {
            HELTAL: _("Skriv ett heltal, till exempel 14."),
            MANAD_DAG: _("Skriv månad och dag, till exempel 02-15."),
            DATUM: _("Skriv ett datum, till exempel 2026-12-04."),
        }[post.typ]
    if post.typ == HELTAL:
        return ""
    try:
        date.fromisoformat(f"2028-{varde}" if post.typ == MANAD_DAG else varde)
    except ValueError:
        return _("Dagen finns inte. Skriv en annan.")
    return ""


@dataclass(frozen=True)
class Parametrar:
    """The parameters in force. Values that are unreadable or laxer than the document are left aside.

    ``historik_fran`` is the day from which the file holds everything that happened, None if nobody
    has said: nothing is asked for before it (start.py). ``terminer`` are the municipality's own term dates.
    """

    varden: tuple[Varde, ...] = ()
    historik_fran: date | None = None
    terminer: tuple[Termin, ...] = ()

    def __post_init__(self) -> None:
        per_namn: dict[str, list[Varde]] = defaultdict(list)
        for rad in self.varden:
            if not granska_varde(rad.namn, rad.varde, lokal=rad.lokal):
                per_namn[rad.namn].append(rad)
        object.__setattr__(self, "_per_namn", dict(per_namn))

    def rad(self, namn: str, dag: date, omrade_uid: str = "", namnd_uid: str = "") -> Varde | None:
        """The decided value in force on ``dag``; None when the default counts."""
        egna: Iterable[Varde] = self._per_namn.get(namn, ())  # type: ignore[attr-defined]
        traffar = [v for v in egna if v.galler(dag, omrade_uid, namnd_uid)]
        return max(traffar, key=lambda v: v.narhet, default=None)

    def text(self, namn: str, dag: date, omrade_uid: str = "", namnd_uid: str = "") -> str:
        """The value in force as text; a name that is not declared is a fault in the program."""
        if namn not in self._per_namn:  # type: ignore[attr-defined]
            return DEKLARERADE[namn].forval
        rad = self.rad(namn, dag, omrade_uid, namnd_uid)
        return rad.varde if rad else DEKLARERADE[namn].forval

    def tal(self, namn: str, dag: date, omrade_uid: str = "", namnd_uid: str = "") -> int:
        """The value in force of a whole number."""
        return int(self.text(namn, dag, omrade_uid, namnd_uid))

    def regelstart(self, kod: str, dag: date, omrade_uid: str = "", namnd_uid: str = "") -> date:
        """The first day of a rule: as the municipality has decided, else as the document did (O7)."""
        namn = f"{kod}.galler_fran"
        if namn not in DEKLARERADE:
            return TIDIGAST
        return date.fromisoformat(self.text(namn, dag, omrade_uid, namnd_uid))


_ETT: Final = {"gånger": N_("gång"), "dagar": N_("dag"), "månader": N_("månad")}


def med_enhet(post: Parameter, varde: str) -> str:
    """A value in words: 18 månader, 1 gång, 15 februari, 14 oktober 2026."""
    if post.typ == DATUM and varde:
        return datum_lang(date.fromisoformat(varde))
    if post.typ == MANAD_DAG:
        return datum_dag_manad(date.fromisoformat(f"2028-{varde}"))
    enhet = _ETT.get(post.enhet, post.enhet) if varde == "1" else post.enhet
    return " ".join(d for d in (varde, _(enhet) if enhet else "") if d)


def beskriv(
    parametrar: Parametrar, namn: str, dag: date, omrade_uid: str = "", namnd_uid: str = ""
) -> str:
    """The setting in words: "Längsta tid mellan besök: 18 månader (förval)".

    Where the document can be read in several ways (T2) that is said.
    """
    post, rad = DEKLARERADE[namn], parametrar.rad(namn, dag, omrade_uid, namnd_uid)
    varde = med_enhet(post, rad.varde if rad else post.forval)
    if rad is None:
        eget = _("styrdokumentet") if post.stramare else _("förval")
        tolkat = _("förval, styrdokumentet är inte entydigt")
        varifran = tolkat if post.tolkning else eget
    else:
        varifran = rad.beslut or _("utan beslut")
    return f"{_(post.rubrik)}: {varde} ({varifran})"
