"""The dates of an agreement as a secretary registers them, and what makes them contradictory."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Final, Literal

from styrdesk.modell.grund.errors import Brist
from styrdesk.modell.kalender import SENAST, TIDIGAST
from styrdesk.modell.manadsrakning import sista_i_manaden
from styrdesk.svensk_form import datum_lang
from styrdesk.texter import _

Part = Literal["bestallare", "utforare"]
LANGSTA_MANADER: Final = 240


@dataclass(frozen=True)
class Option:
    """A right to extend, used in order. ``utnyttjad`` is None until somebody has decided.

    The last day to decide is ``beslut_senast``, else ``beslut_senast_man`` months before the end
    that the option would move, else that end itself.
    """

    ordning: int
    till_datum: date
    utnyttjad: bool | None = None
    beslut_senast: date | None = None
    beslut_senast_man: int | None = None


@dataclass(frozen=True)
class AvtalsTider:
    """Start, end and the terms that move the end. Months are whole; None means not stated.

    ``slut_ursprunglig`` None is "tills vidare". ``ankring`` overrides the default of month-end
    anchoring and needs ``ankring_skal``. ``uppsagning_senast_angiven`` overrides the beställare's
    last notice day for the end that the used options give; it needs ``uppsagning_senast_skal``
    and should be emptied when another option is used. ``uppsagd_till`` is an agreed last day.
    """

    start: date | None = None
    slut_ursprunglig: date | None = None
    uppsagningstid_man_bestallare: int | None = None
    uppsagningstid_man_utforare: int | None = None
    optioner: tuple[Option, ...] = ()
    automatisk_forlangning_man: int | None = None
    max_slut: date | None = None
    uppsagd_datum: date | None = None
    uppsagd_av: Part = "bestallare"
    uppsagd_till: date | None = None
    ankring: bool | None = None
    ankring_skal: str = ""
    uppsagning_senast_angiven: date | None = None
    uppsagning_senast_skal: str = ""

    def uppsagningstid(self, part: Part) -> int | None:
        """Months of notice for one of the parties."""
        if part == "bestallare":
            return self.uppsagningstid_man_bestallare
        return self.uppsagningstid_man_utforare

    def optioner_i_ordning(self) -> list[Option]:
        """The options as they are used, one after the other."""
        return sorted(self.optioner, key=lambda option: option.ordning)

    def ar_ankrad(self, slut: date) -> bool:
        """Whether months are counted from month end to month end when the end is ``slut``."""
        if slut != sista_i_manaden(slut):
            return False
        if self.ankring is not None:
            return self.ankring
        return self.start is not None and self.start.day == 1


def granska_tider(tider: AvtalsTider) -> list[Brist]:
    """Everything in the dates that contradicts itself, placed at the field to change."""
    granskningar = (
        _granska_ar,
        _granska_slut,
        _granska_tal,
        _granska_optioner,
        _granska_uppsagning,
        _granska_skal,
    )
    return [brist for granska in granskningar for brist in granska(tider)]


def _granska_ar(tider: AvtalsTider) -> Iterator[Brist]:
    for falt in ("start", "slut_ursprunglig", "max_slut", "uppsagd_datum", "uppsagd_till"):
        dag: date | None = getattr(tider, falt)
        if dag and not TIDIGAST <= dag <= SENAST:
            mening = _("Året {ar} kan inte stämma. Skriv ett år mellan 1900 och 2199.")
            yield Brist(falt, mening.format(ar=dag.year))


def _granska_slut(tider: AvtalsTider) -> Iterator[Brist]:
    start, slut, tak = tider.start, tider.slut_ursprunglig, tider.max_slut
    if start and slut and slut < start:
        mening = _("Slutdatum ligger före startdatum {start}. Ändra det ena.")
        yield Brist("slut_ursprunglig", mening.format(start=datum_lang(start)))
    if tak and (slut or start) and tak < (slut or start or tak):
        mening = _("Avtalet får inte gälla längre än {tak}, men dess datum ligger senare.")
        yield Brist("max_slut", mening.format(tak=datum_lang(tak)))


def _granska_tal(tider: AvtalsTider) -> Iterator[Brist]:
    falten = ("uppsagningstid_man_bestallare", "uppsagningstid_man_utforare")
    for falt, minst in (*((f, 0) for f in falten), ("automatisk_forlangning_man", 1)):
        tal: int | None = getattr(tider, falt)
        if tal is not None and not minst <= tal <= LANGSTA_MANADER:
            mening = _("{tal} månader går inte. Skriv mellan {minst} och {mest}.")
            yield Brist(falt, mening.format(tal=tal, minst=minst, mest=LANGSTA_MANADER))
    if tider.automatisk_forlangning_man and tider.slut_ursprunglig is None:
        mening = _("Ett avtal tills vidare förlängs inte. Ange slutdatum eller ta bort tiden.")
        yield Brist("automatisk_forlangning_man", mening)


def _granska_optioner(tider: AvtalsTider) -> Iterator[Brist]:
    ordnade = tider.optioner_i_ordning()
    if ordnade and tider.slut_ursprunglig is None:
        yield Brist("avtalsoption", _("Ett avtal tills vidare har inga optioner. Ange slutdatum."))
    for fore, efter in pairwise(ordnade):
        if fore.ordning == efter.ordning:
            mening = _("Två optioner har nummer {nr}. Ge dem olika nummer.")
            yield Brist("avtalsoption", mening.format(nr=fore.ordning))
        if efter.utnyttjad and not fore.utnyttjad:
            mening = _("Option {nr} är utnyttjad men inte den före. Utnyttja dem i ordning.")
            yield Brist("avtalsoption", mening.format(nr=efter.ordning))
    yield from _granska_optionsdagar(tider, ordnade)


def _granska_optionsdagar(tider: AvtalsTider, ordnade: list[Option]) -> Iterator[Brist]:
    slut = tider.slut_ursprunglig
    for option in ordnade:
        if slut and option.till_datum <= slut:
            mening = _("Option {nr} slutar {till}, men avtalet gäller redan till {slut}.")
            dagar = {"till": datum_lang(option.till_datum), "slut": datum_lang(slut)}
            yield Brist("avtalsoption", mening.format(nr=option.ordning, **dagar))
        if slut and option.beslut_senast and option.beslut_senast > slut:
            mening = _("Besked om option {nr} kan inte lämnas efter att avtalet slutat {slut}.")
            yield Brist("avtalsoption", mening.format(nr=option.ordning, slut=datum_lang(slut)))
        if tider.max_slut and option.till_datum > tider.max_slut:
            mening = _("Option {nr} går längre än avtalet får gälla, {tak}.")
            tak = datum_lang(tider.max_slut)
            yield Brist("avtalsoption", mening.format(nr=option.ordning, tak=tak))
        slut = option.till_datum


def _granska_uppsagning(tider: AvtalsTider) -> Iterator[Brist]:
    uppsagd, till, start = tider.uppsagd_datum, tider.uppsagd_till, tider.start
    if till and uppsagd is None:
        mening = _("Avtalet är uppsagt till en dag, men dagen för uppsägningen saknas.")
        yield Brist("uppsagd_datum", mening)
    if till and uppsagd and till < uppsagd:
        yield Brist("uppsagd_till", _("Avtalet kan inte upphöra innan det sades upp."))
    if uppsagd and start and uppsagd < start and till is None and tider.slut_ursprunglig is None:
        mening = _("Avtalet sades upp innan det började. Ange vilken dag det upphör.")
        yield Brist("uppsagd_till", mening)


def _granska_skal(tider: AvtalsTider) -> Iterator[Brist]:
    if tider.ankring is not None and not tider.ankring_skal.strip():
        mening = _("Skriv varför månaderna räknas på annat sätt än det vanliga.")
        yield Brist("ankring_skal", mening)
    if tider.uppsagning_senast_angiven and not tider.uppsagning_senast_skal.strip():
        mening = _("Skriv varför sista dag för uppsägning är en annan än den uträknade.")
        yield Brist("uppsagning_senast_skal", mening)
