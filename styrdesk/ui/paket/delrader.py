"""The rows of the parts list: what the packet holds, item by item, and what is wrong with any of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto

from styrdesk.export.motespaket import Paketlage
from styrdesk.export.paket.innehall import Innehall
from styrdesk.export.paket.plan import FORSATTSBLAD, KALLELSE, arendenyckel, handlingsnyckel
from styrdesk.export.paket.utfall import Filutfall, Orsak, Utfall
from styrdesk.modell.paketunderlag import Paketarende, Pakethandling
from styrdesk.modell.sammantrade.paketlasning import Paketfil, Paketpunkt
from styrdesk.svensk_form import datum_lang
from styrdesk.texter import _, ngettext

_IKONER = {"beslut": "gavel", "information": "info", "anmalan": "mail", "val": "people_checkmark"}


class Slag(Enum):
    """Our own pages, an item, a paper of an item."""

    EGEN = auto()
    ARENDE = auto()
    HANDLING = auto()


@dataclass(frozen=True, slots=True)
class Delrad:
    """A part. ``sidor`` is None while they are not counted; ``fel`` and ``varning`` are sentences, ``orsak``
    tells what kind of ``fel`` it is.

    ``punkt_id`` is of the item that the row belongs to, 0 for our own pages; ``fil`` is the paper;
    ``ikon`` tells the kind of part.
    """

    nyckel: str
    slag: Slag
    titel: str
    stod: str = ""
    sidor: int | None = None
    fel: str = ""
    orsak: Orsak | None = None
    varning: str = ""
    punkt_id: int = 0
    ordning: int = 0
    fil: Paketfil | None = None
    ikon: str = "document_text"

    @property
    def upplast(self) -> str:
        """The row as one sentence for a screen reader."""
        sidor = ""
        if self.sidor is not None:
            sidor = ngettext("{antal} sida", "{antal} sidor", self.sidor).format(antal=self.sidor)
        return ", ".join(filter(None, (self.titel, self.fel or self.varning or self.stod, sidor)))


def nummer(rad: Delrad) -> str:
    """6 of an item, 6.2 of a paper."""
    return rad.titel.split(" ", 1)[0]


Granskat = Mapping[str, Filutfall]
"""The outcome of each paper that has been judged, by its key."""


def delrader(lage: Paketlage, granskat: Granskat, innehall: Innehall | None) -> tuple[Delrad, ...]:
    """All rows in the packet's order; items without papers too, so that some can be given to them."""
    sidor = {d.nyckel: d.sidor for d in innehall.delar} if innehall is not None else {}
    rader = [
        Delrad(FORSATTSBLAD, Slag.EGEN, _("Försättsblad och innehåll"), _("Skapas automatiskt"),
               sidor.get(FORSATTSBLAD)),
        Delrad(KALLELSE, Slag.EGEN, _("Kallelse och föredragningslista"), _kallelse(lage),
               sidor.get(KALLELSE), ikon="calendar_ltr"),
    ]  # fmt: skip
    for punkt, arende in zip(lage.mote.punkter, lage.underlag.arenden, strict=True):
        rader += _arende(punkt, arende, granskat, sidor)
    return tuple(rader)


def _kallelse(lage: Paketlage) -> str:
    if lage.mote.utkast:
        return _("Utkast till utskick {nr}, inte skickad").format(nr=lage.mote.utskick)
    dag = datum_lang(lage.mote.utskickat)
    return _("Utskick {nr}, {dag}").format(nr=lage.mote.utskick, dag=dag)


def _arende(
    punkt: Paketpunkt, arende: Paketarende, granskat: Granskat, sidor: Mapping[str, int]
) -> Iterator[Delrad]:
    handlingar = [_handling(punkt, h, granskat, sidor) for h in arende.handlingar]
    egna = sidor.get(arendenyckel(arende.nummer))
    antal = len(handlingar)
    stod = ngettext("{antal} handling", "{antal} handlingar", antal).format(antal=antal)
    delar = (stod if antal else _("Inga handlingar"), arende.foredragande)
    alla = [egna, *(h.sidor for h in handlingar)]
    yield Delrad(
        arendenyckel(arende.nummer), Slag.ARENDE, f"{arende.nummer} {arende.rubrik}",
        " · ".join(filter(None, delar)),
        sum(s or 0 for s in alla) if egna is not None else None,
        punkt_id=punkt.rad.id, ordning=punkt.rad.ordning,
        ikon=_IKONER.get(punkt.rad.typ, "task_list_square_ltr"),
    )  # fmt: skip
    yield from handlingar


def _handling(
    punkt: Paketpunkt, handling: Pakethandling, granskat: Granskat, sidor: Mapping[str, int]
) -> Delrad:
    nyckel = handlingsnyckel(handling.nummer)
    fil = next((f for f in punkt.filer if f.nummer == handling.nummer), None)
    utfall = granskat.get(nyckel)
    antal = sidor.get(nyckel)
    if antal is None and utfall is not None:
        antal = utfall.sidor or None
    return Delrad(
        nyckel, Slag.HANDLING, f"{handling.beteckning} {handling.titel}",
        _handlingsstod(handling, fil), antal,
        fel=_fel(utfall), orsak=utfall.orsak if utfall else None, varning=_varning(utfall),
        punkt_id=punkt.rad.id, ordning=punkt.rad.ordning, fil=fil, ikon="attach",
    )  # fmt: skip


def _handlingsstod(handling: Pakethandling, fil: Paketfil | None) -> str:
    var = fil.filnamn if fil is not None else _("Skrivs ut ur ärendet")
    hemlig = (
        _("Sekretess, {lagrum}").format(lagrum=handling.sekretess) if handling.sekretess else ""
    )
    return " · ".join(filter(None, (hemlig, var)))


def _fel(utfall: Filutfall | None) -> str:
    return utfall.mening if utfall and utfall.utfall is Utfall.PLATSHALLARE else ""


def _varning(utfall: Filutfall | None) -> str:
    """What is to be known of a paper that was taken in; of its attachments the remarks tell too."""
    if utfall is None or utfall.utfall is Utfall.PLATSHALLARE:
        return ""
    return " ".join(utfall.anmarkningar)
