"""Who steps in for a missing member, and why (KL 6:16-17): the council's order, party by party."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from styrdesk.texter import _


@dataclass(frozen=True, slots=True)
class Ersattare:
    """A substitute in the room. ``tur`` is the turn within the party; ``hinder`` why not, "" = free."""

    person_id: int
    namn: str
    parti: str
    tur: int
    hinder: str = ""


@dataclass(frozen=True, slots=True)
class Forslag:
    """Who is to serve (None: nobody can), and the answer to "Varför?" as sentences."""

    person_id: int | None
    varfor: tuple[str, ...]


def partiordning(parti: str, inkallelse: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """The parties whose substitutes step in for a member of ``parti``; its own when nothing is decided."""
    return tuple(inkallelse.get(parti, ())) or (parti,)


def rangordna(
    parti: str, ersattare: Sequence[Ersattare], inkallelse: Mapping[str, Sequence[str]]
) -> list[Ersattare]:
    """The substitutes in the order in which they are called for a seat of ``parti``.

    Parties that the order does not name come last, in the substitutes' own turn.
    """
    ordning = partiordning(parti, inkallelse)

    def nyckel(e: Ersattare) -> tuple[int, int]:
        return (ordning.index(e.parti) if e.parti in ordning else len(ordning), e.tur)

    return sorted(ersattare, key=nyckel)


def foresla_ersattare(
    ledamot: str,
    parti: str,
    ersattare: Sequence[Ersattare],
    inkallelse: Mapping[str, Sequence[str]],
) -> Forslag:
    """Propose who serves for ``ledamot`` (a name) of ``parti`` among the substitutes in the room."""
    skal = [_ordningen(ledamot, parti, inkallelse)]
    for person in rangordna(parti, ersattare, inkallelse):
        if not person.hinder:
            return Forslag(person.person_id, (*skal, _valet(person, parti, inkallelse)))
        skal.append(f"{person.namn} ({person.parti}): {person.hinder}.")
    return Forslag(None, (*skal, _("Ingen ersättare kan träda in. Platsen blir tom.")))


def _ordningen(ledamot: str, parti: str, inkallelse: Mapping[str, Sequence[str]]) -> str:
    if parti in inkallelse:
        text = _("För {ledamot} kallas ersättare in i ordningen {partier}.")
        return text.format(ledamot=ledamot, partier=", ".join(inkallelse[parti]))
    text = _("Reglementet anger ingen ordning för {parti}. Först prövas partiets egna ersättare.")
    return text.format(parti=parti or ledamot)


def _valet(person: Ersattare, parti: str, inkallelse: Mapping[str, Sequence[str]]) -> str:
    if person.parti in partiordning(parti, inkallelse):
        text = _("{namn} ({parti}) är först i tur av dem som är närvarande och inte tjänstgör.")
    else:
        text = _(
            "{namn} ({parti}) är närvarande, men partiet står inte i ordningen. Pröva förslaget."
        )
    return text.format(namn=person.namn, parti=person.parti)
