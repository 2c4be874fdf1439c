"""From the meeting in the file to what its packet is built of: letters and notice printed, papers taken out.

The bytes of the papers are written to a folder one at a time, so that a packet is never held in memory.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path
from types import TracebackType

from styrdesk.export.grund.profile import ACCENT, Profil
from styrdesk.export.kallelse import borjar, kallelse_pdf
from styrdesk.export.paket import storstil
from styrdesk.export.tjansteskrivelse import tjansteskrivelse_pdf
from styrdesk.modell.grund.filecopy import som_lagringsfel
from styrdesk.modell.grund.store import Session, Store
from styrdesk.modell.handlingar import innehall
from styrdesk.modell.paketunderlag import (
    Paketarende,
    Pakethandling,
    Paketunderlag,
    Tryckform,
    Tryckval,
    Utgava,
)
from styrdesk.modell.sammantrade.handlingsmasker import maskering_av
from styrdesk.modell.sammantrade.paketlasning import (
    Motespaket,
    Paketfil,
    Paketpunkt,
    las_paket,
)
from styrdesk.modell.underlagsdelar import kommunprofil
from styrdesk.modell.val import etikett
from styrdesk.modell.val.sammantrade import ARENDE_TYP
from styrdesk.texter import _, ngettext

_MASKERADE = (Utgava.OFFENTLIG, Utgava.PRESS, Utgava.SEKRETESS)
_INGET = b""  # a withheld paper is never taken out of the file


@dataclass(frozen=True, slots=True)
class Paketval:
    """Which packet: edition, how it is printed, whose copy it is; passwords by the file's checksum."""

    utgava: Utgava = Utgava.LEDAMOT
    tryck: Tryckval = field(default_factory=Tryckval)
    mottagare: str = ""
    exemplar: int = 0
    av: int = 0
    losenord: Mapping[str, str] = field(default_factory=dict, repr=False)


_VANLIGT = Paketval()


@dataclass(frozen=True, slots=True)
class Paketlage:
    """A meeting's packet: what the registers say, what it is built of, the municipality's look."""

    mote: Motespaket
    underlag: Paketunderlag
    profil: Profil


class Handlingsmapp:
    """A folder of the user's own where papers lie while a packet is made; use it in a ``with`` block."""

    def __init__(self) -> None:
        self._mapp = tempfile.TemporaryDirectory(
            prefix="styrdesk-handlingar-", ignore_cleanup_errors=True
        )

    def __enter__(self) -> Handlingsmapp:
        return self

    def __exit__(
        self,
        _slag: type[BaseException] | None,
        _fel: BaseException | None,
        _spar: TracebackType | None,
    ) -> None:
        self.stang()

    @property
    def mapp(self) -> Path:
        return Path(self._mapp.name)

    def stang(self) -> None:
        """Remove the files."""
        self._mapp.cleanup()

    def fil(self, s: Session, sha256: str) -> Path:
        """The file with this content; a path that leads nowhere if the register has lost it.

        LagringsFel when the disk is full.
        """
        vag = self.mapp / sha256
        if not vag.exists() and (data := innehall(s, sha256)) is not None:
            halv = vag.with_suffix(".del")
            with som_lagringsfel(self.mapp):
                halv.write_bytes(data)
                halv.replace(vag)
        return vag


def las_paketlage(
    store: Store,
    sammantrade_id: int,
    mapp: Handlingsmapp,
    val: Paketval = _VANLIGT,
    *,
    dag: date | None = None,
) -> Paketlage:
    """Read the meeting and print its own parts. Saknas when it is gone.

    ``dag`` is that of what has not been sent out; left out: today.
    """
    with store.las() as s:
        mote = las_paket(s, sammantrade_id, dag or store.klocka.idag())
        profil = _profil(s, mote.lista.organ_id or None)
        arenden = tuple(_arenden(s, mote, mapp, val, profil))
    kallelse, kallelse_sidor = _i_form(
        partial(kallelse_pdf, mote.kallelse_i(val.utgava), framstallt=mote.utskickat), profil, val
    )
    underlag = Paketunderlag(
        organ=mote.lista.organ,
        organkod=mote.lista.organ_kort or mote.lista.organ,
        sammantrade=mote.lista.tid.datum,
        klockslag=mote.lista.tid.start,
        utskickat=mote.utskickat,
        utskick=mote.utskick,
        arenden=arenden,
        kallelse=kallelse,
        kallelse_sidor=kallelse_sidor,
        utgava=val.utgava,
        tryck=val.tryck.tillampat,
        mottagare=val.mottagare,
        exemplar=val.exemplar,
        av=val.av,
    )
    return Paketlage(mote, underlag, profil)


def _i_form(skriv: Callable[[Profil], bytes], profil: Profil, val: Paketval) -> tuple[bytes, int]:
    """A paper of our own in the size of type that is chosen, and its pages in the usual one (0: this one)."""
    form = val.tryck.form
    pdf = skriv(storstil.profil_for(profil, form))
    if form is not Tryckform.STORSTIL:
        return pdf, 0
    return pdf, storstil.antal_sidor(skriv(profil))


def _profil(s: Session, namnd_id: int | None) -> Profil:
    k = kommunprofil(s, namnd_id)
    return Profil(k.kommun, k.organ, k.vapen, k.accent or ACCENT)


def _arenden(
    s: Session, mote: Motespaket, mapp: Handlingsmapp, val: Paketval, profil: Profil
) -> list[Paketarende]:
    tider = {punkt.uid: nar for punkt, nar in borjar(mote.kallelse)}
    return [
        Paketarende(
            nummer=punkt.nummer,
            rubrik=punkt.rad.rubrik,
            handlingar=tuple(_handlingar(s, punkt, mapp, val, profil)),
            dnr=punkt.rad.dnr,
            foredragande=punkt.rad.foredragande,
            tid=_tid(tider, punkt),
            typ=etikett(ARENDE_TYP, punkt.rad.typ),
            forslag=punkt.rad.forslag,
            sekretess=punkt.rad.sekretess_lagrum,
            offentlig_rubrik=punkt.rad.offentlig_rubrik,
        )
        for punkt in mote.punkter
    ]


def _tid(tider: Mapping[str, str], punkt: Paketpunkt) -> str:
    """kl. 18.55, 10 minuter."""
    nar, minuter = tider.get(punkt.rad.uid, ""), punkt.rad.minuter
    delar = [_("kl. {tid}").format(tid=nar)] if nar else []
    if minuter:
        text = ngettext("{antal} minut", "{antal} minuter", minuter)
        delar.append(text.format(antal=minuter))
    return ", ".join(delar)


def _handlingar(
    s: Session,
    punkt: Paketpunkt,
    mapp: Handlingsmapp,
    val: Paketval,
    profil: Profil,
) -> list[Pakethandling]:
    doljs = punkt.hemliga if val.utgava.offentlig else frozenset()
    handlingar = []
    if punkt.skrivelse is not None:
        nummer = f"{punkt.nummer}.1"
        pdf, sidor = _INGET, 0
        if nummer not in doljs:
            skriv = partial(tjansteskrivelse_pdf, punkt.skrivelse, framstallt=punkt.skrivelse.datum)
            pdf, sidor = _i_form(skriv, profil, val)
        handlingar.append(
            Pakethandling(
                nummer,
                _("Tjänsteskrivelse"),
                pdf,
                f"{_('Tjänsteskrivelse')}.pdf",
                datum=punkt.skrivelse.datum,
                sidor_annars=sidor,
            )
        )
    return handlingar + [_fil(s, fil, mapp, val, fil.nummer in doljs) for fil in punkt.filer]


def _fil(
    s: Session, fil: Paketfil, mapp: Handlingsmapp, val: Paketval, doljs: bool
) -> Pakethandling:
    return Pakethandling(
        nummer=fil.nummer,
        titel=fil.titel,
        kalla=_INGET if doljs else mapp.fil(s, fil.sha256),
        filnamn=fil.filnamn,
        datum=fil.datum,
        sekretess=fil.sekretess,
        offentlig_titel=fil.offentlig_titel,
        maskering=maskering_av(fil.masker, fil.sha256) if val.utgava in _MASKERADE else None,
        reviderad=fil.reviderad,
        losenord=val.losenord.get(fil.sha256, ""),
    )
