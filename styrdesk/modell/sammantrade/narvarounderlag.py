"""Who was present, as it is printed: the groups of page one and those who decided each paragraph.

Both are made of the same stretches, so page one and the paragraphs always agree.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from styrdesk.modell.protokollunderlag import Narvarande, Narvarolista
from styrdesk.modell.sammantrade.motesfakta import Motesfakta, Paragraffakta, Stracka
from styrdesk.modell.sammantrade.paragraftext import paragraftext
from styrdesk.modell.val import etikett
from styrdesk.modell.val.sammantrade import FORTROENDEROLL
from styrdesk.texter import _

Intervall = tuple[tuple[int, int], ...]
_PRESIDIET = ("ordforande", "vice1", "vice2")


def narvarolista(fakta: Motesfakta, platser: Iterable[int] | None = None) -> Narvarolista:
    """The attendance of the meeting, or of some of its places only (a batch of its own)."""
    valda = sorted(set(platser)) if platser is not None else [p.ordning for p in fakta.paragrafer]
    lista = _Lista(fakta, valda)
    return Narvarolista(
        ledamoter=lista.ledamoter(), tjanstgorande_ersattare=lista.tjanstgorande_ersattare(),
        ej_tjanstgorande=lista.i_roll("ersattare"),
        ovriga=(*lista.i_roll("tjansteperson"), *lista.i_roll("inbjuden")),
        insyn=lista.i_roll("insyn"), personal=lista.i_roll("personal"),
    )  # fmt: skip


def beslutande(fakta: Motesfakta, paragraf: Paragraffakta) -> tuple[Narvarande, ...]:
    """Those who took part in the decision of a paragraph: members by seat, then substitutes."""
    deltog = fakta.beslutande(paragraf)
    ordforande = fakta.ordforande(paragraf)
    ledamoter = [t for t in deltog if t.ersatter_id is None]
    ledamoter.sort(key=lambda t: t.person_id != ordforande)
    ersattare = [t for t in deltog if t.ersatter_id is not None]
    return tuple(
        _narvarande(fakta, t, _titel(fakta, t, ordforande), ()) for t in (*ledamoter, *ersattare)
    )


def _titel(fakta: Motesfakta, t: Stracka, ordforande: int | None) -> str:
    if t.ersatter_id is not None:
        return _("för {namn}").format(namn=fakta.namn(t.ersatter_id))
    if t.person_id == ordforande:
        return _("ordförande")
    plats = fakta.platser.get(t.person_id)
    if plats is None or plats.roll not in _PRESIDIET[1:]:
        return ""
    return etikett(FORTROENDEROLL, plats.roll).lower()


def _narvarande(
    fakta: Motesfakta, t: Stracka, efter: str, intervall: Intervall, franvaro: str = ""
) -> Narvarande:
    person = fakta.personer[t.person_id]
    return Narvarande(person.namn, person.parti, efter, intervall, franvaro, t.distans)


class _Lista:
    """The stretches of a meeting, gathered person by person."""

    def __init__(self, fakta: Motesfakta, platser: Sequence[int]) -> None:
        self._fakta, self._platser = fakta, platser

    def ledamoter(self) -> tuple[Narvarande, ...]:
        """The members who served, the chair and the vice chairs first."""
        egna = [t for t in self._tjanst() if t.ersatter_id is None]
        ordning = list(self._fakta.platser)
        ids = dict.fromkeys(t.person_id for t in egna)
        for person_id in sorted(ids, key=lambda id: ordning.index(id) if id in ordning else 999):
            strackor = [t for t in egna if t.person_id == person_id]
            ids[person_id] = self._en(
                strackor, _titel(self._fakta, strackor[0], self._fakta.ordforande_id)
            )
        ordnade = sorted(ids, key=lambda id: ordning.index(id) if id in ordning else 999)
        return tuple(n for id in ordnade if (n := ids[id]) is not None)

    def tjanstgorande_ersattare(self) -> tuple[Narvarande, ...]:
        """The substitutes who served, once for each member replaced, in the order of the seats."""
        par: dict[tuple[int, int], list[Stracka]] = {}
        for t in self._tjanst():
            if t.ersatter_id is not None:
                par.setdefault((t.person_id, t.ersatter_id), []).append(t)
        rader = [
            self._en(strackor, _titel(self._fakta, strackor[0], None)) for strackor in par.values()
        ]
        return tuple(rad for rad in rader if rad is not None)

    def i_roll(self, roll: str) -> tuple[Narvarande, ...]:
        """Those present in another role."""
        per_person: dict[int, list[Stracka]] = {}
        for t in self._fakta.strackor:
            if t.roll == roll and self._tackta([t]):
                per_person.setdefault(t.person_id, []).append(t)
        rader = [self._en(strackor, strackor[0].funktion) for strackor in per_person.values()]
        return tuple(rad for rad in rader if rad is not None)

    def _tjanst(self) -> list[Stracka]:
        """Every stretch of service in the chosen places, seat by seat."""
        ordning = list(self._fakta.platser)
        tjanst = [t for t in self._fakta.strackor if t.roll == "tjanstgor" and self._tackta([t])]
        return sorted(
            tjanst, key=lambda t: (ordning.index(t.stol) if t.stol in ordning else 999, t.fran)
        )

    def _tackta(self, strackor: Iterable[Stracka]) -> list[int]:
        strackor = list(strackor)
        return [plats for plats in self._platser if any(t.tacker(plats) for t in strackor)]

    def _en(self, strackor: list[Stracka], efter: str) -> Narvarande | None:
        tackta = self._tackta(strackor)
        if not tackta:
            return None
        hel = tackta == list(self._platser)
        intervall = () if hel else _intervall(tackta)
        franvaro = "" if hel else self._jav(strackor[0].person_id)
        return _narvarande(self._fakta, strackor[0], efter, intervall, franvaro)

    def _jav(self, person_id: int) -> str:
        platser = [p.ordning for p in self._fakta.paragrafer if person_id in p.javiga]
        platser = [plats for plats in platser if plats in self._platser]
        if not platser:
            return ""
        return _("jäv {paragrafer}").format(paragrafer=paragraftext(platser, self._fakta.nummer))


def _intervall(platser: Sequence[int]) -> Intervall:
    strackor: list[tuple[int, int]] = []
    for plats in platser:
        if strackor and plats == strackor[-1][1] + 1:
            strackor[-1] = (strackor[-1][0], plats)
        else:
            strackor.append((plats, plats))
    return tuple(strackor)
