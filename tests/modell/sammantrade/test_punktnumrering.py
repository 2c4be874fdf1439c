"""Numren på föredragningslistan: det tryckta står, det sena säger var det tas upp (protokoll §5.6, §8.2)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from styrdesk.modell.sammantrade.punktnumrering import Numrerad, numren


def _lista(text: str) -> list[Numrerad]:
    """«1 2 + - x5»: printed 1 and 2, a new one, one withdrawn unprinted, a withdrawn printed 5."""
    slag = {"+": Numrerad(), "-": Numrerad(utan=True)}
    return [slag.get(d) or Numrerad(d.lstrip("x"), d.startswith("x")) for d in text.split()]


@pytest.mark.parametrize(
    ("lista", "nummer"),
    [
        ("+ + +", "1 2 3"),
        ("+ - +", "1 – 2"),
        ("1 2 3 + 4 5", "1 2 3 3a 4 5"),
        ("1 2 3 + + 4 5", "1 2 3 3a 3b 4 5"),
        ("1 2 3a + 4 5", "1 2 3a 3b 4 5"),
        ("1 2 3 + 3a 4", "1 2 3 3b 3a 4"),
        ("1 2 3 + +", "1 2 3 4 5"),
        ("1 x2 + 3", "1 2 2a 3"),
        ("1 3 2 + 4", "1 3 2 2a 4"),
        ("1 4 2 3 +", "1 4 2 3 5"),
        ("+ 1 2", "3 1 2"),
        ("1 - 2 3", "1 – 2 3"),
        ("1 2 3 + 3b 4", "1 2 3 3a 3b 4"),
    ],
)
def test_nummer_efter_plats(lista: str, nummer: str) -> None:
    assert " ".join(nr or "–" for nr in numren(_lista(lista))) == nummer


_STEG = st.lists(
    st.tuples(st.sampled_from(["ny", "flytta", "stryk", "skicka"]), st.integers(0, 30), st.integers(0, 30)),
    max_size=40,
)  # fmt: skip


@given(_STEG)
def test_tryckta_nummer_ror_sig_aldrig_och_inget_nummer_delas(
    steg: list[tuple[str, int, int]],
) -> None:
    """Whatever the secretary does between the send-outs."""
    lista: dict[int, Numrerad] = {0: Numrerad()}
    ordning = [0]
    for vad, a, b in steg:
        post = ordning[a % len(ordning)]
        fore = {i: lista[i].tryckt for i in ordning if lista[i].tryckt}
        if vad == "ny":
            lista[len(lista)] = Numrerad()
            ordning.insert(b % (len(ordning) + 1), len(lista) - 1)
        elif vad == "flytta":
            ordning.remove(post)
            ordning.insert(b % (len(ordning) + 1), post)
        elif vad == "stryk":
            lista[post] = Numrerad(lista[post].tryckt, utan=True)
        else:
            nya = numren([lista[i] for i in ordning])
            for i, nr in zip(ordning, nya, strict=True):
                lista[i] = Numrerad(nr, lista[i].utan)
        nummer = dict(zip(ordning, numren([lista[i] for i in ordning]), strict=True))
        assert all(nummer[i] == nr for i, nr in fore.items())
        tagna = [nr for nr in nummer.values() if nr]
        assert len(set(tagna)) == len(tagna)
        assert all(nummer[i] or lista[i].utan for i in ordning)
