"""Sekretess i protokollet: vad som står i vilken utskrift, vem som undertecknar vad (protokoll §6)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from styrdesk.modell.grund.errors import RegelFel
from styrdesk.modell.sammantrade.delning import hemliga_delen, oppna_delen
from tests.export import exempel_paragrafer as motet
from tests.export import exempel_protokoll as ex
from tests.export.pdflasare import Lasning, slat
from tests.export.test_sammantradesdokument import las, pdf


def test_hemliga_paragrafer_undertecknas_i_egen_fil() -> None:
    oppet, hemligt = oppna_delen(ex.MED_SEKRETESS), hemliga_delen(ex.MED_SEKRETESS)
    assert hemligt is not None
    assert [p.nummer for p in hemligt.paragrafer] == ["85"]
    assert {s.paragrafer for s in hemligt.underskrifter} == {"§\u00a085"}
    assert [p.nummer for p in oppet.paragrafer] == [p.nummer for p in ex.PROTOKOLL.paragrafer]
    assert {s.paragrafer for s in oppet.underskrifter} == {"§§\u00a081–84, 86–87, 89–90"}
    assert "§\u00a085 i särskilt protokoll, sekretess" in oppet.sarskilt
    text = las("sekretessprotokoll", ex.MED_SEKRETESS).rot.allt()
    assert "Ansökan avslås." in text
    assert "§ 86 Åtgärdsplan" not in text
    assert "Ansökan avslås." not in las("omgangsprotokoll", ex.MED_SEKRETESS).rot.allt()


@pytest.mark.parametrize("utkast", [True, False])
@pytest.mark.parametrize("namn", ["protokoll", "omgangsprotokoll", "narvarolista"])
def test_hemliga_ord_star_i_ingen_vanlig_utskrift(namn: str, utkast: bool) -> None:
    """A draft lies on more tables than what is signed: only its number and the provision are left."""
    omrostning = motet.PARAGRAFER[5].omrostningar
    hemlig = replace(ex.HEMLIG, omrostningar=omrostning, dnr="VON 2026/0777")
    underlag = replace(
        ex.MED_SEKRETESS, utkast=utkast,
        paragrafer=tuple(hemlig if p.nummer == "85" else p for p in ex.MED_SEKRETESS.paragrafer),
    )  # fmt: skip
    data = pdf(namn, underlag)
    lasning = Lasning(data)
    text = slat(lasning.rot.allt())
    for ord_ in ("Ärende om enskild", "Ansökan avslås", "VON 2026/0777"):
        assert ord_ not in text
        assert not any(ord_ in slat(b) for b in lasning.bokmarken())
        assert ord_.encode() not in data
    if namn != "narvarolista":
        assert "§ 85 Ärende med sekretess" in text
        assert "sekretess enligt OSL 26 kap. 1 §" in text


def test_sekretessprotokollet_bar_markeringen_med_bestammelse_dag_och_myndighet() -> None:
    """What a marking must say (OSL 5:5); it is nobody else's business."""
    hemlig = replace(
        ex.HEMLIG, sekretess_markerad=date(2026, 11, 3), sekretess_omfattning="Hela ärendet."
    )
    underlag = replace(ex.MED_SEKRETESS, paragrafer=(*motet.PARAGRAFER[:4], hemlig))
    text = slat(las("sekretessprotokoll", underlag).rot.allt())
    assert "§ 85: OSL 26 kap. 1 §, 3 november 2026, Vård- och omsorgsnämnden, Hela ärendet" in text
    assert "3 november 2026" not in slat(las("protokoll", underlag).rot.allt())


def test_varje_sida_av_sekretessprotokollet_sager_att_den_ar_hemlig() -> None:
    utkast = replace(ex.BARA_HEMLIG, utkast=True)
    for underlag, marke in (
        (ex.BARA_HEMLIG, "SEKRETESS"),
        (utkast, "SEKRETESS · UTKAST – EJ JUSTERAT"),
    ):
        ytor = [slat(yta) for yta in las("sekretessprotokoll", underlag).sidytor]
        assert ytor
        assert all(marke in yta for yta in ytor)
    assert not any("SEKRETESS" in yta for yta in las("protokoll", ex.MED_SEKRETESS).sidytor)


def test_bilagan_till_en_hemlig_paragraf_namns_bara_i_sekretessprotokollet() -> None:
    hemlig, oppen = "Bilaga 3, §\u00a085: Yttrande", "Bilaga 4, §\u00a086: Yttrande"
    underlag = replace(ex.MED_SEKRETESS, bilagor=(hemlig, oppen))
    assert oppna_delen(underlag).bilagor == (oppen,)
    delen = hemliga_delen(underlag)
    assert delen is not None
    assert delen.bilagor == (hemlig,)


def test_hemlig_paragraf_star_under_sin_offentliga_rubrik() -> None:
    hemlig = replace(ex.HEMLIG, offentlig_rubrik="Ansökan om tillstånd")
    underlag = replace(ex.MED_SEKRETESS, paragrafer=(hemlig,))
    text = las("protokoll", underlag).rot.allt()
    assert "Ansökan om tillstånd" in text
    assert "Ärende om enskild" not in text


def test_rattelse_av_en_hemlig_paragraf_skrivs_bara_ut_i_sekretessprotokollet() -> None:
    hemlig = replace(ex.HEMLIG, rattelser=("Rättelse 2026-12-03: «A» har ändrats till «B».",))
    underlag = replace(ex.MED_SEKRETESS, paragrafer=(*motet.PARAGRAFER[:4], hemlig))
    with pytest.raises(RegelFel, match="omfattas av sekretess"):
        pdf("rattelse", underlag)
    assert "har ändrats till" in las("sekretessprotokoll", underlag).rot.allt()


def test_utan_sekretess_finns_ingen_egen_fil() -> None:
    assert oppna_delen(ex.PROTOKOLL) is ex.PROTOKOLL
    with pytest.raises(RegelFel, match="sekretess"):
        pdf("sekretessprotokoll", ex.PROTOKOLL)


def test_den_som_bara_lett_andra_paragrafer_undertecknar_inte_de_hemliga() -> None:
    skrifter = (
        *ex.PROTOKOLL.underskrifter,
        replace(ex.PROTOKOLL.underskrifter[1], namn="Jonas Wiberg (L)"),
    )
    paragrafer = (
        replace(motet.PARAGRAFER[0], ordforande="Jonas Wiberg (L)"),
        *ex.MED_SEKRETESS.paragrafer[1:],
    )
    hemligt = hemliga_delen(
        replace(ex.MED_SEKRETESS, underskrifter=skrifter, paragrafer=paragrafer)
    )
    assert hemligt is not None
    assert "Jonas Wiberg (L)" not in [s.namn for s in hemligt.underskrifter]
