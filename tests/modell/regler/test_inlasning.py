"""From the file to the facts: few questions however many posts, moves out of the log, successors."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event, select

from styrdesk.modell.avtal import Avtal
from styrdesk.modell.besokssteg import registrera_redan_gjort
from styrdesk.modell.exempel import IDAG
from styrdesk.modell.grund import upgrade
from styrdesk.modell.grund.clock import Klocka
from styrdesk.modell.grund.register import andra, registrera
from styrdesk.modell.grund.store import Session, Store
from styrdesk.modell.organisation import ORGAN, Organ
from styrdesk.modell.regler.inlasning import SAMLINGAR, las_fakta
from styrdesk.modell.regler.omprovning import SAMLINGAR_AV
from styrdesk.modell.regler.provning import prova
from styrdesk.modell.utforare import ENHET, Enhet, Verksamhetsomrade

FORMIDDAG = datetime(2026, 11, 23, 9, tzinfo=UTC)


@pytest.fixture
def store(alvsunda: Path, tmp_path: Path) -> Iterator[Store]:
    kopia = Path(shutil.copy(alvsunda, tmp_path / "kopia.styrdesk"))
    oppnad = upgrade.oppna(kopia, klocka=Klocka(IDAG, lambda: FORMIDDAG))
    oppnad.vanta_inte_pa_disken()
    yield oppnad
    oppnad.stang()


def id_for(store: Store, kolumn: Any, varde: str) -> int:
    with store.las() as s:
        return int(s.scalars(select(kolumn.class_.id).where(kolumn == varde)).one())


def antal_fragor(store: Store, gor: Callable[[Session], object]) -> int:
    """How many questions the database is asked."""
    fragor: list[str] = []

    def spana(_bind: Any, _cursor: Any, sql: str, *_resten: Any) -> None:
        fragor.append(sql)

    with store.las() as s:
        bind = s.get_bind()
        event.listen(bind, "before_cursor_execute", spana)
        try:
            gor(s)
        finally:
            event.remove(bind, "before_cursor_execute", spana)
    return len(fragor)


def test_antalet_fragor_beror_inte_pa_antalet_poster(store: Store) -> None:
    fore = antal_fragor(store, lambda s: prova(s, IDAG))
    for nr in range(1, 15):
        enhet = id_for(store, Enhet.kod, f"FSK{nr:02}")
        varden = {"typ": "planerad_besok", "genomford_fran": IDAG, "enheter": [enhet]}
        registrera_redan_gjort(store, varden)
    assert antal_fragor(store, lambda s: prova(s, IDAG)) == fore
    assert fore < 2 * len(SAMLINGAR) + 30


def test_ett_urval_och_nagra_samlingar_ar_farre_fragor(store: Store) -> None:
    hela = antal_fragor(store, lambda s: las_fakta(s, IDAG))
    nagra = antal_fragor(store, lambda s: las_fakta(s, IDAG, ("besok",), frozenset({1})))
    assert nagra < hela / 2


def test_ett_urval_ar_det_helas_del(store: Store) -> None:
    omrade = id_for(store, Verksamhetsomrade.kod, "FSK")
    with store.las() as s:
        hela, del_ = las_fakta(s, IDAG), las_fakta(s, IDAG, None, frozenset({omrade}))
    i_omradet = {e.id for e in hela.enheter.values() if e.verksamhetsomrade_id == omrade}
    assert del_.avvikelser == [a for a in hela.avvikelser if a.enhet_id in i_omradet]
    assert del_.moten == [m for m in hela.moten if m.verksamhetsomrade_id == omrade]
    assert {b.uid for b in del_.besok} == {b.uid for id in i_omradet for b in hela.besok_hos[id]}


def test_varje_samling_har_ett_register_som_andrar_den() -> None:
    """A collection that no register leads to would never be judged anew."""
    assert set(SAMLINGAR) == {samling for alla in SAMLINGAR_AV.values() for samling in alla}


def test_en_enhets_flytt_star_i_loggen(store: Store) -> None:
    enhet, dav = id_for(store, Enhet.kod, "LSS06"), id_for(store, Verksamhetsomrade.kod, "DAV")
    lss = id_for(store, Verksamhetsomrade.kod, "LSS")
    andra(store, ENHET, enhet, None, {"namn": "Nytt namn"})
    andra(store, ENHET, enhet, None, {"verksamhetsomrade_id": dav})
    with store.las() as s:
        flyttar = [x for x in las_fakta(s, IDAG, ()).flyttar if x.enhet_id == enhet]
    assert [(x.dag, x.verksamhetsomrade_id) for x in flyttar] == [(IDAG, lss)]


def test_beslut_av_en_foregangare_ar_organets_egna(store: Store) -> None:
    """R20: a committee that takes over from another answers for its agreements."""
    with store.las() as s:
        fore = brutna_avtal(s)
    gammal = id_for(store, Organ.kortnamn, "VON")
    ny = registrera(
        store, ORGAN,
        {"namn": "Äldrenämnden", "kortnamn": "ÄN", "typ": "namnd", "roll": "bestallare"},
    )  # fmt: skip
    with store.arbete("Ny beställare") as s:
        for avtal in s.scalars(select(Avtal).where(Avtal.bestallare_id == gammal)):
            avtal.bestallare_id = ny.id
    with store.las() as s:
        utan = brutna_avtal(s) - fore
    slut = {"eftertradare_id": ny.id, "giltig_tom": date(2026, 10, 31)}
    andra(store, ORGAN, gammal, None, slut)
    with store.las() as s:
        med = brutna_avtal(s) - fore
    assert utan
    assert not med


def brutna_avtal(s: Session) -> set[Any]:
    return {x.nyckel for x in prova(s, IDAG) if x.allvar == "BROTT" and x.objekt.typ == "avtal"}
