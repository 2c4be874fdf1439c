"""Terms, breaks, days off, absences and decided plans: kept, judged, and given to those who count days."""

# ruff: noqa: E501 - tables: one case, one line

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from styrdesk.modell.grund.errors import RegelFel
from styrdesk.modell.grund.register import Register, registrera, visa
from styrdesk.modell.grund.store import Store
from styrdesk.modell.kalender import Lov, Termin, terminer
from styrdesk.modell.kalenderdata import (
    ARSPLANSBESLUT,
    FRANVARO,
    KLAMDAG,
    LOVTID,
    SKOLTERMIN,
    Borta,
    Omradeslov,
    franvaro_mellan,
    klamdagar_mellan,
    lov_mellan,
    terminer_i,
)
from styrdesk.modell.sammantraden import Motesregel
from styrdesk.modell.sammantradesregler import SAMMANTRADESREGEL, regler_i
from tests.modell.varld import Varld

HELA_AR = (date(2027, 1, 1), date(2027, 12, 31))


@pytest.fixture
def varld(store: Store) -> Varld:
    return Varld(store)


def vt(**mer: Any) -> dict[str, Any]:
    grund = {"ar": 2027, "kod": "VT", "start": date(2027, 1, 11), "slut": date(2027, 6, 11)}
    return {**grund, **mer}


def test_egna_terminer_ersatter_de_forvalda(store: Store) -> None:
    registrera(store, SKOLTERMIN, vt())
    with store.las() as s:
        egna = terminer_i(s)
    assert egna == (Termin(2027, "VT", date(2027, 1, 11), date(2027, 6, 11)),)
    assert terminer(2027, egna)[0].slut == date(2027, 6, 11)
    assert terminer(2027, egna)[1].start == date(2027, 7, 1)


def test_lov_galler_alla_eller_ett_omrade(varld: Varld) -> None:
    alla = {"namn": "Sportlov", "fran": date(2027, 2, 22), "tom": date(2027, 2, 26)}
    ett = {"namn": "Studiedag", "fran": date(2027, 10, 4), "tom": date(2027, 10, 4)}
    registrera(varld.store, LOVTID, alla)
    registrera(varld.store, LOVTID, {**ett, "verksamhetsomrade_id": varld.htj.id})
    registrera(varld.store, LOVTID, {**alla, "fran": date(2026, 2, 23), "tom": date(2026, 2, 27)})
    with varld.store.las() as s:
        assert lov_mellan(s, *HELA_AR) == (
            Omradeslov(Lov(date(2027, 2, 22), date(2027, 2, 26), "Sportlov")),
            Omradeslov(Lov(date(2027, 10, 4), date(2027, 10, 4), "Studiedag"), varld.htj.id),
        )


def test_klamdagar_och_franvaro_ges_for_den_tid_som_fragas(varld: Varld) -> None:
    for dag in (date(2027, 5, 7), date(2028, 5, 26)):
        registrera(varld.store, KLAMDAG, {"dag": dag, "namn": "Klämdag"})
    for fran, tom in (
        ((2026, 12, 28), (2027, 1, 8)),
        ((2027, 7, 5), (2027, 8, 1)),
        ((2028, 1, 3), (2028, 1, 7)),
    ):
        varden = {"person_id": varld.maria.id, "fran": date(*fran), "tom": date(*tom)}
        registrera(varld.store, FRANVARO, varden)
    with varld.store.las() as s:
        assert klamdagar_mellan(s, *HELA_AR) == {date(2027, 5, 7): "Klämdag"}
        assert franvaro_mellan(s, *HELA_AR) == (
            Borta(varld.maria.id, date(2026, 12, 28), date(2027, 1, 8), "hel", "semester"),
            Borta(varld.maria.id, date(2027, 7, 5), date(2027, 8, 1), "hel", "semester"),
        )


@pytest.mark.parametrize(
    ("register", "varden", "vantat"),
    [
        (SKOLTERMIN, vt(ar=2026), "Terminens dagar ligger inte i 2026"),
        (SKOLTERMIN, vt(slut=date(2027, 1, 1)), "ligger före startdatumet"),
        (LOVTID, {"namn": "Jul", "fran": date(2027, 1, 2), "tom": date(2027, 1, 1)}, "ligger före"),
        (KLAMDAG, {"namn": "Klämdag", "dag": date(2027, 5, 1)}, "1\u00a0maj 2027 är första maj och redan ledig"),
        (KLAMDAG, {"namn": "", "dag": date(2027, 5, 7)}, "Fyll i namn"),
    ],
)  # fmt: skip
def test_orimliga_dagar_avvisas_med_rad(
    store: Store, register: Register, varden: dict[str, Any], vantat: str
) -> None:
    with pytest.raises(RegelFel, match=vantat):
        registrera(store, register, varden)


def test_samma_termin_klamdag_och_arsplan_finns_en_gang(varld: Varld) -> None:
    beslut = {"ar": 2027, "organ_id": varld.von.id, "faststalld": date(2027, 1, 21)}
    klamdag = {"dag": date(2027, 5, 7), "namn": "Klämdag"}
    for register, varden in ((SKOLTERMIN, vt()), (KLAMDAG, klamdag), (ARSPLANSBESLUT, beslut)):
        registrera(varld.store, register, varden)
        with pytest.raises(RegelFel, match="redan"):
            registrera(varld.store, register, varden)


def test_rubrikerna_sager_vad_posten_ar(varld: Varld) -> None:
    store = varld.store
    termin = registrera(store, SKOLTERMIN, vt())
    lov = {"namn": "Höstlov", "fran": date(2027, 11, 1), "tom": date(2027, 11, 5)}
    borta = {"person_id": varld.maria.id, "fran": date(2027, 7, 5), "tom": date(2027, 8, 1)}
    beslut = {"ar": 2027, "organ_id": varld.von.id, "faststalld": date(2027, 1, 21)}
    poster = [
        (SKOLTERMIN, termin),
        (LOVTID, registrera(store, LOVTID, lov)),
        (FRANVARO, registrera(store, FRANVARO, borta)),
        (ARSPLANSBESLUT, registrera(store, ARSPLANSBESLUT, beslut)),
        (SAMMANTRADESREGEL, registrera(store, SAMMANTRADESREGEL, {"organ_id": varld.von.id})),
    ]
    assert [visa(store, register, ref.id).rubrik for register, ref in poster] == [
        "vårterminen 2027",
        "Höstlov 1–5\u00a0november 2027",
        "Maria Fors, 5\u00a0juli 2027–1\u00a0augusti 2027",
        "Årsplan 2027, Vård- och omsorgsnämnden",
        "Vård- och omsorgsnämnden: tredje torsdagen i månaden",
    ]


# -- the rule of a committee's meetings ---------------------------------------------------------------


def test_regeln_for_sammantraden_blir_ett_varde(varld: Varld) -> None:
    varden = {"organ_id": varld.von.id, "ordningstal": "sista", "veckodag": "onsdag",
              "utan_manader": "juli, dec", "plats": "Stora salen"}  # fmt: skip
    registrera(varld.store, SAMMANTRADESREGEL, varden)
    with varld.store.las() as s:
        regel = regler_i(s)[varld.von.id]
    assert regel == Motesregel("sista", "onsdag", frozenset({7, 12}), plats="Stora salen")


@pytest.mark.parametrize(
    ("varden", "vantat"),
    [
        ({"utan_manader": "sommar"}, "Månaden sommar finns inte"),
        ({"utan_manader": "1 2 3 4 5 6 7 8 9 10 11 12"}, "Lämna minst en kvar"),
        ({"kallelse": 30}, "Kallelsen går ut efter stoppdagen"),
        ({"justering": 15}, "senast 14 dagar"),
    ],
)
def test_en_regel_som_inte_gar_att_folja_avvisas(
    varld: Varld, varden: dict[str, Any], vantat: str
) -> None:
    with pytest.raises(RegelFel, match=vantat):
        registrera(varld.store, SAMMANTRADESREGEL, {"organ_id": varld.von.id, **varden})
