"""The package's front door: pure functions, and no database behind them."""

from __future__ import annotations

import subprocess
import sys

import styrdesk.modell


def test_modellen_laddar_ingen_databas() -> None:
    fraga = "import sys, styrdesk.modell; print(sorted({m.split('.')[0] for m in sys.modules}))"
    svar = subprocess.run(
        [sys.executable, "-c", fraga], capture_output=True, text=True, check=True
    ).stdout
    assert "styrdesk" in svar
    for tung in ("sqlalchemy", "alembic", "PySide6", "reportlab"):
        assert tung not in svar


def test_dorren_erbjuder_det_den_raknar_upp() -> None:
    assert all(hasattr(styrdesk.modell, namn) for namn in styrdesk.modell.__all__)
    assert "rakna_avtalsdatum" in styrdesk.modell.__all__
