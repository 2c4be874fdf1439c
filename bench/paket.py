"""How long a board packet takes to build, against qpdf and pdfunite joining the same files.

Both references only put pages after each other; the packet also lays each page on our paper, draws the
band, links, bookmarks, labels and contents, and merges the tags. What is timed is the press of the button:
the papers were judged when they were dropped, and that is timed on its own. qpdf is run through pikepdf's
own job interface. Between them stands the floor: the same library puts the same judged files together with
their tags and writes them as the packet is written, and nothing else. Each way is a process of its own, so
that peak memory is its own, and writes a new file: the system takes longer to write over an old one.
Run: python -m bench.paket [pages …]
"""

from __future__ import annotations

import io
import json
import os
import random
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack
from datetime import date
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf

from styrdesk.export.dagordning import dagordning_pdf
from styrdesk.export.grund.profile import Profil
from styrdesk.export.paket import sammanfogning
from styrdesk.export.paket.bygg import bygg_paket
from styrdesk.export.paket.granskning import Granskare
from styrdesk.modell.paketunderlag import Paketarende, Pakethandling, Paketunderlag
from styrdesk.modell.underlag import Dagordningspunkt, DagordningUnderlag, Motestid

DAG = date(2026, 11, 19)
PROFIL = Profil("Älvsunda kommun", "Vård- och omsorgsförvaltningen")
SIDOR = (1_000, 3_000)
GANGER = 5
MAL = {"qpdf": 2.2, "pdfunite": 0.4}
_SKANNAT, _TAGGAT = 14, 12  # pages of a scanned and of a tagged paper
_BILD = 290_000  # bytes of a scanned page, more or less


# -- the files -------------------------------------------------------------------------------------


def skannad(nr: int) -> bytes:
    """A scanned paper: every page a picture of its own, which nothing can pack."""
    slump = random.Random(nr)
    ut = io.BytesIO()
    with Pdf.new() as pdf:
        for _sida in range(_SKANNAT):
            bild = pdf.make_stream(slump.randbytes(_BILD + slump.randrange(20_000)))
            for nyckel, varde in (
                ("/Type", Name.XObject),
                ("/Subtype", Name.Image),
                ("/Width", 1654),
                ("/Height", 2339),
                ("/ColorSpace", Name.DeviceGray),
                ("/BitsPerComponent", 8),
                ("/Filter", Name.DCTDecode),
            ):
                bild[nyckel] = varde
            pdf.add_blank_page(page_size=(595.28, 841.89))
            sida = pdf.pages[-1].obj
            sida.Resources = Dictionary(XObject=Dictionary(Im=bild))
            sida.Contents = pdf.make_stream(b"q 595.28 0 0 841.89 0 0 cm /Im Do Q")
        pdf.save(ut)
    return ut.getvalue()


def taggad(nr: int) -> bytes:
    """A paper of the house, PDF/UA, of about a dozen pages."""
    punkter = tuple(
        Dagordningspunkt(
            p, f"Punkt {p} i handling {nr}", "Beställaren redovisar uppföljningen. " * 6
        )
        for p in range(1, 15 * _TAGGAT)
    )
    underlag = DagordningUnderlag(
        underrubrik=f"Handling {nr}",
        tid=Motestid(DAG),
        inbjudna=(),
        plats="Stora salen",
        punkter=punkter,
    )
    return dagordning_pdf(underlag, PROFIL, framstallt=DAG)


def gor_filer(mapp: Path, sidor: int) -> list[Path]:
    """Files of together at least ``sidor`` pages, every other one scanned."""
    filer: list[Path] = []
    antal = 0
    while antal < sidor:
        nr = len(filer)
        fil = mapp / f"{nr:03d}.pdf"
        fil.write_bytes(skannad(nr) if nr % 2 else taggad(nr))
        with pikepdf.open(fil) as pdf:
            antal += len(pdf.pages)
        filer.append(fil)
    return filer


def underlag(filer: list[Path]) -> Paketunderlag:
    """Items of four papers each."""
    arenden = []
    for nr, start in enumerate(range(0, len(filer), 4), 1):
        handlingar = tuple(
            Pakethandling(f"{nr}.{i}", f"Handling {fil.stem}", fil)
            for i, fil in enumerate(filer[start : start + 4], 1)
        )
        arenden.append(Paketarende(str(nr), f"Ärende {nr}", handlingar, forslag="Nämnden beslutar"))
    return Paketunderlag("Vård- och omsorgsnämnden", "VON", DAG, DAG, tuple(arenden))


# -- the ways --------------------------------------------------------------------------------------


def paketet(filer: list[Path], ut: Path) -> dict[str, float]:
    """Judge, then build; the build is what counts."""
    start = time.perf_counter()
    with Granskare() as granskare:
        granskare.granska([h for a in underlag(filer).arenden for h in a.handlingar])
        granskat = time.perf_counter() - start
        bygg_paket(underlag(filer[:1]), ut, PROFIL, granskare=granskare)  # warm, as in the window
        ut.unlink()
        tal = _matt(lambda: bygg_paket(underlag(filer), ut, PROFIL, granskare=granskare))
    with pikepdf.open(ut) as pdf:
        return {**tal, "granskning": granskat, "sidor": len(pdf.pages)}


def golvet(filer: list[Path], ut: Path) -> dict[str, float]:
    """What the library itself takes to join the judged files and their tags."""
    with Granskare() as granskare:
        granskade = granskare.granska([h for a in underlag(filer).arenden for h in a.handlingar])
        rena = [g.pdf for g in granskade if g.pdf]
        _foga_bara(rena[:1], ut)
        ut.unlink()
        return _matt(lambda: _foga_bara(rena, ut))


def _foga_bara(filer: list[Path], ut: Path) -> None:
    with Pdf.new() as pdf, ExitStack() as oppna:
        trad, sidor = [], []
        for fil in filer:
            kalla = oppna.enter_context(sammanfogning.oppna(fil))
            sidor += [sammanfogning.kopia(pdf, sida) for sida in kalla.pages]
            if "/StructTreeRoot" in kalla.Root:
                trad.append(pdf.copy_foreign(kalla.Root.StructTreeRoot))
        sammanfogning.satt_sidor(pdf, sidor)
        pdf.Root.Trad = Array(trad)
        pdf.save(
            ut,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            stream_decode_level=pikepdf.StreamDecodeLevel.none,
            static_id=True,
        )


def qpdf(filer: list[Path], ut: Path) -> dict[str, float]:
    jobb = pikepdf.Job(["qpdf", "--empty", "--pages", *map(str, filer), "--", str(ut)])
    return _matt(jobb.run)


def pdfunite(filer: list[Path], ut: Path) -> dict[str, float]:
    return _matt(lambda: subprocess.run(["pdfunite", *map(str, filer), str(ut)], check=True))


def _matt(gor: Callable[[], object]) -> dict[str, float]:
    """Time on the clock, and of the processors: other load strikes the latter least."""
    start, fore = time.perf_counter(), os.times()
    gor()
    efter = os.times()
    return {
        "tid": time.perf_counter() - start,
        "cpu": sum(efter[:4]) - sum(fore[:4]),
    }


SATTEN = {"paketet": paketet, "golvet": golvet, "qpdf": qpdf, "pdfunite": pdfunite}


def i_egen_process(satt: str, mapp: Path) -> dict[str, float]:
    """The figures of one run, with the peak memory of its process in MB."""
    svar = subprocess.run(
        [sys.executable, "-P", "-m", "bench.paket", "--ett", satt, str(mapp)],
        capture_output=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent)},
    )
    return json.loads(svar.stdout)


def ett(satt: str, mapp: Path) -> None:
    """One run, in this process."""
    filer = sorted(mapp.glob("[0-9]*.pdf"))
    ut = mapp / f"ut-{satt}.pdf"
    ut.unlink(missing_ok=True)
    tal = SATTEN[satt](filer, ut)
    vem = resource.RUSAGE_CHILDREN if satt == "pdfunite" else resource.RUSAGE_SELF
    tal["minne"] = resource.getrusage(vem).ru_maxrss / 1024
    print(json.dumps(tal))


def mat(sidor: int) -> None:
    """Measure all ways in turn, so that other load strikes them alike, and print."""
    satt = [namn for namn in SATTEN if namn != "pdfunite" or shutil.which("pdfunite")]
    with tempfile.TemporaryDirectory(prefix="styrdesk-bench-") as mapp:
        filer = gor_filer(Path(mapp), sidor)
        storlek = sum(fil.stat().st_size for fil in filer) / 1e6
        tal: dict[str, list[dict[str, float]]] = {namn: [] for namn in satt}
        for _omgang in range(GANGER):
            for namn in satt:
                tal[namn].append(i_egen_process(namn, Path(mapp)))
    print(
        f"-- {len(filer)} filer, {storlek:.0f} MB, paketet får {tal['paketet'][0]['sidor']:.0f} sidor"
    )
    for namn in satt:
        minne = max(t["minne"] for t in tal[namn])
        tid, cpu = (_median(tal[namn], vad) for vad in ("tid", "cpu"))
        print(f"{namn}: {tid:.2f} s, processortid {cpu:.2f} s, högst {minne:.0f} MB")
    print(f"granskning när filerna läggs till: {_median(tal['paketet'], 'granskning'):.2f} s")
    for namn in satt[1:]:
        tid, cpu = (_median(tal["paketet"], v) / _median(tal[namn], v) for v in ("tid", "cpu"))
        mal = f" (mål {MAL[namn]})" if namn in MAL else ""
        print(f"kvot mot {namn}: {tid:.2f}, i processortid {cpu:.2f}{mal}")


def _median(tal: list[dict[str, float]], vad: str) -> float:
    return statistics.median(t[vad] for t in tal)


def main(ord_: list[str]) -> None:
    """Measure packets of these many pages."""
    if ord_[:1] == ["--ett"]:
        ett(ord_[1], Path(ord_[2]))
        return
    for sidor in map(int, ord_ or SIDOR):
        mat(sidor)


if __name__ == "__main__":
    main(sys.argv[1:])
