"""The roll call: who votes and in which order, party by party; and how a vote came out (KL 5:53-56)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from styrdesk.modell.sammantrade.motesfakta import Motesfakta, Paragraffakta, Stracka


@dataclass(frozen=True, slots=True)
class Rostande:
    """One who votes: ``efter`` is "ordförande" or the member replaced ("för Ingrid Sjögren")."""

    person_id: int
    namn: str
    parti: str
    ersatter: str = ""
    ordforande: bool = False


@dataclass(frozen=True, slots=True)
class Partisumma:
    """How a party voted."""

    parti: str
    ja: int
    nej: int
    avstar: int


@dataclass(frozen=True, slots=True)
class Utgang:
    """``bifallet`` is ja, nej or None (not settled); how a tie was settled."""

    bifallet: str | None
    utslagsrost: bool = False
    lottning: bool = False


def rostlangd(fakta: Motesfakta, paragraf: Paragraffakta) -> tuple[Rostande, ...]:
    """Those who vote in a paragraph in the order of the roll call, the chair last."""
    ordforande = fakta.ordforande(paragraf)
    lista = [_rostande(fakta, t, ordforande) for t in fakta.beslutande(paragraf)]
    if fakta.regler.rostordning == "alfabet":
        lista.sort(key=lambda r: fakta.personer[r.person_id].sortering)
    elif fakta.regler.rostordning == "parti":
        partier = list(dict.fromkeys(r.parti for r in lista))
        lista.sort(key=lambda r: partier.index(r.parti))
    return tuple(sorted(lista, key=lambda r: r.ordforande))


def _rostande(fakta: Motesfakta, t: Stracka, ordforande: int | None) -> Rostande:
    person = fakta.personer[t.person_id]
    ersatter = fakta.personer.get(t.ersatter_id or 0)
    return Rostande(
        person.id, person.namn, person.parti, ersatter.namn if ersatter else "",
        person.id == ordforande,
    )  # fmt: skip


def partisummor(langd: Sequence[Rostande], roster: Mapping[int, str]) -> tuple[Partisumma, ...]:
    """Votes per party, in the order in which the parties come in the roll."""
    partier: dict[str, list[str]] = {}
    for rostande in langd:
        if rost := roster.get(rostande.person_id):
            partier.setdefault(rostande.parti, []).append(rost)
    return tuple(
        Partisumma(parti, avgivna.count("ja"), avgivna.count("nej"), avgivna.count("avstar"))
        for parti, avgivna in partier.items()
    )


def oppen_utgang(
    roster: Mapping[int, str], ordforande_id: int | None, alla: frozenset[int]
) -> Utgang:
    """How an open vote came out: the majority, or at a tie the chair's vote (KL 5:56).

    Nothing is settled until every one of ``alla`` has voted, nor at a tie where the chair abstains.
    """
    if not alla or not alla <= set(roster):
        return Utgang(None)
    avgivna = list(roster.values())
    ja, nej = avgivna.count("ja"), avgivna.count("nej")
    if ja != nej:
        return Utgang("ja" if ja > nej else "nej")
    ordforandes = roster.get(ordforande_id or 0, "avstar")
    if ordforandes == "avstar":
        return Utgang(None)
    return Utgang(ordforandes, utslagsrost=True)


def sluten_utgang(ja: int, nej: int, lott: str | None) -> Utgang:
    """How a closed vote came out; a tie is settled by lot (KL 5:56), None until it is drawn."""
    if ja != nej:
        return Utgang("ja" if ja > nej else "nej")
    return Utgang(lott, lottning=lott is not None)
