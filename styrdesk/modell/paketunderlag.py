"""Frozen values that a board packet is made of (protokoll §8, KL 6 kap., OSL).

The meeting's registers build them; `styrdesk.export.paket` only reads them. Nothing here opens a file:
a paper is named by its path or given as bytes. Same values and same files, same packet to the byte.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, time
from enum import StrEnum
from pathlib import Path

from styrdesk.modell.grund.errors import Brist, RegelFel
from styrdesk.texter import N_, _


class Utgava(StrEnum):
    """For whom a packet is: what is withheld follows from it (protokoll §8.6, OSL 5:5)."""

    LEDAMOT = "ledamot"
    OFFENTLIG = "offentlig"
    SEKRETESS = "sekretess"
    PRESS = "press"
    ARKIV = "arkiv"

    @property
    def offentlig(self) -> bool:
        """True if nothing secret may be in the file."""
        return self in (Utgava.OFFENTLIG, Utgava.PRESS)

    @property
    def namn(self) -> str:
        return _(_NAMN[self])


_NAMN = {
    Utgava.LEDAMOT: N_("Ledamot"),
    Utgava.OFFENTLIG: N_("Offentlig"),
    Utgava.SEKRETESS: N_("Sekretess"),
    Utgava.PRESS: N_("Press och webb"),
    Utgava.ARKIV: N_("Arkiv"),
}


class Tryckform(StrEnum):
    """How the pages are laid out: as they are, to be read on a tablet, in large type, several to a side."""

    VANLIG = "vanlig"
    LASPLATTA = "lasplatta"
    STORSTIL = "storstil"
    TVA = "tva"
    FYRA = "fyra"
    HAFTE = "hafte"

    @property
    def laggs_ut(self) -> bool:
        """True if several pages share a side of paper."""
        return self in (Tryckform.TVA, Tryckform.FYRA, Tryckform.HAFTE)

    @property
    def namn(self) -> str:
        return _(_FORMER[self])


_FORMER = {
    Tryckform.VANLIG: N_("En sida i taget"),
    Tryckform.LASPLATTA: N_("Läsplatta"),
    Tryckform.STORSTIL: N_("Storstil"),
    Tryckform.TVA: N_("Två sidor per ark"),
    Tryckform.FYRA: N_("Fyra sidor per ark"),
    Tryckform.HAFTE: N_("Häfte"),
}


@dataclass(frozen=True, slots=True)
class Maskruta:
    """A rectangle to paint over, in points from the top left corner of the page as it is seen.

    ``sida`` counts the paper's own pages from 1.
    """

    sida: int
    x: float
    y: float
    bredd: float
    hojd: float


@dataclass(frozen=True, slots=True)
class Maskering:
    """What is removed from a paper in the public editions, and why ("OSL 26 kap. 1 §").

    ``sha256`` is of the file that the boxes were drawn on; another file is never shown with them.
    """

    rutor: tuple[Maskruta, ...]
    lagrum: str
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class Pakethandling:
    """A paper of an item: its stable number ("6.1"), title, and where its content is.

    ``kalla`` is a file or the content itself; then ``filnamn`` tells the kind of content. ``sekretess``
    is the provision (OSL) that keeps the whole paper secret, "" for a public one. A withheld paper shows
    ``offentlig_titel`` instead of its title, which itself may be secret. ``reviderad`` is the day of
    the revised version: "6.2 rev 2026-11-12". ``sidor_annars`` is how many pages a paper that is set in
    large type has in the others' packets, 0 for one that is as it is.
    """

    nummer: str
    titel: str
    kalla: Path | bytes
    filnamn: str = ""
    datum: date | None = None
    sekretess: str = ""
    offentlig_titel: str = ""
    maskering: Maskering | None = None
    losenord: str = field(default="", repr=False)
    reviderad: date | None = None
    sidor_annars: int = 0

    @property
    def namn(self) -> str:
        """The name of the file, for messages."""
        return self.filnamn or (self.kalla.name if isinstance(self.kalla, Path) else self.nummer)

    @property
    def beteckning(self) -> str:
        """6.1, or 6.2 rev 2026-11-12."""
        if self.reviderad is None:
            return self.nummer
        return _("{nr} rev {dag}").format(nr=self.nummer, dag=self.reviderad.isoformat())


@dataclass(frozen=True, slots=True)
class Paketarende:
    """An item of the agenda with its papers. ``nummer`` may be "7 b" for a late one.

    An item with ``sekretess`` shows ``offentlig_rubrik`` in the public editions, and nothing else.
    """

    nummer: str
    rubrik: str
    handlingar: tuple[Pakethandling, ...] = ()
    dnr: str = ""
    foredragande: str = ""
    tid: str = ""
    typ: str = ""
    forslag: str = ""
    sekretess: str = ""
    offentlig_rubrik: str = ""


@dataclass(frozen=True, slots=True)
class Tryckval:
    """How a packet is printed.

    ``dubbelsidigt`` starts every part on a right-hand page and turns landscape pages towards the
    binding; ``halslag`` moves foreign pages away from the holes; ``a3_till_a4`` reduces A3 pages;
    ``form`` is how the pages are laid on the paper.
    """

    dubbelsidigt: bool = True
    halslag: bool = False
    a3_till_a4: bool = False
    form: Tryckform = Tryckform.VANLIG

    @property
    def tillampat(self) -> Tryckval:
        """The choices as they apply: a tablet has neither sheets to turn nor holes."""
        if self.form is Tryckform.LASPLATTA:
            return replace(self, dubbelsidigt=False, halslag=False)
        return self


@dataclass(frozen=True, slots=True)
class Paketunderlag:
    """One copy of a packet for one meeting of one body.

    ``organkod`` stands on every page ("VON"). ``utskick`` is the send-out's number and ``utskickat`` its
    day, which is also the day that the file states. ``kallelse`` is the finished notice as PDF,
    ``kallelse_sidor`` its pages in the others' packets when it is set in large type.
    ``exemplar`` of ``av`` with ``mottagare`` is required of the secrecy edition.
    """

    organ: str
    organkod: str
    sammantrade: date
    utskickat: date
    arenden: tuple[Paketarende, ...]
    klockslag: time | None = None
    utgava: Utgava = Utgava.LEDAMOT
    utskick: int = 1
    mottagare: str = ""
    exemplar: int = 0
    av: int = 0
    kallelse: bytes | None = None
    kallelse_sidor: int = 0
    tryck: Tryckval = Tryckval()

    def granska(self) -> None:
        """RegelFel if the numbers are not unique or a secret copy has no number and receiver."""
        brister = [*self._dubbla(), *self._onumrerad()]
        if brister:
            raise RegelFel(*brister)

    def _dubbla(self) -> list[Brist]:
        nummer = [a.nummer for a in self.arenden] + [
            h.nummer for a in self.arenden for h in a.handlingar
        ]
        text = _(
            "Numret {nr} finns två gånger i paketet. Ge varje ärende och handling ett eget nummer."
        )
        dubbla = sorted({nr for nr in nummer if nummer.count(nr) > 1})
        return [Brist("arenden", text.format(nr=nr)) for nr in dubbla]

    def _onumrerad(self) -> list[Brist]:
        if self.utgava is not Utgava.SEKRETESS or (self.exemplar and self.mottagare.strip()):
            return []
        text = _("Ett exemplar med sekretess ska ha nummer och mottagare. Ange båda.")
        return [Brist("exemplar", text, kalla="OSL 5 kap. 5 §")]
