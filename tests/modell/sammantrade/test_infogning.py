"""Where an item goes on the agenda, and why: pure rules, ordered by the secretary."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from styrdesk.modell.sammantrade.infogning import STANDARD, Listpunkt, Regel, grupp, placera
from styrdesk.modell.val.sammantrade import INFOGNING_SLAG


def _p(*slag: str, fast: str = "") -> Listpunkt:
    return Listpunkt(frozenset(slag), fast)


RAM = (_p("information", fast="forst"), _p("anmalan", fast="sist"))


def test_standarden_namner_alla_tolv_slagen_en_gang() -> None:
    assert sorted(r.slag for r in STANDARD) == sorted(INFOGNING_SLAG)
    assert len(STANDARD) >= 8


def test_bordlagt_star_forst_bland_arendena_och_beslut_fore_information() -> None:
    lista = [RAM[0], _p("beslut"), _p("information"), RAM[1]]
    bordlagt = placera(_p("beslut", "bordlagt"), lista, STANDARD)
    assert (bordlagt.plats, bordlagt.skal) == (
        1, "Enligt nämndens ordning står bordlagda ärenden först.",
    )  # fmt: skip
    beslut = placera(_p("beslut"), lista, STANDARD)
    assert beslut.plats == 2, "last among its own kind"
    assert beslut.skal == (
        "Enligt nämndens ordning kommer beslutsärenden efter ärenden där personalföreträdare deltar."
    )


def test_sekretess_star_sist_men_fore_de_fasta() -> None:
    lista = [RAM[0], _p("beslut"), _p("anmalan"), RAM[1]]
    svar = placera(_p("beslut", "sekretess"), lista, STANDARD)
    assert svar.plats == 3
    assert svar.skal == "Enligt nämndens ordning står ärenden med sekretess sist."


def test_egen_ordning_galler_i_stallet_for_den_vanliga() -> None:
    egen = (Regel("information"), Regel("beslut"))
    lista = [RAM[0], _p("beslut"), RAM[1]]
    assert placera(_p("information"), lista, egen).plats == 1
    assert placera(_p("information"), lista, STANDARD).plats == 2


def test_slag_som_ordningen_inte_namner_star_sist_med_forklaring() -> None:
    svar = placera(_p("val"), [RAM[0], _p("beslut"), RAM[1]], (Regel("beslut"),))
    assert svar.plats == 2
    assert "nämner inte" in svar.skal


def test_tom_lista_tar_emot_forsta_punkten() -> None:
    assert placera(_p("beslut"), [], STANDARD).plats == 0


_SLAG = st.sets(st.sampled_from(sorted(INFOGNING_SLAG)), min_size=1, max_size=3).map(frozenset)


@given(st.lists(_SLAG, max_size=12), st.permutations(list(STANDARD)))
def test_punkter_som_infogas_en_i_taget_star_i_ordningens_grupper(
    nya: list[frozenset[str]], regler: list[Regel]
) -> None:
    lista = list(RAM)
    for slag in nya:
        punkt = Listpunkt(slag)
        lista.insert(placera(punkt, lista, regler).plats, punkt)
    assert (lista[0], lista[-1]) == RAM, "the fixed items stay outermost"
    grupper = [grupp(p, regler) for p in lista[1:-1]]
    assert grupper == sorted(grupper)
