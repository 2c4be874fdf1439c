"""Where the pages of a later send-out belong in the packet that was sent first.

A revised paper takes over its numbers; what is more than it had, and what is new, is lettered after the page
that it follows: 45a, 45b. The blank back of a sheet goes on in the series of what is on its front.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from styrdesk.export.paket.innehall import Innehall
from styrdesk.export.paket.jamforelse import Andring, Skillnad
from styrdesk.export.paket.plan import Del, Sidplan, insatt, placera
from styrdesk.texter import _

_ROMERSKA = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


def romersk(tal: int) -> str:
    """i, ii, iii, iv: the numbers of the cover, which belongs to no place in the packet."""
    text = ""
    for varde, tecken in _ROMERSKA:
        antal, tal = divmod(tal, varde)
        text += tecken * antal
    return text


@dataclass(slots=True)
class _Serie:
    """Numbers of the pages from ``nasta`` to ``sist``, then letters after ``sist``."""

    nasta: int
    sist: int
    bokstaver: dict[int, int]

    def ta(self) -> str:
        if self.nasta <= self.sist:
            self.nasta += 1
            return str(self.nasta - 1)
        index = self.bokstaver.get(self.sist, 0)
        self.bokstaver[self.sist] = index + 1
        return insatt(self.sist, index)


class Tillaggsplan:
    """The places of a packet that was sent, and what has been put in between so far."""

    def __init__(self, fore: Innehall, *, dubbelsidigt: bool) -> None:
        self._fore, self._dubbelsidigt = fore, dubbelsidigt
        self._bokstaver: dict[int, int] = {}

    def planera(
        self, delar: Sequence[Del], skillnader: dict[str, Skillnad], ordning: Sequence[str]
    ) -> Sidplan:
        """Place the parts, the cover first; ``ordning`` are the keys of the whole newer packet."""
        placerade, tomma, antal = placera(delar, dubbelsidigt=self._dubbelsidigt)
        if self._dubbelsidigt and antal % 2:
            tomma, antal = (*tomma, antal), antal + 1
        etiketter: list[str] = []
        for nr, placerad in enumerate(placerade):
            slut = placerade[nr + 1].forsta if nr + 1 < len(placerade) else antal
            sidor = slut - placerad.forsta
            skillnad = skillnader.get(placerad.del_.nyckel)
            if skillnad is None:
                etiketter += [romersk(nr + 1) for nr in range(sidor)]
            else:
                etiketter += self._del(placerad.del_, skillnad, sidor, ordning)
        return Sidplan(placerade, tomma, tuple(etiketter), tillagg=True)

    def _del(self, del_: Del, skillnad: Skillnad, sidor: int, ordning: Sequence[str]) -> list[str]:
        if skillnad.fore is None:
            efter = self._foregaende_slut(skillnad.nyckel, ordning)
            serie = _Serie(efter + 1, efter, self._bokstaver)
            return [serie.ta() for _nr in range(sidor)]
        forsta, slut = skillnad.fore.forsta + 1, self._slut(skillnad.nyckel)
        if del_.valda is None:
            serie = _Serie(forsta, slut, self._bokstaver)
            return [serie.ta() for _nr in range(sidor)]
        return self._valda(del_.valda, forsta, slut, sidor)

    def _valda(self, valda: Sequence[int], forsta: int, slut: int, sidor: int) -> list[str]:
        """Only some of a paper's pages: each has the number that it has in the whole paper."""
        alla = _Serie(forsta, slut, self._bokstaver)
        numren = [alla.ta() for _nr in range(max(valda) + 1 + sidor - len(valda))]
        etiketter = [numren[nr] for nr in valda]
        return etiketter + numren[max(valda) + 1 :]

    def _slut(self, nyckel: str) -> int:
        """The last number before the next part begins, blank backs counted."""
        delar = self._fore.delar
        nr = next(nr for nr, del_ in enumerate(delar) if del_.nyckel == nyckel)
        if nr + 1 < len(delar):
            return delar[nr + 1].forsta
        antal = len(self._fore.etiketter)
        return antal + antal % 2 if self._dubbelsidigt else antal

    def _foregaende_slut(self, nyckel: str, ordning: Sequence[str]) -> int:
        """The number that a new part is put in after: the end of what stands before it."""
        plats = list(ordning).index(nyckel)
        for fore in reversed(ordning[:plats]):
            if self._fore.del_(fore) is not None:
                return self._slut(fore)
        return 0

    def anvisning(self, skillnad: Skillnad, etiketter: Sequence[str]) -> str:
        """What to do with the sheets: put in, exchange, take out; ``etiketter`` are the new pages'."""
        if skillnad.fore is None:
            efter = etiketter[0].rstrip("abcdefghijklmnopqrstuvwxyz")
            return _("Sätt in {sidor} efter sidan {efter}.").format(
                sidor=spann(etiketter), efter=efter
            )
        forsta, slut = skillnad.fore.forsta + 1, self._slut(skillnad.nyckel)
        if skillnad.andring is Andring.UTGAR:
            gamla = [str(nr) for nr in range(forsta, slut + 1)]
            return _("Ta ut {sidor}.").format(sidor=spann(gamla))
        bytta = [e for e in etiketter if e.isdigit()]
        nya = [e for e in etiketter if not e.isdigit()]
        meningar = [_("Byt {sidor}.").format(sidor=spann(bytta))] if bytta else []
        if nya:
            text = _("Sätt in {sidor} efter sidan {efter}.")
            meningar.append(text.format(sidor=spann(nya), efter=slut))
        over = [str(nr) for nr in range(forsta + self._nya_sidor(skillnad), slut + 1)]
        if over:
            meningar.append(_("Ta ut {sidor}.").format(sidor=spann(over)))
        return " ".join(meningar)

    def _nya_sidor(self, skillnad: Skillnad) -> int:
        """Pages that the newer part takes, its blank back counted."""
        assert skillnad.efter is not None
        antal = skillnad.efter.sidor
        return antal + antal % 2 if self._dubbelsidigt else antal


def spann(etiketter: Sequence[str]) -> str:
    """Sidan 79, or sidorna 85–88 och 91–92: unbroken runs of numbers or letters."""
    delar: list[list[str]] = []
    for etikett in etiketter:
        if delar and _foljer(delar[-1][-1], etikett):
            delar[-1].append(etikett)
        else:
            delar.append([etikett])
    texter = [d[0] if len(d) == 1 else f"{d[0]}–{d[-1]}" for d in delar]
    if len(etiketter) == 1:
        return _("sidan {nr}").format(nr=texter[0])
    if len(texter) == 1:
        return _("sidorna {nr}").format(nr=texter[0])
    return _("sidorna {flera} och {sista}").format(flera=", ".join(texter[:-1]), sista=texter[-1])


def _foljer(fore: str, efter: str) -> bool:
    if fore.isdigit() and efter.isdigit():
        return int(efter) == int(fore) + 1
    tal, bokstav = fore.rstrip("abcdefghijklmnopqrstuvwxyz"), efter.lstrip("0123456789")
    return bool(bokstav) and not fore.isdigit() and efter.startswith(tal)
