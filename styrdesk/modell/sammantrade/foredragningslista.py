"""The agenda of one meeting as frozen values: what the editor shows, the rules judge, the notice prints.

:mod:`listinlasning` reads it from the registers in a handful of questions, however many items there are.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from styrdesk.modell.underlag import Motestid


@dataclass(frozen=True, slots=True, kw_only=True)
class Listhandling:
    """A paper of an item. ``nr`` is its place under the item, the 2 of 6.2."""

    nr: int
    namn: str
    id: int = 0
    handling_id: int = 0
    datum: date | None = None
    reviderad: date | None = None
    tillkom_version: int = 1
    skickas_inte: bool = False
    sekretess: bool = False


@dataclass(frozen=True, kw_only=True)
class Listrad:
    """One item. ``nr`` is "7", "7a" for a late one, "" for one withdrawn before it was printed.

    ``fast`` is forst, sist, paus for a planned break, or "".
    ``andrad_skrivelse`` says that the letter now reads otherwise than the item, ``egen_text`` that the
    secretary has written otherwise than the letter; ``bundna`` are the
    names of those with another assignment at the matter's provider; ``utan_personal`` that staff
    representatives must leave (KL 7:14).
    """

    id: int
    uid: str
    version: int
    ordning: int
    nr: str
    rubrik: str
    typ: str = "beslut"
    tryckt: bool = False
    fast: str = ""
    arende_id: int | None = None
    dnr: str = ""
    art: str = "ovrigt"
    sekretess_lagrum: str = ""
    offentlig_rubrik: str = ""
    foredragande: str = ""
    minuter: int | None = None
    forslag: str = ""
    sammanfattning: str = ""
    underlag: tuple[str, ...] = ()
    skickas_till: tuple[str, ...] = ()
    omedelbar: bool = False
    pa_bordet: bool = False
    utgar_skal: str = ""
    placering_skal: str = ""
    tillkom_version: int = 1
    skrivelse_id: int | None = None
    skrivelse_datum: date | None = None
    andrad_skrivelse: bool = False
    egen_text: bool = False
    handlingar: tuple[Listhandling, ...] = ()
    bundna: tuple[str, ...] = ()
    bevakad: str = ""
    utan_personal: bool = False

    @property
    def med(self) -> bool:
        """It is handled at the meeting, as far as is known now."""
        return not self.utgar_skal


@dataclass(frozen=True, slots=True)
class Listbevakning:
    """A matter that is to come back at this meeting but does not stand on the agenda."""

    id: int
    arende_id: int
    rubrik: str
    slag: str
    skal: str = ""


@dataclass(frozen=True, slots=True)
class Listmottagare:
    """Someone who is called, in the role that gives the right to it."""

    person_id: int
    namn: str
    roll: str


@dataclass(frozen=True, slots=True)
class Utskick:
    """A version of the notice that has been sent."""

    id: int
    nr: int
    skickad: date


@dataclass(frozen=True, kw_only=True)
class Foredragningslista:
    """Everything about a meeting that is being prepared. ``kallelse_senast`` is by the body's own rule."""

    id: int
    uid: str
    version: int
    status: str
    namn: str
    organ_id: int
    organ: str
    organ_kort: str
    tid: Motestid
    plats: str
    mote_id: int
    motesnr: int = 1
    ordforande: str = ""
    sekreterare: str = ""
    formoten: str = ""
    anmal_forhinder: str = ""
    distans: str = ""
    offentligt: bool = False
    dnr_monster: str = ""
    kallelse_senast: date | None = None
    kallelsedagar: int = 7
    rader: tuple[Listrad, ...] = ()
    saknade_fasta: tuple[str, ...] = ()
    bevakningar: tuple[Listbevakning, ...] = ()
    oanmalda_ordforandebeslut: tuple[str, ...] = ()
    mottagare: tuple[Listmottagare, ...] = ()
    utskick: tuple[Utskick, ...] = ()

    @cached_property
    def minuter(self) -> int:
        """The sum of the items' time, of those that are handled."""
        return sum(r.minuter or 0 for r in self.rader if r.med)

    @property
    def motestid_minuter(self) -> int | None:
        """How long the meeting is planned to be; None when its end is not known."""
        if self.tid.start is None or self.tid.slut is None:
            return None
        fran, till = self.tid.start, self.tid.slut
        return (till.hour - fran.hour) * 60 + till.minute - fran.minute

    @property
    def nasta_version(self) -> int:
        """The number that the next send-out gets."""
        return max((u.nr for u in self.utskick), default=0) + 1

    @property
    def har_personal(self) -> bool:
        """A staff representative has a seat in the body."""
        return any(m.roll == "personalforetradare" for m in self.mottagare)
