"""A meeting that has been held: five members, six paragraphs, one of them to be adjusted at once.

§ 85 and § 86 decide, § 87 only proposes to the council, § 88 is immediate. The meeting is on Thursday
19 November 2026; the clock is moved by the acts of the test.
"""

from __future__ import annotations

from datetime import date, time
from typing import Any

from sqlalchemy import select

from styrdesk.modell.grund.clock import Klocka
from styrdesk.modell.grund.register import Ref, andra, registrera, visa
from styrdesk.modell.grund.store import Store
from styrdesk.modell.sammantrade.anslagssteg import ansla, bekrafta_laga_kraft, ta_ned
from styrdesk.modell.sammantrade.forberedelse import forbered_sammantrade
from styrdesk.modell.sammantrade.justering import OMGANG
from styrdesk.modell.sammantrade.justeringssteg import (
    justera_omgang,
    skicka_for_justering,
    uppratta_protokoll,
)
from styrdesk.modell.sammantrade.motesgang import avsluta_sammantrade, oppna_sammantrade
from styrdesk.modell.sammantrade.narvarosteg import byt_ordforande, ropa_upp
from styrdesk.modell.sammantrade.omgangssteg import omgangar, skapa_omgangar
from styrdesk.modell.sammantrade.paragrafer import Paragraf
from styrdesk.modell.sammantrade.paragrafsteg import (
    klarmarkera,
    skriv,
    skriv_beslut,
    skriv_mottagare,
)
from styrdesk.modell.sammantrade.punktsteg import ta_upp_arende
from styrdesk.modell.sammantrade.reglemente import REGLEMENTE
from styrdesk.modell.sammantrade.sammantraden import SAMMANTRADE, UTSEDD
from tests.modell.sammantrade.namnd import Namnd

MOTESDAG = date(2026, 11, 19)
BESLUT = {
    "Fastställande av dagordning": "Dagordningen fastställs.",
    "Val av justerare": "Leila Haddad (S) utses att justera protokollet.",
    "Plan för besök 2027": "Planen fastställs.\nSex enheter följs upp.",
    "Direktbeställning av dagverksamhet": "Överenskommelsen godkänns.",
    "Ersättningsnivåer 2027": "Nivåerna fastställs.",
    "Begäran om rättelse": "Utföraren anmodas att bemanna natt enligt avtalet.",
}
ARENDEN = tuple(BESLUT)[2:]


class Hallet:
    """The meeting and its acts. ``paragrafer`` are ids by heading; ``sista`` is the day of the clock."""

    def __init__(self, namnd: Namnd, dag: date = MOTESDAG, forsta: int | None = 83) -> None:
        self.namnd, self.store, self.dag = namnd, namnd.store, dag
        self.mote = namnd.nytt_mote(dag)
        self.id = forbered_sammantrade(self.store, self.mote.id).id
        arenden = [self._arende(rubrik) for rubrik in ARENDEN]
        for arende in arenden:
            ta_upp_arende(self.store, self.id, arende.id)
        self.klockan(dag)
        self._andra_sammantrade(forsta)
        oppna_sammantrade(self.store, self.id, tid=time(18))
        self.paragrafer = self._las_paragrafer()
        ropa_upp(self.store, self.id, self.narvarande())
        self.utsedd = registrera(
            self.store, UTSEDD,
            {"sammantrade_id": self.id, "person_id": namnd.personer["Haddad"]},
        )  # fmt: skip

    def _arende(self, rubrik: str) -> Ref:
        fullmaktige = rubrik.startswith("Ersättningsnivåer")
        return self.namnd.arende(rubrik, diarienr="VON 2026/0123", till_fullmaktige=fullmaktige)

    def _andra_sammantrade(self, forsta: int | None) -> None:
        varden = {
            "forsta_paragraf": forsta, "justering_plats": "Kommunhuset, rum 312",
            "justering_dag": date(2026, 11, 30), "justering_tid": time(16),
        }  # fmt: skip
        andra(self.store, SAMMANTRADE, self.id, None, varden)
        regler = {
            "forvaringsplats": "Vård- och omsorgsförvaltningen", "anslagstavla": "alvsunda.se/anslag",
            "forvaltningsratt": "Förvaltningsrätten i Stockholm",
        }  # fmt: skip
        andra(self.store, REGLEMENTE, self.namnd.reglemente.id, None, regler)

    def klockan(self, dag: date) -> None:
        """Let it be another day."""
        self.store.klocka = Klocka(fast_dag=dag)

    def narvarande(self) -> list[int]:
        """All but Ingrid Sjögren; Tomas Ek serves for her."""
        return [id for namn, id in self.namnd.personer.items() if namn != "Sjögren"] + [
            self.namnd.david.id
        ]

    def _las_paragrafer(self) -> dict[str, int]:
        with self.store.las() as s:
            fraga = select(Paragraf).where(Paragraf.sammantrade_id == self.id)
            return {p.rubrik: p.id for p in s.scalars(fraga.order_by(Paragraf.ordning))}

    def paragraf(self, borjan: str) -> int:
        """The paragraph whose heading begins so."""
        return next(id for rubrik, id in self.paragrafer.items() if rubrik.startswith(borjan))

    def skriv(self) -> Hallet:
        """Every paragraph gets its decision and is marked as done."""
        for rubrik, id in self.paragrafer.items():
            if rubrik in BESLUT:
                skriv_beslut(self.store, id, BESLUT[rubrik])
                skriv_mottagare(self.store, id, "Solbacka Omsorg AB\nAvtalscontroller")
            klarmarkera(self.store, id)
        return self

    def vice_leder(self, borjan: str) -> Hallet:
        """Jonas Wiberg chairs one paragraph."""
        id = self.paragraf(borjan)
        byt_ordforande(self.store, self.id, self.namnd.personer["Wiberg"], id, id)
        return self

    def omedelbart(self, borjan: str) -> Hallet:
        """A paragraph is to be adjusted at once."""
        skriv(self.store, self.paragraf(borjan), None, {"omedelbar": True})
        return self

    def avsluta(self) -> Hallet:
        """The meeting is closed and the minutes are written out."""
        avsluta_sammantrade(self.store, self.id, tid=time(20, 15))
        uppratta_protokoll(self.store, self.id)
        return self

    def skicka(self) -> Hallet:
        """Divided into batches and sent."""
        skapa_omgangar(self.store, self.id)
        skicka_for_justering(self.store, self.id)
        return self

    def omgangar(self) -> list[int]:
        """Ids of the batches."""
        with self.store.las() as s:
            return [o.id for o in omgangar(s, self.id)]

    def justera(self, omgang_id: int, dag: date = date(2026, 11, 30)) -> Ref:
        """Everybody signs on ``dag``."""
        self.klockan(dag)
        return justera_omgang(self.store, omgang_id)

    def ansla(self, omgang_id: int, dag: date = date(2026, 12, 1)) -> Ref:
        """The notice goes up on ``dag``."""
        self.klockan(dag)
        return ansla(self.store, omgang_id)

    def ta_ned(self, omgang_id: int, dag: date = date(2026, 12, 23)) -> Ref:
        """The notice comes down on ``dag``."""
        self.klockan(dag)
        return ta_ned(self.store, omgang_id)


def justerad(namnd: Namnd) -> tuple[Hallet, int]:
    """A meeting whose one batch was adjusted on 30 November, and the batch."""
    mote = Hallet(namnd).skriv().avsluta().skicka()
    (omgang,) = mote.omgangar()
    mote.justera(omgang)
    return mote, omgang


def omgangen(store: Store, id: int) -> dict[str, Any]:
    """The fields of a batch."""
    return dict(visa(store, OMGANG, id).varden)


UNDERLAG = "Inget har kommit in, varken hit eller till förvaltningsrätten."


def bekrafta(mote: Hallet, omgang: int, **mer: Any) -> None:
    """A person says that nothing came in."""
    bekrafta_laga_kraft(mote.store, omgang, av_id=mote.namnd.david.id, underlag=UNDERLAG, **mer)
