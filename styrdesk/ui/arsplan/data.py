"""What the year plan shows, read in one go on the reading thread and frozen, and how it reads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from styrdesk.modell.arsplan.behov import Behov
from styrdesk.modell.arsplan.handelser import LAGEN, Kalenderhandelse, Kalenderram
from styrdesk.modell.arsplan.kortnamn import Kortnamn, kortnamn
from styrdesk.modell.arsplan.ramlasning import las_ram
from styrdesk.modell.arsplan.underlagslasning import underlag
from styrdesk.modell.grund.store import Store
from styrdesk.modell.kalender import DAG
from styrdesk.modell.sammantraden import Motesregel
from styrdesk.modell.sammantradesregler import STANDARD, regler_i
from styrdesk.svensk_form import datum_veckodag, tidsintervall
from styrdesk.texter import _, ngettext

_KANT = 31 * DAG


@dataclass(frozen=True)
class Planurval:
    """A committee or an area; neither is the whole municipality."""

    namnd_id: int | None = None
    omrade_id: int | None = None

    def rymmer(self, sak: Kalenderhandelse | Behov) -> bool:
        """Is the event or need shown? What belongs to no committee is everybody's."""
        if self.omrade_id is not None:
            return sak.omrade_id == self.omrade_id
        return self.namnd_id is None or sak.namnd_id in (self.namnd_id, None)


@dataclass(frozen=True)
class Plandata:
    """A year with a month on each side, and the needs of the year that have no day."""

    idag: date
    ar: int
    ram: Kalenderram
    behov: tuple[Behov, ...]
    kort: Kortnamn
    regler: Mapping[int, Motesregel] = field(default_factory=dict)

    def handelser(self, urval: Planurval) -> tuple[Kalenderhandelse, ...]:
        """The events of the selection, in order of day."""
        return tuple(h for h in self.ram.handelser if urval.rymmer(h))

    def oplacerat(self, urval: Planurval) -> tuple[Behov, ...]:
        """The needs of the selection that have no day."""
        return tuple(b for b in self.behov if urval.rymmer(b))

    def regel(self, h: Kalenderhandelse) -> Motesregel:
        """The rule behind a committee meeting."""
        return self.regler.get(h.namnd_id or 0, STANDARD)


def las(store: Store, ar: int) -> Plandata:
    """Read the year."""
    idag = store.klocka.idag()
    with store.las() as s:
        ram = las_ram(s, date(ar, 1, 1) - _KANT, date(ar, 12, 31) + _KANT, idag)
        behov = underlag(s, ar, idag).behov if ar >= idag.year else ()
        return Plandata(idag, ar, ram, behov, kortnamn(s), regler_i(s))


def beskriv(h: Kalenderhandelse) -> str:
    """Utförarmöte hemtjänst, onsdag 14 oktober 2026, 8.30–12.00, planerat."""
    nar = tidsintervall(h.start, h.slut) if h.start and h.slut else ""
    dolt = _("visas inte för utföraren") if h.dold else ""
    delar = (h.rubrik, datum_veckodag(h.dag), nar, _(LAGEN[h.lage]).lower(), dolt)
    return ", ".join(d for d in delar if d)


def pa_ny_dag(h: Kalenderhandelse, dag: date) -> Kalenderhandelse:
    """The same event on another day, as if it had been moved."""
    langd = h.tom - h.dag if h.tom is not None else None
    return replace(h, dag=dag, tom=dag + langd if langd is not None else None)


def mening(data: Plandata, urval: Planurval) -> str:
    """The line below the page's title: what is late, what has no day."""
    egna = data.handelser(urval)
    sena = sum(h.lage == "forsenad" and h.rad != "rapport" for h in egna)
    utan = len(data.oplacerat(urval))
    kommer = sum(h.dag >= data.idag and h.upptar and h.dag.year == data.ar for h in egna)
    delar = [
        ngettext("{n} händelse framåt i tiden.", "{n} händelser framåt i tiden.", kommer).format(
            n=kommer
        )
        if kommer
        else _("Inget ligger framåt i tiden.")
    ]
    if sena:
        delar.append(ngettext("{n} är försenad.", "{n} är försenade.", sena).format(n=sena))
    if utan:
        delar.append(ngettext("{n} saknar dag.", "{n} saknar dag.", utan).format(n=utan))
    return " ".join(delar)
