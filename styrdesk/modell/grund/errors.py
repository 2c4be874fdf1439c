"""The four kinds of trouble: a broken rule, a conflict, the environment, and (anything else) a bug."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Brist:
    """One thing that stops an action, placed at the field it concerns.

    ``falt`` is the field's ASCII name ("" for the whole record), ``text`` a Swedish sentence that
    says what to do, ``regel`` the rule's code ("R19") and ``kalla`` the sentence that demands it.
    """

    falt: str
    text: str
    regel: str = ""
    kalla: str = ""

    def mening(self) -> str:
        """The sentence with its source, e.g. "… (R19, Styrmodellsprinciper, bilaga 3)"."""
        ursprung = ", ".join(del_ for del_ in (self.regel, self.kalla) if del_)
        return f"{self.text} ({ursprung})" if ursprung else self.text


class StyrdeskFel(Exception):
    """Trouble that the user can be told about in Swedish; everything else is a bug."""

    def mening(self) -> str:
        """A Swedish sentence: what happened and what to do."""
        return str(self)


class RegelFel(StyrdeskFel):
    """The values break one or more rules; nothing was written."""

    def __init__(self, *brister: Brist) -> None:
        super().__init__(" ".join(b.mening() for b in brister))
        self.brister = brister


class Krock(StyrdeskFel):
    """Somebody changed the same post in between; ``nu`` holds the values that are stored now."""

    def __init__(self, text: str, *, nu: dict[str, object] | None = None) -> None:
        super().__init__(text)
        self.nu = nu or {}


class Saknas(StyrdeskFel):
    """The post that was asked for does not exist (any more)."""


class LagringsFel(StyrdeskFel):
    """The environment stops us: full disk, locked, read-only or damaged file, missing folder.

    ``text`` says what happened, ``rad`` what to do; ``teknik`` is for "Visa tekniska uppgifter".
    """

    def __init__(self, text: str, rad: str, *, teknik: str = "") -> None:
        super().__init__(f"{text} {rad}")
        self.text, self.rad, self.teknik = text, rad, teknik
