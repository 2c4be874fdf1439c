"""Statutory deadlines around a committee meeting: adjustment, notice, appeal, take-down.

Day 0 is the day of the event. Weeks end on the same weekday (lag 1930:173, 1 §). The nominal day
is the goal; the extended day (söndagsregeln, 2 §) is the hard limit. For adjustment and notice the
extension follows from the wording only, so their explanation says to aim at the nominal day.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from styrdesk.modell.grund.errors import Brist, RegelFel
from styrdesk.modell.kalender import forra_vardag, ledig_dag, nasta_vardag
from styrdesk.svensk_form import datum_veckodag
from styrdesk.texter import N_, _

JUSTERING_DAGAR: Final = timedelta(days=14)  # KL 5:69 via 6:35
ANSLAG_DAGAR: Final = timedelta(days=2)  # KL 8:12
OVERKLAGANDE: Final = timedelta(weeks=3)  # KL 13:5
FULLMAKTIGE_KALLELSE: Final = timedelta(weeks=1)  # KL 5:13, 5:15


@dataclass(frozen=True)
class Frist:
    """A deadline: ``nominell`` by the rule, ``sista`` after söndagsregeln, and why.

    ``preliminar`` means that it is counted from the last allowed day of the step before,
    because that step has not happened yet.
    """

    handelse: str
    nominell: date
    sista: date
    varfor: str
    kalla: str
    preliminar: bool = False


@dataclass(frozen=True)
class Frister:
    """The four days that follow from a meeting. ``nedtagning`` is the earliest allowed day."""

    justering: Frist
    anslag: Frist
    overklagande: Frist
    nedtagning: Frist

    @property
    def alla(self) -> tuple[Frist, ...]:
        """In the order in which they come."""
        return (self.justering, self.anslag, self.overklagande, self.nedtagning)


_MENING: Final = {
    "justering": N_("Protokollet ska justeras senast 14 dagar efter sammanträdet {fran}."),
    "anslag": N_("Justeringen ska anslås senast andra dagen efter justeringen {fran}."),
    "overklagande": N_(
        "Överklagandetiden är tre veckor från anslagsdagen {fran} och slutar på samma veckodag."
    ),
}
_KALLA: Final = {
    "justering": N_("kommunallagen 5 kap. 69 § och 6 kap. 35 §"),
    "anslag": N_("kommunallagen 8 kap. 12 §"),
    "overklagande": N_("kommunallagen 13 kap. 5 §"),
}


def _forlangning(handelse: str, nominell: date, sista: date) -> list[str]:
    mening = _("{nominell} är {vad}, så sista dag är nästa vardag, {sista} (lag 1930:173, 2 §).")
    flyttad = mening.format(
        nominell=datum_veckodag(nominell).capitalize(),
        vad=ledig_dag(nominell),
        sista=datum_veckodag(sista),
    )
    if handelse == "overklagande":
        return [flyttad]
    return [flyttad, _("Sikta på vardagen före: att tiden förlängs just här är inte prövat.")]


def _frist(handelse: str, fran: date, langd: timedelta, preliminar: bool) -> Frist:
    nominell = fran + langd
    sista = nasta_vardag(nominell)
    meningar = [_(_MENING[handelse]).format(fran=datum_veckodag(fran))]
    if sista != nominell:
        meningar += _forlangning(handelse, nominell, sista)
    if preliminar:
        meningar.append(_("Dagen är preliminär tills det föregående steget är gjort."))
    return Frist(handelse, nominell, sista, " ".join(meningar), _(_KALLA[handelse]), preliminar)


def _nedtagning(overklagande: Frist) -> Frist:
    dag = overklagande.sista + timedelta(days=1)
    varfor = _(
        "Anslaget får inte tas ned före överklagandetidens slut. Sista dag att överklaga är "
        "{sista}, så det får tas ned tidigast {dag}."
    ).format(sista=datum_veckodag(overklagande.sista), dag=datum_veckodag(dag))
    kalla = _("kommunallagen 8 kap. 12 §")
    return Frist("nedtagning", dag, dag, varfor, kalla, overklagande.preliminar)


def granska_dagar(
    sammantrade: date, justerad: date | None = None, anslag: date | None = None
) -> list[Brist]:
    """The days must come in the order meeting, adjustment, notice."""
    brister = []
    if justerad and justerad < sammantrade:
        mening = _("Justeringen ligger före sammanträdet. Kontrollera datumen.")
        brister.append(Brist("justerad", mening))
    if anslag and anslag < (justerad or sammantrade):
        mening = _("Anslaget ligger före justeringen. Kontrollera datumen.")
        brister.append(Brist("anslag", mening))
    return brister


def rakna_frister(
    sammantrade: date, justerad: date | None = None, anslag: date | None = None
) -> Frister:
    """All deadlines of a committee meeting; steps not yet done are counted from the last day.

    Raises RegelFel when the days are in the wrong order.
    """
    if brister := granska_dagar(sammantrade, justerad, anslag):
        raise RegelFel(*brister)
    justering = _frist("justering", sammantrade, JUSTERING_DAGAR, False)
    anslas = _frist("anslag", justerad or justering.sista, ANSLAG_DAGAR, justerad is None)
    overklagas = _frist("overklagande", anslag or anslas.sista, OVERKLAGANDE, anslag is None)
    return Frister(justering, anslas, overklagas, _nedtagning(overklagas))


@dataclass(frozen=True)
class FullmaktigeFrister:
    """Latest days before a meeting of fullmäktige; periods backwards are never moved."""

    kungorelse: date
    kallelse: date
    bradskande: date


def fullmaktige_frister(sammantrade: date) -> FullmaktigeFrister:
    """KL 5:13 and 5:15 (one week before), 5:14 (urgent matters: the working day before)."""
    vecka_fore = sammantrade - FULLMAKTIGE_KALLELSE
    dagen_fore = forra_vardag(sammantrade - timedelta(days=1))
    return FullmaktigeFrister(vecka_fore, vecka_fore, dagen_fore)
