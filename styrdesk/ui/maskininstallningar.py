"""What this computer remembers: window, appearance, last file. Not in the municipality's file.

Every value is declared once as a record with its Swedish text, so that the settings page can be built
from the records. Values are kept in an ini file in the user's profile.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar, cast

from PySide6.QtCore import QByteArray, QSettings

from styrdesk.texter import N_
from styrdesk.ui.grund.theme import Look, Scheme
from styrdesk.ui.grund.tokens import SCALE_MAX, SCALE_MIN, Density

T = TypeVar("T", bound=str | int | bool | QByteArray)


@dataclass(frozen=True)
class Installning(Generic[T]):
    """One remembered value. ``val`` lists (value, text) where only some values are allowed."""

    nyckel: str
    standard: T
    text: str = ""
    hjalp: str = ""
    val: tuple[tuple[str, str], ...] = ()


TEMA = Installning(
    "utseende/tema",
    "system",
    N_("Färger"),
    N_("Följ systemet, eller välj själv. Kontrast använder datorns egna kontrastfärger."),
    (
        ("system", N_("Som systemet")),
        ("ljust", N_("Ljust")),
        ("morkt", N_("Mörkt")),
        ("kontrast", N_("Systemets kontrast")),
    ),
)
TEXTSTORLEK = Installning(
    "utseende/text", 100, N_("Textstorlek"), N_("100–200 procent. Ändra också med Ctrl och plus.")
)
TATHET = Installning(
    "utseende/tathet",
    "normal",
    N_("Täthet"),
    N_("Hur mycket luft rader och knappar får."),
    (("luftig", N_("Luftig")), ("normal", N_("Normal")), ("kompakt", N_("Kompakt"))),
)
SYSTEMTECKENSNITT = Installning(
    "utseende/systemteckensnitt", False, N_("Använd systemets teckensnitt")
)
LUGNT = Installning("utseende/lugnt", False, N_("Visa inga rörelser"))
FONSTERLAGE = Installning("fonster/lage", QByteArray())
SENASTE_FIL = Installning("fil/senaste", "")
KOPIEMAPP = Installning(
    "fil/kopior",
    "",
    N_("Mapp för säkerhetskopior"),
    N_("Välj gärna en mapp på en annan disk eller ett USB-minne."),
)

UTSEENDE: tuple[Installning[str] | Installning[int] | Installning[bool], ...] = (
    TEMA,
    TEXTSTORLEK,
    TATHET,
    SYSTEMTECKENSNITT,
    LUGNT,
)


class Maskininstallningar:
    """Reads and writes the records. A value that makes no sense is read as the standard value."""

    def __init__(self, lagring: QSettings | None = None) -> None:
        self._store = lagring or QSettings(
            QSettings.Format.IniFormat, QSettings.Scope.UserScope, "Styrdesk", "Styrdesk"
        )

    def las(self, vad: Installning[T]) -> T:
        """The remembered value, or the standard one."""
        raw = self._store.value(vad.nyckel)
        if raw is None:
            return vad.standard
        known: object = vad.standard
        if isinstance(vad.standard, bool):
            known = str(raw).lower() == "true"
        elif isinstance(vad.standard, int):
            known = int(str(raw)) if str(raw).lstrip("-").isdigit() else vad.standard
        elif isinstance(vad.standard, QByteArray):
            known = raw if isinstance(raw, QByteArray) else vad.standard
        elif not vad.val or str(raw) in dict(vad.val):
            known = str(raw)
        return cast(T, known)

    def skriv(self, vad: Installning[T], varde: T) -> None:
        """Remember a value; it reaches the disk at once."""
        self._store.setValue(vad.nyckel, varde)
        self._store.sync()

    def las_lage(self, nyckel: str) -> QByteArray:
        """A saved widget state (splitter, header) under a name of the screen's own; empty if none."""
        return self.las(Installning(f"lage/{nyckel}", QByteArray()))

    def skriv_lage(self, nyckel: str, lage: QByteArray) -> None:
        """Remember a widget's state."""
        self.skriv(Installning(f"lage/{nyckel}", QByteArray()), lage)

    def genvagar(self) -> dict[str, str]:
        """The user's own shortcuts: command id -> portable text."""
        self._store.beginGroup("genvagar")
        own = {key: str(self._store.value(key)) for key in self._store.childKeys()}
        self._store.endGroup()
        return own

    def skriv_genvag(self, kommando: str, genvag: str) -> None:
        """Give a command a shortcut of the user's own."""
        self._store.setValue(f"genvagar/{kommando}", genvag)
        self._store.sync()

    def utseende(self) -> Look:
        """The remembered appearance."""
        text = min(SCALE_MAX, max(SCALE_MIN, self.las(TEXTSTORLEK)))
        return Look(
            scheme=Scheme(self.las(TEMA)),
            text=text,
            density=Density[self.las(TATHET).upper()],
            system_font=self.las(SYSTEMTECKENSNITT),
            calm=self.las(LUGNT),
        )

    def skriv_utseende(self, look: Look) -> None:
        """Remember an appearance."""
        self.skriv(TEMA, look.scheme.value)
        self.skriv(TEXTSTORLEK, look.text)
        self.skriv(TATHET, look.density.name.lower())
        self.skriv(SYSTEMTECKENSNITT, look.system_font)
        self.skriv(LUGNT, look.calm)
