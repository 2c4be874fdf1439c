"""What is read twice is counted once, until something that it was read from changes."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from styrdesk.modell import lasminne
from styrdesk.modell.arshjul import las_arshjul
from styrdesk.modell.att_gora import att_gora
from styrdesk.modell.avtal import Avtal
from styrdesk.modell.avtalsregister import AVTAL
from styrdesk.modell.besokssteg import registrera_redan_gjort
from styrdesk.modell.grund import upgrade
from styrdesk.modell.grund.changes import Steg
from styrdesk.modell.grund.clock import Klocka
from styrdesk.modell.grund.register import andra, registrera
from styrdesk.modell.grund.store import Session, Store
from styrdesk.modell.inlamningar import INLAMNING, Inlamning
from styrdesk.modell.lasminne import FLEST, minns
from styrdesk.modell.organisation import ORGAN, PERSON, Person
from styrdesk.modell.utforare import ENHET, Enhet

IDAG = date(2026, 11, 23)
NAMNDEN = {"namn": "Vårdnämnden", "kortnamn": "VN", "typ": "namnd", "roll": "bestallare"}


class Raknare:
    """How many times the answer was counted."""

    def __init__(self) -> None:
        self.antal = 0

    def fraga(self, store: Store, *nyckel: object) -> int:
        with store.las() as s:
            return minns(s, ("prov", *nyckel), lambda: self._rakna(s))

    def _rakna(self, s: Session) -> int:
        s.scalar(select(func.count()).select_from(Person))
        self.antal += 1
        return self.antal


@pytest.fixture(autouse=True)
def tomt_minne() -> None:
    lasminne._svaren.clear()


def person(store: Store, namn: str = "Lind") -> int:
    return registrera(store, PERSON, {"fornamn": "Åsa", "efternamn": namn}).id


def test_svaret_minns_tills_filen_andras(store: Store) -> None:
    raknare, vem = Raknare(), person(store)
    assert [raknare.fraga(store), raknare.fraga(store)] == [1, 1]
    andra(store, PERSON, vem, None, {"titel": "Chef"})
    assert raknare.fraga(store) == 2
    store.angra()
    assert raknare.fraga(store) == 3
    assert raknare.fraga(store) == 3


def test_varje_fraga_har_sitt_svar_och_en_ny_dag_ar_en_ny_fraga(store: Store) -> None:
    raknare = Raknare()
    person(store)
    dagar = [date(2026, 11, dag) for dag in range(1, FLEST + 3)]
    assert [raknare.fraga(store, dag) for dag in dagar] == list(range(1, FLEST + 3))
    assert len(lasminne._svaren) <= FLEST
    assert raknare.fraga(store, dagar[-1]) == FLEST + 2


def test_en_fil_utan_steg_minns_inte(store: Store) -> None:
    """Two such files could not be told apart."""
    raknare = Raknare()
    assert [raknare.fraga(store), raknare.fraga(store)] == [1, 2]


def test_ett_steg_i_ett_register_som_svaret_inte_last_ur_andrar_det_inte(store: Store) -> None:
    raknare = Raknare()
    person(store)
    assert raknare.fraga(store) == 1
    organ = registrera(store, ORGAN, NAMNDEN)
    andra(store, ORGAN, organ.id, None, {"namn": "Omsorgsnämnden"})
    assert raknare.fraga(store) == 1
    person(store, "Ek")
    assert raknare.fraga(store) == 2


def test_det_som_sessionen_redan_hade_i_handen_ar_ocksa_last(store: Store) -> None:
    """It is handed out without a question."""
    vem = person(store)

    def namnet() -> str:
        with store.las() as s:
            halls = s.get(Person, vem)
            svar = minns(s, ("namnet",), lambda: _efternamn(s, vem))
            assert halls is not None
            return svar

    assert namnet() == "Lind"
    andra(store, PERSON, vem, None, {"efternamn": "Ek"})
    assert namnet() == "Ek"


def _efternamn(s: Session, vem: int) -> str:
    post = s.get(Person, vem)
    assert post is not None
    return post.efternamn


def test_ett_svar_som_bygger_pa_ett_annat_har_last_det_som_det_har_last(store: Store) -> None:
    inre, yttre = Raknare(), Raknare()
    person(store)

    def fraga() -> int:
        with store.las() as s:
            return minns(s, ("yttre",), lambda: _bada(s))

    def _bada(s: Session) -> int:
        yttre.antal += 1
        return minns(s, ("inre",), lambda: inre._rakna(s))

    assert inre.fraga(store, "annat") == 1
    assert [fraga(), fraga()] == [2, 2]
    person(store, "Ek")
    assert (fraga(), yttre.antal) == (3, 2)


def test_det_som_lasts_ur_loggen_raknas_om_efter_varje_steg(store: Store) -> None:
    """The log of changes does not tell about itself."""
    person(store)

    def steg() -> int:
        with store.las() as s:
            return minns(s, ("steg",), lambda: s.scalar(select(func.count(Steg.id))) or 0)

    forr = steg()
    registrera(store, ORGAN, NAMNDEN)
    assert steg() == forr + 1


# -- the start page ------------------------------------------------------------------------------------


@pytest.fixture
def alv(alvsunda: Path, tmp_path: Path) -> Iterator[Store]:
    kopia = Path(shutil.copy(alvsunda, tmp_path / "kopia.styrdesk"))
    oppnad = upgrade.oppna(kopia, klocka=Klocka(fast_dag=IDAG))
    oppnad.vanta_inte_pa_disken()
    yield oppnad
    oppnad.stang()


def oversikten(store: Store) -> tuple[object, object]:
    with store.las() as s:
        return att_gora(s, IDAG), las_arshjul(s, IDAG)


def fran_borjan(store: Store) -> tuple[object, object]:
    minnet = dict(lasminne._svaren)
    lasminne._svaren.clear()
    svar = oversikten(store)
    lasminne._svaren.clear()
    lasminne._svaren.update(minnet)
    return svar


def test_oversikten_efter_en_andring_ar_den_som_lases_fran_borjan(alv: Store) -> None:
    """Whatever is changed, what is put together from remembered parts is what the file says."""
    forr = oversikten(alv)
    for andring in (ett_besok, ett_avtal, en_inlamning, en_enhet):
        andring(alv)
        nu = oversikten(alv)
        assert nu != forr, andring.__name__
        assert nu == fran_borjan(alv), andring.__name__
        alv.angra()
        assert oversikten(alv) == forr, andring.__name__


def ett_besok(store: Store) -> None:
    with store.las() as s:
        enhet = s.scalar(select(Enhet.id).where(Enhet.kod == "FSK06"))
    varden = {"typ": "planerad_besok", "genomford_fran": IDAG, "enheter": [enhet]}
    registrera_redan_gjort(store, varden)


def ett_avtal(store: Store) -> None:
    with store.las() as s:
        namn = {u.post_id for u in att_gora(s, IDAG) if u.register == "avtal"}
        id = s.scalar(select(Avtal.id).where(Avtal.id.in_(namn)).order_by(Avtal.id))
    andra(store, AVTAL, id or 0, None, {"benamning": "Ett annat namn"})


def en_inlamning(store: Store) -> None:
    with store.las() as s:
        post = s.scalars(
            select(Inlamning).where(Inlamning.forfaller.between(date(2026, 1, 1), IDAG)).limit(1)
        ).one()
    andra(store, INLAMNING, post.id, None, {"forfaller": post.forfaller + timedelta(days=3)})


def en_enhet(store: Store) -> None:
    with store.las() as s:
        id = s.scalar(select(Enhet.id).where(Enhet.kod == "FSK06"))
    andra(store, ENHET, id or 0, None, {"namn": "Förskolan Ugglan"})
