"""An e-mail as pages: who, when, what about, the text, then its attachments judged like any other file.

Nothing is fetched from the net and nothing in the message is run; HTML becomes plain text.
"""

from __future__ import annotations

import email
import email.policy
import io
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import replace
from datetime import date
from email.message import EmailMessage
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING

import pikepdf
from pikepdf import Pdf

from styrdesk.export.grund.blocks import Block, Keep, text_block
from styrdesk.export.grund.document import Document
from styrdesk.export.grund.form import Form
from styrdesk.export.grund.metadata import Metadata
from styrdesk.export.grund.page import Furniture
from styrdesk.export.grund.profile import Profil
from styrdesk.export.grund.text import paragraphs
from styrdesk.export.grund.typography import BODY, LIST_HEADING
from styrdesk.export.paket import pdfinnehall, pdfkalla, pdftaggar
from styrdesk.export.paket.utfall import Filutfall, Hinder, Orsak, Tillganglighet, Utfall
from styrdesk.texter import _

if TYPE_CHECKING:
    from styrdesk.export.paket.kallor import Jobb

_DAG = date(2000, 1, 1)  # never shown: the page is taken over without its metadata
_LANGST_TEXT = 2_000_000
_DJUPAST = 3
_BLOCK = {"p", "br", "div", "tr", "li", "h1", "h2", "h3", "h4", "table", "ul", "ol", "blockquote"}


def rena(kalla: Path, ut: Path, jobb: Jobb) -> tuple[pdfkalla.Fynd, tuple[Filutfall, ...]]:
    """Write the message and its attachments as one PDF; the outcomes of the attachments beside it."""
    try:
        brev = email.message_from_bytes(kalla.read_bytes(), policy=email.policy.default)
        text, uppgifter = _text(brev), _uppgifter(brev)
        bilagor = list(_bilagor(brev))
    except (ValueError, LookupError, TypeError, AttributeError, IndexError) as fel:
        raise Hinder(_("Meddelandet är skadat. Öppna det och skriv ut det till PDF.")) from fel
    if len(bilagor) > jobb.granser.bilagor:
        mening = _("Meddelandet har {antal} bilagor. Spara dem och lägg till dem en och en.")
        raise Hinder(mening.format(antal=len(bilagor)), Orsak.FOR_STOR)
    utfall = [_bilaga(namn, data, nr, ut, jobb) for nr, (namn, data) in enumerate(bilagor, 1)]
    pdf = textsidor(uppgifter, text, [u for u, _fil in utfall])
    return _samman(pdf, utfall, ut), tuple(u for u, _fil in utfall)


def textfil(kalla: Path, ut: Path) -> pdfkalla.Fynd:
    """A plain text file as pages."""
    data = kalla.read_bytes()[:_LANGST_TEXT]
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")
    ut.write_bytes(textsidor([], text, []))
    with pikepdf.open(ut) as pdf:
        return pdfkalla.Fynd(sidor=len(pdf.pages), tillganglighet=Tillganglighet.UA)


# -- reading ---------------------------------------------------------------------------------------


def _uppgifter(brev: EmailMessage) -> list[tuple[str, str]]:
    par = (
        (_("Från"), "from"),
        (_("Till"), "to"),
        (_("Kopia"), "cc"),
        (_("Datum"), "date"),
        (_("Ärende"), "subject"),
    )
    return [(etikett, str(brev[nyckel])) for etikett, nyckel in par if brev[nyckel]]


def _text(brev: EmailMessage) -> str:
    kropp = brev.get_body(preferencelist=("plain", "html"))
    if kropp is None:
        return ""
    innehall = str(kropp.get_content())[:_LANGST_TEXT]
    return _ur_html(innehall) if kropp.get_content_subtype() == "html" else innehall


def _bilagor(brev: EmailMessage) -> Iterator[tuple[str, bytes]]:
    for nr, del_ in enumerate(brev.iter_attachments(), 1):
        namn = Path((del_.get_filename() or f"bilaga{nr}").replace("\\", "/")).name
        if del_.get_content_type() == "message/rfc822":
            yield f"{Path(namn).stem}.eml", bytes(del_.get_content())
        else:
            data = del_.get_payload(decode=True)
            yield namn, data if isinstance(data, bytes) else b""


class _Textlasare(HTMLParser):
    """The words of an HTML message, a line for each block."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.bitar: list[str] = []
        self._dolt = 0

    def handle_starttag(self, tag: str, _attrs: object) -> None:
        self._dolt += tag in ("script", "style", "title")
        if tag in _BLOCK:
            self.bitar.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self._dolt -= tag in ("script", "style", "title") and self._dolt > 0
        if tag in _BLOCK:
            self.bitar.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._dolt:
            self.bitar.append(" ".join(data.split()) + (" " if data[-1:].isspace() else ""))


def _ur_html(text: str) -> str:
    lasare = _Textlasare()
    lasare.feed(text)
    lasare.close()
    return "".join(lasare.bitar)


# -- pages -----------------------------------------------------------------------------------------


def textsidor(
    uppgifter: Sequence[tuple[str, str]], text: str, bilagor: Sequence[Filutfall]
) -> bytes:
    """Facts, text and the list of attachments as a tagged PDF."""
    titel = _("E-postmeddelande") if uppgifter else _("Text")
    dokument = Document(Furniture(Profil(titel), "", titel), Metadata(titel, "", "", _DAG))
    if uppgifter:
        formular = Form(dokument.root, dokument.width)
        for etikett, varde in uppgifter:
            formular.text(etikett, varde)
        dokument.add(formular.blocks())
    dokument.add(
        text_block(dokument.root.add("P"), stycke, BODY, dokument.width, space_before=6.0)
        for stycke in paragraphs(text) or [_("Meddelandet har ingen text.")]
    )
    dokument.add(_bilagelista(dokument, bilagor))
    return dokument.pdf()


def _bilagelista(dokument: Document, bilagor: Sequence[Filutfall]) -> list[Block]:
    if not bilagor:
        return []
    bredd = dokument.width
    rubrik = text_block(
        dokument.root.add("H1"), _("Bilagor"), LIST_HEADING, bredd, space_before=18.0, keep=Keep.YES
    )
    rader = [
        text_block(
            dokument.root.add("P"), f"{nr}. {u.fil}. {_lage(u)}", BODY, bredd, space_before=3.0
        )
        for nr, u in enumerate(bilagor, 1)
    ]
    return [rubrik, *rader]


def _lage(utfall: Filutfall) -> str:
    if utfall.utfall is Utfall.PLATSHALLARE:
        return _("Ingår inte. {mening}").format(mening=utfall.mening)
    return _("Följer här efter.")


def _bilaga(namn: str, data: bytes, nr: int, ut: Path, jobb: Jobb) -> tuple[Filutfall, Path | None]:
    """The outcome of an attachment and its clean PDF."""
    from styrdesk.export.paket.kallor import forbered

    if jobb.djup >= _DJUPAST:
        mening = _("Meddelandet ligger för djupt i andra. Spara det och lägg till det för sig.")
        return Hinder(mening, Orsak.KOSTAR_FOR_MYCKET).utfall(namn), None
    kalla, ren = (ut.with_name(f"{ut.stem}-{nr}{slut}") for slut in (".bilaga", ".pdf"))
    kalla.write_bytes(data)
    utfall = forbered(replace(jobb, kalla=kalla, namn=namn, ut=ren, rutor=(), djup=jobb.djup + 1))
    kalla.unlink()
    return utfall, None if utfall.utfall is Utfall.PLATSHALLARE else ren


def _samman(
    text: bytes, bilagor: Sequence[tuple[Filutfall, Path | None]], ut: Path
) -> pdfkalla.Fynd:
    """One file of all; with attachments it loses its tags, as theirs are of many kinds."""
    filer = [fil for _utfall, fil in bilagor if fil is not None]
    fynd = pdfkalla.Fynd(tillganglighet=Tillganglighet.OTAGGAD if filer else Tillganglighet.UA)
    with ExitStack() as oppna:
        pdf = oppna.enter_context(pikepdf.open(io.BytesIO(text)))
        for fil in filer:
            pdf.pages.extend(oppna.enter_context(pikepdf.open(fil)).pages)
        if filer:
            _ren_fran_taggar(pdf)
        fynd.sidor = len(pdf.pages)
        pdfkalla.spara(pdf, ut)
    for fil in filer:
        fil.unlink()
    for utfall, _fil in bilagor:
        rader = (utfall.mening,) if utfall.mening else utfall.anmarkningar
        fynd.anmarkningar += [f"{utfall.fil}: {rad}" for rad in rader]
    return fynd


def _ren_fran_taggar(pdf: Pdf) -> None:
    pdftaggar.ta_bort(pdf)
    for sida in pdf.pages:
        pdfinnehall.i_balans(pdf, sida, otaggad=True)
