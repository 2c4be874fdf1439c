"""Protokollet enligt exemplet i protokoll §11: första sidan, paragraferna, ramverket (tryck §9.1–9.2)."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from styrdesk.export.protokoll import paragraf_pdf, protokoll_pdf
from styrdesk.modell.protokollunderlag import (
    Beslutspunkt,
    Narvarande,
    ParagrafUnderlag,
    ProtokollUnderlag,
    Underskrift,
)
from styrdesk.modell.sammantrade.mallar import MED_NARVAROLISTA
from tests.export import exempel
from tests.export import exempel_paragrafer as motet
from tests.export import exempel_protokoll as ex
from tests.export.pdflasare import Element, Lasning, slat


def las(underlag: ProtokollUnderlag) -> Lasning:
    return Lasning(protokoll_pdf(underlag, exempel.PROFIL, framstallt=exempel.FRAMSTALLT))


@pytest.fixture(scope="module")
def protokollet() -> Lasning:
    return las(ex.PROTOKOLL)


def paragrafen(lasning: Lasning, nummer: str) -> Element:
    return next(
        e
        for e in lasning.rot.alla("Sect")
        if e.barn[0].tagg == "H2" and e.barn[0].allt().startswith(f"§ {nummer} ")
    )


def test_forsta_sidan_har_blankettens_ordning(protokollet: Lasning) -> None:
    ordning = [
        "Älvsunda kommun",
        "Sammanträdesprotokoll",
        "Vård- och omsorgsnämnden, 19 november 2026",
        "Plats och tid",
        "Sessionssalen, kommunhuset, torsdagen den 19 november 2026, kl. 18.00–20.15",
        "Ajournering kl. 19.05–19.15",
        "Beslutande ledamöter",
        "Karin Ahlström (M), ordförande",
        "Mats Rydell (KD), §§ 81–84, 86–90",
        "Anders Holm (S), §§ 84–90",
        "Tjänstgörande ersättare",
        "Tomas Ek (M)",
        "för Ingrid Sjögren (M)",
        "§§ 81–90",
        "för Mats Rydell (KD), jäv",
        "§ 85",
        "Ej tjänstgörande ersättare",
        "Ulla Dahl (C), Kenneth Lund (S)",
        "Övriga närvarande",
        "§§ 82–83, 87",
        "personalföreträdare (Kommunal)",
        "Utses att justera",
        "Leila Haddad (S)",
        "Justeringens plats och tid",
        "Underskrifter",
        "Sekreterare",
        "David Öst",
        "Anslag och bevis",
        "Sista dag för överklagande",
        "2026-12-22",
        "Tas ned tidigast",
        "2026-12-23",
    ]
    blad = protokollet.rot.blad()
    plats = -1
    for text in ordning:
        plats = blad.index(text, plats + 1)
    assert plats > 0


def test_anslaget_slutar_pa_forsta_sidan(protokollet: Lasning) -> None:
    assert "Anslaget nedtaget, datum och underskrift" in slat(protokollet.sidytor[0])
    assert "§ 81" in slat(protokollet.sidytor[1])


def test_paragraferna_ar_rubriker_pa_niva_tva_och_delarna_pa_niva_tre(
    protokollet: Lasning,
) -> None:
    rubriker = [e.allt() for e in protokollet.rot.alla("H2")]
    assert "§ 86 Åtgärdsplan efter verksamhetsbesök, Solbacka vård- och omsorgsboende" in rubriker
    delar = [e.allt() for e in paragrafen(protokollet, "86").alla("H3")]
    assert delar == [
        "Beslut",
        "Reservation",
        "Sammanfattning av ärendet",
        "Beslutsunderlag",
        "Förslag till beslut på sammanträdet",
        "Beslutsgång",
        "Omröstning",
        "Särskilt yttrande",
        "Beslutet skickas till",
    ]


def test_paragraf_88_star_inte_i_den_ordinarie_omgangen(protokollet: Lasning) -> None:
    assert not [e for e in protokollet.rot.alla("H2") if e.allt().startswith("§ 88")]
    assert "§ 88 justeras omedelbart vid sammanträdet, se särskilt protokoll" in (
        protokollet.rot.blad()
    )


def test_omrostningen_har_summa_radrubriker_och_resultat_i_ord(protokollet: Lasning) -> None:
    sektion = paragrafen(protokollet, "86")
    tabell = next(sektion.alla("Table"))
    rader = [[cell.allt() for cell in rad.barn] for rad in tabell.alla("TR")]
    assert rader[0] == ["Ledamot", "Parti", "Ja", "Nej", "Avstår"]
    assert rader[4] == ["Tomas Ek, för Ingrid Sjögren", "M", "X", "", ""]
    assert rader[-2] == ["Karin Ahlström, ordförande", "M", "X", "", ""]
    assert rader[-1] == ["Summa", "", "6", "4", "1"]
    assert {cell.attribut.get("Scope") for cell in tabell.alla("TH")} == {"/Column", "/Row"}
    assert "En ledamot avstår." in sektion.allt()


def test_vad_ja_och_nej_betyder_sags_en_gang(protokollet: Lasning) -> None:
    sagt = [
        paragrafen(protokollet, nr).allt().casefold().count("nej-röst för") for nr in ("86", "87")
    ]
    assert sagt == [1, 1]


def test_utkast_marks_pa_varje_sida_och_justerat_pa_ingen(protokollet: Lasning) -> None:
    utkast = las(ex.UTKAST)
    assert all("UTKAST – EJ JUSTERAT" in slat(yta) for yta in utkast.sidytor)
    assert not any("UTKAST" in yta for yta in protokollet.sidytor)


def test_varje_sida_har_rutor_for_signatur_och_utdrag(protokollet: Lasning) -> None:
    for yta in protokollet.sidytor:
        assert "Justerandes signaturer" in yta
        assert "Utdragsbestyrkande" in yta
    figurer = list(protokollet.rot.alla("Figure"))
    assert len(figurer) == 1, "the first page describes them, the others are furniture"


def test_varje_sida_kan_laggas_tillbaka(protokollet: Lasning) -> None:
    antal = protokollet.antal_sidor
    for nr, yta in enumerate(protokollet.sidytor, 1):
        text = slat(yta)
        assert f"Sida {nr} ({antal})" in text
        assert "Vård- och omsorgsnämnden" in text
        if nr > 1:
            assert "2026-11-19" in text


def test_paragraf_som_fortsatter_namns_i_sidhuvudet(protokollet: Lasning) -> None:
    sidor = [slat(yta) for yta in protokollet.sidytor]
    fortsatta = [yta for yta in sidor if "§ 86, forts." in yta]
    assert len(fortsatta) == 1
    assert "§ 86 Åtgärdsplan" not in fortsatta[0].replace("\n", " ")


def test_mallen_bestammer_ordning_och_ord() -> None:
    lasning = las(replace(ex.PROTOKOLL, mall=MED_NARVAROLISTA))
    delar = [e.allt() for e in paragrafen(lasning, "86").alla("H3")]
    assert delar[0] == "Ärendebeskrivning"
    assert delar.index("Nämndens beslut") > delar.index("Omröstning")
    assert "Enligt närvarolista, sida 2" in lasning.rot.blad()
    assert "Närvarolista" in slat(lasning.sidytor[1])
    assert "Justerandes sign" in lasning.sidytor[0]


def test_mote_och_paragraf_i_numret() -> None:
    alla = tuple((plats, f"9:{plats}") for plats in range(1, 11))
    paragrafer = tuple(replace(ett, nummer=f"9:{ett.ordning}") for ett in motet.PARAGRAFER)
    text = las(replace(ex.UTKAST, alla_paragrafer=alla, paragrafer=paragrafer)).rot.allt()
    assert "§ 9:6 Åtgärdsplan" in text
    assert "Mats Rydell (KD), §§ 9:1–9:4, 9:6–9:10" in text


def test_manga_byten_ger_narvarolista() -> None:
    byten = tuple(
        Narvarande(f"Ersättare {nr}", "S", f"för Ledamot {nr} (S)", ((nr, nr),))
        for nr in range(1, 11)
    )
    lasning = las(
        replace(ex.PROTOKOLL, narvaro=replace(motet.NARVARO, tjanstgorande_ersattare=byten))
    )
    assert "Enligt närvarolista, sida 2" in lasning.rot.blad()
    tabell = next(t for t in lasning.tabeller() if t[0][0] == "Namn")
    assert ["Ersättare 3", "S", "för Ledamot 3 (S)", "§ 83", "§ 83"] in tabell
    assert ["Mats Rydell", "KD", "jäv § 85", "§§ 81–84, 86–90", "§§ 81–84, 86–90"] in tabell


def test_manga_ovriga_satts_i_tva_spalter_fore_narvarolista() -> None:
    fler = tuple(Narvarande(f"Tjänsteperson {nr}", "", "utredare") for nr in range(1, 9))
    narvaro = replace(motet.NARVARO, ovriga=(*motet.NARVARO.ovriga, *fler))
    lasning = las(replace(ex.PROTOKOLL, narvaro=narvaro))
    assert "Tjänsteperson 8, utredare" in lasning.rot.blad()
    assert "Anslaget nedtaget, datum och underskrift" in slat(lasning.sidytor[0])


def test_femton_undertecknare_far_plats_i_rutor_och_rader() -> None:
    skrifter = tuple(Underskrift(f"Ordförande {nr}", f"Namn {nr}", "§ 81") for nr in range(15))
    lasning = las(replace(ex.PROTOKOLL, underskrifter=skrifter))
    blad = lasning.rot.blad()
    assert all(f"Namn {nr}" in blad for nr in range(15))
    assert lasning.marken() == lasning.agda


def test_beslut_pa_tolv_rader_delas_inte_men_ett_langre_delas_mellan_punkter() -> None:
    punkter = tuple(Beslutspunkt(nr, f"Punkt {nr}. " + "Ord " * 60) for nr in range(1, 31))
    lasning = las(replace(ex.PROTOKOLL, paragrafer=(replace(motet.PARAGRAFER[5], beslut=punkter),)))
    assert lasning.antal_sidor > 2
    for nr in range(1, 31):
        sidor = [slat(yta) for yta in lasning.sidytor if f"Punkt {nr}." in slat(yta)]
        assert len(sidor) == 1, f"punkt {nr}"
        assert re.search(rf"\b{nr}\. *Punkt {nr}\.", sidor[0]), "number and sentence stay together"


def test_ny_sida_per_paragraf() -> None:
    lasning = las(replace(ex.PROTOKOLL, mall=replace(ex.PROTOKOLL.mall, ny_sida=True)))
    for yta in lasning.sidytor[1:]:
        assert len(re.findall(r"^§ \d+ ", slat_rader(yta), re.M)) <= 1


def slat_rader(yta: str) -> str:
    return "\n".join(slat(rad) for rad in yta.splitlines())


def test_samma_underlag_ger_samma_byte() -> None:
    ett, tva = (
        protokoll_pdf(ex.PROTOKOLL, exempel.PROFIL, framstallt=exempel.FRAMSTALLT) for _ in "ab"
    )
    assert ett == tva


def test_forhandsvisning_ar_samma_paragraf_som_i_protokollet(protokollet: Lasning) -> None:
    data = paragraf_pdf(
        ex.PROTOKOLL, motet.PARAGRAFER[5], exempel.PROFIL, framstallt=exempel.FRAMSTALLT
    )
    lasning = Lasning(data)
    assert lasning.antal_sidor == 1
    assert paragrafen(lasning, "86").allt() == paragrafen(protokollet, "86").allt()


def test_tom_paragraf_skriver_bara_rubriken() -> None:
    tom = ParagrafUnderlag(nummer="81", ordning=1, rubrik="Upprop")
    lasning = las(replace(ex.PROTOKOLL, paragrafer=(tom,), bilagor=()))
    assert paragrafen(lasning, "81").allt() == "§ 81 Upprop"


def test_sluten_omrostning_har_inga_namn() -> None:
    resultat = replace(motet.RESULTAT_86, sluten=True, rader=())
    ett = replace(motet.PARAGRAFER[5], omrostningar=(resultat,))
    text = paragrafen(las(replace(ex.PROTOKOLL, paragrafer=(ett,))), "86").allt()
    assert "Omröstningen är sluten. 6 ja-röster, 4 nej-röster och 1 blank röst." in text
    assert "Jonas Wiberg" not in text
