"""An e-mail as words and attachments, whatever program wrote the file: what `epostkalla` makes pages of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from html.parser import HTMLParser
from pathlib import PurePosixPath

from styrdesk.export.paket.utfall import Hinder, Orsak
from styrdesk.svensk_form import datum_lang, tid
from styrdesk.texter import _, ngettext

LANGST_TEXT = 2_000_000
_MELLANRUM = re.compile(r"[ \t\r\n\f]+")
_BLOCK = {"p", "br", "div", "tr", "li", "h1", "h2", "h3", "h4", "table", "ul", "ol", "blockquote"}


@dataclass(frozen=True, slots=True)
class Bilaga:
    """Something attached: its content, a message in the message, or why it cannot be had."""

    namn: str
    innehall: bytes | Brev | Hinder


@dataclass(frozen=True, slots=True)
class Brev:
    """A message: who, when, what about (label, value), its text, what is attached, and remarks."""

    uppgifter: tuple[tuple[str, str], ...]
    text: str
    bilagor: tuple[Bilaga, ...] = ()
    anmarkningar: tuple[str, ...] = ()


def uppgifter(
    fran: str, till: str, kopia: str, datum: str, arende: str
) -> tuple[tuple[str, str], ...]:
    """The facts that there are, with their labels."""
    par = (
        (_("Från"), fran),
        (_("Till"), till),
        (_("Kopia"), kopia),
        (_("Datum"), datum),
        (_("Ärende"), arende),
    )
    return tuple((etikett, varde) for etikett, varde in par if varde)


def nar(tidpunkt: datetime) -> str:
    """12 november 2026 kl. 8.00, by the sender's clock."""
    return _("{dag} kl. {tid}").format(dag=datum_lang(tidpunkt.date()), tid=tid(tidpunkt))


def filnamn(namn: str, nr: int, andelse: str = "") -> str:
    """The attachment's own name without any folder, else a number and what kind it is said to be."""
    return PurePosixPath(namn.replace("\\", "/")).name.strip() or f"bilaga{nr}{andelse}"


def bilder_i_texten(antal: int) -> tuple[str, ...]:
    """Told of pictures that lie in the text, mostly the sender's logotype."""
    if not antal:
        return ()
    mening = ngettext(
        "En bild i meddelandets text visas inte. Jämför med originalet.",
        "{antal} bilder i meddelandets text visas inte. Jämför med originalet.",
        antal,
    )
    return (mening.format(antal=antal),)


def krypterat() -> Hinder:
    """Only the receiver's own mail program can open it."""
    text = _(
        "Bara e-postprogrammet kan läsa det krypterade meddelandet. Skriv ut det där till PDF."
    )
    return Hinder(text, Orsak.KRYPTERAD)


def skadat() -> Hinder:
    return Hinder(_("Meddelandet är skadat. Öppna det och skriv ut det till PDF."))


class _Textlasare(HTMLParser):
    """The words of an HTML message, a line for each block."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.bitar: list[str] = []
        self._dolt = 0

    def handle_starttag(self, tag: str, _attrs: Sequence[tuple[str, str | None]]) -> None:
        self._dolt += tag in ("script", "style", "title")
        if tag in _BLOCK:
            self.bitar.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self._dolt -= tag in ("script", "style", "title") and self._dolt > 0
        if tag in _BLOCK:
            self.bitar.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._dolt:
            self.bitar.append(_MELLANRUM.sub(" ", data))


def ur_html(text: str) -> str:
    """The words of an HTML text; nothing is fetched and nothing is run."""
    lasare = _Textlasare()
    lasare.feed(text[:LANGST_TEXT])
    lasare.close()
    return "\n".join(rad.strip() for rad in "".join(lasare.bitar).split("\n"))
