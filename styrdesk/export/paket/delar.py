"""Which parts a packet has, in order, and how each of our own pages is laid out (protokoll §8.1)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial

from styrdesk.export.paket import fliksida, forsattsblad, platshallare
from styrdesk.export.paket.egnasidor import Laggare, Sammanhang, antal_sidor
from styrdesk.export.paket.granskning import Forberedd
from styrdesk.export.paket.plan import FORSATTSBLAD, KALLELSE, Del, arendenyckel, handlingsnyckel
from styrdesk.export.paket.urval import Urval
from styrdesk.export.paket.utfall import Utfall
from styrdesk.modell.paketunderlag import Paketarende, Pakethandling
from styrdesk.texter import _


@dataclass(frozen=True, slots=True)
class Utkast:
    """A part before its pages are counted: our own have a layout, papers a judged file.

    ``namn`` is what it is called in a sentence: "Handling 6.1, Tjänsteskrivelse".
    """

    nyckel: str
    titel: str
    niva: int
    band: str
    laggare: Laggare | None = None
    kalla: Forberedd | None = None
    namn: str = ""

    def raknad(self, sammanhang: Sammanhang) -> Del:
        """The part with its number of pages."""
        kalla = None if self.laggare else self.kalla
        sidor = kalla.utfall.sidor if kalla else antal_sidor(self._laggare(), sammanhang)
        return Del(self.nyckel, self.titel, self.niva, self.band, sidor, kalla)

    def _laggare(self) -> Laggare:
        assert self.laggare is not None
        return self.laggare


def utkast(urval: Urval, granskade: Mapping[str, Forberedd]) -> list[Utkast]:
    """All parts in order; ``granskade`` is the judged file of each paper by its key."""
    delar = [
        Utkast(
            FORSATTSBLAD,
            _("Försättsblad"),
            0,
            _("Försättsblad"),
            laggare=partial(forsattsblad.lagg, urval=urval),
        )
    ]
    if KALLELSE in granskade:
        titel = _("Kallelse och föredragningslista")
        delar.append(_fil(KALLELSE, titel, 0, titel, granskade[KALLELSE], None))
    plats = 0
    for arende in urval.arenden:
        if arende.handlingar:
            delar += _arende(arende, plats, urval, granskade)
            plats += 1
    return delar


def _arende(
    arende: Paketarende, plats: int, urval: Urval, granskade: Mapping[str, Forberedd]
) -> list[Utkast]:
    band = _("Ärende {nr}").format(nr=arende.nummer)
    sidor = {
        h.nummer: granskade[handlingsnyckel(h.nummer)].utfall.sidor
        for h in arende.handlingar
        if handlingsnyckel(h.nummer) in granskade
    }
    flik = partial(fliksida.lagg, arende=arende, plats=plats, sidor=sidor)
    titel = f"{arende.nummer} {arende.rubrik}"
    namn = f"{band}, {arende.rubrik}"
    delar = [Utkast(arendenyckel(arende.nummer), titel, 0, band, laggare=flik, namn=namn)]
    for handling in arende.handlingar:
        utkastet = _handling(arende, handling, urval, granskade)
        delar.append(replace(utkastet, namn=f"{utkastet.band}, {handling.titel}"))
    return delar


def _handling(
    arende: Paketarende, handling: Pakethandling, urval: Urval, granskade: Mapping[str, Forberedd]
) -> Utkast:
    nyckel = handlingsnyckel(handling.nummer)
    titel = f"{handling.beteckning} {handling.titel}"
    band = _("Handling {nr}").format(nr=handling.beteckning)
    if handling.nummer in urval.undantagna:
        blad = partial(platshallare.undantagen, arende=arende, handling=handling)
        return Utkast(nyckel, titel, 1, band, laggare=blad)
    granskad = granskade[nyckel]
    saknad = partial(platshallare.saknad, arende=arende, handling=handling, utfall=granskad.utfall)
    return _fil(nyckel, titel, 1, band, granskad, saknad)


def _fil(
    nyckel: str,
    titel: str,
    niva: int,
    band: str,
    granskad: Forberedd,
    saknad: Laggare | None,
) -> Utkast:
    """A paper, or the sheet in its place; the notice is ours and always there."""
    if granskad.utfall.utfall is Utfall.PLATSHALLARE and saknad is not None:
        return Utkast(nyckel, titel, niva, band, laggare=saknad, kalla=granskad)
    return Utkast(nyckel, titel, niva, band, kalla=granskad)
