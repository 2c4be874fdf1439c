"""To whom a notice was sent: shown from the agenda, printed, saved as a table."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from styrdesk.modell.grund import upgrade
from styrdesk.modell.grund.clock import Klocka
from styrdesk.modell.grund.store import Store
from styrdesk.modell.sammantrade.kallelser import Kallelse
from styrdesk.modell.sammantrade.mottagarlista import mottagarlista_underlag
from styrdesk.ui.grund.components import Text
from styrdesk.ui.grund.preview import Dokumentfonster
from styrdesk.ui.grund.worker import Arbetare
from styrdesk.ui.sammantrade.infor import Infor
from styrdesk.ui.sammantrade.mottagarruta import Mottagarruta
from tests.export.pdflasare import Lasning, slat
from tests.ui.helfonster import Helfonster

W = TypeVar("W", bound=QWidget)


@pytest.fixture
def store(alvsunda: Path, tmp_path: Path) -> Iterator[Store]:
    """A copy of the demo, open for writing on a fixed day."""
    fil = tmp_path / "Älvsunda.styrdesk"
    shutil.copy(alvsunda, fil)
    oppen = upgrade.oppna(fil, klocka=Klocka(fast_dag=date(2026, 11, 23)), vem="Karin")
    yield oppen
    oppen.stang()


def andra_utskicket(store: Store) -> Kallelse:
    with store.las() as s:
        return s.scalars(select(Kallelse).where(Kallelse.nr == 2)).one()


def oppnad(helt: Helfonster, store: Store) -> Mottagarruta:
    """The window, by the link beside the second send-out on the page of the agenda."""
    sida = helt.visa("infor", Infor, andra_utskicket(store).sammantrade_id)
    helt.qtbot.waitUntil(lambda: sida.data is not None)
    sida.ruta.flikar.valj("utskick")
    namn = "Mottagare av version 2"
    (lank,) = [k for k in sida.findChildren(QAbstractButton) if k.accessibleName() == namn]
    lank.click()
    return vantad(helt, Mottagarruta)


def vantad(helt: Helfonster, slag: type[W]) -> W:
    def oppna() -> list[W]:
        return [w for w in QApplication.topLevelWidgets() if isinstance(w, slag) and w.isVisible()]

    helt.qtbot.waitUntil(lambda: bool(oppna()))
    return oppna()[-1]


def tryck_pa(ruta: Mottagarruta, text: str) -> None:
    next(k for k in ruta.findChildren(QAbstractButton) if k.text() == text).click()


@pytest.fixture
def helt(qtbot: QtBot, arbetare: Arbetare, tmp_path: Path) -> Helfonster:
    return Helfonster(qtbot, arbetare, tmp_path)


def test_mottagarna_visas_med_det_som_de_kallades_som(helt: Helfonster, store: Store) -> None:
    ruta = oppnad(helt, store)
    texter = [t.text() for t in ruta.findChildren(Text)]
    assert "Mottagare av kallelsen, version 2" in texter
    assert "Skickad 17\u00a0november 2026 till 18 mottagare." in texter
    assert texter[texter.index("Tomas Ek (M)") + 1] == "Ersättare"
    assert texter[texter.index("Lena Kvist") + 1] == "Personalföreträdare"
    assert any(t.startswith("Personalföreträdare fick kallelsen utan punkt") for t in texter)
    tryck_pa(ruta, "Stäng")


def test_mottagarna_skrivs_ut(helt: Helfonster, store: Store) -> None:
    tryck_pa(oppnad(helt, store), "Skriv ut…")
    fonster = vantad(helt, Dokumentfonster)
    helt.qtbot.waitUntil(lambda: fonster.visning.vy.dokument is not None, timeout=15_000)
    assert fonster.visning.vy.dokument is not None
    text = slat(" ".join(Lasning(fonster.visning.vy.dokument.data).sidytor))
    assert "Sändlista till kallelsen" in text
    assert "Karin Ahlström M Ordförande" in text
    fonster.reject()


def test_mottagarna_sparas_som_tabell(helt: Helfonster, store: Store, tmp_path: Path) -> None:
    tryck_pa(oppnad(helt, store), "Spara som CSV…")
    dialog = vantad(helt, QFileDialog)
    fil = tmp_path / "Mottagare.csv"
    dialog.fileSelected.emit(str(fil))
    dialog.reject()
    helt.qtbot.waitUntil(fil.exists)
    helt.lugnt()
    rader = fil.read_text(encoding="utf-8-sig").splitlines()
    assert rader[0] == "Namn;Parti;Kallad som;E-post"
    assert len(rader) == 19
    assert rader[1].startswith("Karin Ahlström;M;Ordförande;")


def test_sandlistan_ar_utskickets_egen(store: Store) -> None:
    utskick = andra_utskicket(store)
    with store.las() as s:
        underlag = mottagarlista_underlag(s, utskick.id)
    assert (underlag.version, underlag.skickad) == (2, date(2026, 11, 17))
    assert underlag.tid.datum == date(2026, 11, 19)
    assert [rad.roll for rad in underlag.rader].count("Ersättare") == 6
