"""A hundred pages of tagged minutes, whole process, against others that set the same words in the same run.

Each way is a process of its own from start to file: Python with its imports, or another program's
binding. The others live outside the locked environment: give an interpreter that has them with
`python -m bench.protokoll --andra /path/to/python`. What is not found is said, not guessed. ReportLab
alone (untagged, from the development environment) is always there. Then, warm: one paragraph for the preview.
Run: python -m bench.protokoll
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from html import escape
from pathlib import Path

import pypdfium2

from bench._protokolltext import DAG, underlag
from styrdesk.export.grund.profile import Profil
from styrdesk.export.protokoll import paragraf_pdf
from styrdesk.modell.protokollunderlag import ParagrafUnderlag, ProtokollUnderlag

PARAGRAFER = 99
GANGER = 5
MAL_FORHANDSVISNING_MS = 150.0
PROFIL = Profil("Älvsunda kommun", "Vård- och omsorgsnämnden")

_ROT = Path(__file__).resolve().parents[1]
_VART = """
import sys
from bench._protokolltext import DAG, underlag
from styrdesk.export.grund.profile import Profil
from styrdesk.export.protokoll import protokoll_pdf
data = protokoll_pdf(underlag(int(sys.argv[1])), Profil("Älvsunda kommun"), framstallt=DAG)
open(sys.argv[2], "wb").write(data)
"""
_REPORTLAB = """
import sys
from reportlab.platypus import Paragraph, SimpleDocTemplate, PageBreak, Table
from reportlab.lib.styles import ParagraphStyle
import json
stil = ParagraphStyle("p", fontSize=11, leading=15, leftIndent=90)
rubrik = ParagraphStyle("r", parent=stil, fontSize=15, leading=18)
delar = []
for slag, text in json.load(open(sys.argv[1])):
    if slag == "tabell":
        delar.append(Table(text, repeatRows=1))
    else:
        delar.append(Paragraph(text, rubrik if slag == "h1" else stil))
SimpleDocTemplate(sys.argv[2], pagesize=(595.28, 841.89)).build(delar)
"""
_TYPST = """
import sys, typst
typst.compile(sys.argv[1], output=sys.argv[2], pdf_standards=["ua-1"])
"""
_WEASYPRINT = """
import sys
from weasyprint import HTML
HTML(sys.argv[1]).write_pdf(sys.argv[2], pdf_variant="pdf/ua-1")
"""
_FINNS = "import importlib.util, sys; sys.exit(importlib.util.find_spec(sys.argv[1]) is None)"

Del = tuple[str, str | list[list[str]]]


def main() -> None:
    """Measure and print medians and ratios."""
    tolk = argparse.ArgumentParser(description="Protokoll på hundra sidor, hel process.")
    tolk.add_argument("--andra", type=Path, help="Python med typst och weasyprint")
    tolk.add_argument("--ganger", type=int, default=GANGER)
    val = tolk.parse_args()
    with tempfile.TemporaryDirectory() as mapp:
        satt = _satten(Path(mapp), val.andra)
        tider, arbete, sidor = _mat(satt, Path(mapp), val.ganger)
    egen, eget = tider["Styrdesk"], arbete["Styrdesk"]
    for namn, sekunder in tider.items():
        kvot, arbetskvot = egen / sekunder, eget / arbete[namn]
        print(
            f"{namn}: {sekunder:.3f} s ({arbete[namn]:.3f} s processor), {sidor[namn]} sidor; "
            f"Styrdesk/{namn} = {kvot:.2f} ({arbetskvot:.2f})"
        )
    print(
        f"förhandsvisning av en paragraf: {_forhandsvisning():.0f} ms (mål {MAL_FORHANDSVISNING_MS:.0f})"
    )


def _satten(mapp: Path, andra: Path | None) -> Mapping[str, list[str]]:
    """The command of each way; the file to write is added last."""
    delar = list(_delar(underlag(PARAGRAFER)))
    json_fil, typ_fil, html_fil = (mapp / n for n in ("in.json", "in.typ", "in.html"))
    json_fil.write_text(json.dumps(delar), encoding="utf-8")
    typ_fil.write_text(_som_typst(delar), encoding="utf-8")
    html_fil.write_text(_som_html(delar), encoding="utf-8")
    satt = {
        "Styrdesk": [sys.executable, "-c", _VART, str(PARAGRAFER)],
        "ReportLab (otaggad)": [sys.executable, "-c", _REPORTLAB, str(json_fil)],
    }
    for namn, modul, kod, fil in (
        ("Typst", "typst", _TYPST, typ_fil),
        ("WeasyPrint", "weasyprint", _WEASYPRINT, html_fil),
    ):
        if andra is not None and _finns(andra, modul):
            satt[namn] = [str(andra), "-c", kod, str(fil)]
        else:
            print(f"{namn} finns inte här och mäts inte (--andra PYTHON).")
    return satt


def _finns(python: Path, modul: str) -> bool:
    return subprocess.run([str(python), "-c", _FINNS, modul], check=False).returncode == 0


def _mat(
    satt: Mapping[str, list[str]], mapp: Path, ganger: int
) -> tuple[dict[str, float], dict[str, float], dict[str, int]]:
    """Median seconds, median processor seconds and pages of each way.

    The ways take turns, so that other load on the machine strikes them alike. The first round is not
    counted: it compiles the modules, as they are where a program is installed.
    """
    tider: dict[str, list[float]] = {namn: [] for namn in satt}
    arbete: dict[str, list[float]] = {namn: [] for namn in satt}
    sidor: dict[str, int] = {}
    miljo = _installerat(mapp)
    for omgang in range(1 + ganger):
        for nr, (namn, kommando) in enumerate(satt.items()):
            ut = mapp / f"{nr}.pdf"
            start, fore = time.perf_counter(), _barnens()
            subprocess.run(
                [*kommando, str(ut)], check=True, capture_output=True, cwd=_ROT, env=miljo
            )
            if omgang:
                tider[namn].append(time.perf_counter() - start)
                arbete[namn].append(_barnens() - fore)
            sidor[namn] = _sidor(ut)
    return _medianer(tider), _medianer(arbete), sidor


def _installerat(mapp: Path) -> dict[str, str]:
    """The environment of a program that is installed: with compiled modules, whatever the shell says."""
    miljo = {**os.environ, "PYTHONPYCACHEPREFIX": str(mapp / "kompilerat")}
    miljo.pop("PYTHONDONTWRITEBYTECODE", None)
    return miljo


def _medianer(varden: Mapping[str, list[float]]) -> dict[str, float]:
    return {namn: statistics.median(egna) for namn, egna in varden.items()}


def _barnens() -> float:
    """Processor seconds of all ended child processes; `os.times` counts hundredths only."""
    tider = resource.getrusage(resource.RUSAGE_CHILDREN)
    return tider.ru_utime + tider.ru_stime


def _sidor(fil: Path) -> int:
    dokument = pypdfium2.PdfDocument(fil)
    antal = len(dokument)
    dokument.close()
    return antal


def _forhandsvisning() -> float:
    """Median milliseconds of one paragraph, warm, never the same text twice."""
    tider = []
    for omgang in range(1, 16):
        motet = underlag(3, omgang)
        start = time.perf_counter()
        paragraf_pdf(motet, motet.paragrafer[-1], PROFIL, framstallt=DAG)
        tider.append((time.perf_counter() - start) * 1000)
    return statistics.median(tider)


# -- the same words for the others ----------------------------------------------------------------


def _delar(motet: ProtokollUnderlag) -> list[Del]:
    delar: list[Del] = [("h1", f"Sammanträdesprotokoll {motet.organ}")]
    delar += [("p", person.namn_parti) for person in motet.narvaro.ledamoter]
    for p in motet.paragrafer:
        delar += _paragraf(p)
    return delar


def _paragraf(p: ParagrafUnderlag) -> list[Del]:
    delar: list[Del] = [("h1", f"§ {p.nummer} {p.rubrik}"), ("p", p.dnr), ("h2", "Beslut")]
    delar += [("p", p.ingress), *(("p", f"{b.nr}. {b.text}") for b in p.beslut)]
    delar += [("h2", "Sammanfattning"), *(("p", s) for s in p.sammanfattning.split("\n"))]
    delar += [("h2", "Beslutsunderlag"), *(("p", text) for text in p.underlag)]
    delar += [("h2", "Förslag"), *(("p", text) for text in p.yrkanden)]
    delar += [("h2", "Beslutsgång"), ("p", p.beslutsgang)]
    for omr in p.omrostningar:
        rader = [["Ledamot", "Parti", "Ja", "Nej"]]
        for rad in omr.rader:
            rader.append([rad.namn, rad.parti, "X" * (rad.rost == "ja"), "X" * (rad.rost == "nej")])
        delar += [("h2", "Omröstning"), ("tabell", rader), ("p", omr.resultat)]
    return [*delar, ("h2", "Skickas till"), ("p", "; ".join(p.skickas_till))]


def _som_typst(delar: list[Del]) -> str:
    """Headings, paragraphs and tables with a head, in Typst's own markup; tagged by its writer."""
    rader = [
        '#set document(title: "Protokoll", date: none)',
        '#set text(lang: "sv", region: "se", size: 11pt)',
        '#set page(paper: "a4", margin: (left: 30mm, right: 20mm, top: 25mm, bottom: 30mm))',
        "#set par(leading: 0.72em)",
        "#title()",
    ]
    for slag, text in delar:
        if isinstance(text, list):
            celler = ", ".join(f"[{cell}]" for rad in text[1:] for cell in rad)
            huvud = ", ".join(f"[{cell}]" for cell in text[0])
            rader.append(f"#table(columns: 4, table.header({huvud}), {celler})")
        else:
            niva = {"h1": "= ", "h2": "== "}.get(slag, "")
            rader.append(f"{niva}{_fri(text)}")
    return "\n\n".join(rader)


def _fri(text: str) -> str:
    """A text that Typst takes as only text (a number with a point would begin a list)."""
    return text.replace("#", r"\#").replace(". ", r"\. ", 1)


def _som_html(delar: list[Del]) -> str:
    rader = [
        '<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>Protokoll</title><style>'
        "@page{size:A4;margin:25mm 20mm 30mm 30mm}body{font:11pt/15pt sans-serif}"
        "p,h1,h2,table{margin:0 0 4pt}"
        "table{border-collapse:collapse}td,th{border-bottom:.4pt solid #999;padding:1pt 6pt}"
        "</style></head><body>"
    ]
    for slag, text in delar:
        if isinstance(text, list):
            huvud = "".join(f"<th>{escape(cell)}</th>" for cell in text[0])
            kropp = "".join(
                "<tr>" + "".join(f"<td>{escape(c)}</td>" for c in rad) + "</tr>" for rad in text[1:]
            )
            rader.append(f"<table><thead><tr>{huvud}</tr></thead><tbody>{kropp}</tbody></table>")
        else:
            rader.append(f"<{slag}>{escape(text)}</{slag}>")
    return "\n".join([*rader, "</body></html>"])


if __name__ == "__main__":
    main()
