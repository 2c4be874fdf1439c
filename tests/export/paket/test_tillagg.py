"""Utskick 2: bara det nya, med sidnummer som passar in, och en anvisning om vad man gör med varje blad."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from styrdesk.export.paket.bygg import bygg_paket
from styrdesk.export.paket.granskning import Granskare
from styrdesk.export.paket.jamforelse import Andring, jamfor
from styrdesk.export.paket.resultat import Paketresultat
from styrdesk.export.paket.tillagg import bygg_tillagg
from styrdesk.export.paket.tillaggsplan import romersk, spann
from styrdesk.modell.grund.errors import RegelFel
from styrdesk.modell.paketunderlag import Paketarende, Paketunderlag, Tryckval
from tests.export import exempel
from tests.export.paket import exempelpaket, kallfiler
from tests.export.paket.exempelpaket import handling
from tests.export.paket.paketlasare import Paket, prova_fem

ETT = Paketarende(
    "1",
    "Första ärendet",
    (
        handling("1.1", "Skrivelse", kallfiler.textsidor(3, "skrivelse")),
        handling("1.2", "Rapport", kallfiler.textsidor(6, "rapport")),
    ),
)
TVA = Paketarende("2", "Andra ärendet", (handling("2.1", "Plan", kallfiler.textsidor(2, "plan")),))
# Cover 1, tab sheet 3, 1.1 on 5–7, 1.2 on 9–14, tab sheet 15, 2.1 on 17–18.


def underlag(*arenden: Paketarende, dubbelsidigt: bool = True) -> Paketunderlag:
    return replace(
        exempelpaket.grund(),
        arenden=arenden,
        kallelse=None,
        utskick=2,
        tryck=Tryckval(dubbelsidigt=dubbelsidigt),
    )


Bygge = Callable[..., tuple[Paket, Paketresultat]]


@pytest.fixture
def tillagg(granskare: Granskare, tmp_path: Path) -> Bygge:
    """Send out one packet, then what another adds to it."""

    def bygg(
        forst: tuple[Paketarende, ...], sedan: tuple[Paketarende, ...], *,
        dubbelsidigt: bool = True, bara: bool = False,
    ) -> tuple[Paket, Paketresultat]:  # fmt: skip
        tidigare, ut = tmp_path / "ett.pdf", tmp_path / "två.pdf"
        bygg_paket(
            underlag(*forst, dubbelsidigt=dubbelsidigt), tidigare, exempel.PROFIL,
            granskare=granskare,
        )  # fmt: skip
        resultat = bygg_tillagg(
            underlag(*sedan, dubbelsidigt=dubbelsidigt), tidigare, ut, exempel.PROFIL,
            granskare=granskare, bara_andrade_sidor=bara,
        )  # fmt: skip
        paket = Paket(ut)
        prova_fem(paket)
        return paket, resultat

    return bygg


def med(arende: Paketarende, *nya: object) -> Paketarende:
    return replace(arende, handlingar=(*arende.handlingar, *nya))


def med_ny_rapport(data: bytes) -> Paketarende:
    return replace(ETT, handlingar=(ETT.handlingar[0], replace(ETT.handlingar[1], kalla=data)))


def test_ny_handling_far_bokstaver_efter_arendets_sista_sida(tillagg: Bygge) -> None:
    sen = handling("1.3", "Yttrande", kallfiler.textsidor(4, "yttrande"))
    paket, resultat = tillagg((ETT, TVA), (med(ETT, sen), TVA))
    assert [d.nyckel for d in resultat.delar] == ["forsattsblad", "arende 1", "handling 1.3"]
    assert paket.etiketter == ["i", "ii", "3", "4", "14a", "14b", "14c", "14d"]
    anvisning = " ".join(paket.texter[0].split())
    assert "Sätt in sidorna 14a–14d efter sidan 14." in anvisning
    assert "Byt sidorna 3–4." in anvisning
    assert "yttrande sida 4" in paket.texter[7]
    assert not paket.antal  # no total: these are not all the pages
    assert "14a" in paket.texter[2]  # the new tab sheet names the page


def test_udda_antal_far_en_tom_baksida_i_samma_serie(tillagg: Bygge) -> None:
    sen = handling("1.3", "Yttrande", kallfiler.textsidor(1, "yttrande"))
    paket, _resultat = tillagg((ETT, TVA), (med(ETT, sen), TVA))
    assert paket.etiketter[-2:] == ["14a", "14b"]
    assert "Tom sida" in paket.band[-1]


def test_tva_nya_handlingar_pa_samma_plats_fortsatter_bokstaverna(tillagg: Bygge) -> None:
    nya = [handling(f"1.{nr}", "Ny", kallfiler.textsidor(2, f"ny{nr}")) for nr in (3, 4)]
    paket, _resultat = tillagg((ETT, TVA), (med(ETT, *nya), TVA))
    assert paket.etiketter[-4:] == ["14a", "14b", "14c", "14d"]


def test_nytt_arende_satts_in_efter_det_som_star_fore(tillagg: Bygge) -> None:
    sent = Paketarende(
        "1 b", "Sent ärende", (handling("1b.1", "Ny", kallfiler.textsidor(2, "ny")),)
    )
    paket, _resultat = tillagg((ETT, TVA), (ETT, sent, TVA))
    assert paket.etiketter == ["i", "ii", "14a", "14b", "14c", "14d"]


def test_reviderad_handling_tar_over_sina_nummer(tillagg: Bygge) -> None:
    paket, resultat = tillagg((ETT, TVA), (med_ny_rapport(kallfiler.textsidor(6, "rättad")), TVA))
    assert paket.etiketter[4:] == [str(nr) for nr in range(9, 15)]
    assert "Byt sidorna 9–14." in " ".join(paket.texter[0].split())
    assert [d.sida for d in resultat.delar] == ["i", "3", "9"]


def test_langre_handling_far_bokstaver_for_det_som_ar_mer(tillagg: Bygge) -> None:
    paket, _resultat = tillagg((ETT, TVA), (med_ny_rapport(kallfiler.textsidor(8, "lång")), TVA))
    assert paket.etiketter[-3:] == ["14", "14a", "14b"]
    anvisning = " ".join(paket.texter[0].split())
    assert "Byt sidorna 9–14. Sätt in sidorna 14a–14b efter sidan 14." in anvisning


def test_kortare_handling_sager_vilka_sidor_som_tas_ut(tillagg: Bygge) -> None:
    paket, _resultat = tillagg((ETT, TVA), (med_ny_rapport(kallfiler.textsidor(3, "kort")), TVA))
    assert paket.etiketter[-4:] == ["9", "10", "11", "12"]
    assert "Byt sidorna 9–12. Ta ut sidorna 13–14." in " ".join(paket.texter[0].split())


def test_handling_som_utgar_tas_ut(tillagg: Bygge) -> None:
    utan = replace(ETT, handlingar=ETT.handlingar[:1])
    paket, _resultat = tillagg((ETT, TVA), (utan, TVA))
    assert "Ta ut sidorna 9–14." in " ".join(paket.texter[0].split())


@pytest.mark.parametrize(("dubbelsidigt", "sidor"), [(True, ["13", "14"]), (False, ["10"])])
def test_bara_andrade_sidor_trycks_men_hela_blad(
    tillagg: Bygge, dubbelsidigt: bool, sidor: list[str]
) -> None:
    """The fifth page of six differs; printed on both sides its other side comes along."""
    ny = kallfiler.andrad(kallfiler.textsidor(6, "rapport"), _rita_i_femte)
    sedan = (med_ny_rapport(ny), TVA)
    paket, _resultat = tillagg((ETT, TVA), sedan, dubbelsidigt=dubbelsidigt, bara=True)
    assert paket.etiketter[-len(sidor) :] == sidor
    assert "rapport sida 5" in paket.texter[-len(sidor)]
    assert "sida 5 (6)" in paket.band[-len(sidor)]


def _rita_i_femte(pdf) -> None:
    pdf.pages[4].contents_add(b"0 0 1 rg 100 300 200 200 re f")


def test_ny_kallelse_byter_ut_den_gamla(granskare: Granskare, tmp_path: Path) -> None:
    filer = [tmp_path / "ett.pdf", tmp_path / "två.pdf"]
    kallelser = [kallfiler.taggad(titel) for titel in ("Kallelse", "Ny kallelse")]
    varden = [replace(underlag(ETT, TVA), kallelse=k) for k in kallelser]
    bygg_paket(varden[0], filer[0], exempel.PROFIL, granskare=granskare)
    bygg_tillagg(varden[1], *filer, exempel.PROFIL, granskare=granskare)
    paket = Paket(filer[1])
    prova_fem(paket)
    assert paket.etiketter == ["i", "ii", "3", "4", "5", "6"]
    assert "Ny kallelse" in paket.texter[2]


def test_reviderad_handling_med_revisionsdag_heter_likadant_overallt(tillagg: Bygge) -> None:
    """Bookmark, instruction and tab sheet name the revised paper alike; the fixture checks it."""
    rev = replace(
        ETT.handlingar[1], kalla=kallfiler.textsidor(6, "rättad"), reviderad=exempelpaket.UTSKICKAT
    )
    paket, _resultat = tillagg((ETT, TVA), (replace(ETT, handlingar=(ETT.handlingar[0], rev)), TVA))
    assert "Handling 1.2 rev 2026-11-12, Rapport" in " ".join(paket.texter[0].split())


def test_oforandrat_paket_ger_inget_tillagg(tillagg: Bygge) -> None:
    with pytest.raises(RegelFel, match="Inget har ändrats"):
        tillagg((ETT, TVA), (ETT, TVA))


def test_tillagg_till_ett_tillagg_stoppas(
    tillagg: Bygge, granskare: Granskare, tmp_path: Path
) -> None:
    sen = handling("1.3", "Yttrande", kallfiler.textsidor(4, "yttrande"))
    tillagg((ETT, TVA), (med(ETT, sen), TVA))
    with pytest.raises(RegelFel, match="själv ett tillägg"):
        bygg_tillagg(
            underlag(ETT), tmp_path / "två.pdf", tmp_path / "tre.pdf", exempel.PROFIL,
            granskare=granskare,
        )  # fmt: skip


def test_frammande_fil_ar_inget_paket(granskare: Granskare, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(kallfiler.textsidor(1))
    with pytest.raises(RegelFel, match="inget paket från Styrdesk"):
        jamfor(tmp_path / "a.pdf", tmp_path / "a.pdf", granskare)


def test_tva_versioner_jamfors_handling_for_handling(granskare: Granskare, tmp_path: Path) -> None:
    ny = kallfiler.andrad(kallfiler.textsidor(6, "rapport"), _rita_i_femte)
    sen = handling("1.3", "Yttrande", kallfiler.textsidor(4, "yttrande"))
    filer = [tmp_path / "ett.pdf", tmp_path / "två.pdf"]
    for fil, arenden in zip(filer, [(ETT, TVA), (med(med_ny_rapport(ny), sen),)], strict=True):
        bygg_paket(underlag(*arenden), fil, exempel.PROFIL, granskare=granskare)
    skillnader = {s.nyckel: s for s in jamfor(*filer, granskare)}
    assert skillnader["handling 1.1"].andring is Andring.OFORANDRAD
    assert skillnader["handling 1.2"].andring is Andring.REVIDERAD
    assert skillnader["handling 1.2"].andrade == (4,)
    assert skillnader["handling 1.3"].andring is Andring.NY
    assert skillnader["handling 2.1"].andring is Andring.UTGAR


def test_sidspann_skrivs_som_man_sager_dem() -> None:
    assert spann(["79"]) == "sidan 79"
    assert spann(["85", "86", "87"]) == "sidorna 85–87"
    assert spann(["85", "86", "91", "92"]) == "sidorna 85–86 och 91–92"
    assert spann(["45a", "45b"]) == "sidorna 45a–45b"
    assert [romersk(nr) for nr in (1, 4, 9, 12)] == ["i", "iv", "ix", "xii"]
