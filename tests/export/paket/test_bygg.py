"""Ett paket: sidnumren stämmer, delarna ligger rätt, samma underlag ger samma bytes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from styrdesk.export.paket.bygg import bygg_paket
from styrdesk.export.paket.granskning import Granskare
from styrdesk.modell.grund.errors import RegelFel
from styrdesk.modell.paketunderlag import Paketarende, Tryckval, Utgava
from tests.export import exempel
from tests.export.paket import exempelpaket, kallfiler
from tests.export.paket.conftest import Byggare
from tests.export.paket.exempelpaket import handling
from tests.export.paket.paketlasare import prova_fem
from tests.export.pdflasare import utan_mellanrum


@pytest.mark.parametrize("utgava", list(Utgava))
@pytest.mark.parametrize("dubbelsidigt", [True, False])
def test_tryckt_nummer_etikett_innehall_bokmarke_och_lank_sager_samma_sida(
    bygg: Byggare, utgava: Utgava, dubbelsidigt: bool
) -> None:
    underlag = replace(
        exempelpaket.utgava(utgava), tryck=Tryckval(dubbelsidigt=dubbelsidigt, halslag=True)
    )
    paket = bygg(underlag)
    prova_fem(paket)
    assert bygg.resultat.sidor == len(paket.tryckta)


def test_varje_del_borjar_pa_hogersida_och_tomma_sidor_ar_markta(bygg: Byggare) -> None:
    paket = bygg(exempelpaket.grund())
    assert all(int(del_.sida) % 2 == 1 for del_ in bygg.resultat.delar)
    assert bygg.resultat.tomma
    for nummer in bygg.resultat.tomma:
        assert "Tom sida" in paket.band[int(nummer) - 1]
    assert bygg.resultat.ark == (bygg.resultat.sidor + 1) // 2


def test_samma_underlag_ger_samma_bytes(granskare: Granskare, tmp_path: Path) -> None:
    filer = [tmp_path / "ett.pdf", tmp_path / "två.pdf"]
    bygg_paket(exempelpaket.grund(), filer[0], exempel.PROFIL, granskare=granskare)
    bygg_paket(exempelpaket.grund(), filer[1], exempel.PROFIL)  # judged anew, in another folder
    assert filer[0].read_bytes() == filer[1].read_bytes()


def test_bokmarken_har_tre_nivaer_med_handlingens_egna_underst(bygg: Byggare) -> None:
    paket = bygg(exempelpaket.grund())
    tredje = [b.titel for b in paket.bokmarken if b.niva == 2]
    assert [t for t in tredje if t in ("Inledning", "Bakgrund")] == ["Inledning", "Bakgrund"]
    assert {b.niva for b in paket.bokmarken} == {0, 1, 2}


def test_lankar_inom_en_handling_leder_ratt_i_paketet(bygg: Byggare) -> None:
    paket = bygg(exempelpaket.grund())
    (inom,) = [lank for lank in paket.lankar if lank.ord_ == "Länk inom handlingen"]
    assert "bokmärkt sida 1" in paket.texter[inom.sida]
    assert "bokmärkt sida 4" in paket.texter[inom.mal]


def test_foredragningslistan_leder_till_fliksidorna_och_de_tillbaka(bygg: Byggare) -> None:
    """Both ways, with the page number in the margin beside each item of the notice."""
    paket = bygg(exempelpaket.grund())
    sidor = {d.nyckel: d.sida for d in bygg.resultat.delar}
    kallelse = range(int(sidor["kallelse"]) - 1, int(sidor["arende 3"]) - 1)
    for nyckel in ("arende 3", "arende 6", "arende 7"):
        flik = int(sidor[nyckel]) - 1
        (dit,) = [x for x in paket.lankar if x.sida in kallelse and x.mal == flik]
        assert f"s. {sidor[nyckel]}" in " ".join(paket.texter[dit.sida].split())
        (hem,) = [x for x in paket.lankar if x.sida == flik and "föredragningslistan" in x.ord_]
        assert hem.mal == dit.sida
    assert {x.sida for x in paket.lankar if x.sida in kallelse} == set(kallelse)


def test_arende_som_inte_star_i_kallelsen_saknar_bara_lanken(bygg: Byggare) -> None:
    paket = bygg(replace(exempelpaket.grund(), kallelse=kallfiler.taggad("Kallelse")))
    assert not [lank for lank in paket.lankar if "föredragningslistan" in lank.ord_]


def test_dubbla_nummer_stoppas_innan_nagot_byggs(bygg: Byggare) -> None:
    grund = exempelpaket.grund()
    with pytest.raises(RegelFel, match="finns två gånger"):
        bygg(replace(grund, arenden=(*grund.arenden, grund.arenden[-1])))


def test_sekretessexemplar_utan_mottagare_stoppas(bygg: Byggare) -> None:
    with pytest.raises(RegelFel, match="nummer och mottagare"):
        bygg(replace(exempelpaket.grund(), utgava=Utgava.SEKRETESS))


def test_langa_namn_ryms_och_forkortas_bara_i_sidhuvudet(bygg: Byggare) -> None:
    """Sixty characters of a body, two hundred of a title (tryck §10.7): whole where they are content."""
    organ = "Kultur-, fritids-, folkhälso- och samhällsutvecklingsnämnden"
    rubrik = " ".join(["Upphandling av driften vid Björkgläntans vård- och omsorgsboende"] * 3)
    grund = exempelpaket.grund()
    arende = replace(grund.arenden[1], rubrik=rubrik)
    paket = bygg(replace(grund, organ=organ, arenden=(arende,), kallelse=None))
    sidor = [utan_mellanrum(text) for text in paket.texter]
    assert utan_mellanrum(organ) in sidor[0]
    assert all(utan_mellanrum(rubrik) in sida for sida in (sidor[0], sidor[2]))
    assert "…" in paket.texter[2]


def test_manga_arenden_ger_flera_sidor_innehall(bygg: Byggare) -> None:
    handling = exempelpaket.handling
    data = kallfiler.textsidor(1)
    arenden = tuple(
        Paketarende(str(nr), f"Ärende nummer {nr}", (handling(f"{nr}.1", "Skrivelse", data),))
        for nr in range(1, 61)
    )
    paket = bygg(replace(exempelpaket.grund(), arenden=arenden, kallelse=None))
    assert bygg.resultat.delar[0].sidor > 2
    assert "Ärende nummer 60" in " ".join(paket.texter[bygg.resultat.delar[0].sidor - 1].split())


def test_ett_arende_far_ha_fler_handlingar_an_windows_haller_oppna(bygg: Byggare) -> None:
    data = kallfiler.textsidor(1, "av många")
    handlingar = tuple(handling(f"1.{nr}", f"Handling {nr}", data) for nr in range(1, 204))
    arenden = (Paketarende("1", "Ärende", handlingar),)
    paket = bygg(replace(exempelpaket.grund(), arenden=arenden, kallelse=None))
    assert all(
        "av många sida 1" in paket.texter[int(d.sida) - 1] for d in bygg.resultat.delar[-203:]
    )
