"""A later send-out: only what is new or changed, with numbers that fit into the packet that was sent.

The whole newer packet is built first, in a folder that is thrown away, and compared with the one that was
sent; nothing has to be remembered about what was sent but the file itself.
"""

from __future__ import annotations

import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from styrdesk.export.grund.profile import Profil
from styrdesk.export.paket import delar as delar_
from styrdesk.export.paket import innehall, nup, storstil, tillaggsblad
from styrdesk.export.paket.avbrott import Avbryt
from styrdesk.export.paket.bygg import bygg_paket, skriv_paket
from styrdesk.export.paket.delar import Utkast
from styrdesk.export.paket.egnasidor import Sammanhang
from styrdesk.export.paket.forarbete import Framsteg, granska_handlingar, sok_i_kallelsen, tyst
from styrdesk.export.paket.granskning import Granskare
from styrdesk.export.paket.jamforelse import Andring, Skillnad, jamfor
from styrdesk.export.paket.plan import (
    FORSATTSBLAD,
    KALLELSE,
    Del,
    Sidplan,
    arendenyckel,
    handlingsnyckel,
)
from styrdesk.export.paket.resultat import Paketresultat
from styrdesk.export.paket.tillaggsblad import Rad
from styrdesk.export.paket.tillaggsplan import Tillaggsplan
from styrdesk.export.paket.urval import Urval, valj
from styrdesk.modell.grund.errors import Brist, RegelFel
from styrdesk.modell.paketunderlag import Paketunderlag, Tryckform
from styrdesk.texter import N_, _

_HALVT = 0.5
_ORD = {Andring.NY: N_("Ny"), Andring.REVIDERAD: N_("Reviderad"), Andring.UTGAR: N_("Utgår")}
_ANDRADE = frozenset(_ORD)


def bygg_tillagg(
    underlag: Paketunderlag,
    tidigare: Path,
    ut: Path,
    profil: Profil,
    *,
    granskare: Granskare,
    bara_andrade_sidor: bool = False,
    avbryt: Avbryt | None = None,
    framsteg: Framsteg | None = None,
) -> Paketresultat:
    """Write what ``underlag`` holds that the packet ``tidigare`` does not.

    With ``bara_andrade_sidor`` only those pages of a revised paper are printed that look different (whole
    sheets when printed on both sides). Raises RegelFel if nothing has changed, or if ``tidigare`` is not a
    whole packet of ours; else as `bygg_paket`.
    """
    storstil.utan_tillagg(underlag)
    bygg = partial(
        _bygg,
        profil=profil,
        tidigare=tidigare,
        granskare=granskare,
        bara_andrade_sidor=bara_andrade_sidor,
        avbryt=avbryt,
        framsteg=framsteg,
    )
    return nup.i_form(underlag, ut, profil, bygg)


def _bygg(
    underlag: Paketunderlag,
    ut: Path,
    profil: Profil,
    tidigare: Path,
    granskare: Granskare,
    bara_andrade_sidor: bool,
    avbryt: Avbryt | None,
    framsteg: Framsteg | None,
) -> Paketresultat:
    """The supplement, a page to a side."""
    steg = framsteg or tyst
    fore = innehall.las(tidigare)
    _hel(fore)
    with tempfile.TemporaryDirectory(prefix="styrdesk-tillagg-") as mapp:
        nyare = Path(mapp) / "nyare.pdf"
        bygg_paket(
            replace(underlag, tryck=replace(underlag.tryck, form=Tryckform.VANLIG)),
            nyare,
            profil,
            granskare=granskare,
            avbryt=avbryt,
            framsteg=lambda andel: steg(_HALVT * andel),
        )
        skillnader = jamfor(tidigare, nyare, granskare, avbryt=avbryt)
    urval = valj(underlag)
    granskade = granska_handlingar(underlag, urval, granskare, avbryt, tyst)
    valda = _valda(skillnader, urval)
    traffar = sok_i_kallelsen(urval, granskade, granskare, avbryt) if KALLELSE in valda else {}
    if not valda and not any(s.andring is Andring.UTGAR for s in skillnader):
        raise RegelFel(Brist("tidigare", _("Inget har ändrats sedan förra utskicket.")))
    bygge = _Bygge(underlag, profil, fore, skillnader, valda, bara_andrade_sidor)
    utkast, sammanhang = bygge.planerat(delar_.utkast(urval, granskade))
    anvanda = {n: g for n, g in granskade.items() if n in valda}
    return skriv_paket(
        replace(sammanhang, traffar=traffar),
        urval,
        utkast,
        anvanda,
        ut,
        avbryt=avbryt,
        framsteg=lambda andel: steg(_HALVT + (1 - _HALVT) * andel),
    )


def _hel(fore: innehall.Innehall) -> None:
    if fore.form:
        text = _("Filen är en utskriftsform av paketet. Välj det vanliga paketet som skickades ut.")
        raise RegelFel(Brist("tidigare", text))
    if not all(etikett.isdigit() for etikett in fore.etiketter):
        text = _("Filen är själv ett tillägg. Välj det hela paket som skickades ut först.")
        raise RegelFel(Brist("tidigare", text))


def _valda(skillnader: Sequence[Skillnad], urval: Urval) -> set[str]:
    """The keys of what goes along: changed papers and the tab sheets of their items."""
    andrade = {s.nyckel for s in skillnader if s.andring in (Andring.NY, Andring.REVIDERAD)}
    borta = {s.nyckel for s in skillnader if s.andring is Andring.UTGAR}
    valda = andrade & {KALLELSE}
    for arende in urval.arenden:
        egna = {handlingsnyckel(h.nummer) for h in arende.handlingar}
        utgar = any(nyckel.startswith(handlingsnyckel(f"{arende.nummer}.")) for nyckel in borta)
        if egna & andrade or utgar:
            valda |= (egna & andrade) | {arendenyckel(arende.nummer)}
    return valda


class _Bygge:
    """The parts of a supplement while they are being placed."""

    def __init__(
        self,
        underlag: Paketunderlag,
        profil: Profil,
        fore: innehall.Innehall,
        skillnader: Sequence[Skillnad],
        valda: set[str],
        bara_andrade: bool,
    ) -> None:
        self._underlag, self._profil, self._fore = underlag, profil, fore
        self._skillnader = {s.nyckel: s for s in skillnader}
        self._valda, self._bara_andrade = valda, bara_andrade
        self._ordning = [s.nyckel for s in skillnader if s.efter is not None]

    def planerat(self, alla: Sequence[Utkast]) -> tuple[list[Utkast], Sammanhang]:
        """The chosen parts under a cover of their own, and the plan with their numbers."""
        tidigare = {d.nyckel: self._fore.etiketter[d.forsta] for d in self._fore.delar}
        sammanhang = Sammanhang(self._underlag, self._profil, tidigare=tidigare)
        valda = [u for u in alla if u.nyckel in self._valda]
        rader = [self._rad(u, "") for u in valda] + self._utgar()
        # The cover's length moves nobody's number, so the instruction can be written before it is counted.
        plan = self._plan([self._raknad(u, sammanhang) for u in (self._blad(rader), *valda)])
        utkast = [self._blad(self._anvisningar(valda, plan)), *valda]
        plan = self._plan([self._raknad(u, sammanhang) for u in utkast])
        return utkast, replace(sammanhang, plan=plan)

    def _plan(self, delar: Sequence[Del]) -> Sidplan:
        planering = Tillaggsplan(self._fore, dubbelsidigt=self._underlag.tryck.dubbelsidigt)
        skillnader = {n: s for n, s in self._skillnader.items() if n in self._valda}
        return planering.planera(delar, skillnader, self._ordning)

    def _blad(self, rader: Sequence[Rad]) -> Utkast:
        titel = _("Försättsblad, utskick {nr}").format(nr=self._underlag.utskick)
        return Utkast(
            FORSATTSBLAD, titel, 0, titel, laggare=partial(tillaggsblad.lagg, rader=rader)
        )

    def _raknad(self, utkast: Utkast, sammanhang: Sammanhang) -> Del:
        del_ = utkast.raknad(sammanhang)
        skillnad = self._skillnader.get(utkast.nyckel)
        if not self._bara_andrade or del_.egen or skillnad is None or skillnad.fore is None:
            return del_
        sidor = set(skillnad.andrade)
        if self._underlag.tryck.dubbelsidigt:
            sidor |= {nr ^ 1 for nr in sidor if nr ^ 1 < del_.sidor}
        valda = tuple(sorted(sidor)) or (0,)
        return replace(del_, sidor=len(valda), valda=valda)

    def _anvisningar(self, valda: Sequence[Utkast], plan: Sidplan) -> list[Rad]:
        planering = Tillaggsplan(self._fore, dubbelsidigt=self._underlag.tryck.dubbelsidigt)
        platser: Mapping[str, Sequence[str]] = _etiketter_per_del(plan)
        rader = [
            self._rad(u, planering.anvisning(self._skillnader[u.nyckel], platser[u.nyckel]))
            for u in valda
        ]
        return rader + self._utgar()

    def _rad(self, utkast: Utkast, gor: str) -> Rad:
        andring = self._skillnader[utkast.nyckel].andring
        vad = _(_ORD[andring]) if andring in _ANDRADE else _("Ny lista")
        return Rad(utkast.namn or utkast.titel, vad, gor, utkast.nyckel)

    def _utgar(self) -> list[Rad]:
        planering = Tillaggsplan(self._fore, dubbelsidigt=self._underlag.tryck.dubbelsidigt)
        rader = []
        for skillnad in self._skillnader.values():
            if skillnad.andring is Andring.UTGAR:
                gor = planering.anvisning(skillnad, ())
                rader.append(Rad(skillnad.titel, _(_ORD[Andring.UTGAR]), gor))
        return rader


def _etiketter_per_del(plan: Sidplan) -> dict[str, list[str]]:
    """The numbers of each part's pages, with the blank back that follows it."""
    slut = [d.forsta for d in plan.delar[1:]] + [plan.antal]
    return {
        d.del_.nyckel: list(plan.etiketter[d.forsta : till])
        for d, till in zip(plan.delar, slut, strict=True)
    }
