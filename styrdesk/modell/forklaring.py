"""Values that carry their own explanation, shared by all rules: a day, a state word, a step."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from styrdesk.modell.val import LAGE, etikett


@dataclass(frozen=True)
class Dag:
    """A computed date and the Swedish answer to "Varför?"."""

    datum: date
    varfor: str


@dataclass(frozen=True)
class Lage:
    """The derived status word of a row (closed list ``val.LAGE``) and the reason for it."""

    kod: str
    skal: str

    @property
    def ord(self) -> str:
        """The Swedish word, e.g. "Besked krävs"."""
        return etikett(LAGE, self.kod)

    @property
    def allvar(self) -> int:
        """Sort order: 0 is the worst."""
        return list(LAGE).index(self.kod)


@dataclass(frozen=True)
class Steg:
    """One line in a list of steps towards a goal, such as an agreement that may start."""

    text: str
    klart: bool
    detalj: str = ""
    regel: str = ""


@dataclass(frozen=True)
class Paminnelse:
    """A reminder: ``datum`` is when to remind, ``galler`` the day that it is about.

    ``dagar`` is days before ``galler`` (negative = after it); ``slag`` says which ladder.
    """

    slag: str
    datum: date
    galler: date
    dagar: int
    varfor: str
