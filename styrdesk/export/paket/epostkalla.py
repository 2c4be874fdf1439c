"""An e-mail as pages: who, when, what about, the text, then its attachments judged like any other file.

Nothing is fetched from the net and nothing in the message is run; HTML becomes plain text.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import replace
from datetime import date
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
from styrdesk.export.paket import emlbrev, outlookbrev, pdfinnehall, pdfkalla, pdftaggar
from styrdesk.export.paket.brev import LANGST_TEXT, Bilaga, Brev
from styrdesk.export.paket.olefil import OLE
from styrdesk.export.paket.utfall import Filutfall, Hinder, Orsak, Tillganglighet, Utfall
from styrdesk.texter import _

if TYPE_CHECKING:
    from styrdesk.export.paket.kallor import Jobb

_DAG = date(2000, 1, 1)  # never shown: the page is taken over without its metadata
_DJUPAST = 3


def rena(kalla: Path, ut: Path, jobb: Jobb) -> tuple[pdfkalla.Fynd, tuple[Filutfall, ...]]:
    """Write the message and its attachments as one PDF; the outcomes of the attachments beside it."""
    return _rena(las(kalla), ut, jobb)


def las(kalla: Path) -> Brev:
    """The message, in the Internet's form or Outlook's; raises Hinder."""
    with kalla.open("rb") as strom:
        ar_outlook = strom.read(len(OLE)) == OLE
    return outlookbrev.las(kalla) if ar_outlook else emlbrev.las(kalla.read_bytes())


def _rena(brev: Brev, ut: Path, jobb: Jobb) -> tuple[pdfkalla.Fynd, tuple[Filutfall, ...]]:
    if len(brev.bilagor) > jobb.granser.bilagor:
        mening = _("Meddelandet har {antal} bilagor. Spara dem och lägg till dem en och en.")
        raise Hinder(mening.format(antal=len(brev.bilagor)), Orsak.FOR_STOR)
    utfall = [_bilaga(bilaga, nr, ut, jobb) for nr, bilaga in enumerate(brev.bilagor, 1)]
    pdf = textsidor(brev.uppgifter, brev.text, [u for u, _fil in utfall])
    fynd = _samman(pdf, utfall, ut)
    fynd.anmarkningar[:0] = brev.anmarkningar
    return fynd, tuple(u for u, _fil in utfall)


def textfil(kalla: Path, ut: Path) -> pdfkalla.Fynd:
    """A plain text file as pages."""
    data = kalla.read_bytes()[:LANGST_TEXT]
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")
    ut.write_bytes(textsidor([], text, []))
    with pikepdf.open(ut) as pdf:
        return pdfkalla.Fynd(sidor=len(pdf.pages), tillganglighet=Tillganglighet.UA)


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


def _bilaga(bilaga: Bilaga, nr: int, ut: Path, jobb: Jobb) -> tuple[Filutfall, Path | None]:
    """The outcome of an attachment and its clean PDF."""
    namn, innehall = bilaga.namn, bilaga.innehall
    if isinstance(innehall, Hinder):
        return innehall.utfall(namn), None
    if jobb.djup >= _DJUPAST:
        mening = _("Meddelandet ligger för djupt i andra. Spara det och lägg till det för sig.")
        return Hinder(mening, Orsak.KOSTAR_FOR_MYCKET).utfall(namn), None
    kalla, ren = (ut.with_name(f"{ut.stem}-{nr}{slut}") for slut in (".bilaga", ".pdf"))
    inre = replace(jobb, kalla=kalla, namn=namn, ut=ren, rutor=(), avtryck="", djup=jobb.djup + 1)
    utfall = _inre_brev(innehall, inre) if isinstance(innehall, Brev) else _inre_fil(innehall, inre)
    return utfall, None if utfall.utfall is Utfall.PLATSHALLARE else ren


def _inre_brev(brev: Brev, jobb: Jobb) -> Filutfall:
    from styrdesk.export.paket.kallor import utfallet

    try:
        return utfallet(jobb, *_rena(brev, jobb.ut, jobb))
    except Hinder as hinder:
        return hinder.utfall(jobb.namn)


def _inre_fil(data: bytes, jobb: Jobb) -> Filutfall:
    from styrdesk.export.paket.kallor import forbered

    jobb.kalla.write_bytes(data)
    utfall = forbered(jobb)
    jobb.kalla.unlink()
    return utfall


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
