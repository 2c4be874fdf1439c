"""PDFium shows pages to one at a time: without the door's lock the process dies with SIGTRAP."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.export.exempel import gyllene

TVA_TRADAR = """
import sys, threading
from pathlib import Path
from styrdesk.export import pdfium

data = Path(sys.argv[1]).read_bytes()

def rita():
    for _ in range(150):
        with pdfium.oppnad(data) as dokument:
            for sida in dokument:
                pdfium.karta(sida, 1.0)

def las():
    for _ in range(600):
        pdfium.sidtexter(data)

tradar = [threading.Thread(target=syssla) for syssla in (rita, las, las)]
for trad in tradar:
    trad.start()
for trad in tradar:
    trad.join()
print("klart")
"""


def test_tva_tradar_far_sidor_och_text_samtidigt(tmp_path: Path, rot: Path) -> None:
    fil = tmp_path / "mote.pdf"
    fil.write_bytes(next(iter(gyllene().values())).pdf())
    svar = subprocess.run(
        [sys.executable, "-c", TVA_TRADAR, fil],
        cwd=rot,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (svar.returncode, svar.stdout) == (0, "klart\n"), svar.stderr


def test_ingen_oppnar_en_fil_forbi_dorren(rot: Path) -> None:
    """The import rules see to the program; the tests run beside its threads and are looked through here."""
    forbi = [
        str(fil.relative_to(rot))
        for fil in sorted((rot / "tests").rglob("*.py"))
        if fil != Path(__file__) and "PdfDocument(" in fil.read_text("utf-8")
    ]
    assert not forbi
