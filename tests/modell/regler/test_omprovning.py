"""After a change only what it touched is judged anew, and the book is the one a full run would give."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from styrdesk.modell.besok import BESOK, Besok
from styrdesk.modell.besokssteg import registrera_redan_gjort
from styrdesk.modell.egenkontroll import Egenkontroll, lamna_in_egenkontroll
from styrdesk.modell.exempel import IDAG
from styrdesk.modell.grund import upgrade
from styrdesk.modell.grund.changes import Andringar
from styrdesk.modell.grund.clock import Klocka
from styrdesk.modell.grund.register import andra, registrera, ta_bort
from styrdesk.modell.grund.store import Store
from styrdesk.modell.moten import INBJUDAN, MOTE, Inbjudan, Mote
from styrdesk.modell.organisation import PERSONROLL, Organ, PersonRoll
from styrdesk.modell.regelstatus import andra_parameter
from styrdesk.modell.regler import motor, omprovning
from styrdesk.modell.regler.fynd import Fynd
from styrdesk.modell.regler.omprovning import Fyndbok, las_bok, omprova
from styrdesk.modell.regler.provning import prova
from styrdesk.modell.utforare import ENHET, Enhet, Verksamhetsomrade


@pytest.fixture
def store(alvsunda: Path, tmp_path: Path) -> Iterator[Store]:
    kopia = Path(shutil.copy(alvsunda, tmp_path / "kopia.styrdesk"))
    oppnad = upgrade.oppna(kopia, klocka=Klocka(fast_dag=IDAG))
    oppnad.vanta_inte_pa_disken()
    yield oppnad
    oppnad.stang()


class Bok:
    """The book of an open file, kept up with its changes."""

    def __init__(self, store: Store) -> None:
        self.store, self.andringar = store, list[Andringar]()
        store.lyssna(self.andringar.append)
        with store.las() as s:
            self.bok: Fyndbok = las_bok(s, IDAG)

    def folj_med(self) -> tuple[Fynd, ...]:
        """Catch up with every change, one by one."""
        with self.store.las() as s:
            for andring in self.andringar:
                self.bok = omprova(s, self.bok, andring, IDAG)
        self.andringar.clear()
        return self.bok.fynd

    def hela(self) -> tuple[Fynd, ...]:
        with self.store.las() as s:
            return prova(s, IDAG)


def id_for(store: Store, tabell: Any, **falt: Any) -> int:
    with store.las() as s:
        villkor = [getattr(tabell, namn) == varde for namn, varde in falt.items()]
        return int(s.scalars(select(tabell.id).where(*villkor).order_by(tabell.id)).first() or 0)


def enheten(store: Store, kod: str) -> int:
    return id_for(store, Enhet, kod=kod)


# --- One change at a time -----------------------------------------------------------------------------


def besok_registreras(store: Store) -> None:
    varden = {"typ": "planerad_besok", "genomford_fran": IDAG, "enheter": [enheten(store, "FSK06")]}
    registrera_redan_gjort(store, varden)


def besok_tas_bort(store: Store) -> None:
    with store.las() as s:
        besok = s.scalars(select(Besok.id).where(Besok.status == "planerad", Besok.anmald)).first()
    ta_bort(store, BESOK, besok or 0)


def enhet_byter_omrade(store: Store) -> None:
    omrade = id_for(store, Verksamhetsomrade, kod="DAV")
    andra(store, ENHET, enheten(store, "LSS06"), None, {"verksamhetsomrade_id": omrade})


def enhet_stangs(store: Store) -> None:
    andra(store, ENHET, enheten(store, "HTJ02"), None, {"slut": date(2026, 9, 15)})


def enhet_byter_utforare(store: Store) -> None:
    ny = id_for(store, Enhet, kod="HTJ03")
    with store.las() as s:
        utforare = s.get_one(Enhet, ny).utforare_id
    varden = {"utforare_id": utforare, "resultatenhet": False}
    andra(store, ENHET, enheten(store, "DAV02"), None, varden)


def roll_tas_bort(store: Store) -> None:
    roll = id_for(store, PersonRoll, roll="bestallarsamordnare", fran=date(2026, 2, 1))
    ta_bort(store, PERSONROLL, roll)


def namnden_byter_namn(store: Store) -> None:
    from styrdesk.modell.organisation import ORGAN

    andra(store, ORGAN, id_for(store, Organ, kortnamn="VON"), None, {"namn": "Omsorgsnämnden"})


def installning_andras(store: Store) -> None:
    andra_parameter(store, "R52", "glapp", "24", date(2023, 1, 1))


def egenkontroll_lamnas(store: Store) -> None:
    post = id_for(store, Egenkontroll, enhet_id=enheten(store, "FSK03"), ar=2025)
    lamna_in_egenkontroll(store, post, None, IDAG)


def mote_bokas(store: Store) -> None:
    varden = {
        "typ": "utforarmote", "datum": date(2026, 12, 8), "status": "planerat",
        "verksamhetsomrade_id": id_for(store, Verksamhetsomrade, kod="DAV"),
    }  # fmt: skip
    registrera(store, MOTE, varden)


def inbjudan_tas_bort(store: Store) -> None:
    mote = id_for(store, Mote, typ="utforarmote", datum=date(2026, 10, 14))
    if not mote:
        pytest.fail("the demo has no meeting that day")
    with store.las() as s:
        oppna = select(Inbjudan.id).join(Mote, Inbjudan.mote_id == Mote.id)
        en = s.scalars(oppna.where(Mote.status == "hallet")).first()
    ta_bort(store, INBJUDAN, en or 0)


ANDRINGAR: tuple[Callable[[Store], None], ...] = (
    besok_registreras, besok_tas_bort, enhet_byter_omrade, enhet_stangs, enhet_byter_utforare,
    roll_tas_bort, namnden_byter_namn, installning_andras, egenkontroll_lamnas, mote_bokas,
    inbjudan_tas_bort,
)  # fmt: skip


@pytest.mark.parametrize("andring", ANDRINGAR, ids=lambda gor: gor.__name__)
def test_boken_efter_en_andring_ar_den_som_en_hel_provning_ger(
    store: Store, andring: Callable[[Store], None]
) -> None:
    bok = Bok(store)
    fore = bok.bok.fynd
    andring(store)
    efter = bok.folj_med()
    assert efter == bok.hela()
    store.angra()
    assert bok.folj_med() == fore == bok.hela()


def test_manga_andringar_i_slumpvis_ordning_haller_boken_hel(store: Store) -> None:
    """Any order, each change followed by catching up now and then, undone in between."""
    bok, slump = Bok(store), random.Random(20261123)
    kvar = list(ANDRINGAR)
    slump.shuffle(kvar)
    for nr, andring in enumerate(kvar):
        andring(store)
        if nr % 3 == 2:
            store.angra()
        if slump.random() < 0.6:
            bok.folj_med()
    assert bok.folj_med() == bok.hela()


# --- What is left alone ---------------------------------------------------------------------------------


def test_ett_besok_prover_bara_sitt_omrade_om(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The finding of the visited unit goes; nothing but its area is read."""
    bok, lasta = Bok(store), list[Any]()
    riktig = omprovning.las_fakta

    def spion(*argument: Any) -> Any:
        lasta.append(argument[3])
        return riktig(*argument)

    monkeypatch.setattr(omprovning, "las_fakta", spion)
    besok_registreras(store)
    efter = bok.folj_med()
    assert not [x for x in efter if x.regel == "R52" and "Skärgårdsgläntan" in x.objekt.rubrik]
    fsk = id_for(store, Verksamhetsomrade, kod="FSK")
    assert [urval for urval in lasta if urval is not None] == [frozenset({fsk})]


def test_ett_register_som_ingen_regel_laser_andrar_inget(store: Store) -> None:
    from styrdesk.modell.moten import MOTEATGARD, Moteatgard

    bok = Bok(store)
    fore = bok.bok
    post = id_for(store, Moteatgard, status="ej_paborjad")
    andra(store, MOTEATGARD, post, None, {"klart_senast": IDAG + timedelta(days=9)})
    bok.folj_med()
    assert bok.bok is fore


def test_en_ny_dag_prover_allt_om(store: Store) -> None:
    bok = Bok(store)
    besok_registreras(store)
    with store.las() as s:
        ny = omprova(s, bok.bok, bok.andringar[0], date(2027, 1, 1))
        assert ny.fynd == prova(s, date(2027, 1, 1))


def test_forsta_posten_i_ett_register_borjar_prova_regeln(store: Store) -> None:
    """When the last self-inspection goes, R26 is judged no more; with the first one it is again."""
    from styrdesk.modell.egenkontroll import EGENKONTROLL

    with store.arbete("Töm") as s:
        for post in s.scalars(select(Egenkontroll)).all():
            s.delete(post)
    bok = Bok(store)
    assert [x.allvar for x in bok.bok.fynd if x.regel == "R26"] == ["UPPL"]
    varden = {"enhet_id": enheten(store, "FSK01"), "ar": 2025, "inlamnad": date(2025, 11, 3)}
    registrera(store, EGENKONTROLL, varden)
    efter = bok.folj_med()
    assert efter == bok.hela()
    assert len([x for x in efter if x.regel == "R26"]) > 50
    assert motor.med_koder(["R26"])
