"""Random meetings: people come and go, jäv, votes, new paragraphs, undo and redo keep what must hold.

Page one's attendance is the paragraphs' attendance, one person sits in one seat, sums are sums, numbers
have no gap, and every act can be taken back and done again.
"""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from styrdesk.modell.grund import upgrade
from styrdesk.modell.grund.clock import Klocka
from styrdesk.modell.grund.errors import RegelFel
from styrdesk.modell.grund.store import Store
from styrdesk.modell.protokollunderlag import Narvarande
from styrdesk.modell.sammantrade.javsteg import anmal_jav, prova_jav, ta_bort_jav
from styrdesk.modell.sammantrade.motesfakta import Motesfakta, Paragraffakta
from styrdesk.modell.sammantrade.motesinlasning import las_motesfakta
from styrdesk.modell.sammantrade.narvaroregler import granska_narvaro
from styrdesk.modell.sammantrade.narvarosteg import (
    anlander,
    byt_ordforande,
    foresla_i,
    kalla_in,
    lamnar,
    ropa_upp,
)
from styrdesk.modell.sammantrade.narvarounderlag import beslutande, narvarolista
from styrdesk.modell.sammantrade.omrostningssteg import oppna_omrostning, skriv_roster
from styrdesk.modell.sammantrade.paragrafplats import flytta_paragraf
from styrdesk.modell.sammantrade.paragrafsteg import lagg_till_paragraf
from styrdesk.modell.sammantrade.rostlangd import partisummor, rostlangd
from tests.modell.sammantrade.exempelmote import DAG, Exempelmote

TAL = st.integers(0, 10_000)
HANDELSER = ("kommer", "gar", "jav", "ej_jav", "provat", "ny", "flytta", "rosta", "leder", "kallas")


@pytest.fixture(scope="module")
def oppnat(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Exempelmote]:
    """The example's meeting, opened; its file to be copied."""
    vag = tmp_path_factory.mktemp("oppnat") / "ekviken.styrdesk"
    store = upgrade.skapa(vag, klocka=Klocka(fast_dag=DAG))
    mote = Exempelmote(store)
    mote.oppna()
    store.stang()
    return vag, mote


@contextmanager
def kopia(vag: Path, till: Path) -> Iterator[Store]:
    store = upgrade.oppna(Path(shutil.copy(vag, till)), klocka=Klocka(fast_dag=DAG))
    store.vanta_inte_pa_disken()
    try:
        yield store
    finally:
        store.stang()


class Motet:
    """A meeting that random things happen to; ``tal`` picks whom and where."""

    def __init__(self, store: Store, mote: Exempelmote) -> None:
        self.store, self.id = store, mote.sammantrade.id
        self.valda = [*mote.personer.values()]

    def fakta(self) -> Motesfakta:
        with self.store.las() as s:
            return las_motesfakta(s, self.id)

    def hander(self, vad: str, tal: tuple[int, int]) -> bool:
        """Do it; False if the rules refused, and then nothing has changed."""
        fakta = self.fakta()
        p = fakta.paragrafer[tal[1] % len(fakta.paragrafer)]
        person_id = self.valda[tal[0] % len(self.valda)]
        try:
            getattr(self, vad)(fakta, p, person_id, tal)
        except RegelFel:
            assert bild(self.fakta()) == bild(fakta)
            return False
        return True

    def kommer(self, _f: Motesfakta, p: Paragraffakta, person_id: int, _tal: Any) -> None:
        anlander(self.store, self.id, person_id, p.id, time(19))

    def gar(self, f: Motesfakta, p: Paragraffakta, person_id: int, tal: tuple[int, int]) -> None:
        ny = foresla_i(f, person_id, p.ordning).person_id if tal[0] % 2 else None
        lamnar(self.store, self.id, person_id, p.id, time(19, 30), ersattare_id=ny)

    def jav(self, f: Motesfakta, p: Paragraffakta, person_id: int, tal: tuple[int, int]) -> None:
        ny = foresla_i(f, person_id, p.ordning).person_id if tal[0] % 3 else None
        anmal_jav(self.store, p.id, person_id, ersattare_id=ny)

    def ej_jav(self, f: Motesfakta, _p: Any, _person: int, tal: tuple[int, int]) -> None:
        if alla := [j for q in f.paragrafer for j in q.jav]:
            ta_bort_jav(self.store, alla[tal[0] % len(alla)].id)

    def provat(self, f: Motesfakta, _p: Any, _person: int, tal: tuple[int, int]) -> None:
        if alla := [j for q in f.paragrafer for j in q.jav]:
            prova_jav(self.store, alla[tal[0] % len(alla)].id, None, javig=tal[0] % 2 == 0)

    def ny(self, _f: Motesfakta, p: Paragraffakta, _person: int, tal: tuple[int, int]) -> None:
        lagg_till_paragraf(self.store, self.id, "Ny", efter_id=p.id if tal[0] % 2 else None)

    def flytta(self, f: Motesfakta, p: Paragraffakta, _person: int, tal: tuple[int, int]) -> None:
        mal = f.paragrafer[tal[0] % len(f.paragrafer)]
        flytta_paragraf(self.store, p.id, mal.id if tal[0] % 4 else None)

    def rosta(self, f: Motesfakta, p: Paragraffakta, _person: int, tal: tuple[int, int]) -> None:
        omrostning = oppna_omrostning(self.store, p.id, "A", "B")
        rad = ("ja", "nej", "avstar", "ja", "nej")
        roster = {
            r.person_id: rad[(tal[0] + nr * (tal[1] + 1)) % 5]
            for nr, r in enumerate(rostlangd(f, p))
        }
        skriv_roster(self.store, omrostning.id, roster)

    def leder(self, _f: Motesfakta, p: Paragraffakta, person_id: int, _tal: Any) -> None:
        byt_ordforande(self.store, self.id, person_id, p.id, p.id)

    def kallas(self, f: Motesfakta, p: Paragraffakta, _person: int, tal: tuple[int, int]) -> None:
        stolar = list(f.platser)
        stol = stolar[tal[0] % len(stolar)]
        if (ny := foresla_i(f, stol, p.ordning).person_id) is not None:
            kalla_in(self.store, self.id, ny, stol, p.id)


def bild(fakta: Motesfakta) -> Any:
    """What is to be equal after undo and redo: everything but versions."""
    paragrafer = [
        replace(p, version=0, omrostningar=tuple(replace(o, version=0) for o in p.omrostningar))
        for p in fakta.paragrafer
    ]
    return paragrafer, Counter(map(repr, fakta.strackor)), fakta.ordforande_id


def granska(fakta: Motesfakta) -> None:
    narvaron(fakta)
    numren(fakta)
    for p in fakta.paragrafer:
        rosterna(fakta, p)


def narvaron(fakta: Motesfakta) -> None:
    lista = narvarolista(fakta)
    koder = [(f.kod, f.paragraf_id) for f in granska_narvaro(fakta)]
    assert not [kod for kod, _id in koder if kod in ("N02", "N03")]
    for p in fakta.paragrafer:
        pa_ettan = {n.namn for n in (*lista.ledamoter, *lista.tjanstgorande_ersattare) if har(n, p)}
        serverar = fakta.tjanstgorande(p.ordning)
        assert pa_ettan == {fakta.personer[t.person_id].namn for t in serverar}
        assert {n.namn for n in beslutande(fakta, p)} <= pa_ettan
        sitter = {n.namn for n in lista.ej_tjanstgorande if har(n, p)}
        assert not sitter & pa_ettan
        assert (("N01", p.id) in koder) == (len(serverar) < fakta.regler.kvorum)


def har(n: Narvarande, p: Paragraffakta) -> bool:
    return not n.intervall or any(fran <= p.ordning <= till for fran, till in n.intervall)


def numren(fakta: Motesfakta) -> None:
    forsta = 81
    assert [p.nummer for p in fakta.paragrafer] == [
        str(forsta + nr) for nr in range(len(fakta.paragrafer))
    ]
    assert [p.ordning for p in fakta.paragrafer] == list(range(1, len(fakta.paragrafer) + 1))


def rosterna(fakta: Motesfakta, p: Paragraffakta) -> None:
    for o in p.omrostningar:
        ja, nej, avstar = o.summor
        assert ja + nej + avstar == len(o.roster)
        langd = [r for r in rostlangd(fakta, p) if r.person_id in o.roster]
        if len(langd) == len(o.roster):
            summor = partisummor(langd, o.roster)
            assert (ja, nej, avstar) == tuple(
                sum(getattr(s, rost) for s in summor) for rost in ("ja", "nej", "avstar")
            )
        if o.bifallet and ja != nej:
            assert o.bifallet == ("ja" if ja > nej else "nej")
        assert o.utslagsrost == (ja == nej and o.bifallet is not None)


class Historia:
    """The meeting's states in order, and where in them it stands: undo goes back, redo forth."""

    def __init__(self, mote: Motet) -> None:
        self.mote, self.nu = mote, 0
        self.bilder = [bild(mote.fakta())]

    def hant(self) -> None:
        """Something happened: what had been undone is gone."""
        self.bilder[self.nu + 1 :] = [bild(self.mote.fakta())]
        self.nu += 1

    def angra(self) -> None:
        """Back to the state before; a vote is two steps, so as many as it takes."""
        if self.nu:
            self.nu -= 1
            self._till(self.mote.store.angra)

    def gor_om(self) -> None:
        if self.nu + 1 < len(self.bilder):
            self.nu += 1
            self._till(self.mote.store.gor_om)

    def _till(self, steg: Callable[[], object]) -> None:
        for _nr in range(2):
            steg()
            if bild(self.mote.fakta()) == self.bilder[self.nu]:
                return
        raise AssertionError("the state before is not reached")


@settings(
    max_examples=12, phases=[Phase.generate]
)  # a meeting takes long; few acts need no shrinking
@given(
    narvarande=st.sets(TAL, min_size=6, max_size=22),
    handelser=st.lists(
        st.tuples(st.sampled_from((*HANDELSER, "angra", "angra", "gor_om")), TAL, TAL),
        min_size=1, max_size=14,
    ),
)  # fmt: skip
def test_slumpade_sammantraden_haller_ihop(
    oppnat: tuple[Path, Exempelmote], tmp_path: Path, narvarande: set[int],
    handelser: list[tuple[str, int, int]],
) -> None:  # fmt: skip
    """What must hold holds after every act, and after every act taken back or done again between them."""
    vag, exempel = oppnat
    with kopia(vag, tmp_path / "slump.styrdesk") as store:
        mote = Motet(store, exempel)
        har_kommit = [mote.valda[tal % len(mote.valda)] for tal in sorted(narvarande)]
        ropa_upp(store, mote.id, har_kommit)
        historia = Historia(mote)
        for vad, *tal in handelser:
            ett_steg(mote, historia, vad, (tal[0], tal[1]))
        ga_tillbaka_och_fram(historia)


def ett_steg(mote: Motet, historia: Historia, vad: str, tal: tuple[int, int]) -> None:
    if vad in ("angra", "gor_om"):
        getattr(historia, vad)()
    else:
        fore = mote.store.nasta_angra()
        if not mote.hander(vad, tal) or mote.store.nasta_angra() == fore:
            return
        historia.hant()
    granska(mote.fakta())


def ga_tillbaka_och_fram(historia: Historia) -> None:
    """Undo to the roll call and redo to the end."""
    while historia.nu:
        historia.angra()
        granska(historia.mote.fakta())
    while historia.nu + 1 < len(historia.bilder):
        historia.gor_om()
    granska(historia.mote.fakta())
