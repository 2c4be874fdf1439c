"""A01: does a finished file carry what PDF/A-2a asks for? What can be seen without a validator.

The full judgement is veraPDF's (tests/export/test_vera.py); this catches a file that somebody has put
through another program before it is archived.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

import pikepdf
from pikepdf import Name, Pdf

from styrdesk.modell.grund.errors import Brist
from styrdesk.texter import _

_DEL = re.compile(r"pdfaid:part(?:>|=\")\s*(\d)")
_NIVA = re.compile(r"pdfaid:conformance(?:>|=\")\s*(\w)")
_FILER = ("/FontFile", "/FontFile2", "/FontFile3")


def pdfa_brister(data: bytes) -> list[Brist]:
    """What keeps the file from being PDF/A with structure; empty when nothing is seen."""
    try:
        with Pdf.open(io.BytesIO(data)) as pdf:
            return [Brist("", text, "A01") for text in _fel(pdf)]
    except pikepdf.PdfError:
        return [Brist("", _("Filen är ingen hel PDF."), "A01")]


def _fel(pdf: Pdf) -> Iterator[str]:
    xmp = (
        pdf.Root.Metadata.read_bytes().decode("utf-8", "replace") if "/Metadata" in pdf.Root else ""
    )
    del_, niva = _DEL.search(xmp), _NIVA.search(xmp)
    if del_ is None or niva is None:
        yield _("Filen säger inte själv att den är PDF/A.")
    elif niva[1].upper() != "A":
        yield _("Filen är PDF/A utan struktur (nivå {niva}).").format(niva=f"{del_[1]}{niva[1]}")
    if pdf.is_encrypted:
        yield _("Filen är krypterad.")
    if "/OutputIntents" not in pdf.Root:
        yield _("Filen saknar färgprofil.")
    marke = pdf.Root.get("/MarkInfo")
    if marke is None or not marke.get("/Marked") or "/StructTreeRoot" not in pdf.Root:
        yield _("Filen saknar taggar.")
    if "/Lang" not in pdf.Root:
        yield _("Filen säger inte vilket språk den är på.")
    if any(not _inbaddat(font) for font in _teckensnitt(pdf)):
        yield _("Ett teckensnitt är inte inbäddat.")


def _teckensnitt(pdf: Pdf) -> Iterator[Any]:
    for objekt in pdf.objects:
        if isinstance(objekt, pikepdf.Dictionary) and objekt.get("/Type") == Name.Font:
            yield objekt


def _inbaddat(font: Any) -> bool:
    """Whether the font's shapes are in the file; a composite font has them in its descendant."""
    if font.get("/Subtype") in (Name.Type0, Name.Type3):
        return True
    beskrivning = font.get("/FontDescriptor")
    return beskrivning is not None and any(fil in beskrivning for fil in _FILER)
