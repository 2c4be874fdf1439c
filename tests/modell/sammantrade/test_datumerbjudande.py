"""Days found in decisions are offered; booked, they are watched until they are reported back."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import select

from styrdesk.modell.grund.errors import RegelFel
from styrdesk.modell.grund.register import Ref, registrera
from styrdesk.modell.grund.store import Store
from styrdesk.modell.sammantrade.aterrapportsteg import aterrapportera
from styrdesk.modell.sammantrade.datumerbjudande import (
    bokfor_erbjudande,
    erbjudanden,
    hitta_datum,
)
from styrdesk.modell.sammantrade.motesfakta import Beslutsfakta
from styrdesk.modell.sammantrade.motesgang import oppna_sammantrade
from styrdesk.modell.sammantrade.paragrafer import Beslut, Paragraf
from styrdesk.modell.sammantrade.paragrafsteg import klarmarkera, skriv_beslut
from styrdesk.modell.sammantrade.sammantraden import PUNKT, SAMMANTRADE
from styrdesk.modell.sammantrade.stod import Bevakning
from tests.modell.sammantrade.namnd import Namnd

DAG = date(2026, 11, 19)


@pytest.mark.parametrize(
    ("text", "dagar"),
    [
        ("senast den 15 december 2026", [date(2026, 12, 15)]),
        ("den 15 december", [date(2026, 12, 15)]),
        ("den 28 januari", [date(2027, 1, 28)]),
        ("den 19 november", [date(2027, 11, 19)]),
        ("senast 2027-01-28.", [date(2027, 1, 28)]),
        ("till och med juni 2027", [date(2027, 6, 30)]),
        ("inom tio dagar", [date(2026, 11, 29)]),
        ("inom 3 veckor", [date(2026, 12, 10)]),
        ("inom två månader", [date(2027, 1, 19)]),
        ("den 31 februari 2027", []),
        ("2026-02-30", []),
        ("inom rimliga dagar", []),
        ("uppföljningsplan 2027", []),
        ("den 1 mars och den 2 april 2027", [date(2027, 3, 1), date(2027, 4, 2)]),
    ],
)
def test_datum_i_en_text(text: str, dagar: list[date]) -> None:
    assert [f.datum for f in hitta_datum(text, DAG)] == dagar


def test_fyndet_sager_var_datumet_star() -> None:
    text = "Senast den 15\u00a0december 2026 lämnas planen."
    (ett,) = hitta_datum(text, DAG)
    assert text[ett.start : ett.slut] == "15\u00a0december 2026"


def beslut(*texter: str) -> list[Beslutsfakta]:
    return [Beslutsfakta(id=nr, nr=nr, text=text) for nr, text in enumerate(texter, start=1)]


def test_exempelmotets_paragraf_86_erbjuder_plan_och_aterrapport() -> None:
    ett, tva = erbjudanden(
        beslut(
            "Uppföljningen noteras.",
            "Utföraren ska senast den 15 december 2026 lämna en åtgärdsplan.",
            "Åtgärderna återrapporteras till nämnden den 28 januari 2027.",
        ),
        DAG,
    )
    assert (ett.nr, ett.klart_senast, ett.ansvarig) == (2, date(2026, 12, 15), "Utföraren")
    assert ett.aterrapport_senast is None
    assert (tva.nr, tva.klart_senast, tva.aterrapport_senast) == (3, None, date(2027, 1, 28))
    assert ett.mening == ("Punkt 2: klart senast 15\u00a0december 2026, ansvarig Utföraren.")


@pytest.mark.parametrize(
    ("text", "vem"),
    [
        ("Förvaltningschefen får i uppdrag att inom tre veckor lämna svar.", "Förvaltningschefen"),
        ("Utföraren anmodas att inom tio dagar bemanna natt.", "Utföraren"),
        ("Svar lämnas senast den 15 december 2026.", ""),
    ],
)
def test_vem_som_ar_ansvarig(text: str, vem: str) -> None:
    (ett,) = erbjudanden(beslut(text), DAG)
    assert ett.ansvarig == vem


def test_datum_som_har_varit_erbjuds_inte() -> None:
    assert erbjudanden(beslut("Rapporten från den 1 mars 2026 noteras."), DAG) == ()


def test_det_som_redan_ar_bokfort_erbjuds_inte() -> None:
    ett = Beslutsfakta(nr=1, text="Klart den 15 december 2026.", klart_senast=date(2026, 12, 15))
    assert erbjudanden([ett], DAG) == ()


# -- booked and reported back ------------------------------------------------------------------------------


@pytest.fixture
def pagar(namnd: Namnd) -> tuple[Ref, int]:
    """An open meeting on 17 December 2026 with one paragraph about a matter; (matter, paragraph)."""
    arende = namnd.arende("Solbacka")
    return arende, oppet(namnd, namnd.mote, arende)


def oppet(namnd: Namnd, mote: Ref, arende: Ref) -> int:
    varden = {"mote_id": mote.id, "motesnr": mote.id}
    sammantrade = registrera(namnd.store, SAMMANTRADE, varden)
    punkt = {"sammantrade_id": sammantrade.id, "ordning": 1, "rubrik": "S", "arende_id": arende.id}
    registrera(namnd.store, PUNKT, punkt)
    oppna_sammantrade(namnd.store, sammantrade.id)
    with namnd.store.las() as s:
        fraga = select(Paragraf.id).where(Paragraf.sammantrade_id == sammantrade.id)
        return s.scalars(fraga).one()


def bevakningar(store: Store) -> list[Bevakning]:
    with store.las() as s:
        return list(s.scalars(select(Bevakning)))


def test_bokford_aterrapport_blir_en_bevakning(namnd: Namnd, pagar: tuple[Ref, int]) -> None:
    arende, paragraf_id = pagar
    (ett,) = skriv_beslut(namnd.store, paragraf_id, "Åtgärderna återrapporteras.")
    bokfor_erbjudande(
        namnd.store, ett.id, ett.version, aterrapport_senast=date(2027, 1, 28),
        klart_senast=date(2027, 1, 15), ansvarig="Utföraren",
    )  # fmt: skip
    (bevakning,) = bevakningar(namnd.store)
    assert (bevakning.arende_id, bevakning.slag) == (arende.id, "aterrapport")
    assert (bevakning.till_datum, bevakning.fran_paragraf_id) == (date(2027, 1, 28), paragraf_id)
    with namnd.store.las() as s:
        post = s.get_one(Beslut, ett.id)
        assert (post.klart_senast, post.ansvarig) == (date(2027, 1, 15), "Utföraren")


def test_en_ny_dag_tar_bevakningen_med_sig(namnd: Namnd, pagar: tuple[Ref, int]) -> None:
    (ett,) = skriv_beslut(namnd.store, pagar[1], "Åtgärderna återrapporteras.")
    bokfor_erbjudande(namnd.store, ett.id, aterrapport_senast=date(2027, 1, 28))
    bokfor_erbjudande(namnd.store, ett.id, aterrapport_senast=date(2027, 2, 25))
    assert [b.till_datum for b in bevakningar(namnd.store)] == [date(2027, 2, 25)]


def test_ingenting_att_bokfora_ar_ett_fel(namnd: Namnd, pagar: tuple[Ref, int]) -> None:
    (ett,) = skriv_beslut(namnd.store, pagar[1], "Noteras.")
    with pytest.raises(RegelFel, match="Välj minst en"):
        bokfor_erbjudande(namnd.store, ett.id)


def test_bokforingen_kan_angras_i_ett_steg(namnd: Namnd, pagar: tuple[Ref, int]) -> None:
    (ett,) = skriv_beslut(namnd.store, pagar[1], "Återrapporteras.")
    bokfor_erbjudande(namnd.store, ett.id, aterrapport_senast=date(2027, 1, 28))
    namnd.store.angra()
    assert bevakningar(namnd.store) == []


@pytest.mark.parametrize(
    ("dag", "aterrapporterat"),
    [(date(2027, 1, 28), date(2027, 1, 28)), (date(2027, 1, 27), None)],
)
def test_nar_arendet_behandlas_igen_har_det_som_skulle_rapporteras_da_rapporterats(
    namnd: Namnd, pagar: tuple[Ref, int], dag: date, aterrapporterat: date | None
) -> None:
    arende, paragraf_id = pagar
    (ett,) = skriv_beslut(namnd.store, paragraf_id, "Återrapporteras.")
    bokfor_erbjudande(namnd.store, ett.id, aterrapport_senast=date(2027, 1, 28))
    senare = oppet(namnd, namnd.nytt_mote(dag), arende)
    klarmarkera(namnd.store, senare, None, "noterat")
    with namnd.store.las() as s:
        assert s.get_one(Beslut, ett.id).aterrapporterat == aterrapporterat
    (bevakning,) = bevakningar(namnd.store)
    assert bevakning.klar_paragraf_id == (senare if aterrapporterat else None)


def test_aterrapport_for_hand_avslutar_sin_bevakning(namnd: Namnd, pagar: tuple[Ref, int]) -> None:
    arende, paragraf_id = pagar
    (ett,) = skriv_beslut(namnd.store, paragraf_id, "Återrapporteras.")
    bokfor_erbjudande(namnd.store, ett.id, aterrapport_senast=date(2027, 1, 28))
    senare = oppet(namnd, namnd.nytt_mote(date(2027, 1, 21)), arende)
    aterrapportera(namnd.store, ett.id, None, senare)
    with namnd.store.las() as s:
        assert s.get_one(Beslut, ett.id).aterrapporterat == date(2027, 1, 21)
    assert bevakningar(namnd.store)[0].klar_paragraf_id == senare
    with pytest.raises(RegelFel, match="Välj paragraf"):
        aterrapportera(namnd.store, ett.id, None, None)
