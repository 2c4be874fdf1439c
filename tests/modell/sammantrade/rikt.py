"""A meeting where one paragraph has every kind of part, adjusted, in a file that tests may copy."""

from __future__ import annotations

import copy
import shutil
from collections.abc import Iterator
from datetime import date, time
from pathlib import Path

import pytest

from styrdesk.modell.grund import upgrade
from styrdesk.modell.grund.clock import Klocka
from styrdesk.modell.sammantrade.omrostningssteg import oppna_omrostning, skriv_roster
from styrdesk.modell.sammantrade.paragrafsteg import (
    deltar_inte,
    lagg_till_reservation,
    lagg_till_yrkande,
    lagg_till_yttrande,
)
from tests.modell.sammantrade.hallet import Hallet
from tests.modell.sammantrade.namnd import Namnd

D = date.fromisoformat


class Rik(Hallet):
    """A meeting where § Plan has every kind of part."""

    def skriv(self) -> Rik:
        plan, personer = self.paragraf("Plan"), self.namnd.personer
        lagg_till_yrkande(self.store, plan, personer["Haddad"], "andring", "tre enheter",
                          [personer["Strand"]])  # fmt: skip
        omrostning = oppna_omrostning(self.store, plan, "förslaget", "Haddads förslag")
        roster = dict.fromkeys(
            (personer[n] for n in ("Ahlström", "Wiberg", "Strand", "Ek")), "ja"
        ) | {personer["Haddad"]: "nej"}
        skriv_roster(self.store, omrostning.id, roster)
        lagg_till_reservation(self.store, plan, [personer["Haddad"]], tid=time(19))
        lagg_till_yttrande(self.store, plan, personer["Wiberg"], text="För protokollet.")
        deltar_inte(self.store, self.paragraf("Direkt"), [personer["Wiberg"]])
        super().skriv()
        return self


@pytest.fixture(scope="session")
def rik_mall(tmp_path_factory: pytest.TempPathFactory) -> tuple[Hallet, int]:
    """The rich meeting, adjusted, in a file that is made once; its store is closed."""
    vag = tmp_path_factory.mktemp("justerat") / "mall.styrdesk"
    store = upgrade.skapa(vag, klocka=Klocka(fast_dag=D("2026-11-01")))
    mote = Rik(Namnd(store)).skriv().avsluta().skicka()
    (omgang,) = mote.omgangar()
    mote.justera(omgang)
    store.stang()
    return mote, omgang


@pytest.fixture
def rik(rik_mall: tuple[Hallet, int], tmp_path: Path) -> Iterator[tuple[Hallet, int]]:
    """A copy of that meeting, open, which the test may try to change."""
    mote, omgang = copy.copy(rik_mall[0]), rik_mall[1]
    assert mote.store.vag is not None
    vag = Path(shutil.copy(mote.store.vag, tmp_path / "rik.styrdesk"))
    mote.store = upgrade.oppna(vag, klocka=Klocka(fast_dag=D("2026-12-01")))
    yield mote, omgang
    mote.store.stang()
