"""Before a packet is laid out: the papers are judged, and what the file says of itself is chosen."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from styrdesk.export.grund.metadata import Metadata
from styrdesk.export.grund.profile import Profil
from styrdesk.export.paket.avbrott import Avbryt
from styrdesk.export.paket.granskning import Forberedd, Granskare, Traff
from styrdesk.export.paket.plan import KALLELSE, arendenyckel, handlingsnyckel
from styrdesk.export.paket.urval import Urval
from styrdesk.export.paket.utfall import Utfall
from styrdesk.modell.grund.errors import Brist, RegelFel
from styrdesk.modell.paketunderlag import Pakethandling, Paketunderlag
from styrdesk.texter import _

Framsteg = Callable[[float], None]
"""Told how large a part is done (0-1)."""


def tyst(_andel: float) -> None:
    """Nobody asked."""


def granska_handlingar(
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
        framsteg=lambda nr, alla: steg(nr / alla),
    )
    granskade = dict(zip(handlingar, forberedda, strict=True))
    kallelse = granskade.get(KALLELSE)
    if kallelse and kallelse.utfall.utfall is Utfall.PLATSHALLARE:
        raise RegelFel(
            Brist("kallelse", _("Kallelsen kan inte läsas. Gör om den och försök igen."))
        )
    return granskade


def sok_i_kallelsen(
    urval: Urval,
    granskade: Mapping[str, Forberedd],
    granskare: Granskare,
    avbryt: Avbryt | None,
) -> dict[str, Traff]:
    """Where each item stands in the notice, by its key; items that are not found are left out."""
    kallelse = granskade.get(KALLELSE)
    if kallelse is None or kallelse.pdf is None:
        return {}
    arenden = [arende for arende in urval.arenden if arende.handlingar]
    traffar = granskare.sok(kallelse.pdf, [a.rubrik for a in arenden], avbryt=avbryt)
    par = zip(arenden, traffar, strict=True)
    return {arendenyckel(arende.nummer): traff for arende, traff in par if traff is not None}


def egenskaper(underlag: Paketunderlag, profil: Profil, del_: str = "") -> Metadata:
    """What the file says of itself; ``del_`` is which of several files it is."""
    titel = _("Handlingar till {organ} {dag}").format(
        organ=underlag.organ, dag=underlag.sammantrade.isoformat()
    )
    if del_:
        titel = f"{titel}, {del_}"
    amne = _("{utgava}, utskick {nr}").format(utgava=underlag.utgava.namn, nr=underlag.utskick)
    return Metadata(titel, profil.kommun, amne, underlag.utskickat)
