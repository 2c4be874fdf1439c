"""From a held meeting to laga kraft: batches, sending, adjustment, notice, appeals, archive."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from styrdesk.modell.grund.errors import RegelFel
from styrdesk.modell.grund.register import visa
from styrdesk.modell.grund.store import Store
from styrdesk.modell.sammantrade.anslagssteg import bekrafta_laga_kraft
from styrdesk.modell.sammantrade.justerat import fryst
from styrdesk.modell.sammantrade.justering import OMGANG
from styrdesk.modell.sammantrade.ogonblicksbild import kontrollsumma
from styrdesk.modell.sammantrade.paragrafer import PARAGRAF
from styrdesk.modell.sammantrade.sammantraden import SAMMANTRADE
from tests.modell.sammantrade.hallet import Hallet
from tests.modell.sammantrade.namnd import Namnd

D = date.fromisoformat


def omgangen(store: Store, id: int) -> dict[str, Any]:
    return dict(visa(store, OMGANG, id).varden)


def test_hela_vagen_till_laga_kraft(namnd: Namnd) -> None:
    mote = Hallet(namnd).skriv().avsluta().skicka()
    (omgang,) = mote.omgangar()
    mote.justera(omgang)
    assert visa(mote.store, SAMMANTRADE, mote.id).varden["status"] == "justerat"
    mote.ansla(omgang)
    assert omgangen(mote.store, omgang)["tas_ned"] == D("2026-12-23")
    mote.ta_ned(omgang)
    bekrafta_laga_kraft(
        mote.store,
        omgang,
        av_id=namnd.david.id,
        underlag="Inget har kommit in. Domstolen tillfrågad.",
    )
    varden = omgangen(mote.store, omgang)
    assert (varden["status"], varden["laga_kraft"]) == ("laga_kraft", D("2026-12-23"))
    with mote.store.las() as s:
        protokoll = fryst(s, omgang)
    assert protokoll.utkast is False
    assert protokoll.justerad == D("2026-11-30")
    assert kontrollsumma(varden["protokoll"]) == varden["sha256"]
    assert [visa(mote.store, PARAGRAF, p).varden["nummer"] for p in mote.paragrafer.values()] == [
        str(nr) for nr in range(83, 83 + len(mote.paragrafer))
    ]


def test_ansla_fore_justering_stoppas(namnd: Namnd) -> None:
    mote = Hallet(namnd).skriv().avsluta().skicka()
    with pytest.raises(RegelFel, match="Registrera justeringen före anslaget"):
        mote.ansla(mote.omgangar()[0])
