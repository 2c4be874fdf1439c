"""En granskare för alla prov: samma filer granskas en gång."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from styrdesk.export.paket.bygg import bygg_paket
from styrdesk.export.paket.granskning import Forberedd, Granskare
from styrdesk.modell.paketunderlag import Pakethandling, Paketunderlag
from tests.export import exempel
from tests.export.paket.paketlasare import Paket, prova_fem
from tests.export.paket.utfallsprov import Granska


@pytest.fixture(scope="session")
def granskare() -> Iterator[Granskare]:
    with Granskare(processer=2) as granskaren:
        yield granskaren


@pytest.fixture
def granska(granskare: Granskare) -> Granska:
    def en(kalla: bytes | Path, namn: str = "fil.pdf", losenord: str = "") -> Forberedd:
        handling = Pakethandling("1.1", "Titel", kalla, namn, losenord=losenord)
        (forberedd,) = granskare.granska([handling])
        return forberedd

    return en


class Byggare:
    """Builds a packet and checks the five ways of finding a page in it, always."""

    def __init__(self, granskare: Granskare, mapp: Path) -> None:
        self._granskare, self._mapp = granskare, mapp
        self._antal = 0

    def __call__(self, underlag: Paketunderlag) -> Paket:
        self._antal += 1
        fil = self._mapp / f"paket{self._antal}.pdf"
        self.resultat = bygg_paket(underlag, fil, exempel.PROFIL, granskare=self._granskare)
        paket = Paket(fil)
        prova_fem(paket)
        return paket


@pytest.fixture
def bygg(granskare: Granskare, tmp_path: Path) -> Byggare:
    return Byggare(granskare, tmp_path)
