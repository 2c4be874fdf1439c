"""Det som går fel medan ett paket byggs: ingen halv fil, inget fastnar, och det sägs vad som hände."""

from __future__ import annotations

import sys
import threading
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from styrdesk.export.paket.avbrott import Avbrutet
from styrdesk.export.paket.bygg import bygg_paket
from styrdesk.export.paket.granskning import Granskare
from styrdesk.export.paket.utfall import GRANSER
from styrdesk.modell.grund.errors import LagringsFel
from styrdesk.modell.paketunderlag import Paketarende, Paketunderlag
from tests.export import exempel
from tests.export.paket import exempelpaket, fientliga, kallfiler
from tests.export.paket.exempelpaket import handling
from tests.export.paket.paketlasare import Paket, prova_fem


def av_fil(fil: Path) -> Paketunderlag:
    """A packet with one paper that lies on disk."""
    arende = Paketarende("1", "Ärende", (handling("1.1", "Handling", fil),))
    return replace(exempelpaket.grund(), arenden=(arende,))


def test_avbrott_nar_som_helst_lamnar_den_gamla_filen_orord(
    granskare: Granskare, tmp_path: Path
) -> None:
    ut = tmp_path / "paket.pdf"
    ut.write_bytes(b"det gamla paketet")
    fragor = 0

    def aldrig() -> bool:
        nonlocal fragor
        fragor += 1
        return False

    underlag = exempelpaket.grund()
    hel = tmp_path / "hela.pdf"
    bygg_paket(underlag, hel, exempel.PROFIL, granskare=granskare)  # the files are judged now
    bygg_paket(underlag, hel, exempel.PROFIL, granskare=granskare, avbryt=aldrig)
    hel.unlink()
    assert fragor > 50
    for nar in [*range(1, fragor, 13), fragor]:
        with pytest.raises(Avbrutet):
            bygg_paket(underlag, ut, exempel.PROFIL, granskare=granskare, avbryt=vid_fraga(nar))
        assert [fil.name for fil in tmp_path.iterdir()] == ["paket.pdf"]
        assert ut.read_bytes() == b"det gamla paketet"


def vid_fraga(nar: int) -> Callable[[], bool]:
    """True from the nth time that it is asked."""
    antal = 0

    def avbryt() -> bool:
        nonlocal antal
        antal += 1
        return antal >= nar

    return avbryt


def test_avbrott_medan_filerna_granskas_och_sedan_ett_helt_bygge(tmp_path: Path) -> None:
    """The processes that were stopped are started anew."""
    with Granskare(processer=2) as granskaren:
        with pytest.raises(Avbrutet):
            bygg_paket(
                exempelpaket.grund(), tmp_path / "a.pdf", exempel.PROFIL,
                granskare=granskaren, avbryt=vid_fraga(5),
            )  # fmt: skip
        bygg_paket(exempelpaket.grund(), tmp_path / "b.pdf", exempel.PROFIL, granskare=granskaren)
    prova_fem(Paket(tmp_path / "b.pdf"))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot limit the size of a file")
def test_full_disk_mitt_i_sparandet_lamnar_ingen_halv_fil(
    granskare: Granskare, tmp_path: Path
) -> None:
    import resource

    ut = tmp_path / "paket.pdf"
    ut.write_bytes(b"det gamla paketet")
    granskare.granska([h for a in exempelpaket.grund().arenden for h in a.handlingar])
    mjuk, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, hard))
    try:
        with pytest.raises(LagringsFel) as fel:
            bygg_paket(exempelpaket.grund(), ut, exempel.PROFIL, granskare=granskare)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (mjuk, hard))
    assert fel.value.rad
    assert [fil.name for fil in tmp_path.iterdir()] == ["paket.pdf"]
    assert ut.read_bytes() == b"det gamla paketet"


def test_full_disk_nar_filerna_granskas_ar_inte_filernas_fel() -> None:
    """The disk is as good as full: a file that cannot be read may be whole, and is not called damaged."""
    med_krav = replace(GRANSER, ledigt=10**18)
    with Granskare(med_krav, processer=1) as granskaren:
        hel = granskaren.granska([handling("1.1", "Hel", kallfiler.textsidor(1))])
        assert hel[0].utfall.sidor == 1
        with pytest.raises(LagringsFel, match="Disken är full"):
            granskaren.granska([handling("1.2", "Läses inte", b"skrap", filnamn="a.pdf")])


@pytest.mark.skipif(sys.platform == "win32", reason="LOUD: Windows cannot limit a file's size")
@pytest.mark.parametrize("pa_disk", [True, False])
def test_full_disk_nar_filerna_kopieras_sags(tmp_path: Path, pa_disk: bool) -> None:
    import resource

    fil = tmp_path / "a.pdf"
    fil.write_bytes(kallfiler.textsidor(40))
    mjuk, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    with Granskare(processer=1) as granskaren:
        resource.setrlimit(resource.RLIMIT_FSIZE, (4_000, hard))
        try:
            with pytest.raises(LagringsFel, match="Disken är full"):
                granskaren.granska(
                    [handling("1.1", "A", fil if pa_disk else fil.read_bytes(), filnamn="a.pdf")]
                )
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (mjuk, hard))


def test_mapp_som_inte_finns_ger_en_mening(granskare: Granskare, tmp_path: Path) -> None:
    with pytest.raises(LagringsFel):
        bygg_paket(
            exempelpaket.grund(), tmp_path / "borta" / "a.pdf", exempel.PROFIL, granskare=granskare
        )


def test_kalla_som_byts_under_bygget_namns_och_paketet_har_den_granskade(
    granskare: Granskare, tmp_path: Path
) -> None:
    fil, ut = tmp_path / "a.pdf", tmp_path / "ut.pdf"
    fil.write_bytes(kallfiler.textsidor(2, "gammal"))

    def byt(andel: float) -> None:
        if 0.5 <= andel < 0.8:
            fil.write_bytes(kallfiler.textsidor(7, "ny"))

    resultat = bygg_paket(av_fil(fil), ut, exempel.PROFIL, granskare=granskare, framsteg=byt)
    assert resultat.andrade == ("1.1",)
    paket = Paket(ut)
    assert "gammal sida 2" in paket.text() and "ny sida" not in paket.text()
    prova_fem(paket)


def test_kalla_som_tas_bort_under_bygget_ar_med_anda(granskare: Granskare, tmp_path: Path) -> None:
    fil, ut = tmp_path / "a.pdf", tmp_path / "ut.pdf"
    fil.write_bytes(kallfiler.textsidor(2, "borttagen"))

    def ta_bort(andel: float) -> None:
        if andel >= 0.5:
            fil.unlink(missing_ok=True)

    resultat = bygg_paket(av_fil(fil), ut, exempel.PROFIL, granskare=granskare, framsteg=ta_bort)
    assert resultat.andrade == ("1.1",)
    assert "borttagen sida 2" in Paket(ut).text()


def test_framsteget_gar_framat_fran_noll_till_ett(granskare: Granskare, tmp_path: Path) -> None:
    steg: list[float] = []
    bygg_paket(
        exempelpaket.grund(), tmp_path / "a.pdf", exempel.PROFIL,
        granskare=granskare, framsteg=steg.append,
    )  # fmt: skip
    assert steg == sorted(steg)
    assert 0 < steg[0] < 0.2 and steg[-1] == 1.0 and len(steg) > 30


def test_tva_paket_samtidigt_blir_tva_hela_filer(granskare: Granskare, tmp_path: Path) -> None:
    """Four builds at once, two of them to the same file."""
    namn = ["a.pdf", "b.pdf", "c.pdf", "c.pdf"]
    fel: list[BaseException] = []

    def bygg(fil: str) -> None:
        try:
            bygg_paket(exempelpaket.grund(), tmp_path / fil, exempel.PROFIL, granskare=granskare)
        except BaseException as ett:  # noqa: BLE001 - told in the main thread
            fel.append(ett)

    tradar = [threading.Thread(target=bygg, args=(fil,)) for fil in namn]
    for trad in tradar:
        trad.start()
    for trad in tradar:
        trad.join()
    assert not fel
    assert {fil.name for fil in tmp_path.iterdir()} == set(namn)
    assert len({fil.read_bytes() for fil in tmp_path.iterdir()}) == 1


def test_undertecknade_filer_vars_namn_bara_skiljer_i_unicodeform_bifogas_bada(
    granskare: Granskare, tmp_path: Path
) -> None:
    handlingar = tuple(
        handling(
            f"1.{nr}",
            "Beslut",
            fientliga.undertecknad(),
            filnamn=unicodedata.normalize(form, "Å.pdf"),
        )
        for nr, form in enumerate(("NFC", "NFD"), 1)
    )
    underlag = replace(exempelpaket.grund(), arenden=(Paketarende("1", "Beslut", handlingar),))
    bygg_paket(underlag, tmp_path / "a.pdf", exempel.PROFIL, granskare=granskare)
    bifogade = sorted(Paket(tmp_path / "a.pdf").pdf.attachments)
    assert [unicodedata.normalize("NFC", namn) for namn in bifogade] == ["1.1 Å.pdf", "1.2 Å.pdf"]


def test_zipbomb_i_ett_brev_packas_inte_upp_och_brevet_tas_med(
    granskare: Granskare, tmp_path: Path
) -> None:
    brev = handling(
        "1.1", "Brev", fientliga.brev(("allt.zip", fientliga.zip_fil())), filnamn="a.eml"
    )
    underlag = replace(exempelpaket.grund(), arenden=(Paketarende("1", "Brev", (brev,)),))
    resultat = bygg_paket(underlag, tmp_path / "a.pdf", exempel.PROFIL, granskare=granskare)
    assert (tmp_path / "a.pdf").stat().st_size < 500_000
    assert any("zip" in rad for u in resultat.problem for rad in u.anmarkningar)
