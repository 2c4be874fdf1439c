"""Tryckbeställningen säger vad tryckeriet behöver veta, och vems varje exemplar är."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from styrdesk.export.paket.resultat import Paketdel, Paketresultat
from styrdesk.export.paketbrev import brevutkast, ryms
from styrdesk.export.pdfium import sidtexter
from styrdesk.export.tryckbestallning import (
    Tryckbestallning,
    Tryckmottagare,
    tryckbestallning_pdf,
)
from styrdesk.modell.paketunderlag import Tryckform, Tryckval, Utgava
from tests.export import exempel
from tests.export.paket import exempelpaket
from tests.export.test_vera import _kor, klassvag  # noqa: F401 - the fixture is used by name

DAG = date(2026, 11, 12)
RESULTAT = Paketresultat(
    fil=Path("3.pdf"), sidor=214, ark=107, tomma=("2", "4"), undantagna=(), andrade=(),
    delar=tuple(Paketdel(f"arende {nr}", "Ärende", str(nr), 2) for nr in range(3, 11)),
    maskerade=(), ua=False, sparade_bytes=0,
)  # fmt: skip
BESTALLNING = Tryckbestallning(
    "Handlingar VON 2026-11-19.pdf", exempelpaket.utgava(Utgava.LEDAMOT), RESULTAT, 17,
    [Tryckmottagare("Karin Ahlström (M)", "Ordförande"), Tryckmottagare("Åsa Lind")],
)  # fmt: skip


def _pdf(bestallning: Tryckbestallning = BESTALLNING) -> bytes:
    return tryckbestallning_pdf(bestallning, exempel.PROFIL, framstallt=DAG)


def text(pdf: bytes) -> str:
    return "\n".join(sidtexter(pdf))


def test_bestallningen_har_exemplar_ark_flikar_och_mottagare() -> None:
    allt = text(_pdf()).replace("\u00a0", " ")
    assert "Handlingar VON 2026-11-19.pdf" in allt and "17" in allt
    assert "214 sidor på 107 ark i varje exemplar, 1 819 ark sammanlagt" in allt
    assert "8 per exemplar" in allt and "Sidorna 2, 4" in allt
    assert "Karin Ahlström (M)" in allt and "3–17" in allt and "Utan namn" in allt


def test_halslag_a3_och_enkelsidigt_star_i_bestallningen() -> None:
    tryck = Tryckval(dubbelsidigt=False, halslag=True, a3_till_a4=True)
    underlag = replace(BESTALLNING.underlag, tryck=tryck)
    allt = text(_pdf(replace(BESTALLNING, underlag=underlag)))
    assert "Enkelsidigt" in allt and "Hålslag" in allt and "förminskade" in allt


def test_a3_och_ark_med_tva_storlekar_sags() -> None:
    resultat = replace(RESULTAT, a3=("12", "13", "20"), olika_ark=("19",))
    allt = text(_pdf(replace(BESTALLNING, resultat=resultat))).replace("\u00a0", " ")
    allt = " ".join(allt.split())
    assert "Sidorna 12–13 och 20 trycks i A3 och viks." in allt
    assert "Arket med sidan 19 har A4 på ena sidan" in allt


def test_haftet_vands_langs_kortsidan_och_haftas_i_ryggen() -> None:
    underlag = replace(BESTALLNING.underlag, tryck=Tryckval(form=Tryckform.HAFTE))
    resultat = replace(RESULTAT, fargsidor=("7",))
    allt = text(_pdf(replace(BESTALLNING, underlag=underlag, resultat=resultat)))
    allt = " ".join(allt.replace("\u00a0", " ").split())
    assert "Häfte" in allt and "kortsidan" in allt and "häftas i ryggen" in allt
    assert "Färger på sidan 7 ser lika ut i gråskala." in allt and "Flikblad" not in allt


def test_samma_bestallning_ger_samma_bytes() -> None:
    assert _pdf() == _pdf()


def test_bestallningen_foljer_pdf_ua_1_och_pdf_a_2a(
    klassvag: str,  # noqa: F811
    tmp_path: Path,
) -> None:
    fil = tmp_path / "tryckbestallning.pdf"
    fil.write_bytes(_pdf())
    svar = _kor(klassvag, "ua1,2a", [fil])
    assert svar.returncode == 0, svar.stdout + svar.stderr


def test_brevutkastet_ar_lika_varje_gang_och_sager_till_nar_det_ar_stort() -> None:
    underlag = exempelpaket.utgava(Utgava.LEDAMOT)
    brev = [brevutkast(underlag, "Handlingar åäö.pdf", b"%PDF-1.7", ["eva@example.org"])] * 2
    assert brev[0] == brev[1] and b"Bcc: eva@example.org" in brev[0] and b"X-Unsent: 1" in brev[0]
    assert ryms(b"x" * 1000) and not ryms(b"x" * 16_000_000)
