"""LibreOffice på riktigt: främmande dokument blir sidor, och våra egna Wordfiler öppnas som de är."""

from __future__ import annotations

import http.server
import io
import threading
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import docx
import openpyxl
import pikepdf
import pytest
from PIL import Image

from styrdesk.export.paket import kontorskalla
from styrdesk.export.paket.granskning import Granskare
from styrdesk.export.paket.utfall import Orsak, Tillganglighet
from styrdesk.modell.paketunderlag import Pakethandling
from tests.export import test_word
from tests.export.paket.utfallsprov import blad, tas_med, text
from tests.export.pdflasare import slat

pytestmark = pytest.mark.skipif(
    kontorskalla.program() is None,
    reason="LIBREOFFICE IS NOT ON THIS MACHINE: no document was converted for real (Debian: "
    "libreoffice-writer-nogui libreoffice-calc-nogui)",
)


def dokument(mening: str, bild: str = "") -> bytes:
    """A Word document of two pages; the picture is to be fetched from the address."""
    fil = docx.Document()
    fil.add_heading("Åtgärdsplan för Björken", 1)
    fil.add_paragraph(mening)
    fil.add_page_break()
    if bild:
        rod = io.BytesIO()
        Image.new("RGB", (50, 50), "red").save(rod, "PNG")
        fil.add_picture(rod)
    ut = io.BytesIO()
    fil.save(ut)
    return _med_lank(ut.getvalue(), bild) if bild else ut.getvalue()


def _med_lank(data: bytes, adress: str) -> bytes:
    ut = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as inne, zipfile.ZipFile(ut, "w") as arkiv:
        for namn in inne.namelist():
            bit = inne.read(namn).replace(b"r:embed=", b"r:link=")
            yttre = f'Target="{adress}" TargetMode="External"'.encode()
            arkiv.writestr(namn, bit.replace(b'Target="media/image1.png"', yttre))
    return ut.getvalue()


def kalkyl() -> bytes:
    bok = openpyxl.Workbook()
    bok.active.append(["Ökning", 3.5])
    ut = io.BytesIO()
    bok.save(ut)
    return ut.getvalue()


@contextmanager
def lyssnare() -> Iterator[tuple[str, list[str]]]:
    """A server on this machine: its address, and what it has been asked for."""
    fragor: list[str] = []

    class Svar(http.server.BaseHTTPRequestHandler):
        def handle_one_request(self) -> None:
            fragor.append(self.rfile.readline().decode())

    server = http.server.HTTPServer(("127.0.0.1", 0), Svar)
    trad = threading.Thread(target=server.serve_forever)
    trad.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/bild.png", fragor
    finally:
        server.shutdown()
        server.server_close()
        trad.join()


def test_frammande_dokument_omvandlas_utan_att_nagot_hamtas(tmp_path: Path) -> None:
    """Two at once, with names and content in Swedish; what is damaged gets a sheet, and no file is left.

    The picture would be fetched from the net, had not the profile said no. Converted again, the same bytes.
    """
    trasigt = bytearray(dokument("trasigt"))
    mitten = zipfile.ZipFile(io.BytesIO(trasigt)).getinfo("word/document.xml").header_offset + 60
    trasigt[mitten : mitten + 400] = bytes(400)
    with lyssnare() as (adress, fragor), Granskare(processer=2) as granskaren:
        filer = {
            "Åtgärder & önskemål (2).docx": dokument("Räksmörgås på boendet.", adress),
            "kalkyl utan andelse": kalkyl(),
            "trasigt.docx": bytes(trasigt),
        }
        handlingar = [Pakethandling(n, "T", data, n) for n, data in filer.items()]
        skrivelse, bok, skadat = granskaren.granska(handlingar)
        ord_ = text(tas_med(skrivelse, "omvandlat till PDF"))
        assert "Åtgärdsplan för Björken" in ord_ and "Räksmörgås på boendet." in ord_
        assert skrivelse.utfall.sidor == 2 and not fragor
        assert skrivelse.utfall.tillganglighet is Tillganglighet.TAGGAD
        assert "Ökning 3,5" in text(tas_med(bok, "omvandlat till PDF"))
        blad(skadat, "kunde inte omvandlas", Orsak.SKADAD)
        assert {fil.suffix for fil in skrivelse.pdf.parent.iterdir()} == {".pdf", ".kalla"}
        with Granskare(processer=1) as annan:
            (igen,) = annan.granska(handlingar[:1])
            assert igen.pdf.read_bytes() == skrivelse.pdf.read_bytes()


def test_vara_wordfiler_oppnas_i_libreoffice_med_rubriker_och_ord() -> None:
    with Granskare(processer=2) as granskaren:
        filer = {namn: test_word.gor(namn) for namn in test_word.DOKUMENT}
        handlingar = [Pakethandling(n, "T", data, f"{n}.docx") for n, data in filer.items()]
        for handling, svar in zip(handlingar, granskaren.granska(handlingar), strict=True):
            last = docx.Document(io.BytesIO(filer[handling.nummer]))
            fil = tas_med(svar, "omvandlat till PDF")
            sedda = slat(text(fil)).replace(" ", "")
            for stycke in last.paragraphs:
                assert slat(stycke.text).replace(" ", "") in sedda, handling.nummer
            rubriker = [
                s[-1] for p in last.paragraphs if (s := str(p.style.name)).startswith("Heading")
            ]
            with pikepdf.open(fil) as pdf:
                taggar = [
                    str(o.S) for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and "/S" in o
                ]
            # the title is LibreOffice's first level too
            assert taggar.count("/H1") >= rubriker.count("1"), handling.nummer
            assert taggar.count("/H2") == rubriker.count("2"), handling.nummer
