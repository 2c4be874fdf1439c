"""§ 85, § 63/20, § 7:17: no gaps, no number twice within a body and a year (protokoll §2)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from styrdesk.modell.grund.register import Ref, andra, registrera
from styrdesk.modell.sammantrade.motesgang import oppna_sammantrade
from styrdesk.modell.sammantrade.motesgranskning import granska_mote
from styrdesk.modell.sammantrade.numrering import STRATEGIER, Numrerad, nummer_i, numrera
from styrdesk.modell.sammantrade.paragrafer import Paragraf
from styrdesk.modell.sammantrade.reglemente import REGLEMENTE
from styrdesk.modell.sammantrade.sammantraden import PUNKT, SAMMANTRADE
from tests.modell.sammantrade.namnd import Namnd

DAG = date(2026, 11, 19)


def mote(
    nr: int, antal: int, *, forsta: int | None = None, fasta: dict[int, str] | None = None
) -> Numrerad:
    nummer = tuple((fasta or {}).get(plats) for plats in range(1, antal + 1))
    return Numrerad(nr, DAG, nr, forsta, nummer)


def test_arslopande_fortsatter_over_sammantradena() -> None:
    nummer = numrera([mote(1, 3), mote(2, 2)], "arslopande")
    assert nummer == {1: ("1", "2", "3"), 2: ("4", "5")}


def test_arslopande_med_ar() -> None:
    assert numrera([mote(1, 2)], "arslopande_ar") == {1: ("1/26", "2/26")}


def test_mote_och_paragraf_borjar_om_vid_varje_sammantrade() -> None:
    nummer = numrera([mote(7, 2), mote(9, 2)], "mote_paragraf")
    assert nummer == {7: ("7:1", "7:2"), 9: ("9:1", "9:2")}


def test_en_fil_som_borjar_mitt_i_aret_fortsatter_raknandet() -> None:
    nummer = numrera([mote(9, 2, forsta=81), mote(10, 1)], "arslopande")
    assert nummer == {9: ("81", "82"), 10: ("83",)}


def test_ett_fast_nummer_bestammer_de_andras() -> None:
    """A number that has been adjusted stays, whatever happens to earlier meetings."""
    motet = mote(2, 3, forsta=5, fasta={2: "12"})
    assert numrera([mote(1, 3), motet, mote(3, 1)], "arslopande") == {
        1: ("1", "2", "3"), 2: ("11", "12", "13"), 3: ("14",),
    }  # fmt: skip


def test_ett_fast_nummer_av_ett_annat_slag_star_kvar() -> None:
    assert numrera([mote(9, 2, fasta={1: "9:1"})], "mote_paragraf") == {9: ("9:1", "9:2")}
    assert numrera([mote(1, 2, fasta={1: "63/26"})], "arslopande_ar") == {1: ("63/26", "64/26")}


@given(st.lists(st.integers(0, 8), max_size=12), st.sampled_from(sorted(STRATEGIER)))
def test_inga_luckor_och_inget_nummer_tva_ganger(antal: list[int], strategi: str) -> None:
    nummer = numrera([mote(nr, n) for nr, n in enumerate(antal, start=1)], strategi)
    alla = [ett for motets in nummer.values() for ett in motets]
    assert len(set(alla)) == len(alla) == sum(antal)
    if strategi == "arslopande":
        assert alla == [str(nr) for nr in range(1, sum(antal) + 1)]


@given(
    st.lists(
        st.tuples(st.integers(0, 6), st.sampled_from(sorted(STRATEGIER)), st.booleans()),
        max_size=10,
    ),
)
def test_byts_numreringen_mitt_i_aret_star_det_satta_kvar_och_inget_nummer_kommer_igen(
    ar: list[tuple[int, str, bool]],
) -> None:
    """Meetings one after another, each held under the numbering of its day, most of them adjusted."""
    moten: list[Numrerad] = []
    for nr, (antal, strategi, justeras) in enumerate(ar, start=1):
        moten.append(mote(nr, antal))
        nummer = numrera(moten, strategi)
        assert all(
            fast in (None, nytt)
            for m in moten
            for fast, nytt in zip(m.fasta, nummer[m.id], strict=True)
        )
        alla = [ett for motets in nummer.values() for ett in motets]
        assert len(set(alla)) == len(alla)
        if strategi != "mote_paragraf":
            fore = sum(len(m.fasta) for m in moten[:-1])
            lopnr = [int(ett.partition("/")[0]) for ett in nummer[nr]]
            assert lopnr == list(range(fore + 1, fore + antal + 1)), "goes on without a gap"
        if justeras:
            moten[-1] = replace(moten[-1], fasta=nummer[nr])


# -- in the registers ------------------------------------------------------------------------------------


def oppnat(namnd: Namnd, dag: date, nr: int, punkter: int, **mer: int) -> Ref:
    mote_ = namnd.nytt_mote(dag)
    sammantrade = registrera(namnd.store, SAMMANTRADE, {"mote_id": mote_.id, "motesnr": nr, **mer})
    for ordning in range(1, punkter + 1):
        varden = {
            "sammantrade_id": sammantrade.id,
            "ordning": ordning,
            "rubrik": f"Punkt {ordning}",
        }
        registrera(namnd.store, PUNKT, varden)
    oppna_sammantrade(namnd.store, sammantrade.id)
    return sammantrade


def nummer(namnd: Namnd, sammantrade: Ref) -> list[str]:
    with namnd.store.las() as s:
        return list(nummer_i(s, sammantrade.id).values())


@pytest.mark.parametrize(
    ("strategi", "vantade"),
    [
        ("arslopande", ["3", "4"]),
        ("arslopande_ar", ["3/26", "4/26"]),
        ("mote_paragraf", ["2:1", "2:2"]),
    ],
)
def test_reglementet_bestammer_numren(namnd: Namnd, strategi: str, vantade: list[str]) -> None:
    andra(namnd.store, REGLEMENTE, namnd.reglemente.id, None, {"numrering": strategi})
    oppnat(namnd, date(2026, 10, 15), 1, 2)
    assert nummer(namnd, oppnat(namnd, date(2026, 11, 19), 2, 2)) == vantade


def test_ett_nytt_ar_borjar_pa_ett(namnd: Namnd) -> None:
    oppnat(namnd, date(2026, 12, 17), 1, 2)
    assert nummer(namnd, oppnat(namnd, date(2027, 1, 21), 1, 2)) == ["1", "2"]


def test_ett_senare_sammantrade_raknas_inte_fore_ett_tidigare(namnd: Namnd) -> None:
    senare = oppnat(namnd, date(2026, 12, 17), 2, 2)
    tidigare = oppnat(namnd, date(2026, 11, 19), 1, 3)
    assert nummer(namnd, tidigare) == ["1", "2", "3"]
    assert nummer(namnd, senare) == ["4", "5"]


def test_satta_nummer_star_kvar_nar_ett_extra_sammantrade_kommer_fore(namnd: Namnd) -> None:
    senare = oppnat(namnd, date(2026, 12, 17), 2, 2)
    with namnd.store.arbete("Justera") as s:
        for id, text in nummer_i(s, senare.id).items():
            s.get_one(Paragraf, id).nummer = text
    oppnat(namnd, date(2026, 11, 19), 1, 3)
    assert nummer(namnd, senare) == ["1", "2"]


def test_forsta_numret_kan_anges(namnd: Namnd) -> None:
    assert nummer(namnd, oppnat(namnd, date(2026, 11, 19), 9, 2, forsta_paragraf=81)) == [
        "81",
        "82",
    ]


@pytest.mark.parametrize(
    ("fore", "efter", "vantade", "varnar"),
    [
        ("arslopande", "arslopande_ar", ["3/26", "4/26"], "2"),
        ("arslopande", "mote_paragraf", ["2:1", "2:2"], "2"),
        ("mote_paragraf", "arslopande", ["3", "4"], "1:2"),
        ("arslopande_ar", "arslopande", ["3", "4"], "2/26"),
        ("arslopande", "arslopande", ["3", "4"], ""),
    ],
)
def test_reglementet_byter_numrering_mitt_i_aret(
    namnd: Namnd, fore: str, efter: str, vantade: list[str], varnar: str
) -> None:
    """What is adjusted stays, the next meeting goes on, and the change is said where it shows (B18)."""
    andra(namnd.store, REGLEMENTE, namnd.reglemente.id, None, {"numrering": fore})
    forsta = oppnat(namnd, date(2026, 10, 15), 1, 2)
    with namnd.store.arbete("Justera") as s:
        for id, text in nummer_i(s, forsta.id).items():
            s.get_one(Paragraf, id).nummer = text
    satta = nummer(namnd, forsta)
    andra(namnd.store, REGLEMENTE, namnd.reglemente.id, None, {"numrering": efter})
    nasta = oppnat(namnd, date(2026, 11, 19), 2, 2)
    assert nummer(namnd, forsta) == satta
    assert nummer(namnd, nasta) == vantade
    with namnd.store.las() as s:
        fynden = [f for f in granska_mote(s, nasta.id, DAG) if f.kod == "B18"]
    nytt_ar = oppnat(namnd, date(2027, 1, 21), 1, 1)
    assert [f.allvar for f in fynden] == (["varning"] if varnar else [])
    assert all(f"§ {varnar} är justerad" in f.mening for f in fynden)
    with namnd.store.las() as s:
        assert not [f for f in granska_mote(s, nytt_ar.id, DAG) if f.kod == "B18"]


def test_satta_nummer_i_annat_slag_an_det_lopande_styr_inte_rakningen(namnd: Namnd) -> None:
    """§ 9:1 of the ninth meeting is not the ninth paragraph of the year."""
    andra(namnd.store, REGLEMENTE, namnd.reglemente.id, None, {"numrering": "mote_paragraf"})
    nionde = oppnat(namnd, date(2026, 10, 15), 9, 3)
    with namnd.store.arbete("Justera") as s:
        for id, text in nummer_i(s, nionde.id).items():
            s.get_one(Paragraf, id).nummer = text
    andra(namnd.store, REGLEMENTE, namnd.reglemente.id, None, {"numrering": "arslopande"})
    assert nummer(namnd, nionde) == ["9:1", "9:2", "9:3"]
    assert nummer(namnd, oppnat(namnd, date(2026, 11, 19), 10, 1)) == ["4"]
