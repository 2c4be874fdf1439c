"""Builds a packet: judge the papers, plan the pages, draw our own, join everything, write the file.

The numbers on the pages, the page labels, the contents, the bookmarks and the links all come from one
plan (`plan.Sidplan`). Same values and same files give the same bytes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from styrdesk.export.grund.profile import Profil
from styrdesk.export.paket import delar as delar_
from styrdesk.export.paket import egnasidor, nup, papper, storstil
from styrdesk.export.paket.avbrott import Avbryt, kontrollera
from styrdesk.export.paket.egnasidor import Sammanhang
from styrdesk.export.paket.fog import Fog
from styrdesk.export.paket.forarbete import (
    Framsteg,
    egenskaper,
    granska_handlingar,
    sok_i_kallelsen,
    tyst,
)
from styrdesk.export.paket.granskning import Forberedd, Granskare
from styrdesk.export.paket.plan import Sidplan, handlingsnyckel, planera
from styrdesk.export.paket.redovisning import redovisa
from styrdesk.export.paket.resultat import Paketresultat
from styrdesk.export.paket.urval import Urval, valj
from styrdesk.export.paket.utfall import Tillganglighet, Utfall
from styrdesk.modell.paketunderlag import Paketunderlag, Tryckform

_GRANSKAT, _FOGAT = 0.5, 0.6  # of the whole; the rest of the joining is the writing


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
    bygg = partial(_bygg, profil=profil, granskare=granskare, avbryt=avbryt, framsteg=framsteg)
    return nup.i_form(underlag, ut, profil, bygg)


def _bygg(
    underlag: Paketunderlag,
    ut: Path,
    profil: Profil,
    granskare: Granskare,
    avbryt: Avbryt | None,
    framsteg: Framsteg | None,
) -> Paketresultat:
    """The packet, a page to a side."""
    steg = framsteg or tyst
    planerat = planera_paket(
        underlag, profil, granskare, avbryt, lambda andel: steg(_GRANSKAT * andel)
    )
    return skriv_paket(
        planerat.sammanhang,
        planerat.urval,
        planerat.utkast,
        planerat.granskade,
        ut,
        avbryt=avbryt,
        framsteg=lambda andel: steg(_GRANSKAT + (1 - _GRANSKAT) * andel),
    )


@dataclass(frozen=True, slots=True)
class Planerat:
    """A packet whose papers are judged and whose pages have their places."""

    sammanhang: Sammanhang
    urval: Urval
    utkast: Sequence[delar_.Utkast]
    granskade: Mapping[str, Forberedd]

    @property
    def plan(self) -> Sidplan:
        assert self.sammanhang.plan is not None
        return self.sammanhang.plan


def planera_paket(
    underlag: Paketunderlag,
    profil: Profil,
    granskare: Granskare,
    avbryt: Avbryt | None,
    framsteg: Framsteg,
) -> Planerat:
    """Judge the papers, count the pages, place them."""
    urval = valj(underlag)
    granskade = granska_handlingar(underlag, urval, granskare, avbryt, framsteg)
    traffar = sok_i_kallelsen(urval, granskade, granskare, avbryt)
    form = underlag.tryck.form
    sammanhang = Sammanhang(underlag, storstil.profil_for(profil, form), traffar=traffar)
    utkast = delar_.utkast(urval, granskade)
    kontrollera(avbryt)
    if form is Tryckform.STORSTIL:
        sammanhang = storstil.planera(utkast, sammanhang)
    else:
        delar = [u.raknad(sammanhang) for u in utkast]
        plan = planera(delar, dubbelsidigt=underlag.tryck.dubbelsidigt)
        sammanhang = replace(sammanhang, plan=plan)
    return Planerat(sammanhang, urval, utkast, granskade)


def skriv_paket(
    sammanhang: Sammanhang,
    urval: Urval,
    utkast: Sequence[delar_.Utkast],
    granskade: Mapping[str, Forberedd],
    ut: Path,
    *,
    avbryt: Avbryt | None,
    framsteg: Framsteg,
    del_: str = "",
) -> Paketresultat:
    """Draw, join and write what has been planned; ``del_`` is which of several files it is."""
    underlag, plan = sammanhang.underlag, sammanhang.plan
    assert plan is not None
    metadata = egenskaper(underlag, sammanhang.profil, del_)
    laggare = [(u.nyckel, u.laggare) for u in utkast if u.laggare]
    egna = egnasidor.rita(laggare, sammanhang, metadata)
    hela = all(placerad.del_.valda is None for placerad in plan.delar)  # else their tags are gone
    ua = hela and _ar_ua(granskade)
    with Fog(sammanhang, egna, avbryt) as fog:
        fog.foga(lambda andel: framsteg(_FOGAT * andel))
        if (
            underlag.tryck.form is not Tryckform.LASPLATTA
        ):  # a tablet's reader shows pages, not files
            fog.bifoga(_original(urval, granskade))
        fog.spara(
            ut, metadata, ua=ua, framsteg=lambda andel: framsteg(_FOGAT + (1 - _FOGAT) * andel)
        )
        sparade, skalor, storlekar = fog.sparade_bytes, fog.skalor, fog.storlekar
    dubbelsidigt = underlag.tryck.dubbelsidigt
    return replace(
        redovisa(underlag, plan, granskade, urval, ut, ua, sparade, skalor),
        a3=papper.a3_sidor(plan.etiketter, storlekar),
        olika_ark=papper.olika_ark(plan.etiketter, storlekar, dubbelsidigt=dubbelsidigt),
    )


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
