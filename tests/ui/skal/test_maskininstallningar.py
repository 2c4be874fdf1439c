"""What this computer remembers, and what it does with nonsense in the file."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QSettings

from styrdesk.ui.grund.theme import Look, Scheme
from styrdesk.ui.grund.tokens import Density
from styrdesk.ui.maskininstallningar import (
    LUGNT,
    SENASTE_FIL,
    TEMA,
    TEXTSTORLEK,
    UTSEENDE,
    Maskininstallningar,
)


def _igen(fil: Path) -> Maskininstallningar:
    return Maskininstallningar(QSettings(str(fil), QSettings.Format.IniFormat))


def test_ett_tomt_minne_ger_standard(tmp_path: Path) -> None:
    minne = _igen(tmp_path / "ny.ini")
    assert minne.utseende() == Look()
    assert minne.las(SENASTE_FIL) == ""


def test_utseendet_overlever_omstart(tmp_path: Path) -> None:
    val = Look(Scheme.DARK, text=150, density=Density.LUFTIG, system_font=True, calm=True)
    _igen(tmp_path / "s.ini").skriv_utseende(val)
    assert _igen(tmp_path / "s.ini").utseende() == val


def test_fil_och_fonsterlage_overlever_omstart(tmp_path: Path) -> None:
    minne = _igen(tmp_path / "s.ini")
    minne.skriv(SENASTE_FIL, "K:\\Nämnd\\älvsunda.styrdesk")
    minne.skriv_lage("avtal/delare", QByteArray(b"\x01\x02"))
    minne.skriv_genvag("arkiv.ny", "Ctrl+I")
    nytt = _igen(tmp_path / "s.ini")
    assert nytt.las(SENASTE_FIL) == "K:\\Nämnd\\älvsunda.styrdesk"
    assert nytt.las_lage("avtal/delare") == QByteArray(b"\x01\x02")
    assert nytt.genvagar() == {"arkiv.ny": "Ctrl+I"}


@pytest.mark.parametrize("skrap", ["", "lila", "-7", "99999"])
def test_skrap_i_filen_blir_standard_eller_narmaste_granns(tmp_path: Path, skrap: str) -> None:
    lagring = QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat)
    for vad in (TEMA, TEXTSTORLEK, LUGNT):
        lagring.setValue(vad.nyckel, skrap)
    lagring.setValue("fonster/lage", skrap)
    val = Maskininstallningar(lagring).utseende()
    assert val.scheme is Scheme.SYSTEM
    assert 100 <= val.text <= 200
    assert not val.calm


def test_varje_utseendeval_har_en_text_for_installningssidan() -> None:
    assert all(vad.text for vad in UTSEENDE)
