"""STOPP: each rule that stops a step, proven by trying the step on Älvsunda.

Everything that is tried is refused, so the tests share one file; what they need beside it they add.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from styrdesk.modell.exempel import IDAG
from styrdesk.modell.grund import upgrade
from styrdesk.modell.grund.clock import Klocka
from styrdesk.modell.grund.errors import RegelFel
from styrdesk.modell.regler.katalog import KATALOG, STOPP
from tests.modell.regler.stopp import avtal, styrning, uppfoljning
from tests.modell.regler.stopp.kommun import STEGEN, Kommun, Steg

_ = (avtal, styrning, uppfoljning)  # they register their steps


@pytest.fixture(scope="module")
def kommun(alvsunda: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Kommun]:
    kopia = Path(shutil.copy(alvsunda, tmp_path_factory.mktemp("stopp") / "kopia.styrdesk"))
    oppnad = upgrade.oppna(kopia, klocka=Klocka(fast_dag=IDAG))
    oppnad.vanta_inte_pa_disken()
    yield Kommun(oppnad)
    oppnad.stang()


# -- the trials ------------------------------------------------------------------------------------

ALLA = [(kod, falt, steg) for kod, stegen in STEGEN.items() for falt, steg in stegen]


@pytest.mark.parametrize(
    ("kod", "falt", "steg"), [pytest.param(*en, id=f"{en[0]} {en[2].__name__}") for en in ALLA]
)
def test_steget_vagras(kommun: Kommun, kod: str, falt: str, steg: Steg) -> None:
    with pytest.raises(RegelFel) as fel:
        steg(kommun)
    brister = fel.value.brister
    assert kod in {b.regel for b in brister} or (falt and falt in {b.falt for b in brister})
    assert all(b.text for b in brister)


def test_varje_regel_som_hindrar_ett_steg_ar_provad() -> None:
    assert set(STEGEN) == {kod for kod, post in KATALOG.items() if STOPP in post.slag}
