"""The worked example taken all the way to laga kraft, both its batches, with papers: ready to be archived."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select

from styrdesk.modell.grund.clock import Klocka
from styrdesk.modell.grund.store import Store
from styrdesk.modell.handlingar import lagg_till_fil
from styrdesk.modell.sammantrade.anslagssteg import ansla, bekrafta_laga_kraft, ta_ned
from styrdesk.modell.sammantrade.justeringssteg import (
    justera_omgang,
    skicka_for_justering,
    uppratta_protokoll,
)
from styrdesk.modell.sammantrade.omgangssteg import skapa_omgang, skapa_omgangar
from styrdesk.modell.sammantrade.punkthandlingar import lagg_till_handling
from styrdesk.modell.sammantrade.sammantraden import Punkt
from tests.modell.sammantrade.exempelmote import DAG, Exempelmote


class Arkiverbart(Exempelmote):
    """``omgang1`` is §§ 81-87, 89-90 (posted 1 December), ``omgang2`` § 88 (posted 20 November)."""

    def __init__(self, store: Store) -> None:
        super().__init__(store)
        self._bifoga()
        self.hall()
        self.klockan(DAG)
        self.omgang2 = skapa_omgang(
            store, self.sammantrade.id, [self.paragraf["88"]], {"omedelbar": True}
        ).id
        justera_omgang(store, self.omgang2)
        uppratta_protokoll(store, self.sammantrade.id)
        self.omgang1 = skapa_omgangar(store, self.sammantrade.id)[0].id
        skicka_for_justering(store, self.sammantrade.id)

    def _bifoga(self) -> None:
        """Two papers of item 6, one of them secret, with names that are hard to save."""
        with self.store.las() as s:
            fraga = select(Punkt).where(Punkt.sammantrade_id == self.sammantrade.id)
            punkt = next(p.id for p in s.scalars(fraga) if p.ordning == 6)
        for namn, mer in (("Rapport: besök.pdf", {}), ("Rapport: besök.pdf", SEKRETESS)):
            handling = lagg_till_fil(self.store, namn, namn.encode(), {**mer})
            lagg_till_handling(self.store, punkt, handling.id)

    def klockan(self, dag: date) -> None:
        """Let it be another day."""
        self.store.klocka = Klocka(fast_dag=dag)

    def justera(self) -> Arkiverbart:
        """30 November: the ordinary batch is signed."""
        self.klockan(date(2026, 11, 30))
        justera_omgang(self.store, self.omgang1)
        return self

    def laga_kraft(self) -> Arkiverbart:
        """Posted, taken down and confirmed, both batches."""
        for omgang, upp, ned in (
            (self.omgang2, date(2026, 11, 20), date(2026, 12, 12)),
            (self.omgang1, date(2026, 12, 1), date(2026, 12, 23)),
        ):
            self.klockan(ned)
            ansla(self.store, omgang, dag=upp)
            ta_ned(self.store, omgang, dag=ned)
            bekrafta_laga_kraft(
                self.store, omgang, av_id=self.personer["Öst"], underlag="Inget har kommit in."
            )
        return self


SEKRETESS = {"sekretess": True, "sekretess_grund": "OSL 26 kap. 1 §"}
