"""The page of reports: every report of the registry, its questions, the preview, PDF and table."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from styrdesk.export.rapporter import RAPPORTER
from styrdesk.modell import avvikelsesteg, motessteg
from styrdesk.modell.atgardssteg import begar_atgardsplan
from styrdesk.modell.grund import register as motor
from styrdesk.modell.grund.store import Store
from styrdesk.modell.organisation import KOMMUN
from styrdesk.ui.grund import icons
from styrdesk.ui.grund.components import TomtLage
from styrdesk.ui.grund.notices import Meddelande
from styrdesk.ui.grund.worker import Arbetare
from styrdesk.ui.rapporter import Rapportsida
from styrdesk.ui.rapporttexter import ar_lista, falt, text
from tests.ui.helfonster import Helfonster
from tests.ui.innehall import fyll
from tests.ui.tangenter import tryck

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

IDAG = date(2026, 11, 23)


@pytest.fixture
def id_(store: Store) -> dict[str, int]:
    motor.registrera(store, KOMMUN, {"namn": "Älvsunda kommun"})
    return fyll(store)


@pytest.fixture
def helt(qtbot: QtBot, arbetare: Arbetare, tmp_path: Path) -> Helfonster:
    return Helfonster(qtbot, arbetare, tmp_path)


def mote(store: Store, id_: dict[str, int]) -> int:
    varden = {"typ": "utforarmote", "datum": IDAG, "verksamhetsomrade_id": id_["HT"], "plats": "KS"}
    return motessteg.planera_mote(store, varden).id


def plan(store: Store, id_: dict[str, int]) -> None:
    varden = {"typ": "brist", "rubrik": "Rutin saknas", "enhet_id": id_["Almgården"],
              "konstaterad": IDAG, "kravkalla": "lag", "allvar": "mindre"}  # fmt: skip
    begar_atgardsplan(store, [avvikelsesteg.registrera_avvikelse(store, varden).id])


def vald(helt: Helfonster, namn: str) -> Rapportsida:
    sida = helt.visa("rapporter", Rapportsida)
    assert sida.lista.valj(namn)
    return sida


def visad(helt: Helfonster, sida: Rapportsida) -> bytes:
    """Wait for the document of the preview, and give its bytes."""
    helt.qtbot.waitUntil(lambda: sida.visning.vy.dokument is not None, timeout=15_000)
    helt.lugnt()
    dokument = sida.visning.vy.dokument
    assert dokument is not None
    return dokument.data


# -- the registry -------------------------------------------------------------------------------------


@pytest.mark.parametrize("namn", list(RAPPORTER))
def test_varje_rapport_har_ord_och_fragor(namn: str) -> None:
    rapport = RAPPORTER[namn]
    ord_ = text(rapport)
    assert ord_.innehall.endswith("."), "say what the report holds"
    assert ord_.ikon in icons.names()
    fragor = falt(rapport)
    assert fragor
    assert fragor[0].falt is not None
    assert fragor[0].falt.krav is bool(rapport.behover_uid)


def test_listan_visar_alla_rapporter_med_vad_de_innehaller(helt: Helfonster) -> None:
    sida = helt.visa("rapporter", Rapportsida)
    roll = Qt.ItemDataRole.AccessibleTextRole
    upplasta = [sida.lista.modell.index(r).data(roll) for r in range(len(RAPPORTER))]
    assert [u.split(".")[0] for u in upplasta] == [r.titel for r in RAPPORTER.values()]
    assert sida.lista.hasFocus()


# -- making one ---------------------------------------------------------------------------------------


def test_ett_motes_anteckningar_visas_som_pdf(
    helt: Helfonster, store: Store, id_: dict[str, int]
) -> None:
    motet = mote(store, id_)
    sida = vald(helt, "minnesanteckningar")
    sida.formular().rader["post"].inmatning.satt(motet, "Utförarmöte hemtjänst")
    sida.visa()
    assert visad(helt, sida).startswith(b"%PDF")
    assert sida.dokument.currentWidget() is sida.visning


def test_utan_vald_post_star_felet_vid_faltet(helt: Helfonster, id_: dict[str, int]) -> None:
    sida = vald(helt, "minnesanteckningar")
    sida.visa()
    rad = sida.formular().rader["post"]
    assert rad.fel == "Fyll i möte."
    assert isinstance(sida.dokument.currentWidget(), TomtLage)


def test_listan_av_planer_kan_visas_for_alla_namnder(
    helt: Helfonster, store: Store, id_: dict[str, int]
) -> None:
    plan(store, id_)
    sida = vald(helt, "atgardsplanslista")
    sida.visa()
    assert visad(helt, sida).startswith(b"%PDF")


def test_en_lista_sparas_som_tabell_med_samma_rader(
    helt: Helfonster, store: Store, id_: dict[str, int], tmp_path: Path
) -> None:
    plan(store, id_)
    sida = vald(helt, "atgardsplanslista")
    assert sida.csv_knapp.isVisible()
    sida.skriv_tabell(tmp_path / "planer.csv")
    helt.lugnt()
    rader = (tmp_path / "planer.csv").read_text("utf-8-sig").splitlines()
    assert rader[0].startswith("Nummer;Enhet;Utförare;Avvikelse")
    assert rader[1].startswith("1;Almgården;Björkgläntan Omsorg AB;Rutin saknas")
    assert helt.klart == ["Tabellen är sparad som planer.csv."]


def test_tabellen_gar_inte_att_spara_i_en_mapp_som_saknas(
    helt: Helfonster, store: Store, id_: dict[str, int], tmp_path: Path
) -> None:
    plan(store, id_)
    sida = vald(helt, "atgardsplanslista")
    sida.skriv_tabell(tmp_path / "borta" / "planer.csv")
    helt.lugnt()
    assert helt.fel == [
        "Tabellen kunde inte sparas. Välj en annan mapp eller stäng filen i andra program."
    ]


def test_bara_listor_kan_sparas_som_tabell(helt: Helfonster, id_: dict[str, int]) -> None:
    sida = vald(helt, "minnesanteckningar")
    assert not sida.csv_knapp.isVisible()
    assert [r.namn for r in RAPPORTER.values() if ar_lista(r)] == [
        "avtalslista",
        "atgardsplanslista",
        "mottagarlista",
    ]


def test_en_annan_rapport_tommer_forhandsvisningen(
    helt: Helfonster, store: Store, id_: dict[str, int]
) -> None:
    plan(store, id_)
    sida = vald(helt, "atgardsplanslista")
    sida.visa()
    visad(helt, sida)
    tryck(sida.lista, "Up")
    assert isinstance(sida.dokument.currentWidget(), TomtLage)


def test_utan_kommun_sager_sidan_vad_som_saknas(helt: Helfonster, store: Store) -> None:
    fyll(store)
    sida = vald(helt, "avtalslista")
    sida.visa()
    helt.lugnt()
    fel = sida.findChildren(Meddelande)
    assert [f.accessibleName() for f in fel] == [
        "Fel. Kommunen är inte registrerad. Fyll i kommunens namn i Inställningar först."
    ]
    assert not helt.fel


def test_arshjulet_kan_valjas_i_a3(helt: Helfonster, store: Store, id_: dict[str, int]) -> None:
    sida = vald(helt, "arshjul")
    papper = sida.formular().rader["papper"]
    assert papper.varde() == "A4", "what most printers have"
    papper.inmatning.satt("A3", "A3")
    sida.visa()
    visad(helt, sida)
    dokument = sida.visning.vy.dokument
    assert dokument is not None
    assert [round(matt) for matt in dokument.sidor[0].toTuple()] == [842, 1191]


def test_den_valda_rapporten_syns_nar_fragorna_tar_plats(
    helt: Helfonster, id_: dict[str, int]
) -> None:
    sida = vald(helt, "atgardsplanslista")
    ruta = sida.lista.visualRect(sida.lista.currentIndex())
    assert sida.lista.viewport().rect().intersects(ruta)


def test_hogst_en_fylld_knapp_syns(helt: Helfonster, store: Store, id_: dict[str, int]) -> None:
    from styrdesk.ui.grund.components import Knapp

    plan(store, id_)
    sida = vald(helt, "atgardsplanslista")
    for _gang in range(2):
        fyllda = [k for k in sida.findChildren(Knapp) if k.slag == "primar" and k.isVisible()]
        assert len(fyllda) == 1
        sida.visa()
        visad(helt, sida)
