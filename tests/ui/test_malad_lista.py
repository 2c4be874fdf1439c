"""The list whose rows are painted: rows follow its width, the current one stays, headings are no choice."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from styrdesk.ui.radlista import Rad, Radlista
from styrdesk.ui.rapportlista import Rapportlista
from tests.ui.tangenter import tryck


@pytest.mark.parametrize("bredd", [700, 340, 260])
def test_raderna_ligger_kant_i_kant_vid_varje_bredd(qtbot: QtBot, bredd: int) -> None:
    lista = Rapportlista()
    qtbot.addWidget(lista)
    lista.resize(340, 500)
    lista.show()
    lista.resize(bredd, 500)

    def kant_i_kant() -> bool:
        rutor = [lista.visualRect(lista.modell.index(nr)) for nr in range(6)]
        return all(over.bottom() + 1 == under.top() for over, under in pairwise(rutor))

    qtbot.waitUntil(kant_i_kant)


def rader(*nycklar: str) -> list[Rad]:
    return [Rad("Rubrik"), *(Rad(f"Rad {nyckel}", nyckel=nyckel) for nyckel in nycklar)]


@pytest.fixture
def lista(qtbot: QtBot) -> Radlista:
    lista = Radlista("Prov")
    qtbot.addWidget(lista)
    lista.visa(rader("a", "b", "c"))
    return lista


def test_rubriken_valjs_aldrig(lista: Radlista) -> None:
    assert lista.nyckel() == "a"
    tryck(lista, "Up")
    assert lista.nyckel() == "a"
    assert lista.modell.flags(lista.modell.index(0)) == Qt.ItemFlag.NoItemFlags


def test_den_valda_raden_star_kvar_nar_andra_kommer_och_gar(lista: Radlista) -> None:
    lista.valj("b")
    lista.visa(rader("x", "b", "a"))
    assert lista.nyckel() == "b"
    lista.visa(rader("x", "y"))
    assert lista.nyckel() == "x"


def test_samma_rader_med_nya_ord_berattar_det(lista: Radlista, qtbot: QtBot) -> None:
    with qtbot.waitSignal(lista.valt, check_params_cb=lambda nyckel: nyckel == "a"):
        lista.visa([Rad("Ny rubrik"), *(Rad("Nytt", nyckel=n) for n in "abc")])
    assert lista.modell.index(1).data() == "Nytt"


def test_en_tom_lista_har_inget_valt(lista: Radlista) -> None:
    lista.visa([])
    assert lista.nyckel() is None and lista.rad() is None and not lista.ga_till(0)
