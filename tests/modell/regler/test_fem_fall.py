"""Every automatic rule has five cases: fulfilled, soon, broken, not applicable, boundary day (regler §9)."""

from __future__ import annotations

import pytest

from styrdesk.modell.regler.katalog import AUTOMATISK, KATALOG
from tests.modell.regler.fem import bestallning, lagar, styrning, uppfoljning, uppgifter
from tests.modell.regler.fem.fall import SLAG, Fall, Femfall

TABELLER = (styrning, bestallning, uppgifter, uppfoljning, lagar)
ALLA = {en.kod: en for tabell in TABELLER for en in tabell.FALL}
ENKLA = [
    (en, slag) for en in ALLA.values() for slag in SLAG if slag != "gransdag" and getattr(en, slag)
]


def test_varje_automatisk_regel_har_sina_fem_fall() -> None:
    automatiska = {kod for kod, post in KATALOG.items() if AUTOMATISK in post.slag}
    assert set(ALLA) == automatiska
    assert len(ALLA) == sum(len(tabell.FALL) for tabell in TABELLER)  # no code twice


@pytest.mark.parametrize("en", ALLA.values(), ids=lambda en: en.kod)
def test_ett_slag_av_fall_saknas_bara_med_skal(en: Femfall) -> None:
    """Three kinds are never missing; the two about days may be, where the rule has none."""
    saknas = {slag for slag in SLAG if getattr(en, slag) is None}
    assert saknas == set(en.utan) <= {"snart", "gransdag"}
    assert all(len(skal) > 20 for skal in en.utan.values())


@pytest.mark.parametrize(("en", "slag"), ENKLA, ids=lambda x: x if isinstance(x, str) else x.kod)
def test_fallet(en: Femfall, slag: str) -> None:
    fall: Fall = getattr(en, slag)
    assert en.fynd(fall) == ([fall.vantat] if fall.vantat else [])
    assert (slag == "bruten") <= bool(fall.vantat)
    assert (slag in ("uppfylld", "ej")) <= (not fall.vantat)


@pytest.mark.parametrize("en", [en for en in ALLA.values() if en.gransdag], ids=lambda en: en.kod)
def test_gransdagen(en: Femfall) -> None:
    """The last that is right and the first that is not differ in one step only."""
    assert en.gransdag is not None
    sista, forsta = en.gransdag
    assert en.fynd(sista) == ([sista.vantat] if sista.vantat else [])
    assert en.fynd(forsta) == [forsta.vantat]
    assert sista.vantat != forsta.vantat


@pytest.mark.parametrize("en", ALLA.values(), ids=lambda en: en.kod)
def test_det_brutna_fallet_har_katalogens_allvar_eller_ett_lindrigare(en: Femfall) -> None:
    """The catalogue names the worst; a state from an import is DATAFEL whatever the rule (O6)."""
    assert en.bruten is not None
    allvar = en.bruten.vantat.split()[0]
    assert allvar in (KATALOG[en.kod].allvar, "DATAFEL")
