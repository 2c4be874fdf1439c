"""What becomes of a paper: taken in, taken in as a picture with a remark, or a sheet in its place.

Foreign files are read in a process of their own (`arbetsprocess`), so the values here travel as JSON.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any


class Utfall(StrEnum):
    """The three things that can happen to a file; nothing is ever left out in silence."""

    TAS_MED = "tas_med"
    SOM_BILD = "som_bild"
    PLATSHALLARE = "platshallare"


class Orsak(StrEnum):
    """Why a sheet takes a paper's place. A window chooses by it what to offer, never by the sentence."""

    BORTA = "borta"
    INGEN_HANDLING = "ingen_handling"
    TOM = "tom"
    FOR_STOR = "for_stor"
    ANDRAD = "andrad"
    LOSENORD = "losenord"
    """A password opens it here."""
    KRYPTERAD = "krypterad"
    """Only the program that made it opens it."""
    SKADAD = "skadad"
    OKAND_TYP = "okand_typ"
    KRAVER_PROGRAM = "kraver_program"
    KOSTAR_FOR_MYCKET = "kostar_for_mycket"


class Tillganglighet(StrEnum):
    """What a screen reader gets: a file that claims PDF/UA, one with tags, one without."""

    UA = "ua"
    TAGGAD = "taggad"
    OTAGGAD = "otaggad"


@dataclass(frozen=True, slots=True)
class Bokmarke:
    """An entry of the paper's own outline: its text, its page from 0, and the height on it."""

    titel: str
    sida: int
    topp: float | None = None


@dataclass(frozen=True, slots=True)
class Filutfall:
    """The outcome of one file.

    ``mening`` says what is wrong and what to do when a sheet takes the paper's place, ``orsak`` which
    kind of wrong it is; ``anmarkningar`` are remarks about what was taken in. ``sha256`` is of the
    file as it came, ``maskerad_sha256`` of what was made of it when something was painted over.
    ``bilagor`` are the outcomes of the attachments of an e-mail.
    """

    fil: str
    utfall: Utfall
    mening: str = ""
    orsak: Orsak | None = None
    anmarkningar: tuple[str, ...] = ()
    sidor: int = 0
    tillganglighet: Tillganglighet = Tillganglighet.OTAGGAD
    undertecknad: bool = False
    sha256: str = ""
    maskerad_sha256: str = ""
    bokmarken: tuple[Bokmarke, ...] = ()
    bilagor: tuple[Filutfall, ...] = ()

    def som_json(self) -> dict[str, Any]:
        """Plain values for JSON."""
        return asdict(self)

    @staticmethod
    def ur_json(varde: dict[str, Any]) -> Filutfall:
        """The outcome that `som_json` wrote; raises TypeError, KeyError or ValueError for anything else."""
        return Filutfall(
            **{
                **varde,
                "utfall": Utfall(varde["utfall"]),
                "orsak": Orsak(varde["orsak"]) if varde["orsak"] else None,
                "tillganglighet": Tillganglighet(varde["tillganglighet"]),
                "anmarkningar": tuple(map(str, varde["anmarkningar"])),
                "bokmarken": tuple(Bokmarke(**post) for post in varde["bokmarken"]),
                "bilagor": tuple(Filutfall.ur_json(post) for post in varde["bilagor"]),
            }
        )


class Hinder(Exception):
    """A file cannot be taken in; the text is the Swedish sentence that says what to do."""

    def __init__(self, mening: str, orsak: Orsak = Orsak.SKADAD) -> None:
        super().__init__(mening)
        self.orsak = orsak

    def utfall(self, namn: str, sha256: str = "") -> Filutfall:
        """The outcome of the file: a sheet with the sentence."""
        return Filutfall(
            namn, Utfall.PLATSHALLARE, mening=str(self), orsak=self.orsak, sha256=sha256
        )


@dataclass(frozen=True, slots=True)
class Granser:
    """What one file may cost. The memory and processor limits hold where the system has them.

    With less than ``ledigt`` bytes left on the disk, that is what is wrong and not the file.
    """

    bytes_in: int = 1_000_000_000
    sidor: int = 3_000
    sekunder: float = 60.0
    minne: int = 2_000_000_000
    bytes_ut: int = 2_000_000_000
    bildpunkter: int = 150_000_000
    bilagor: int = 50
    uppackat: int = 500_000_000
    ledigt: int = 50_000_000


GRANSER = Granser()
