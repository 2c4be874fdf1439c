"""Storstil: egna handlingar satta i större grad, andras förstorade till A3, numren är de andras."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from styrdesk.export.kallelse import kallelse_pdf
from styrdesk.export.paket import innehall
from styrdesk.export.paket.bygg import bygg_paket
from styrdesk.export.paket.delning import bygg_delat
from styrdesk.export.paket.granskning import Granskare
from styrdesk.export.paket.storstil import GRAD, antal_sidor, profil_for
from styrdesk.export.paket.tillagg import bygg_tillagg
from styrdesk.export.pdfium import oppnad, sidtexter
from styrdesk.export.tjansteskrivelse import tjansteskrivelse_pdf
from styrdesk.modell.grund.errors import RegelFel
from styrdesk.modell.paketunderlag import Paketarende, Paketunderlag, Tryckform, Tryckval
from tests.export import exempel
from tests.export.exempel_kallelse import KALLELSE
from tests.export.exempel_skrivelser import TJANSTESKRIVELSE
from tests.export.paket import kallfiler
from tests.export.paket.exempelpaket import DAG, grund, handling
from tests.export.paket.paketlasare import Paket, prova_fem

A3 = (841.89, 1190.55)
STOR = profil_for(exempel.PROFIL, Tryckform.STORSTIL)


def underlag(form: Tryckform, *, dubbelsidigt: bool = True) -> Paketunderlag:
    """A packet with a notice and a letter of our own, and papers from outside."""
    kallelse, skrivelse = KALLELSE, TJANSTESKRIVELSE
    vanlig_kallelse = kallelse_pdf(kallelse, exempel.PROFIL, framstallt=DAG)
    vanlig_skrivelse = tjansteskrivelse_pdf(skrivelse, exempel.PROFIL, framstallt=DAG)
    varden: dict[str, Any] = {"kallelse": vanlig_kallelse}
    egen = handling("5.1", "Tjänsteskrivelse", vanlig_skrivelse)
    if form is Tryckform.STORSTIL:
        varden = {
            "kallelse": kallelse_pdf(kallelse, STOR, framstallt=DAG),
            "kallelse_sidor": antal_sidor(vanlig_kallelse),
        }
        egen = replace(
            egen,
            kalla=tjansteskrivelse_pdf(skrivelse, STOR, framstallt=DAG),
            sidor_annars=antal_sidor(vanlig_skrivelse),
        )
    annans = handling("5.2", "Rapport", kallfiler.textsidor(3, "rapport"))
    liggande = handling("5.3", "Karta", kallfiler.textsidor(1, "karta", (841.89, 595.28)))
    arenden = (
        Paketarende("5", "Direktbeställning av daglig verksamhet", (egen, annans, liggande)),
        Paketarende("6", "Information", (handling("6.1", "Bild", kallfiler.textsidor(1, "x")),)),
    )
    tryck = Tryckval(dubbelsidigt=dubbelsidigt, form=form)
    return replace(grund(), arenden=arenden, tryck=tryck, **varden)


@pytest.fixture(params=[True, False], ids=["dubbelsidigt", "enkelsidigt"])
def tva(
    request: pytest.FixtureRequest, granskare: Granskare, tmp_path: Path
) -> tuple[innehall.Innehall, Paket]:
    """The usual packet's table, and the one in large type read back."""
    filer = {}
    for form in (Tryckform.VANLIG, Tryckform.STORSTIL):
        filer[form] = tmp_path / f"{form}.pdf"
        paket = underlag(form, dubbelsidigt=request.param)
        bygg_paket(paket, filer[form], exempel.PROFIL, granskare=granskare)
    return innehall.las(filer[Tryckform.VANLIG]), Paket(filer[Tryckform.STORSTIL])


def test_numren_ar_de_andras_och_de_fem_satten_stammer(
    tva: tuple[innehall.Innehall, Paket], tmp_path: Path
) -> None:
    vanligt, stort = tva
    prova_fem(stort, av=len(vanligt.etiketter))
    lista = innehall.las(tmp_path / "storstil.pdf")
    assert lista.form == "storstil"
    for del_ in vanligt.delar:
        egen = lista.del_(del_.nyckel)
        assert egen is not None
        assert lista.etiketter[egen.forsta] == vanligt.etiketter[del_.forsta]
    fler = [e for e in lista.etiketter if not e.isdigit()]
    assert all(e.rstrip("abcdefgh") in vanligt.etiketter for e in fler)


def test_egna_handlingar_satts_i_storre_grad_pa_samma_papper(
    tva: tuple[innehall.Innehall, Paket],
) -> None:
    _vanligt, stort = tva
    vanlig = tjansteskrivelse_pdf(TJANSTESKRIVELSE, exempel.PROFIL, framstallt=DAG)
    stor = tjansteskrivelse_pdf(TJANSTESKRIVELSE, STOR, framstallt=DAG)
    assert storsta_grader(stor) == pytest.approx(
        [g * GRAD for g in storsta_grader(vanlig)], rel=1e-3
    )
    with pikepdf.open(io.BytesIO(stor)) as pdf:
        assert {tuple(map(float, s.mediabox)) for s in pdf.pages} == {(0, 0, 595.28, 841.89)}
    for nr, sida in enumerate(stort.pdf.pages):
        bredd, hojd = sorted(map(float, sida.mediabox[2:]))
        egen = not any(ord_ in stort.band[nr] for ord_ in ("5.2", "5.3", "6.1", "Tom"))
        assert not egen or (bredd, hojd) == (595.28, 841.89)


def storsta_grader(data: bytes) -> list[float]:
    """The sizes of the title and of what stands below it, as they come out on the paper."""
    with oppnad(data) as dokument:
        textsida = dokument[0].get_textpage()
        hojder = []
        for ord_ in ("Till", "Datum"):
            traff = textsida.search(ord_, match_case=True, match_whole_word=True).get_next()
            ruta = textsida.get_charbox(traff[0])
            hojder.append(ruta[3] - ruta[1])
        textsida.close()
    return hojder


def test_andras_handlingar_forstoras_till_a3_och_det_sags(
    tva: tuple[innehall.Innehall, Paket],
) -> None:
    _vanligt, stort = tva
    for nr, sida in enumerate(stort.pdf.pages):
        if any(
            f"Handling {ord_}" in stort.band[nr].replace("\u00a0", " ") for ord_ in ("5.2", "6.1")
        ):
            assert tuple(map(float, sida.mediabox[2:])) == A3
        if "5.3" in stort.band[nr]:
            assert tuple(map(float, sida.mediabox[2:])) == A3[::-1]
    omslag = stort.texter[0].replace("\u00a0", " ").replace("\r\n", " ")
    assert "Förstorade till A3: 5.2, 5.3 och 6.1." in omslag


def test_baksidan_av_ett_a3_ar_ett_a3(granskare: Granskare, tmp_path: Path) -> None:
    ut = tmp_path / "s.pdf"
    resultat = bygg_paket(underlag(Tryckform.STORSTIL), ut, exempel.PROFIL, granskare=granskare)
    lista = innehall.las(ut)
    with pikepdf.open(ut) as pdf:
        for tom in resultat.tomma:
            nr = lista.etiketter.index(tom)
            assert pdf.pages[nr].mediabox == pdf.pages[nr - 1].mediabox
            assert nr % 2 == 1


def test_inget_star_utanfor_papperet(tva: tuple[innehall.Innehall, Paket]) -> None:
    _vanligt, stort = tva
    with oppnad(stort.data) as dokument:
        for sida in dokument:
            bredd, _hojd = sida.get_size()
            for sak in sida.get_objects(filter=[1], max_depth=1):
                x0, _y0, x1, _y1 = sak.get_bounds()
                assert x0 >= 8 and x1 <= bredd - 8


def test_delat_storstilspaket_har_samma_nummer(granskare: Granskare, tmp_path: Path) -> None:
    helt = bygg_paket(
        underlag(Tryckform.STORSTIL), tmp_path / "h.pdf", exempel.PROFIL, granskare=granskare
    )
    assert (
        bygg_delat(
            underlag(Tryckform.STORSTIL), tmp_path / "d.pdf", exempel.PROFIL, 5, granskare=granskare
        ).delar
        == helt.delar
    )


def test_namnen_star_aldrig_ensamma_pa_en_sida() -> None:
    for antal in range(1, 30):
        rader = tuple(f"Mottagare {nr}" for nr in range(antal))
        data = tjansteskrivelse_pdf(
            replace(TJANSTESKRIVELSE, skickas_till=rader), STOR, framstallt=DAG
        )
        sist = sidtexter(data)[-1]
        assert TJANSTESKRIVELSE.undertecknare[0].split(",")[0] in sist.replace("\r\n", " ")
        assert f"Mottagare {antal - 1}" in sist.replace("\u00a0", " ")


def test_ett_tillagg_gors_inte_i_storstil(granskare: Granskare, tmp_path: Path) -> None:
    fore = tmp_path / "fore.pdf"
    bygg_paket(grund(), fore, exempel.PROFIL, granskare=granskare)
    with pytest.raises(RegelFel, match="storstil"):
        bygg_tillagg(
            underlag(Tryckform.STORSTIL), fore, tmp_path / "t.pdf", exempel.PROFIL,
            granskare=granskare,
        )  # fmt: skip
