"""Icons take the theme's colour and are sharp at every resolution."""

from __future__ import annotations

import gc
import re
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon, QImage

from styrdesk.ui.grund.icons import icon, names
from styrdesk.ui.grund.theme import Look, Scheme, Theme
from styrdesk.ui.grund.tokens import DARK, LIGHT


def _starkaste(bild: QImage) -> str:
    """The colour of the most opaque pixel."""
    punkter = [bild.pixelColor(x, y) for x in range(bild.width()) for y in range(bild.height())]
    return max(punkter, key=lambda farg: farg.alpha()).name().upper()


def test_en_ikon_byter_farg_med_temat(tema: Theme) -> None:
    ikon = icon("print")
    assert _starkaste(ikon.pixmap(20, 20).toImage()) == LIGHT.text2
    tema.use(Look(Scheme.DARK))
    assert _starkaste(ikon.pixmap(20, 20).toImage()) == DARK.text2


def test_en_avstangd_ikon_ar_svagare(tema: Theme) -> None:
    bild = icon("print").pixmap(QSize(20, 20), QIcon.Mode.Disabled).toImage()
    assert _starkaste(bild) == LIGHT.text3


@pytest.mark.parametrize("skala", [1.0, 1.25, 1.5, 2.0])
def test_en_ikon_har_skarmens_alla_punkter(skala: float) -> None:
    bild = icon("home").pixmap(QSize(20, 20), skala)
    assert bild.width() == round(20 * skala)
    assert bild.devicePixelRatio() == skala


def test_en_kopia_lever_vidare_nar_originalet_samlats_in() -> None:
    kopia = QIcon(icon("gavel", tone="accent"))
    gc.collect()
    assert _starkaste(kopia.pixmap(20, 20).toImage()) == LIGHT.accent


def test_ett_okant_namn_sags_ifran_genast() -> None:
    with pytest.raises(KeyError, match="finns_inte"):
        icon("finns_inte")


def test_varje_ikon_finns_vanlig_och_ifylld() -> None:
    for namn in names():
        assert not icon(namn).pixmap(16, 16).isNull()
        assert not icon(namn, filled=True).pixmap(20, 20).isNull()


def test_ingen_ikonfil_ligger_oanvand_i_onodan(rot: Path) -> None:
    """Every icon bundled is named somewhere in the program, so the folder does not grow by itself."""
    kod = "\n".join(fil.read_text("utf-8") for fil in (rot / "styrdesk" / "ui").rglob("*.py"))
    namngivna = set(re.findall(r'"([a-z0-9_]+)"', kod))
    assert not names() - namngivna
