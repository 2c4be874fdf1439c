"""Exemplet i protokoll §11 ur registren till papper: det som `styrdesk skriv` ger för varje dokument."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from styrdesk.export.utskrift import gor, word
from styrdesk.modell.grund import register as motor
from styrdesk.modell.grund import upgrade
from styrdesk.modell.grund.clock import Klocka
from styrdesk.modell.grund.errors import Saknas
from styrdesk.modell.sammantrade.dokumentmallar import ny_mall
from styrdesk.modell.sammantrade.mallar import MED_NARVAROLISTA
from styrdesk.modell.sammantrade.paragrafsteg import skriv as skriv_paragraf
from styrdesk.modell.sammantrade.rattelser import registrera_rattelse
from styrdesk.modell.sammantrade.reglemente import REGLEMENTE, Reglemente
from tests.export.pdflasare import Element, Lasning, slat
from tests.modell.sammantrade.arkiverbart import Arkiverbart
from tests.modell.sammantrade.exempelmote import DAG, Exempelmote


@pytest.fixture(scope="module")
def mote(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Arkiverbart]:
    """The meeting adjusted, posted and final, with a correction of § 86."""
    vag = tmp_path_factory.mktemp("papper") / "ekviken.styrdesk"
    store = upgrade.skapa(vag, klocka=Klocka(fast_dag=DAG))
    motet = Arkiverbart(store).justera().laga_kraft()
    registrera_rattelse(
        store,
        motet.paragraf["86"],
        {
            "plats": "beslutspunkt 2",
            "fel": "15 december",
            "ratt": "16 december",
            "skal": "Skrivfel.",
            "beslutad_av": "Ordföranden och sekreteraren",
        },
    )
    yield motet
    store.stang()


def uid(mote: Arkiverbart, register: str, id: int) -> str:
    return motor.visa(mote.store, motor.register(register), id).uid


def skriv(mote: Arkiverbart, rapport: str, register: str, id: int) -> Lasning:
    return Lasning(gor(mote.store, rapport, uid=uid(mote, register, id)).data)


def sektion(lasning: Lasning, nummer: str) -> Element:
    return next(
        e
        for e in lasning.rot.alla("Sect")
        if e.barn and e.barn[0].allt().startswith(f"§ {nummer} ")
    )


def beslutande(lasning: Lasning) -> list[str]:
    return [e.allt() for e in next(lasning.rot.alla("L")).alla("LBody")]


def test_motets_protokoll_ar_den_ordinarie_omgangen_som_den_justerades(mote: Arkiverbart) -> None:
    lasning = skriv(mote, "protokoll", "sammantrade", mote.sammantrade.id)
    text = lasning.rot.allt()
    assert "UTKAST" not in text
    assert "Mats Rydell (KD), §§ 81–84, 86–90" in text
    assert "Anders Holm (S), §§ 84–90" in text
    assert "för Mats Rydell (KD), jäv § 85" in text
    assert "Sista dag för överklagande 2026-12-22" in text
    assert "Tas ned tidigast 2026-12-23" in text
    assert not [e for e in lasning.rot.alla("H2") if e.allt().startswith("§ 88")]


def test_paragraf_86_har_rosterna_reservationen_och_rattelsen(mote: Arkiverbart) -> None:
    p86 = sektion(skriv(mote, "protokoll", "sammantrade", mote.sammantrade.id), "86")
    tabell = next(p86.alla("Table"))
    rader = [[cell.allt() for cell in rad.barn] for rad in tabell.alla("TR")]
    assert rader[-1] == ["Summa", "", "6", "4", "1"]
    assert "reserverar sig mot beslutet" in p86.allt()
    assert "har ”15 december” ändrats till ”16 december”" in p86.allt()
    assert "Utföraren ska senast den 15 december 2026 lämna en åtgärdsplan." in p86.allt()


def test_utslagsrosten_star_i_87(mote: Arkiverbart) -> None:
    p87 = sektion(skriv(mote, "protokoll", "sammantrade", mote.sammantrade.id), "87")
    assert "avgör ordförandens utslagsröst" in p87.allt()


def test_omedelbart_justerad_paragraf_har_eget_protokoll_och_eget_anslag(mote: Arkiverbart) -> None:
    lasning = skriv(mote, "omgangsprotokoll", "justeringsomgang", mote.omgang2)
    paragrafer = [e.allt() for e in lasning.rot.alla("H2") if e.allt().startswith("§")]
    assert paragrafer == ["§ 88 Begäran om rättelse enligt avtal, Solbacka"]
    text = skriv(mote, "anslag", "justeringsomgang", mote.omgang2).rot.allt()
    assert "Sista dag för överklagande 2026-12-11" in text
    assert "Tas ned tidigast 2026-12-12" in text


def test_utdrag_av_85_har_hanna_berg_och_inte_mats_rydell(mote: Arkiverbart) -> None:
    lasning = skriv(mote, "utdrag", "paragraf", mote.paragraf["85"])
    namn = beslutande(lasning)
    assert any(n.startswith("Hanna Berg (KD)") for n in namn)
    assert not any(n.startswith("Mats Rydell") for n in namn)
    assert len(namn) == 11


def test_utdrag_av_88_har_nils_falk_och_inte_amir_rezai(mote: Arkiverbart) -> None:
    namn = beslutande(skriv(mote, "utdrag", "paragraf", mote.paragraf["88"]))
    assert any(n.startswith("Nils Falk (MP)") for n in namn)
    assert not any(n.startswith("Amir Rezai") for n in namn)


@pytest.mark.parametrize(
    ("rapport", "register", "mening"),
    [
        ("kallelse", "sammantrade", "Föredragningslista"),
        ("narvarolista", "sammantrade", "Per parti"),
        ("rattelse", "justeringsomgang", "Det justerade protokollet är oförändrat."),
        ("overklagande", "paragraf", "medlem i kommunen"),
    ],
)
def test_ovriga_papper_gar_att_skriva(
    mote: Arkiverbart, rapport: str, register: str, mening: str
) -> None:
    id = {
        "sammantrade": mote.sammantrade.id,
        "justeringsomgang": mote.omgang1,
        "paragraf": mote.paragraf["85"],
    }[register]
    assert mening in skriv(mote, rapport, register, id).rot.allt()


def test_protokollet_finns_som_word_men_inte_narvarolistan(mote: Arkiverbart) -> None:
    nyckel = uid(mote, "sammantrade", mote.sammantrade.id)
    utskrift = word(mote.store, "protokoll", uid=nyckel)
    assert utskrift.data.startswith(b"PK")
    assert utskrift.filnamn.endswith(".docx")
    with pytest.raises(Saknas, match="finns inte som Wordfil"):
        word(mote.store, "narvarolista", uid=nyckel)


def test_det_justerade_trycks_lika_aven_nar_namnden_byter_mall(mote: Arkiverbart) -> None:
    nyckel = uid(mote, "sammantrade", mote.sammantrade.id)
    mote.store.klocka = Klocka(fast_dag=date(2026, 12, 23))
    fore = gor(mote.store, "protokoll", uid=nyckel).data
    mall = ny_mall(mote.store, "Med lista", MED_NARVAROLISTA)
    with mote.store.las() as s:
        regler = next(iter(s.scalars(select(Reglemente)))).id
    motor.andra(mote.store, REGLEMENTE, regler, None, {"mall_id": mall.id})
    assert gor(mote.store, "protokoll", uid=nyckel).data == fore
    assert "Närvarolista" not in slat(Lasning(fore).sidytor[1])


def test_utkastet_ur_registret_har_inte_det_hemligas_ord_som_pdf_eller_word(tmp_path: Path) -> None:
    """Before anything is adjusted: what the command line, the window and Word print of the meeting."""
    store = upgrade.skapa(tmp_path / "ekviken.styrdesk", klocka=Klocka(fast_dag=DAG))
    motet = Exempelmote(store).hall()
    skriv_paragraf(store, motet.paragraf["86"], None, {"sekretess_lagrum": "OSL 26 kap. 1 §"})
    nyckel = motor.visa(store, motor.register("sammantrade"), motet.sammantrade.id).uid
    utkast = Lasning(gor(store, "protokoll", uid=nyckel).data).rot.allt()
    with zipfile.ZipFile(io.BytesIO(word(store, "protokoll", uid=nyckel).data)) as fil:
        ordfil = fil.read("word/document.xml").decode()
    for text in (utkast, ordfil):
        assert "Solbacka vård- och omsorgsboende" not in text
        assert "OSL 26 kap. 1 §" in slat(text)
    hemligt = Lasning(gor(store, "sekretessparagrafer", uid=nyckel).data).rot
    assert "Solbacka vård- och omsorgsboende" in hemligt.allt()
    assert [e.allt()[:4] for e in hemligt.alla("H2") if e.allt().startswith("§")] == ["§ 86"]
    store.stang()
