"""Varje främmande fil får ett utfall: med, med som bild, eller ett blad som säger vad man ska göra."""

from __future__ import annotations

import os
import subprocess
import unicodedata
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from styrdesk.export.paket.avbrott import Avbrutet
from styrdesk.export.paket.granskning import Granskare
from styrdesk.export.paket.utfall import GRANSER, Filutfall, Orsak, Tillganglighet, Utfall
from styrdesk.modell.paketunderlag import Pakethandling
from tests.export.paket import fientliga, kallfiler, olebygge
from tests.export.paket.utfallsprov import blad, tas_med, text

# -- PDF -------------------------------------------------------------------------------------------


def test_vanlig_fil_tas_med_utan_anmarkning(granska) -> None:
    assert "text sida 3" in text(tas_med(granska(kallfiler.textsidor(3))))


def test_husets_egen_fil_ar_tillganglig(granska) -> None:
    svar = granska(kallfiler.taggad())
    tas_med(svar)
    assert svar.utfall.tillganglighet is Tillganglighet.UA


def test_fil_utan_losenord_for_lasning_oppnas_och_skyddet_namns(granska) -> None:
    assert "krypterad sida 2" in text(tas_med(granska(fientliga.krypterad("")), "lösenordsskydd"))


def test_kant_losenord_oppnar_filen(granska) -> None:
    fil = fientliga.krypterad("hemligt")
    assert "krypterad" in text(tas_med(granska(fil, losenord="hemligt"), "lösenordsskydd"))


def test_okant_losenord_ger_blad(granska) -> None:
    blad(granska(fientliga.krypterad("hemligt")), "Ange lösenordet")
    blad(granska(fientliga.krypterad("hemligt"), losenord="fel"), "Lösenordet öppnar inte filen")


def test_skadad_objekttabell_lagas(granska) -> None:
    assert "lagad sida 3" in text(
        tas_med(granska(fientliga.skadad_xref()), "skadad men kunde lagas")
    )


def test_avhuggen_fil_tas_med_i_den_man_det_gar_och_det_sags(granska) -> None:
    svar = granska(fientliga.avhuggen()).utfall
    assert svar.mening or any("skadad" in rad for rad in svar.anmarkningar)


def test_avhuggna_objektstrommar_ger_blad(granska) -> None:
    blad(granska(fientliga.avhuggna_objektstrommar()), "skadad")


@pytest.mark.parametrize(
    ("utseende", "foraldrat", "syns"),
    [
        ("", True, "Ifyllt värde"),
        ("", False, "Ifyllt värde"),
        ("Filens eget", False, "Filens eget"),
        ("Gammalt", True, "Ifyllt värde"),
    ],
)
def test_ifyllda_formularvarden_syns(granska, utseende: str, foraldrat: bool, syns: str) -> None:
    svar = granska(fientliga.formular(utseende=utseende, foraldrat=foraldrat))
    fil = tas_med(svar, "ifyllda värden")
    assert syns in text(fil) and "Gammalt" not in text(fil)
    with pikepdf.open(fil) as pdf:
        assert "/AcroForm" not in pdf.Root and "/Annots" not in pdf.pages[0].obj


def test_formularvarde_som_inte_kan_ritas_namns(granska) -> None:
    tas_med(granska(fientliga.formular("Łódź")), "fältet namn kan inte visas helt")


def test_xfa_som_bara_adobe_kan_visa_ger_blad(granska) -> None:
    blad(granska(fientliga.xfa()), "Adobe Reader")


def test_xfa_med_vanliga_falt_tas_med_och_det_sags(granska) -> None:
    tas_med(granska(fientliga.formular(xfa=True)), "av typen XFA")


def test_undertecknad_fil_behalls_orord(granska) -> None:
    svar = granska(fientliga.undertecknad())
    tas_med(svar, "elektroniskt undertecknad")
    assert svar.utfall.undertecknad
    assert svar.original is not None and svar.original.read_bytes() == fientliga.undertecknad()


def test_bifogade_filer_namns_och_foljer_inte_med(granska) -> None:
    with pikepdf.open(tas_med(granska(fientliga.med_bilaga()), "kalkyl.xlsx")) as pdf:
        assert not pdf.attachments


def test_skript_tas_bort_och_det_sags(granska) -> None:
    fil = tas_med(granska(fientliga.med_skript()), "Skript och åtgärder")
    with pikepdf.open(fil) as pdf:
        allt = b"".join(repr(objekt).encode() for objekt in pdf.objects)
    assert b"SKRIPTET" not in allt and b"JavaScript" not in allt and b"Launch" not in allt


def test_fil_utan_sidor_ger_blad(granska) -> None:
    blad(granska(fientliga.utan_sidor()), "inga sidor")


def test_fyra_tusen_sidor_ger_blad_som_sager_hur_manga(granska) -> None:
    blad(granska(fientliga.manga_sidor(4000)), "4000 sidor; högst 3000")


def test_sidtrad_som_pekar_pa_sig_sjalvt_fastnar_inte(granska) -> None:
    svar = granska(fientliga.ring_i_sidtradet()).utfall
    assert svar.utfall is Utfall.PLATSHALLARE and svar.mening


def test_struktur_i_ring_tas_bort_och_sidan_tas_med(granska) -> None:
    svar = granska(fientliga.ring_i_strukturen())
    assert "strukturring" in text(tas_med(svar))
    assert svar.utfall.tillganglighet is Tillganglighet.OTAGGAD


def test_omojlig_sidstorlek_blir_a4_och_det_sags(granska) -> None:
    with pikepdf.open(tas_med(granska(fientliga.udda_lador()), "A4 antas: sida 2")) as pdf:
        assert len(pdf.pages) == 3


def test_dolda_lager_namns(granska) -> None:
    tas_med(granska(fientliga.dolt_lager()), "dolda lager")


def test_innehall_som_svaller_packas_inte_upp() -> None:
    with Granskare(replace(GRANSER, uppackat=20_000_000), processer=1) as granskaren:
        (svar,) = granskaren.granska([Pakethandling("1.1", "T", fientliga.bomb(), "bomb.pdf")])
        blad(svar, "orimligt mycket")


def test_skrap_med_pdf_namn_ger_blad(granska) -> None:
    blad(granska(b"bara text"), "skadad")
    blad(granska(b"%PDF-1.7\n" + bytes(range(256)) * 40), "skadad")
    blad(granska(b""), "tom")


# -- pictures --------------------------------------------------------------------------------------


@pytest.mark.parametrize("format_", ["JPEG", "PNG", "GIF", "BMP", "WEBP", "TIFF", "AVIF"])
def test_bilder_tas_med_som_bild(granska, format_: str) -> None:
    svar = granska(fientliga.bild(format_), f"foto.{format_.lower()}")
    assert svar.utfall.utfall is Utfall.SOM_BILD, svar.utfall
    assert "ingen text" in svar.utfall.anmarkningar[0]
    with pikepdf.open(svar.pdf) as pdf:
        assert [float(v) for v in pdf.pages[0].obj.MediaBox[2:]] == pytest.approx([841.89, 595.28])


def test_stor_bild_som_skrivs_om_far_hogst_den_upplosning_som_syns_i_tryck(granska) -> None:
    with pikepdf.open(granska(fientliga.bild("PNG", (6000, 4000)), "stor.png").pdf) as pdf:
        bild = pdf.pages[0].obj.Resources.XObject.Bild
    assert (bild.Width, bild.Height) == (3272, 2181)  # 277 mm at 300 dots per inch


def test_jpeg_lagras_som_den_ar(granska) -> None:
    data = fientliga.bild("JPEG")
    with pikepdf.open(granska(data, "foto.jpg").pdf) as pdf:
        assert pdf.pages[0].obj.Resources.XObject.Bild.read_raw_bytes() == data


def test_foto_vands_som_det_togs(granska) -> None:
    """EXIF orientation 6: the camera was held upright."""
    from PIL import Image

    exif = Image.Exif()
    exif[0x0112] = 6
    with pikepdf.open(granska(fientliga.bild("JPEG", exif=exif), "foto.jpg").pdf) as pdf:
        bredd, hojd = (float(v) for v in pdf.pages[0].obj.MediaBox[2:])
        assert bredd < hojd


def test_flersidig_tiff_blir_en_sida_var(granska) -> None:
    assert granska(fientliga.flersidig_tiff(), "skanning.tif").utfall.sidor == 3


def test_skadad_bild_ger_blad(granska) -> None:
    blad(granska(fientliga.bild("PNG")[:500], "foto.png"), "skadad")


def test_telefonens_foto_vands_som_det_togs(granska) -> None:
    """The camera was held upright: the file holds 120 × 80 pixels and says that they are to be turned."""
    svar = granska(fientliga.heic(), "IMG_1.HEIC")
    assert svar.utfall.utfall is Utfall.SOM_BILD, svar.utfall
    with pikepdf.open(svar.pdf) as pdf:
        bild = pikepdf.PdfImage(pdf.pages[0].obj.Resources.XObject.Bild).as_pil_image()
    assert bild.size == (80, 120)
    horn = [bild.getpixel((x, y)) for x in (5, 74) for y in (5, 114)]
    assert [max(h) - min(h) > 100 for h in horn] == [False, True, True, False]  # blue and red


def test_skadat_och_for_stort_foto_fran_telefonen_ger_blad(granska) -> None:
    blad(granska(fientliga.heic()[:600], "IMG_1.HEIC"), "skadad")
    blad(granska(b"\0\0\0\x18ftypheic" + b"\0" * 100, "IMG_1.HEIC"), "skadad")
    blad(granska(fientliga.heic(sida=20_000), "IMG_1.HEIC"), "för stor")


# -- other kinds -----------------------------------------------------------------------------------


def test_zip_och_uppsvallande_docx_packas_aldrig_upp(granska) -> None:
    blad(granska(fientliga.zip_fil(), "allt.zip"), "zip-fil")
    blad(granska(fientliga.docx(600_000_000), "bomb.docx"), "orimligt stor")


def test_dokument_utan_libreoffice_ger_blad(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with Granskare(processer=1) as granskaren:
        handling = Pakethandling("1.1", "T", fientliga.docx(), "skrivelse.docx")
        blad(granskaren.granska([handling])[0], "LibreOffice saknas")


@pytest.mark.skipif(os.name == "nt", reason="the stand-in for LibreOffice is a shell script")
def test_dokument_omvandlas_av_libreoffice_och_det_sags(tmp_path: Path, monkeypatch) -> None:
    (tmp_path / "svar.pdf").write_bytes(kallfiler.textsidor(2, "omvandlat"))
    program = tmp_path / "soffice"
    program.write_text(
        f"#!/bin/sh\nwhile [ $# -gt 1 ]; do [ $1 = --outdir ] && ut=$2; shift; done\n"
        f'cp {tmp_path}/svar.pdf "$ut/$(basename ${{1%.*}}).pdf"\nenv > {tmp_path}/miljo\n'
    )
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", "/systemets")  # as the frozen program leaves it
    with Granskare(processer=1) as granskaren:
        handling = Pakethandling("1.1", "T", fientliga.docx(), "skrivelse.docx")
        (svar,) = granskaren.granska([handling])
        assert "omvandlat sida 2" in text(tas_med(svar, "omvandlat till PDF"))
        assert svar.pdf is not None
        miljo = dict(
            rad.split("=", 1) for rad in (tmp_path / "miljo").read_text().splitlines() if "=" in rad
        )
        assert Path(miljo["TMPDIR"]).parent == svar.pdf.parent  # nothing is left elsewhere
        assert miljo["LD_LIBRARY_PATH"] == "/systemets" and "PYTHONPATH" not in miljo


@pytest.mark.skipif(os.name == "nt", reason="the stand-in for LibreOffice is a shell script")
def test_libreoffice_som_hanger_avslutas(tmp_path: Path, monkeypatch) -> None:
    program = tmp_path / "soffice"
    program.write_text(
        "#!/bin/sh\nsleep 601 &\nsleep 602\n"
    )  # a script that starts another, as it does
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    with Granskare(replace(GRANSER, sekunder=4.0), processer=1) as granskaren:
        handling = Pakethandling("1.1", "T", fientliga.docx(), "skrivelse.docx")
        blad(granskaren.granska([handling])[0], "för lång tid att omvandla")
    kvar = subprocess.run(["pgrep", "-f", "sleep 60[12]"], capture_output=True, check=False)
    assert not kvar.stdout


@pytest.mark.parametrize(
    ("namn", "data"),
    [
        ("a.docx", olebygge.olefil({"EncryptedPackage": b"x" * 5000, "EncryptionInfo": b"x"})),
        ("a.doc", olebygge.olefil({"WordDocument": b"\xec\xa5" + bytes(9) + b"\1" + bytes(5000)})),
        ("a.odt", fientliga.last_odt()),
    ],
)
def test_dokument_med_losenord_sags_och_fragar_inte_efter_det(
    granska, namn: str, data: bytes
) -> None:
    blad(granska(data, namn), "skyddat med lösenord", Orsak.KRYPTERAD)


def test_textfil_blir_sidor(granska) -> None:
    assert "räksmörgås" in text(tas_med(granska("En räksmörgås".encode("cp1252"), "a.txt")))


@pytest.mark.parametrize(
    ("data", "namn", "mening"),
    [
        (b"[InternetShortcut]\nURL=https://example.org", "sida.url", "länk"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600, "brev.msg", "skadad"),
        (b"MZ\x90\0", "program.exe", "typen .exe"),
        (b"\x78\x9f\x3e\x22" + bytes(99), "winmail.dat", "Outlooks egen form"),
        (b"\0\1\2", "okand", "känns inte igen"),
    ],
)
def test_det_som_inte_ar_en_handling_ger_blad(granska, data: bytes, namn: str, mening: str) -> None:
    blad(granska(data, namn), mening)


def test_mapp_lank_och_forsvunnen_fil_ger_blad(granska, tmp_path: Path) -> None:
    blad(granska(tmp_path, tmp_path.name), "mapp")
    blad(granska(tmp_path / "borta.pdf", "borta.pdf"), "finns inte längre")
    blad(granska(Path("https://example.org/a.pdf"), "https://example.org/a.pdf"), "länk")


@pytest.mark.skipif(os.name == "nt", reason="LOUD: Windows lets only administrators make links")
def test_lank_i_filsystemet_foljs_och_en_som_inte_leder_nagonstans_sags(
    granska, tmp_path: Path
) -> None:
    def lank(namn: str, mal: Path) -> Path:
        (tmp_path / namn).symlink_to(mal)
        return tmp_path / namn

    (tmp_path / "mål.pdf").write_bytes(kallfiler.textsidor(2, "mål"))
    assert "mål sida 2" in text(tas_med(granska(lank("a.pdf", tmp_path / "mål.pdf"), "a.pdf")))
    blad(granska(lank("b.pdf", tmp_path), "b.pdf"), "mapp", Orsak.INGEN_HANDLING)
    blad(granska(lank("c.pdf", tmp_path / "borta.pdf"), "c.pdf"), "finns inte", Orsak.BORTA)
    blad(granska(lank("d.pdf", tmp_path / "d.pdf"), "d.pdf"), "finns inte", Orsak.BORTA)
    os.mkfifo(tmp_path / "e.pdf")
    blad(granska(tmp_path / "e.pdf", "e.pdf"), "finns inte", Orsak.BORTA)


def test_namn_som_bara_skiljer_i_unicodeform_ar_tva_filer(
    granskare: Granskare, tmp_path: Path
) -> None:
    namn = [unicodedata.normalize(form, "Åtgärd.pdf") for form in ("NFC", "NFD")]
    filer = [tmp_path / n for n in namn]
    for nr, fil in enumerate(filer, 1):
        fil.write_bytes(kallfiler.textsidor(nr, "form"))
    svar = granskare.granska([Pakethandling(f"1.{n}", "T", fil) for n, fil in enumerate(filer)])
    assert [s.utfall.sidor for s in svar] == [1, 2]


def test_for_stor_fil_lases_inte(tmp_path: Path) -> None:
    fil = tmp_path / "stor.pdf"
    with fil.open("wb") as strom:
        strom.truncate(2_000_000_000)  # sparse: takes no room
    with Granskare(processer=1) as granskaren:
        blad(granskaren.granska([Pakethandling("1.1", "T", fil)])[0], "2000 MB; högst 1000 MB")


# -- the process -----------------------------------------------------------------------------------


def test_process_som_dor_kostar_bara_den_filen(tmp_path: Path) -> None:
    """Too little memory for the process to even start reading."""
    with Granskare(replace(GRANSER, minne=60_000_000), processer=1) as granskaren:
        handlingar = [
            Pakethandling("1.1", "T", kallfiler.textsidor(1), "a.pdf"),
            Pakethandling("1.2", "T", tmp_path, "mapp"),
        ]
        svar = granskaren.granska(handlingar)
    assert svar[0].utfall.utfall is Utfall.PLATSHALLARE
    assert svar[0].utfall.mening


def test_fil_som_tar_for_lang_tid_ger_blad() -> None:
    with Granskare(replace(GRANSER, sekunder=0.01), processer=1) as granskaren:
        manga = Pakethandling("1.1", "T", fientliga.manga_sidor(2500), "a.pdf")
        blad(granskaren.granska([manga])[0], "för lång tid")


def test_granskningen_kan_avbrytas() -> None:
    with Granskare(processer=1) as granskaren, pytest.raises(Avbrutet):
        granskaren.granska(
            [Pakethandling("1.1", "T", kallfiler.textsidor(1), "a.pdf")], avbryt=lambda: True
        )


def test_utfallet_overlever_som_json() -> None:
    utfall = Filutfall("a.eml", Utfall.TAS_MED, bilagor=(Filutfall("b", Utfall.SOM_BILD),))
    assert Filutfall.ur_json(utfall.som_json()) == utfall


def test_samma_fil_lases_en_gang_och_en_sparad_om_fil_pa_nytt(
    granskare: Granskare, tmp_path: Path
) -> None:
    fil = tmp_path / "a.pdf"
    fil.write_bytes(kallfiler.textsidor(1))
    handling = Pakethandling("1.1", "T", fil)
    forsta, igen = (granskare.granska([handling])[0] for _nr in range(2))
    assert forsta.pdf == igen.pdf
    fil.write_bytes(kallfiler.textsidor(2))
    assert granskare.granska([handling])[0].utfall.sidor == 2
