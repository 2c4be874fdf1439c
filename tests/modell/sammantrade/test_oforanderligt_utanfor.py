"""What somebody does to an adjusted file with a database editor is seen; damaged values are not printed."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from styrdesk.modell.grund import check, upgrade
from styrdesk.modell.grund.clock import Klocka
from styrdesk.modell.grund.errors import RegelFel
from styrdesk.modell.sammantrade.justerat import fryst
from styrdesk.modell.sammantrade.ogonblicksbild import SkadadBild, frys, kontrollsumma, tina
from styrdesk.modell.sammantrade.paragrafer import Paragraf
from tests.modell.sammantrade.hallet import Hallet

# -- outside the program -----------------------------------------------------------------------------------


def forvanskad(fil: Path, sql: str, *varden: Any) -> list[check.Anmarkning]:
    """What the check says after somebody has been in the file with a database editor."""
    with closing(sqlite3.connect(fil)) as anslutning, anslutning:
        anslutning.execute(sql, varden)
    return check.kontrollera(fil)


@pytest.fixture
def justerad_fil(rik: tuple[Hallet, int]) -> Path:
    """The file, closed and whole."""
    mote, omgang = rik
    mote.ansla(omgang)
    vag = mote.store.vag
    assert vag is not None
    mote.store.stang()
    assert check.kontrollera(vag) == []
    return vag


def test_en_andrad_bokstav_i_det_frysta_upptacks(justerad_fil: Path) -> None:
    svar = forvanskad(
        justerad_fil,
        "UPDATE justeringsomgang SET protokoll = replace(protokoll, 'Sex enheter', 'Nio enheter')",
    )
    assert "protokoll" in {a.omrade for a in svar}


def test_aven_en_omraknad_kontrollsumma_upptacks(justerad_fil: Path) -> None:
    with closing(sqlite3.connect(justerad_fil)) as anslutning:
        bild = json.loads(
            anslutning.execute("SELECT protokoll FROM justeringsomgang").fetchone()[0]
        )
    bild["paragrafer"][-1]["rubrik"] = "Något annat"
    svar = forvanskad(
        justerad_fil,
        "UPDATE justeringsomgang SET protokoll = ?, sha256 = ?",
        json.dumps(bild, ensure_ascii=False),
        kontrollsumma(bild),
    )
    assert {"innehall", "protokoll"} <= {
        a.omrade for a in svar
    }  # the log remembers, and the rows differ


def test_ett_andrat_beslut_i_registret_upptacks(justerad_fil: Path) -> None:
    svar = forvanskad(justerad_fil, "UPDATE beslut SET text = 'Inget beslutas.'")
    assert "innehall" in {a.omrade for a in svar}


def test_ett_andrat_paragrafnummer_namns_i_klartext(justerad_fil: Path) -> None:
    svar = forvanskad(justerad_fil, "UPDATE paragraf SET nummer = '99' WHERE ordning = 2")
    texter = [a.text.replace("\u00a0", " ") for a in svar if a.omrade == "protokoll"]
    assert texter == [
        "Justeringsomgång 1: § 84 i registret stämmer inte med det justerade protokollet."
    ]


def test_ett_borttaget_innehall_upptacks(justerad_fil: Path) -> None:
    svar = forvanskad(justerad_fil, "UPDATE justeringsomgang SET protokoll = NULL")
    assert "protokoll" in {a.omrade for a in svar}


def test_skadat_innehall_skrivs_aldrig_ut(justerad_fil: Path) -> None:
    forvanskad(justerad_fil, "UPDATE justeringsomgang SET sha256 = ?", "0" * 64)
    store = upgrade.oppna(justerad_fil, klocka=Klocka(), skrivbar=False)
    try:
        with pytest.raises(RegelFel, match="ändrat utanför Styrdesk"), store.las() as s:
            fryst(s, 1)
    finally:
        store.stang()


# -- the values ------------------------------------------------------------------------------------------


def test_ogonblicksbilden_gar_att_lasa_tillbaka_hel(rik: tuple[Hallet, int]) -> None:
    mote, omgang = rik
    with mote.store.las() as s:
        protokoll = fryst(s, omgang)
        paragrafer = list(s.scalars(select(Paragraf)))
    bild, summa = frys(protokoll)
    assert tina(json.loads(json.dumps(bild))) == protokoll
    assert summa == frys(protokoll)[1]
    assert len(protokoll.paragrafer) == len(paragrafer)


@pytest.mark.parametrize(
    "forstort", [{"organ": 5}, {"tid": None}, {"nyckel": 1}, {"paragrafer": "x"}]
)
def test_en_bild_som_inte_ar_hel_lases_inte(
    rik: tuple[Hallet, int], forstort: dict[str, Any]
) -> None:
    mote, omgang = rik
    with mote.store.las() as s:
        bild, _summa = frys(fryst(s, omgang))
    with pytest.raises(SkadadBild):
        tina({**bild, **forstort})
