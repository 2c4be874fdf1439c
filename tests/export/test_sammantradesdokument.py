"""Sammanträdets övriga papper: kallelse, utdrag, anslag, överklagande, listor, webb (§5.5–5.8, §6)."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest

from styrdesk.export.grund.text import MASKED
from styrdesk.export.kallelse import handlingstext
from styrdesk.export.pdfium import sidtexter
from styrdesk.export.protokoll import protokoll_pdf
from styrdesk.export.rapporter import RAPPORTER
from styrdesk.export.sammantrade.omrostningslista import partisummor
from styrdesk.modell.grund.errors import RegelFel
from styrdesk.modell.protokollunderlag import MASKERAT, KallelseUnderlag, WebbUnderlag
from styrdesk.modell.sammantrade.delning import webbdelen
from styrdesk.modell.sammantrade.mallar import MED_NARVAROLISTA, MEDFOLJANDE, Mall
from styrdesk.modell.sammantrade.mallprov import mallprov
from tests.export import exempel
from tests.export import exempel_kallelse as kallelser
from tests.export import exempel_paragrafer as motet
from tests.export import exempel_protokoll as ex
from tests.export import exempel_skrivelser as skrivelser
from tests.export.pdflasare import Lasning, slat


def pdf(namn: str, underlag: Any) -> bytes:
    if namn == "webbversion":
        underlag = WebbUnderlag(protokoll=underlag)
    return RAPPORTER[namn].skriv(underlag, exempel.PROFIL, framstallt=exempel.FRAMSTALLT)


def las(namn: str, underlag: Any) -> Lasning:
    return Lasning(pdf(namn, underlag))


# -- the notice ------------------------------------------------------------------------------------


def test_kallelsen_ryms_pa_en_sida_med_tider_som_raknas_fram() -> None:
    lasning = las("kallelse", kallelser.KALLELSE)
    assert lasning.antal_sidor == 1
    tabell = lasning.tabeller()[-1]
    assert tabell[0] == [
        "Nr",
        "Ärende och diarienummer",
        "Kod",
        "Föredragande",
        "Tid",
        "Handling",
    ]
    assert [rad[4] for rad in tabell[1:4]] == ["18.00", "18.05", "18.20"]
    assert tabell[6][5] == "6.1–6.2"
    assert tabell[8][5] == "–"


def test_utan_minuter_rakas_inga_tider_efter_punkten() -> None:
    punkter = tuple(
        replace(p, minuter=None if p.nr == "2" else p.minuter) for p in kallelser.KALLELSE.punkter
    )
    tabell = las("kallelse", replace(kallelser.KALLELSE, punkter=punkter)).tabeller()[-1]
    assert [rad[4] for rad in tabell[1:4]] == ["18.00", "18.05", "–"]


@pytest.mark.parametrize(
    ("vem", "tryckt"),
    [
        ("Åsa Lind, vård- och omsorgschef", "Åsa Lind"),
        ("Åsa Lind, Peter Hagman", "Åsa Lind, Peter Hagman"),
        ("", "–"),
    ],
)
def test_titeln_star_inte_i_den_smala_kolumnen_men_varje_namn_gor_det(
    vem: str, tryckt: str
) -> None:
    punkter = (replace(kallelser.KALLELSE.punkter[0], foredragande=vem),)
    tabell = las("kallelse", replace(kallelser.KALLELSE, punkter=punkter)).tabeller()[-1]
    assert slat(tabell[1][3]) == tryckt


def test_andra_utskicket_sager_vad_som_andrats_och_marker_raderna() -> None:
    lasning = las("utskick", kallelser.ANDRA_UTSKICKET)
    text = lasning.rot.allt()
    assert "Utskick 2, 2026-11-17" in text
    assert "Ändringar sedan föregående utskick" in text
    tabell = lasning.tabeller()[-1]
    assert tabell[6] == ["", "Ajournering, 10 minuter", "", "", tabell[6][4], ""], "no number"
    assert tabell[7][1].endswith("Reviderad")
    assert tabell[8][1].endswith("Utgår: förslaget är inte klart")
    assert tabell[8][4] == "–", "an item that is withdrawn takes no time"
    assert (tabell[9][0], tabell[9][4], tabell[9][5]) == ("7a", "19.25", "7a.1")
    assert tabell[9][1].endswith("Ny")
    assert tabell[10][1].endswith("Omedelbar justering")
    assert "Skickas inte ut: 10.1 Meddelanden." in text


def test_forsta_utskicket_har_inga_streck_i_marginalen() -> None:
    for namn, antal in (("kallelse", 0), ("utskick", 3)):
        underlag: KallelseUnderlag = (
            kallelser.KALLELSE if namn == "kallelse" else kallelser.ANDRA_UTSKICKET
        )
        assert _streck(pdf(namn, underlag)) == antal


def _streck(data: bytes) -> int:
    """Bars of two points' width left of the text."""
    import io

    import pikepdf

    with pikepdf.open(io.BytesIO(data)) as oppnad:
        innehall = oppnad.pages[0].Contents.read_bytes().decode("latin-1")
    return len(re.findall(r"76\.54\d* [\d.]+ 2\.0* [\d.]+ re", innehall))


@pytest.mark.parametrize(
    ("handlingar", "text"),
    [
        ((), "–"),
        (("6.1 A", "6.2 B"), "6.1–6.2"),
        (("6.1 A", "6.3 B"), "6.1, 6.3"),
        (("6.1 A",), "6.1"),
        (("Läggs på bordet",), "Läggs på bordet"),
    ],
)
def test_handlingar_skrivs_kort(handlingar: tuple[str, ...], text: str) -> None:
    assert handlingstext(handlingar) == text


# -- extract ---------------------------------------------------------------------------------------


def test_utdrag_av_85_har_hanna_berg_och_inte_mats_rydell_som_beslutande() -> None:
    lasning = las("utdrag", ex.UTDRAG)
    namn = [e.allt() for e in next(lasning.rot.alla("L")).alla("LBody")]
    assert any(n.startswith("Hanna Berg (KD)") for n in namn)
    assert not any(n.startswith("Mats Rydell") for n in namn)
    assert len(namn) == 11
    text = lasning.rot.allt()
    assert "Protokollet justerat 2026-11-30" in text
    assert "Rätt utdraget intygar" in text
    assert "senast tisdagen den 22 december 2026" in text
    assert "§ 86" not in text


def test_utdrag_av_88_har_nils_falk_och_inte_amir_rezai() -> None:
    underlag = replace(ex.UTDRAG, protokoll=ex.OMEDELBAR, paragrafer=(motet.PARAGRAFER[7],))
    namn = [e.allt() for e in next(las("utdrag", underlag).rot.alla("L")).alla("LBody")]
    assert any(n.startswith("Nils Falk (MP)") for n in namn)
    assert not any(n.startswith("Amir Rezai") for n in namn)


def test_utdrag_av_flera_paragrafer_har_beslutande_for_var_och_en() -> None:
    lasning = las("utdrag", replace(ex.UTDRAG, paragrafer=motet.PARAGRAFER[4:6]))
    blad = lasning.rot.blad()
    assert "Beslutande, § 85" in blad
    assert "Beslutande, § 86" in blad
    sista = next(s for s in map(slat, lasning.sidytor) if "Rätt utdraget intygar" in s)
    assert "Beslutet skickas till" in sista, "no page may hold only the box"


def test_utdrag_av_utkast_vagras() -> None:
    with pytest.raises(RegelFel, match="inte justerat"):
        pdf("utdrag", replace(ex.UTDRAG, protokoll=ex.UTKAST))


# -- notice board and appeal -----------------------------------------------------------------------


def test_anslaget_har_dagarna_och_utan_dag_en_mening() -> None:
    text = las("anslag", ex.ANSLAG).rot.allt()
    assert "Sista dag för överklagande 2026-12-22" in text
    assert "Tas ned tidigast 2026-12-23" in text
    utan = replace(ex.ANSLAG, uppsatt=None, sista_overklagandedag=None, tas_ned=None)
    assert "Räknas när anslaget är uppsatt" in las("anslag", utan).rot.allt()


def test_de_tva_satten_att_overklaga_blandas_inte() -> None:
    kl, fl = (
        las("overklagande", u).rot.allt()
        for u in (skrivelser.OVERKLAGANDE_KL, skrivelser.OVERKLAGANDE_FL)
    )
    assert "medlem i kommunen" in kl
    assert "lagligt" in kl
    assert "medlem i kommunen" not in fl
    assert "vård- och omsorgsnämnden inom tre veckor från den dag då du fick del av beslutet" in fl
    assert "anslagstavla" not in fl


def test_overklagande_utan_dag_raknar_fran_anslaget() -> None:
    text = las("overklagande", replace(skrivelser.OVERKLAGANDE_KL, senast=None)).rot.allt()
    assert "inom tre veckor från den dag då det tillkännagavs" in text


# -- attendance and votes --------------------------------------------------------------------------


def test_partisummor_foljer_uppropet() -> None:
    assert partisummor(motet.RESULTAT_86.rader) == [
        ("L", 1, 0, 0),
        ("S", 0, 3, 0),
        ("M", 3, 0, 0),
        ("C", 1, 0, 0),
        ("KD", 1, 0, 0),
        ("V", 0, 1, 0),
        ("SD", 0, 0, 1),
    ]


def test_listan_har_narvaro_och_varje_omrostning_med_partiernas_summor() -> None:
    lasning = las("narvarolista", ex.PROTOKOLL)
    tabeller = lasning.tabeller()
    assert tabeller[0][0] == ["Namn", "Parti", "Uppdrag eller ersätter", "Närvarande", "Tjänstgör"]
    partier = [t for t in tabeller if t[0][0] == "Per parti"]
    assert len(partier) == 2
    assert ["S", "", "3", ""] in partier[0]


def test_sammanslagen_lista_har_omrostningarna_bredvid_narvaron() -> None:
    mall = ex.dokument()["narvarolista-sammanslagen"][1]
    tabell = las("narvarolista", mall).tabeller()[0]
    assert tabell[0][3:] == [
        "§ 86 Ja",
        "§ 86 Nej",
        "§ 86 Avst.",
        "§ 87 Ja",
        "§ 87 Nej",
        "§ 87 Avst.",
    ]
    rader = {rad[0]: rad for rad in tabell}
    assert rader["Tomas Ek för Ingrid Sjögren (M)"][3:] == ["X", "", "", "X", "", ""]
    assert rader["Rolf Svensson"][3:] == ["", "", "X", "", "X", ""]
    assert rader["Sara Lind för Anders Holm (S)"][3:] == [""] * 6
    assert rader["Summa"][3:] == ["6", "4", "1", "5", "5", "1"]


def test_utan_omrostning_sager_listan_det() -> None:
    ingen = replace(ex.PROTOKOLL, paragrafer=motet.PARAGRAFER[:1])
    assert "Ingen omröstning hölls." in las("narvarolista", ingen).rot.blad()


# -- secrecy and the web ---------------------------------------------------------------------------


def test_maskerad_text_ar_svarta_rutor_som_lases_upp() -> None:
    data = pdf("webbversion", ex.WEBB)
    text = Lasning(data).rot.allt()
    assert "Mats Rydell (KD) anmäler" not in text
    assert "Uppgifter har tagits bort med hänsyn till sekretess eller dataskydd." in text
    with exempel.oppnad(data) as oppnad:
        innehall = b"".join(s.Contents.read_bytes() for s in oppnad.pages)
    assert b"/ActualText (maskerad uppgift)" in innehall
    assert len(MASKED) == len(MASKERAT)


def test_hemlig_paragraf_ar_bara_ett_nummer_pa_webben() -> None:
    data = pdf("webbversion", ex.MED_SEKRETESS)
    lasning = Lasning(data)
    text = lasning.rot.allt()
    assert "§ 85 Paragrafen publiceras inte" in text
    for hemligt in ("Ärende om enskild", "Ansökan avslås", "VON 2026/0188"):
        assert hemligt not in text
        assert not any(hemligt in b for b in lasning.bokmarken())
        assert hemligt.encode() not in data


def test_webbversionen_har_inga_rutor_att_skriva_i() -> None:
    ytor = [slat(y) for y in las("webbversion", ex.WEBB).sidytor]
    assert not any("Justerandes signaturer" in y or "Anslaget nedtaget" in y for y in ytor)
    assert "Justerat 2026-11-30" in ytor[0]
    with pytest.raises(RegelFel, match="inte justerat"):
        pdf("webbversion", ex.UTKAST)


def test_maskerad_paragraf_behaller_sin_text_pa_webben() -> None:
    maskerad = replace(ex.HEMLIG, maskerad=True)
    (ut,) = webbdelen(replace(ex.PROTOKOLL, paragrafer=(maskerad,))).paragrafer
    assert ut == maskerad


# -- corrections, letter, follow-up ----------------------------------------------------------------


def test_rattelsen_star_i_paragrafen_och_pa_eget_blad() -> None:
    mening = "I beslutspunkt 2 har ”15 december” ändrats till ”16 december”."
    assert mening in las("protokoll", ex.RATTAT).rot.allt()
    blad = las("rattelse", ex.RATTAT)
    assert mening in blad.rot.allt()
    assert "Det justerade protokollet är oförändrat." in blad.rot.allt()
    assert [e.allt() for e in blad.rot.alla("TH") if e.allt() in ("Sekreterare", "Ordförande")]
    with pytest.raises(RegelFel, match="inga rättelser"):
        pdf("rattelse", ex.PROTOKOLL)


def test_tjansteskrivelsens_forslag_ar_numrerade_punkter_fore_sammanfattningen() -> None:
    rubriker = [
        e.allt() for e in las("tjansteskrivelse", skrivelser.TJANSTESKRIVELSE).rot.alla("H2")
    ]
    assert rubriker[:2] == ["Förslag till beslut", "Sammanfattning"]
    assert rubriker[-2:] == ["Beslutsunderlag", "Beslutet skickas till"]


def test_rapporten_visar_fordelningen_men_inget_medelvarde() -> None:
    text = las("uppfoljningsrapport", skrivelser.UPPFOLJNING).rot.allt()
    assert (
        "Fördelning, 4 delområden: 1 uppfyllt, 1 delvis uppfyllt, 1 ej uppfyllt, 1 ej bedömt"
        in text
    )
    assert text.index("Förslag till beslut") < text.index("Samlad bedömning")
    assert text.index("Brister") < text.index("Förbättringsområden")


@pytest.mark.parametrize("mall", MEDFOLJANDE.values(), ids=lambda m: m.namn)
def test_mallprovet_visar_varje_del_med_mallens_ord(mall: Mall) -> None:
    data = protokoll_pdf(mallprov(mall), exempel.PROFIL, framstallt=exempel.FRAMSTALLT)
    rot = Lasning(data).rot
    delar = [mall.kallas(del_) for del_ in mall.ordning]
    for paragraf in rot.alla("Sect"):
        sedda = [e.allt().strip() for e in paragraf.alla("H3") if e.allt().strip() in delar]
        assert len(sedda) >= 4
        assert sedda == sorted(sedda, key=delar.index)


def test_narvarolistan_borjar_pa_sida_tva_ocksa_nar_forsta_sidan_ar_kort() -> None:
    data = protokoll_pdf(mallprov(MED_NARVAROLISTA), exempel.PROFIL, framstallt=exempel.FRAMSTALLT)
    sidor = sidtexter(data)
    assert "Enligt närvarolista, sida 2" in sidor[0]
    assert "Parti" not in sidor[0]
    assert "Parti" in sidor[1]
