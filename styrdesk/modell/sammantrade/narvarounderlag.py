"""Who was present, as it is printed: the groups of page one and those who decided each paragraph.

Both are made of the same stretches, so page one and the paragraphs always agree.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

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
    """Those who took part in the decision of a paragraph: members by seat, then substitutes.

    The member who is replaced is not named: an extract lists only those who decided.
    """
    deltog = fakta.beslutande(paragraf)
    ordforande = fakta.ordforande(paragraf)
    ledamoter = [t for t in deltog if t.ersatter_id is None]
    ledamoter.sort(key=lambda t: t.person_id != ordforande)
    ersattare = [t for t in deltog if t.ersatter_id is not None]
    return (
        *(_narvarande(fakta, t, _titel(fakta, t, ordforande), ()) for t in ledamoter),
        *(_narvarande(fakta, t, _("tjänstgörande ersättare"), ()) for t in ersattare),
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
    """The stretches of a meeting at some places, gathered person by person."""

    def __init__(self, fakta: Motesfakta, platser: Sequence[int]) -> None:
        self._fakta, self._platser = fakta, platser
        self._turer = {u.person_id: nr for nr, u in enumerate(fakta.uppdrag)}

    def ledamoter(self) -> tuple[Narvarande, ...]:
        """The members who served, the chair and the vice chairs first."""
        egna = [t for t in self._med("tjanstgor") if t.ersatter_id is None]
        return self._rader(sorted(egna, key=self._tur), self._ledamotstitel)

    def tjanstgorande_ersattare(self) -> tuple[Narvarande, ...]:
        """The substitutes who served, once for each member replaced, as they stepped in."""
        egna = [t for t in self._med("tjanstgor") if t.ersatter_id is not None]
        egna.sort(key=lambda t: (t.fran, self._turer.get(t.stol, 0)))
        return self._rader(egna, self._ersattartitel)

    def i_roll(self, roll: str) -> tuple[Narvarande, ...]:
        """Those present in another role: elected in their turn, officials as they came."""
        return self._rader(sorted(self._med(roll), key=self._tur), lambda t: t.funktion)

    def _med(self, roll: str) -> list[Stracka]:
        return [t for t in self._fakta.strackor if t.roll == roll and self._tackta([t])]

    def _tur(self, t: Stracka) -> int:
        return self._turer.get(t.person_id, len(self._turer))

    def _rader(
        self, strackor: Iterable[Stracka], titel: Callable[[Stracka], str]
    ) -> tuple[Narvarande, ...]:
        """One line per person (and member replaced), in the order of the first stretch."""
        grupper: dict[tuple[int, int], list[Stracka]] = {}
        for t in strackor:
            grupper.setdefault((t.person_id, t.stol), []).append(t)
        return tuple(self._rad(grupp, titel(grupp[0])) for grupp in grupper.values())

    def _rad(self, strackor: list[Stracka], efter: str) -> Narvarande:
        tackta = self._tackta(strackor)
        hel = len(tackta) == len(self._platser)
        intervall = () if hel else _intervall(tackta)
        franvaro = "" if hel else self._jav(strackor[0].person_id)
        return _narvarande(self._fakta, strackor[0], efter, intervall, franvaro)

    def _tackta(self, strackor: Sequence[Stracka]) -> list[int]:
        return [plats for plats in self._platser if any(t.tacker(plats) for t in strackor)]

    def _ersattartitel(self, t: Stracka) -> str:
        """För Mats Rydell (KD), jäv: why the member is away is written where the substitute stands."""
        titel = _titel(self._fakta, t, None)
        javiga = [p for p in self._fakta.paragrafer if t.ersatter_id in p.javiga]
        if not any(t.tacker(p.ordning) for p in javiga):
            return titel
        return _("{titel}, jäv").format(titel=titel)

    def _ledamotstitel(self, t: Stracka) -> str:
        """1:e vice ordförande, ordförande § 85."""
        titel = _titel(self._fakta, t, self._fakta.ordforande_id)
        ledde = [
            p.ordning
            for p in self._fakta.paragrafer
            if p.ordforande_id == t.person_id != self._fakta.ordforande_id
        ]
        ledde = [plats for plats in ledde if plats in self._platser]
        if not ledde:
            return titel
        text = _("ordförande {paragrafer}")
        text = text.format(paragrafer=paragraftext(ledde, self._fakta.nummer))
        return f"{titel}, {text}" if titel else text

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
