"""Papers of an item: numbered once, revised under the same number, left out with a word."""

from __future__ import annotations

from datetime import date

import pytest

from styrdesk.modell.grund.errors import RegelFel
from styrdesk.modell.grund.register import Ref
from styrdesk.modell.grund.store import Store
from styrdesk.modell.handlingar import Handling
from styrdesk.modell.sammantrade.forberedelse import forbered_sammantrade
from styrdesk.modell.sammantrade.kallelsesteg import osant, skicka_kallelse
from styrdesk.modell.sammantrade.kallelseunderlag import kallelse_underlag
from styrdesk.modell.sammantrade.listinlasning import las_lista
from styrdesk.modell.sammantrade.punkthandlingar import (
    bifoga_fil,
    revidera_handling,
    skicka_inte,
    ta_bort_handling,
)
from styrdesk.modell.sammantrade.punktsteg import ta_upp_arende
from tests.modell.sammantrade.namnd import Namnd


@pytest.fixture
def punkt(store: Store, namnd: Namnd) -> Ref:
    """A matter with a letter on the agenda: item 4."""
    post = forbered_sammantrade(store, namnd.mote.id)
    arende = namnd.arende("Uppföljningsplan 2027")
    namnd.skrivelse(arende)
    return ta_upp_arende(store, post.id, arende.id)


def _handlingar(store: Store, sammantrade_id: int = 1) -> tuple[str, ...]:
    with store.las() as s:
        return next(
            p.handlingar for p in kallelse_underlag(s, sammantrade_id).punkter if p.nr == "4"
        )


def test_bifogad_fil_hor_till_arendet_och_angras_i_ett_steg(store: Store, punkt: Ref) -> None:
    ny = bifoga_fil(store, punkt.id, "plan.pdf", b"%PDF-1.7 plan")
    assert _handlingar(store) == ("4.1 Tjänsteskrivelse 2026-11-20", "4.2 plan 2026-11-23")
    with store.las() as s:
        (handling,) = las_lista(s, 1).rader[3].handlingar
        assert handling.id == ny.id
        assert s.get_one(Handling, handling.handling_id).arende_id is not None
    store.angra()
    assert _handlingar(store) == ("4.1 Tjänsteskrivelse 2026-11-20",)


def test_reviderad_handling_behaller_numret_och_den_gamla_finns_kvar(
    store: Store, punkt: Ref
) -> None:
    ny = bifoga_fil(store, punkt.id, "plan.pdf", b"%PDF-1.7 plan")
    skicka_kallelse(store, 1)
    revidera_handling(store, ny.id, "plan2.pdf", b"%PDF-1.7 ny plan")
    assert _handlingar(store)[1] == "4.2 plan 2026-11-23, reviderad 2026-11-23"
    with store.las() as s:
        assert s.query(Handling).count() == 2
        assert any("4.2" in d.text for d in osant(s, 1))


def test_handling_som_inte_skickas_sags_i_kallelsen(store: Store, punkt: Ref) -> None:
    ny = bifoga_fil(store, punkt.id, "plan.pdf", b"%PDF-1.7 plan")
    skicka_inte(store, ny.id, True)
    with store.las() as s:
        underlag = kallelse_underlag(s, 1)
    assert underlag.utelamnade == ("4.2 plan",)
    assert "4.2 plan 2026-11-23" not in _handlingar(store)


def test_utskickad_handling_tas_inte_bort(store: Store, punkt: Ref) -> None:
    ny = bifoga_fil(store, punkt.id, "plan.pdf", b"%PDF-1.7 plan")
    skicka_kallelse(store, 1, dag=date(2026, 11, 23))
    with pytest.raises(RegelFel, match="utskickad"):
        ta_bort_handling(store, ny.id)
    sen = bifoga_fil(store, punkt.id, "bilaga.pdf", b"%PDF-1.7 bilaga")
    ta_bort_handling(store, sen.id)
    assert len(_handlingar(store)) == 2


def test_tom_fil_nekas(store: Store, punkt: Ref) -> None:
    with pytest.raises(RegelFel, match="tom"):
        bifoga_fil(store, punkt.id, "tom.pdf", b"")
