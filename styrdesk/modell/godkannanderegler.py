"""Approvals under kundval: what each step of the handling needs, and who lacks one (R13; §8.2)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from styrdesk.modell.forklaring import Lage
from styrdesk.modell.grund.errors import Brist
from styrdesk.modell.kallor import brist
from styrdesk.modell.overgang import Vagar, granska_vag
from styrdesk.modell.val import GODKANNANDE_STATUS
from styrdesk.svensk_form import datum_lang
from styrdesk.texter import _

VAGAR: Final[Vagar] = {
    "ansokt": ("under_provning", "godkand", "avslag", "upphord"),
    "under_provning": ("godkand", "avslag", "upphord"),
    "godkand": ("varning", "aterkallad", "upphord"),
    "varning": ("godkand", "aterkallad", "upphord"),
    "avslag": (),
    "aterkallad": (),
    "upphord": (),
}
AKTIVA: Final = frozenset({"godkand", "varning"})
ANPASSNING: Final = timedelta(days=90)
"""Days that a unit may stay on an older version after a new one came into force; a setting."""
LOPER_UT: Final = timedelta(days=180)


@dataclass(frozen=True)
class Version:
    """A version of a rule book with the days between which it is in force."""

    namn: str
    giltig_from: date
    giltig_tom: date | None = None

    def galler(self, dag: date) -> bool:
        """In force on ``dag``."""
        return self.giltig_from <= dag and (self.giltig_tom is None or dag <= self.giltig_tom)


@dataclass(frozen=True)
class GodkannandeFakta:
    """Everything the approval rules need; field names are those of the register."""

    enhet: str = ""
    status: str = "ansokt"
    version: Version | None = None
    ansokt: date | None = None
    beslut_organ: str = ""
    beslut_datum: date | None = None
    beslut_paragraf: str = ""
    fran: date | None = None
    tom: date | None = None
    anteckning: str = ""

    def aktivt(self, dag: date) -> bool:
        """Approved, and in force on ``dag``."""
        if self.status not in AKTIVA or self.fran is None:
            return False
        return self.fran <= dag and (self.tom is None or dag <= self.tom)


# --- Change of status ---------------------------------------------------------------------------


def far_byta(fakta: GodkannandeFakta, till: str, idag: date) -> list[Brist]:
    """Why the approval may not get status ``till`` today; empty if it may."""
    if stopp := granska_vag(VAGAR, GODKANNANDE_STATUS, fakta.status, till):
        return stopp
    return [en for granska in _KRAV.get(till, ()) for en in granska(fakta, idag)]


def _ansokan(fakta: GodkannandeFakta, _idag: date) -> Iterator[Brist]:
    if fakta.version is None:
        mening = _("Regelverket saknas. Välj den version som ansökan prövas mot.")
        yield brist("regelverksversion_id", mening, "R13")
    if fakta.ansokt is None:
        yield brist("ansokt", _("Dagen saknas. Skriv när ansökan kom in."))


def _beslut(fakta: GodkannandeFakta, idag: date) -> Iterator[Brist]:
    if not fakta.beslut_organ or fakta.beslut_datum is None or not fakta.beslut_paragraf:
        mening = _("Beslutet saknas. Skriv vem som beslutade, vilken dag och vilken paragraf.")
        yield brist("beslut_datum", mening, "R13")
    elif fakta.beslut_datum > idag:
        mening = _("Beslutet fattas {dag}. Vänta tills dess.")
        yield brist("beslut_datum", mening.format(dag=datum_lang(fakta.beslut_datum)), "R13")
    if fakta.ansokt and fakta.beslut_datum and fakta.beslut_datum < fakta.ansokt:
        yield brist("beslut_datum", _("Beslutet ligger före ansökan. Kontrollera dagarna."))


def _godkand(fakta: GodkannandeFakta, _idag: date) -> Iterator[Brist]:
    if fakta.fran is None:
        yield brist("fran", _("Startdagen saknas. Skriv när godkännandet börjar gälla."), "R13")
    elif fakta.version and not fakta.version.galler(fakta.fran):
        mening = _("{version} gäller inte {dag}. Välj den version som gäller då.")
        text = mening.format(version=fakta.version.namn, dag=datum_lang(fakta.fran))
        yield brist("regelverksversion_id", text, "R13")


def _skal(fakta: GodkannandeFakta, _idag: date) -> Iterator[Brist]:
    if not fakta.anteckning.strip():
        yield brist("anteckning", _("Skälen saknas. Skriv vad beslutet grundas på."))


def _slut(fakta: GodkannandeFakta, _idag: date) -> Iterator[Brist]:
    if fakta.tom is None:
        yield brist("tom", _("Slutdagen saknas. Skriv när godkännandet slutar gälla."), "R13")
    elif fakta.fran and fakta.tom < fakta.fran:
        yield brist("tom", _("Slutdagen ligger före startdagen. Kontrollera dagarna."))


Granskning = Callable[[GodkannandeFakta, date], Iterator[Brist]]

_KRAV: Final[dict[str, tuple[Granskning, ...]]] = {
    "under_provning": (_ansokan,),
    "godkand": (_ansokan, _beslut, _godkand),
    "avslag": (_beslut, _skal),
    "varning": (_beslut, _skal),
    "aterkallad": (_beslut, _skal, _slut),
}


# --- Units without approval (R13) ---------------------------------------------------------------


@dataclass(frozen=True)
class KundvalEnhet:
    """A unit of an area under kundval, own regi or external, with its approvals."""

    namn: str
    start: date | None = None
    slut: date | None = None
    godkannanden: tuple[GodkannandeFakta, ...] = ()


def saknar_godkannande(
    enhet: KundvalEnhet, gallande: Version | None, idag: date, anpassning: timedelta = ANPASSNING
) -> str:
    """Why an open unit breaks R13 today, or "" if it does not.

    It needs an approval in force, on the version in force; for ``anpassning`` after a new version
    an approval on an older one will do. Units that are not open, and areas without rule book in
    force, are not judged.
    """
    if gallande is None or not _oppen(enhet, idag):
        return ""
    aktiva = [g for g in enhet.godkannanden if g.aktivt(idag)]
    if not aktiva:
        mening = _("{enhet} saknar gällande godkännande. Registrera beslutet.")
        return mening.format(enhet=enhet.namn)
    pa_gallande = any(g.version == gallande for g in aktiva)
    sista = gallande.giltig_from + anpassning
    if pa_gallande or idag <= sista:
        return ""
    mening = _("{enhet} är inte godkänd enligt {version}. Anpassningstiden gick ut {dag}.")
    return mening.format(enhet=enhet.namn, version=gallande.namn, dag=datum_lang(sista))


def _oppen(enhet: KundvalEnhet, dag: date) -> bool:
    return not ((enhet.start and dag < enhet.start) or (enhet.slut and enhet.slut < dag))


# --- Status word --------------------------------------------------------------------------------


def lage(fakta: GodkannandeFakta, idag: date) -> Lage:
    """The status word of an approval in a list, and why."""
    if fakta.status in ("ansokt", "under_provning"):
        return Lage("handlaggs", _ansokt_mening(fakta))
    if fakta.status not in AKTIVA:
        skal = {
            "avslag": _("Ansökan avslogs."),
            "aterkallad": _("Godkännandet är återkallat."),
            "upphord": _("Godkännandet har upphört."),
        }
        return Lage("avslutad", skal[fakta.status])
    if fakta.tom and fakta.tom < idag:
        mening = _("Godkännandet gällde till {tom}.").format(tom=datum_lang(fakta.tom))
        return Lage("avslutad", mening)
    if fakta.fran and fakta.fran > idag:
        return Lage("planerad", _("Börjar gälla {fran}.").format(fran=datum_lang(fakta.fran)))
    if fakta.status == "varning":
        return Lage("brister", _("Enheten är godkänd med varning."))
    if fakta.tom and fakta.tom - LOPER_UT <= idag:
        return Lage("loper_ut", _("Gäller till {tom}.").format(tom=datum_lang(fakta.tom)))
    return Lage("galler", _galler_mening(fakta))


def _ansokt_mening(fakta: GodkannandeFakta) -> str:
    if fakta.ansokt is None:
        return _("Ansökan handläggs.")
    return _("Ansökan kom in {dag}.").format(dag=datum_lang(fakta.ansokt))


def _galler_mening(fakta: GodkannandeFakta) -> str:
    if fakta.tom:
        return _("Gäller till {tom}.").format(tom=datum_lang(fakta.tom))
    return _("Gäller tills vidare.")
