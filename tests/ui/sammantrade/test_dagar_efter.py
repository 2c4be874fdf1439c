"""Task 7 of the design: the days after a meeting stand on Översikt, and each leads to its verb."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from styrdesk.modell.grund.register import register, visa
from styrdesk.modell.grund.store import Store
from styrdesk.ui.grund.action_pane import Atgardsruta
from styrdesk.ui.grund.worker import Arbetare
from styrdesk.ui.oversikt import Oversikt
from tests.modell.sammantrade.arkiverbart import Arkiverbart
from tests.ui.sammantrade.efterarbete import Efterarbete
from tests.ui.tangenter import tryck

DAG_10 = date(2026, 11, 29)


@pytest.fixture
def under_justering(qtbot: QtBot, arbetare: Arbetare, store: Store, tmp_path: Path) -> Efterarbete:
    """Ten days after the meeting the minutes are with the adjuster."""
    mote = Arkiverbart(store)
    mote.klockan(DAG_10)
    return Efterarbete(qtbot, arbetare, mote, tmp_path)


def oppna_raden(efter: Efterarbete, rubrik: str) -> Atgardsruta:
    """Choose a row of Översikt with the keys and do what it says."""
    sida = efter.helt.visa("oversikt", Oversikt)
    efter.qtbot.waitUntil(lambda: sida.data is not None)
    assert sida.data is not None
    rader = [u.rubrik.replace("\u00a0", " ") for u in sida.data.uppgifter]
    assert rubrik in rader, rader
    sida.lista.setFocus(Qt.FocusReason.TabFocusReason)
    tryck(sida.lista, "Home")
    for _forsok in range(sida.lista.model().rowCount()):
        index = sida.lista.currentIndex()
        if rubrik in str(index.data(Qt.ItemDataRole.AccessibleTextRole)).replace("\u00a0", " "):
            break
        tryck(sida.lista, "Down")
    tryck(sida.lista, "Return")
    efter.helt.lugnt()
    efter.qtbot.waitUntil(lambda: bool(rutor(efter)))
    return rutor(efter)[-1]


def rutor(efter: Efterarbete) -> list[Atgardsruta]:
    return [r for r in efter.fonster.findChildren(Atgardsruta) if r.isVisible()]


def test_dag_tio_star_justeringen_pa_oversikten_och_leder_till_sitt_verb(
    under_justering: Efterarbete,
) -> None:
    efter, mote = under_justering, under_justering.mote
    ruta = oppna_raden(efter, "Justera protokollet, VON tors 19 nov")
    assert ruta.atgard.namn == "justera"
    assert ruta.bild.id == mote.omgang1


def test_anslag_och_nedtagning_foljer_pa_varandra(under_justering: Efterarbete) -> None:
    efter, mote = under_justering, under_justering.mote
    mote.justera()
    ruta = oppna_raden(efter, "Anslå justeringen, VON tors 19 nov")
    assert ruta.atgard.namn == "ansla"
    efter.tryck("Anslå", ruta)
    efter.helt.lugnt()
    omgang = visa(mote.store, register("justeringsomgang"), ruta.bild.id)
    assert omgang.varden["uppsatt"] == date(2026, 11, 30)
