"""What the packet of a meeting is made of, read from the registers: items, papers, letters, notice (§8).

The bytes of the papers are not read here: each is named by its hash and taken out when it is needed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import select

from styrdesk.modell.grund.store import Session, hamta
from styrdesk.modell.handlingar import Handling
from styrdesk.modell.moten import Mote
from styrdesk.modell.organisation import Person
from styrdesk.modell.paketunderlag import Utgava
from styrdesk.modell.protokollunderlag import (
    Kallelsepunkt,
    KallelseUnderlag,
    TjansteskrivelseUnderlag,
)
from styrdesk.modell.sammantrade.foredragningslista import (
    Foredragningslista,
    Listhandling,
    Listrad,
)
from styrdesk.modell.sammantrade.handlingsmasker import Mask, las_masker
from styrdesk.modell.sammantrade.kallelser import Kallelse
from styrdesk.modell.sammantrade.kallelsesteg import osant
from styrdesk.modell.sammantrade.kallelseunderlag import av_lista, frusen
from styrdesk.modell.sammantrade.listinlasning import las_lista
from styrdesk.modell.sammantrade.sammantraden import FORBEREDS, Sammantrade
from styrdesk.modell.sammantrade.skrivelseunderlag import tjansteskrivelse_underlag
from styrdesk.texter import _


@dataclass(frozen=True, slots=True, kw_only=True)
class Paketfil:
    """A paper of an item: ``id`` is of the `punkthandling`, ``sekretess`` the provision or "".

    ``masker`` are the boxes that the public editions paint over.
    """

    id: int
    handling_id: int
    nummer: str
    titel: str
    filnamn: str
    sha256: str
    storlek: int
    datum: date | None = None
    reviderad: date | None = None
    sekretess: str = ""
    offentlig_titel: str = ""
    utskickad: bool = False
    masker: tuple[Mask, ...] = ()


@dataclass(frozen=True, slots=True)
class Paketpunkt:
    """An item with its letter, which is paper 1, and the files that go along."""

    rad: Listrad
    skrivelse: TjansteskrivelseUnderlag | None
    filer: tuple[Paketfil, ...]

    @property
    def nummer(self) -> str:
        return self.rad.nr

    @property
    def hemliga(self) -> frozenset[str]:
        """Numbers of the papers that the public may not see."""
        if self.rad.sekretess_lagrum:
            skrivelsen = {f"{self.rad.nr}.1"} if self.skrivelse else set()
            return frozenset(skrivelsen | {f.nummer for f in self.filer})
        return frozenset(f.nummer for f in self.filer if f.sekretess)


@dataclass(frozen=True, slots=True)
class Motespaket:
    """The meeting's agenda as it stands, the notice in force, and what it says of its send-out.

    ``utkast`` tells that the notice has not been sent as it now reads.
    """

    lista: Foredragningslista
    kallelse: KallelseUnderlag
    punkter: tuple[Paketpunkt, ...]
    utskick: int
    utskickat: date
    utkast: bool

    def kallelse_i(self, utgava: Utgava) -> KallelseUnderlag:
        """The notice of an edition: the public ones name nothing that is secret."""
        if not utgava.offentlig:
            return self.kallelse
        return offentlig_kallelse(self.kallelse, self.punkter, self.lista.rader)

    def fil(self, nummer: str) -> Paketfil | None:
        """The file under a number; None for a letter, which the register holds."""
        filer = (f for punkt in self.punkter for f in punkt.filer)
        return next((f for f in filer if f.nummer == nummer), None)


def las_paket(s: Session, sammantrade_id: int, idag: date) -> Motespaket:
    """Everything but the files' bytes; Saknas when the meeting is gone."""
    lista = las_lista(s, sammantrade_id)
    handlingar = _handlingar(s, lista)
    masker = las_masker(s, list(handlingar))
    punkter = tuple(
        Paketpunkt(rad, _skrivelse(s, rad), _filer(rad, handlingar, masker, lista.nasta_version))
        for rad in lista.rader
        if rad.med and rad.nr
    )
    utkast = not lista.utskick or bool(osant(s, sammantrade_id, lista))
    if utkast:
        return Motespaket(lista, av_lista(lista), punkter, lista.nasta_version, idag, True)
    sista = lista.utskick[-1]
    kallelse = frusen(hamta(s, Kallelse, sista.id))
    return Motespaket(lista, kallelse, punkter, sista.nr, sista.skickad, False)


def _handlingar(s: Session, lista: Foredragningslista) -> Mapping[int, Handling]:
    nycklar = [h.handling_id for rad in lista.rader for h in rad.handlingar]
    return {h.id: h for h in s.scalars(select(Handling).where(Handling.id.in_(nycklar)))}


def _skrivelse(s: Session, rad: Listrad) -> TjansteskrivelseUnderlag | None:
    """The letter, unless a file has been given its number."""
    if not rad.skrivelse_id or any(h.nr == 1 for h in rad.handlingar):
        return None
    return tjansteskrivelse_underlag(s, rad.skrivelse_id)


def _filer(
    rad: Listrad,
    handlingar: Mapping[int, Handling],
    masker: Mapping[int, tuple[Mask, ...]],
    nasta_version: int,
) -> tuple[Paketfil, ...]:
    return tuple(
        replace(
            _fil(rad, h, handlingar[h.handling_id], nasta_version),
            masker=masker.get(h.handling_id, ()),
        )
        for h in rad.handlingar
        if not h.skickas_inte
    )


def _fil(rad: Listrad, egen: Listhandling, handling: Handling, nasta_version: int) -> Paketfil:
    grund = handling.sekretess_grund or _("offentlighets- och sekretesslagen")
    return Paketfil(
        id=egen.id, handling_id=handling.id, nummer=f"{rad.nr}.{egen.nr}", titel=handling.namn,
        filnamn=handling.filnamn, sha256=handling.sha256, storlek=handling.storlek,
        datum=handling.datum, reviderad=egen.reviderad,
        sekretess=grund if handling.sekretess else "", offentlig_titel=handling.offentlig_titel,
        utskickad=egen.tillkom_version < nasta_version,
    )  # fmt: skip


# -- the notice without what is secret ---------------------------------------------------------------


def offentlig_kallelse(
    underlag: KallelseUnderlag, punkter: Sequence[Paketpunkt], rader: Sequence[Listrad] = ()
) -> KallelseUnderlag:
    """The notice with neither headings of secret items nor titles of secret papers (OSL 5:5), nor link.

    What changed since last is told in free words, which are left out when something is secret. A
    withdrawn item has no papers but still its heading: ``rader`` are all items.
    """
    per_uid = {rad.uid: Paketpunkt(rad, None, ()) for rad in rader}
    per_uid |= {p.rad.uid: p for p in punkter}
    hemliga = {nr for p in punkter for nr in p.hemliga}
    doljs = bool(hemliga) or any(p.rad.sekretess_lagrum for p in per_uid.values())
    return replace(
        underlag,
        punkter=tuple(_offentlig_punkt(p, per_uid.get(p.uid)) for p in underlag.punkter),
        distans="",
        utelamnade=() if doljs else underlag.utelamnade,
        andringar=() if doljs else underlag.andringar,
    )


def _offentlig_punkt(punkt: Kallelsepunkt, egen: Paketpunkt | None) -> Kallelsepunkt:
    if egen is None:
        return punkt
    papper = punkt.handlingar if egen.rad.med else ()  # those of a withdrawn item are not sent
    handlingar = tuple(_offentlig_rad(rad, egen) for rad in papper)
    if not egen.rad.sekretess_lagrum:
        return replace(punkt, handlingar=handlingar)
    grund = _("Sekretess, {lagrum}").format(lagrum=egen.rad.sekretess_lagrum)
    rubrik = egen.rad.offentlig_rubrik or _("Ärende med sekretess")
    return replace(
        punkt, rubrik=rubrik, dnr="", foredragande="", forslag="", handlingar=handlingar,
        anmarkning=(grund,),
    )  # fmt: skip


def _offentlig_rad(rad: str, egen: Paketpunkt) -> str:
    nummer = rad.split(" ", 1)[0]
    if nummer not in egen.hemliga:
        return rad
    titlar = {f.nummer: f.offentlig_titel for f in egen.filer}
    return f"{nummer} {titlar.get(nummer) or _('Handling med sekretess')}"


# -- which meeting, and who gets it ------------------------------------------------------------------


def nasta_sammantrade(s: Session, idag: date) -> int | None:
    """The next meeting that is being prepared, else the latest that there is."""
    fraga = select(Sammantrade.id).join(Mote, Sammantrade.mote_id == Mote.id)
    kommande = fraga.where(Sammantrade.status.in_(FORBEREDS), Mote.datum >= idag)
    nasta = s.scalar(kommande.order_by(Mote.datum, Sammantrade.id).limit(1))
    return nasta or s.scalar(fraga.order_by(Mote.datum.desc()).limit(1))


def epostadresser(s: Session, personer: Sequence[int]) -> tuple[str, ...]:
    """The addresses of those who have one, in the order of the notice."""
    rader = s.execute(select(Person.id, Person.epost).where(Person.id.in_(personer)))
    adresser = {id: epost for id, epost in rader if epost}
    return tuple(adresser[id] for id in personer if id in adresser)
