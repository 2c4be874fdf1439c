"""The binding itself: PySide6 6.12.0 on Python 3.11 lost references until the interpreter aborted."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot


@pytest.mark.skipif(
    sys.version_info >= (3, 12),
    reason="LOUD: None is immortal from Python 3.12, so nothing can drift",
)
def test_tusen_anrop_forlorar_inga_referenser(qtbot: QtBot) -> None:
    etikett = QLabel()
    qtbot.addWidget(etikett)
    etikett.setText("uppvärmning")
    fore = sys.getrefcount(None)
    for nummer in range(1000):
        etikett.setText(str(nummer))
    assert abs(sys.getrefcount(None) - fore) < 100
