"""What the page before the meeting shows, read in one go on the reading thread."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations

from styrdesk.modell.grund import drafts
from styrdesk.modell.grund.drafts import Plats, Utkast
from styrdesk.modell.grund.register import Bild, bild_av
from styrdesk.modell.grund.store import Store
from styrdesk.modell.sammantrade.foredragningslista import Foredragningslista, Listrad
from styrdesk.modell.sammantrade.kallelsejamforelse import Skillnad
from styrdesk.modell.sammantrade.kallelseregler import Listnotis, granska_lista
from styrdesk.modell.sammantrade.kallelsesteg import jamfor_kallelser, osant
from styrdesk.modell.sammantrade.listinlasning import las_lista
from styrdesk.modell.sammantrade.ordningssteg import Ordningsrad, ordning_for
from styrdesk.modell.sammantrade.sammantraden import FORBEREDS, PUNKT
from styrdesk.texter import _


@dataclass(frozen=True)
class Infordata:
    """The agenda, the chosen item's values, what to look at, the body's order, and what is not sent.

    ``skillnader`` are what differs between two send-outs, by their numbers. ``last`` says why nothing
    may be changed, or "".
    """

    lista: Foredragningslista
    punkt: Bild | None
    notiser: tuple[Listnotis, ...]
    osant: tuple[Skillnad, ...]
    ordning: tuple[Ordningsrad, ...]
    skillnader: Mapping[tuple[int, int], tuple[Skillnad, ...]]
    utkast: Utkast | None = None
    last: str = ""

    def rad(self, id: int) -> Listrad | None:
        """The item with this id."""
        return next((r for r in self.lista.rader if r.id == id), None)

    @property
    def egen_ordning(self) -> bool:
        """The body has ordered its own list."""
        return any(r.id for r in self.ordning)


def las(store: Store, sammantrade_id: int, punkt_id: int) -> Infordata:
    """The page with an item chosen (the first one when that is gone or none is named)."""
    idag = store.klocka.idag()
    with store.las() as s:
        lista = las_lista(s, sammantrade_id)
        nycklar = [r.id for r in lista.rader]
        vald = punkt_id if punkt_id in nycklar else next(iter(nycklar), 0)
        utkast = drafts.hamta(store, Plats(PUNKT.namn, vald)) if vald else None
        return Infordata(
            lista,
            bild_av(s, PUNKT, vald, idag) if vald else None,
            granska_lista(lista, idag) if lista.status in FORBEREDS else (),
            osant(s, sammantrade_id, lista),
            ordning_for(s, lista.organ_id),
            {
                (fore.nr, efter.nr): jamfor_kallelser(s, fore.id, efter.id)
                for fore, efter in combinations(lista.utskick, 2)
            },
            utkast,
            _last(lista.status),
        )


def _last(status: str) -> str:
    """Why the agenda of a meeting with this status is only read."""
    if status in FORBEREDS:
        return ""
    if status == "installt":
        return _("Sammanträdet är inställt.")
    if status == "pagar":
        return _("Sammanträdet är öppnat. Skriv i protokollet.")
    return _("Sammanträdet är hållet. Föredragningslistan står som den var.")
