"""Builds a packet: judge the papers, plan the pages, draw our own, join everything, write the file.

The numbers on the pages, the page labels, the contents, the bookmarks and the links all come from one
plan (`plan.Sidplan`). Same values and same files give the same bytes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from styrdesk.export.grund.metadata import Metadata
from styrdesk.export.grund.profile import Profil
from styrdesk.export.paket import delar as delar_
from styrdesk.export.paket import egnasidor
from styrdesk.export.paket.avbrott import Avbryt, kontrollera
from styrdesk.export.paket.egnasidor import Sammanhang
from styrdesk.export.paket.fog import Fog
from styrdesk.export.paket.granskning import Forberedd, Granskare, filmarkning
from styrdesk.export.paket.plan import KALLELSE, Numrering, Sidplan, handlingsnyckel, planera
from styrdesk.export.paket.resultat import Maskeringsrad, Paketdel, Paketresultat
from styrdesk.export.paket.urval import Urval, valj
from styrdesk.export.paket.utfall import Tillganglighet, Utfall
from styrdesk.modell.grund.errors import Brist, RegelFel
from styrdesk.modell.paketunderlag import Pakethandling, Paketunderlag
from styrdesk.texter import _

Framsteg = Callable[[float], None]
"""Told how large a part is done (0-1)."""

_GRANSKAT, _FOGAT = 0.5, 0.8


def bygg_paket(
    underlag: Paketunderlag,
    ut: Path,
    profil: Profil,
    *,
    granskare: Granskare | None = None,
    avbryt: Avbryt | None = None,
    framsteg: Framsteg | None = None,
) -> Paketresultat:
    """Write the packet to ``ut``, whole or not at all.

    ``granskare`` keeps what has been judged already (the window has one open). Raises RegelFel for values
    that make no packet, Avbrutet when ``avbryt`` says so, LagringsFel when the file cannot be written.
    """
    underlag.granska()
    if granskare is None:
        with Granskare() as egen:
            return bygg_paket(
                underlag, ut, profil, granskare=egen, avbryt=avbryt, framsteg=framsteg
            )
    steg = framsteg or _tyst
    urval = valj(underlag)
    granskade = _granska(underlag, urval, granskare, avbryt, steg)
    sammanhang = Sammanhang(underlag, profil)
    utkast = delar_.utkast(urval, granskade)
    delar = [u.raknad(sammanhang) for u in utkast]
    plan = planera(delar, Numrering(), dubbelsidigt=underlag.tryck.dubbelsidigt)
    kontrollera(avbryt)
    egenskaper = _egenskaper(underlag, profil)
    egna = egnasidor.rita(
        [(u.nyckel, u.laggare) for u in utkast if u.laggare],
        Sammanhang(underlag, profil, plan),
        egenskaper,
    )
    ua = _ar_ua(granskade)
    with Fog(underlag, plan, egna, avbryt) as fog:
        fog.foga(lambda andel: steg(_GRANSKAT + andel * (_FOGAT - _GRANSKAT)))
        fog.bifoga(_original(urval, granskade))
        fog.spara(ut, egenskaper, ua=ua, framsteg=lambda andel: steg(_FOGAT + andel * (1 - _FOGAT)))
        sparade = fog.sparade_bytes
    return _resultat(underlag, plan, utkast, granskade, urval, ut, ua, sparade)


def _tyst(_andel: float) -> None:
    """Nobody asked."""


def _granska(
    underlag: Paketunderlag,
    urval: Urval,
    granskare: Granskare,
    avbryt: Avbryt | None,
    steg: Framsteg,
) -> dict[str, Forberedd]:
    """The judged files by key. A withheld paper is not even opened."""
    handlingar = {
        handlingsnyckel(h.nummer): h
        for arende in urval.arenden
        for h in arende.handlingar
        if h.nummer not in urval.undantagna
    }
    if underlag.kallelse is not None:
        handlingar[KALLELSE] = Pakethandling(
            KALLELSE, _("Kallelse"), underlag.kallelse, filnamn="kallelse.pdf"
        )
    forberedda = granskare.granska(
        list(handlingar.values()),
        maskera=urval.maskera,
        avbryt=avbryt,
        framsteg=lambda nr, alla: steg(_GRANSKAT * nr / alla),
    )
    granskade = dict(zip(handlingar, forberedda, strict=True))
    kallelse = granskade.get(KALLELSE)
    if kallelse and kallelse.utfall.utfall is Utfall.PLATSHALLARE:
        raise RegelFel(
            Brist("kallelse", _("Kallelsen kan inte läsas. Gör om den och försök igen."))
        )
    return granskade


def _egenskaper(underlag: Paketunderlag, profil: Profil) -> Metadata:
    titel = _("Handlingar till {organ} {dag}").format(
        organ=underlag.organ, dag=underlag.sammantrade.isoformat()
    )
    amne = _("{utgava}, utskick {nr}").format(utgava=underlag.utgava.namn, nr=underlag.utskick)
    return Metadata(titel, profil.kommun, amne, underlag.utskickat)


def _ar_ua(granskade: Mapping[str, Forberedd]) -> bool:
    """True if every file that is in the packet claims PDF/UA itself; our own pages do."""
    return all(
        f.utfall.tillganglighet is Tillganglighet.UA
        for f in granskade.values()
        if f.utfall.utfall is not Utfall.PLATSHALLARE
    )


def _original(urval: Urval, granskade: Mapping[str, Forberedd]) -> list[tuple[str, Path]]:
    """Signed files as they came, under their number; never where something was masked."""
    filer = []
    for arende in urval.arenden:
        for handling in arende.handlingar:
            granskad = granskade.get(handlingsnyckel(handling.nummer))
            if granskad is None or not granskad.utfall.undertecknad or granskad.original is None:
                continue
            if not granskad.utfall.maskerad_sha256:
                filer.append((f"{handling.nummer} {handling.namn}", granskad.original))
    return filer


def _resultat(
    underlag: Paketunderlag,
    plan: Sidplan,
    utkast: Sequence[delar_.Utkast],
    granskade: Mapping[str, Forberedd],
    urval: Urval,
    ut: Path,
    ua: bool,
    sparade: int,
) -> Paketresultat:
    delar = []
    for placerad in plan.delar:
        granskad = granskade.get(placerad.del_.nyckel)
        delar.append(
            Paketdel(
                placerad.del_.nyckel,
                placerad.del_.titel,
                plan.numrering.sida(placerad.forsta),
                placerad.del_.sidor,
                granskad.utfall if granskad else None,
            )
        )
    return Paketresultat(
        fil=ut,
        sidor=plan.antal,
        ark=plan.ark(underlag.tryck.dubbelsidigt),
        delar=tuple(delar),
        tomma=tuple(plan.numrering.sida(index) for index in plan.tomma),
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
