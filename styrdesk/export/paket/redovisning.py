"""Tells what came of a packet: its parts with their pages, what was masked, which files were changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from styrdesk.export.paket.granskning import Forberedd, filmarkning
from styrdesk.export.paket.plan import Sidplan, handlingsnyckel
from styrdesk.export.paket.resultat import Maskeringsrad, Paketdel, Paketresultat
from styrdesk.export.paket.urval import Urval
from styrdesk.modell.paketunderlag import Paketunderlag


def redovisa(
    underlag: Paketunderlag,
    plan: Sidplan,
    granskade: Mapping[str, Forberedd],
    urval: Urval,
    ut: Path,
    ua: bool,
    sparade: int,
    skalor: Sequence[float],
) -> Paketresultat:
    delar = []
    for placerad in plan.delar:
        granskad = granskade.get(placerad.del_.nyckel)
        delar.append(
            Paketdel(
                placerad.del_.nyckel,
                placerad.del_.titel,
                plan.etiketter[placerad.forsta],
                placerad.del_.sidor,
                granskad.utfall if granskad else None,
                () if placerad.del_.egen else tuple(skalor[index] for index in placerad.sidor),
            )
        )
    return Paketresultat(
        fil=ut,
        sidor=plan.antal,
        ark=plan.ark(underlag.tryck.dubbelsidigt),
        delar=tuple(delar),
        tomma=tuple(plan.etiketter[index] for index in plan.tomma),
        undantagna=tuple(sorted(urval.undantagna)),
        andrade=_andrade(urval, granskade),
        maskerade=_maskerade(urval, granskade),
        ua=ua,
        sparade_bytes=sparade,
    )


def _andrade(urval: Urval, granskade: Mapping[str, Forberedd]) -> tuple[str, ...]:
    """Papers whose files were changed or removed after they had been read; the packet has what was read."""
    andrade = []
    for arende in urval.arenden:
        for handling in arende.handlingar:
            granskad = granskade.get(handlingsnyckel(handling.nummer))
            if granskad and granskad.markt and filmarkning(handling.kalla) != granskad.markt:
                andrade.append(handling.nummer)
    return tuple(andrade)


def _maskerade(urval: Urval, granskade: Mapping[str, Forberedd]) -> tuple[Maskeringsrad, ...]:
    """The log of what was painted over in this edition."""
    rader = []
    for arende in urval.arenden:
        for handling in arende.handlingar:
            granskad = granskade.get(handlingsnyckel(handling.nummer))
            if handling.maskering and granskad and granskad.utfall.maskerad_sha256:
                rader.append(
                    Maskeringsrad(
                        handling.nummer,
                        handling.maskering.lagrum,
                        len(handling.maskering.rutor),
                        granskad.utfall.sha256,
                        granskad.utfall.maskerad_sha256,
                    )
                )
    return tuple(rader)
