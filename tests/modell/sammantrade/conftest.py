"""The committee that the tests of meetings share."""

from __future__ import annotations

import pytest

from styrdesk.modell.grund.store import Store
from tests.modell.sammantrade.namnd import Namnd


@pytest.fixture
def namnd(store: Store) -> Namnd:
    """Five members, two substitutes, a secretary and a planned meeting."""
    return Namnd(store)
