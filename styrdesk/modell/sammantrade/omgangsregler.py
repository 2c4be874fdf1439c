"""The way of a batch of paragraphs from adjustment to archive, and what stops each step (protokoll §3, §4).

Pure functions over :class:`Omgangsfakta`. What stops a step is a Brist (J02, J05 and the guards of §3);
what only should be seen is a Motesnotis (J01, J03, J04, J06): a late adjustment is still an adjustment.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from styrdesk.modell.frister import Frist, Frister, granska_dagar, rakna_frister
from styrdesk.modell.grund.errors import Brist
from styrdesk.modell.overgang import Vagar, granska_vag
from styrdesk.modell.val.sammantrade import OMGANG_STATUS
from styrdesk.svensk_form import datum_lang
from styrdesk.texter import N_, _

VAGAR: Final[Vagar] = {
    "justeras": ("justerad",),
    "justerad": ("anslagen",),
    "anslagen": ("tid_ute", "overklagad"),
    "tid_ute": ("laga_kraft", "overklagad", "arkiverad"),
    "overklagad": ("tid_ute", "laga_kraft"),
    "laga_kraft": ("arkiverad", "overklagad"),
}
JUSTERADE: Final = frozenset(OMGANG_STATUS) - {"justeras"}
"""The statuses of a batch whose text is frozen."""

KL_JUSTERING: Final = N_("kommunallagen 5 kap. 69 § och 6 kap. 35 §")
KL_ANSLAG: Final = N_("kommunallagen 8 kap. 12 §")
KL_OVERKLAGA: Final = N_("kommunallagen 13 kap. 5–6 §§")


@dataclass(frozen=True, slots=True)
class Omgangsparagraf:
    """A paragraph of a batch. ``ordforande`` is the person who chaired it."""

    id: int
    plats: int
    nummer: str
    overklagbart: str = "kl13"
    ordforande: int | None = None


@dataclass(frozen=True, slots=True)
class Undertecknare:
    """Somebody who signs the batch. ``tjanstgjorde`` are the places where the person served."""

    id: int
    person_id: int
    namn: str
    roll: str
    datum: date | None = None
    invandning: str = ""
    tjanstgjorde: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Klagan:
    """An appeal of some paragraphs; ``slut`` is the day when its outcome became final."""

    paragrafer: frozenset[int]
    slut: date | None = None
    upphavt: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Omgangsfakta:
    """What the rules need to know about one batch."""

    sammantradesdag: date
    status: str = "justeras"
    omedelbar: bool = False
    paragrafer: tuple[Omgangsparagraf, ...] = ()
    undertecknare: tuple[Undertecknare, ...] = ()
    antal_justerare: int = 1
    justerad: date | None = None
    uppsatt: date | None = None
    tas_ned: date | None = None
    nedtagen: date | None = None
    forvaringsplats: str = ""
    obedomda_avbrott: tuple[date, ...] = ()
    overklaganden: tuple[Klagan, ...] = ()
    laga_kraft: date | None = None

    @property
    def frister(self) -> Frister:
        """The days that follow from what has been done so far."""
        return rakna_frister(self.sammantradesdag, self.justerad, self.uppsatt)

    @property
    def overklagbara(self) -> tuple[Omgangsparagraf, ...]:
        """The paragraphs that can be appealed at all (KL 13:2)."""
        return tuple(p for p in self.paragrafer if p.overklagbart != "ej")

    @property
    def oppna_klagomal(self) -> frozenset[int]:
        """Paragraphs under an appeal that is not finally decided."""
        return frozenset(p for k in self.overklaganden if k.slut is None for p in k.paragrafer)


@dataclass(frozen=True, slots=True)
class Motesnotis:
    """Something to be seen but not stopped by. ``allvar`` is fel (red) or varning (amber)."""

    regel: str
    allvar: str
    text: str
    kalla: str = ""


# -- the steps -----------------------------------------------------------------------------------------


def hinder(fakta: Omgangsfakta, till: str, dag: date, idag: date) -> list[Brist]:
    """Why the batch may not get status ``till`` on ``dag``; empty if it may."""
    if till == "anslagen" and fakta.status == "justeras":
        text = _("Protokollet är inte justerat. Registrera justeringen före anslaget.")
        return [Brist("status", text, kalla=_(KL_ANSLAG))]
    if fakta.status == till == "justerad":
        return [Brist("status", _("Paragraferna är redan justerade."))]
    if stopp := granska_vag(VAGAR, OMGANG_STATUS, fakta.status, till):
        return stopp
    return [*granska_framtid(dag, idag), *_KRAV[till](fakta, dag)]


def granska_framtid(dag: date, idag: date) -> Iterator[Brist]:
    """A step is registered when it has been taken."""
    if dag > idag:
        text = _("{dag} ligger framåt i tiden. Registrera steget när det är gjort.")
        yield Brist("datum", text.format(dag=datum_lang(dag).capitalize()))


def _krav_justerad(fakta: Omgangsfakta, dag: date) -> Iterator[Brist]:
    if not fakta.paragrafer:
        yield Brist("paragrafer", _("Omgången har inga paragrafer. Välj vilka som justeras."))
    yield from granska_dagar(fakta.sammantradesdag, dag)
    yield from granska_undertecknare(fakta)
    for person in fakta.undertecknare:
        if person.invandning:
            text = _(
                "{namn} har lämnat en invändning. Lägg paragrafen i en egen omgång, så justeras den senare."
            )
            yield Brist("invandning", text.format(namn=person.namn), kalla="JO 4024-1999")


def _krav_anslagen(fakta: Omgangsfakta, dag: date) -> Iterator[Brist]:
    yield from granska_dagar(fakta.sammantradesdag, fakta.justerad, dag)
    if not fakta.forvaringsplats.strip():
        text = _("Skriv var protokollet finns tillgängligt.")
        yield Brist("forvaringsplats", text, kalla=_(KL_ANSLAG))


def _krav_tid_ute(fakta: Omgangsfakta, dag: date) -> Iterator[Brist]:
    if fakta.status != "overklagad":  # an appeal is decided long after the notice came down
        yield from granska_nedtagning(fakta, dag)
        yield from _obedomda(fakta)


def _krav_overklagad(fakta: Omgangsfakta, _dag: date) -> Iterator[Brist]:
    if not fakta.overklagbara:
        yield Brist("paragrafer", _("Ingen av paragraferna kan överklagas."), kalla="KL 13:2")


def _krav_laga_kraft(fakta: Omgangsfakta, dag: date) -> Iterator[Brist]:
    if not fakta.overklagbara:
        text = _("Ej tillämpligt: ingen av paragraferna kan överklagas. Arkivera direkt.")
        yield Brist("status", text, kalla=_("kommunallagen 13 kap. 2 §"))
        return
    yield from _tiden_ute(fakta, dag)
    yield from _obedomda(fakta)


def _krav_arkiverad(fakta: Omgangsfakta, _dag: date) -> Iterator[Brist]:
    if fakta.status == "tid_ute" and fakta.overklagbara:
        text = _("Bekräfta laga kraft före arkiveringen.")
        yield Brist("status", text)
    if fakta.oppna_klagomal:
        yield Brist("status", _("Ett överklagande är inte avgjort. Arkivera när det är klart."))


_KRAV: Final = {
    "justerad": _krav_justerad,
    "anslagen": _krav_anslagen,
    "tid_ute": _krav_tid_ute,
    "overklagad": _krav_overklagad,
    "laga_kraft": _krav_laga_kraft,
    "arkiverad": _krav_arkiverad,
}


def granska_nedtagning(fakta: Omgangsfakta, dag: date) -> Iterator[Brist]:
    """J05: the notice stays up to the day after the last day of appeal."""
    frist = fakta.frister.nedtagning
    if fakta.uppsatt is not None and dag < frist.sista:
        text = _("Anslaget får tas ned tidigast {dag}. Annars löper överklagandetiden inte ut.")
        yield Brist("tas_ned", text.format(dag=datum_lang(frist.sista)), "J05", _(KL_ANSLAG))


def _tiden_ute(fakta: Omgangsfakta, dag: date) -> Iterator[Brist]:
    sista = fakta.frister.overklagande.sista
    if dag <= sista:
        text = _("Överklagandetiden går ut {dag}. Bekräfta laga kraft tidigast dagen efter.")
        yield Brist("datum", text.format(dag=datum_lang(sista)), kalla=_(KL_OVERKLAGA))


def _obedomda(fakta: Omgangsfakta) -> Iterator[Brist]:
    if fakta.obedomda_avbrott:
        text = _(
            "Anslaget var nere från {dag}. Skriv en bedömning av om överklagandetiden har löpt ut."
        )
        dag = datum_lang(fakta.obedomda_avbrott[0])
        yield Brist("avbrott", text.format(dag=dag), kalla=_(KL_ANSLAG))


# -- who signs -------------------------------------------------------------------------------------------


def granska_undertecknare(fakta: Omgangsfakta) -> Iterator[Brist]:
    """The set of signers: everybody who chaired, and the chosen adjusters (KL 5:69; J02)."""
    ordforande = {p.ordforande for p in fakta.paragrafer}
    per_roll = {
        roll: [u for u in fakta.undertecknare if u.roll == roll]
        for roll in ("ordforande", "justerande")
    }
    if None in ordforande:
        yield Brist("ordforande_id", _("Ange vem som var ordförande."), kalla="KL 5:65")
    if ordforande - {None} != {u.person_id for u in per_roll["ordforande"]}:
        text = _("Var och en som var ordförande skriver under sina paragrafer. Gör om omgången.")
        yield Brist("undertecknare", text, kalla=_(KL_JUSTERING))
    antal = len(per_roll["justerande"])
    if antal < fakta.antal_justerare:
        text = _("Justerare saknas: {antal} av {krav} är utsedda.")
        text = text.format(antal=antal, krav=fakta.antal_justerare)
        yield Brist("utsedda", text, kalla=_(KL_JUSTERING))
    yield from _fel_justerare(per_roll["justerande"], ordforande)


def _fel_justerare(
    justerare: Iterable[Undertecknare], ordforande: set[int | None]
) -> Iterator[Brist]:
    for person in justerare:
        if person.person_id in ordforande:
            text = _("{namn} var ordförande och kan inte också vara justerare.")
            yield Brist("utsedda", text.format(namn=person.namn), "J02")
        elif not person.tjanstgjorde:
            text = _("{namn} tjänstgjorde inte vid sammanträdet och kan inte justera.")
            yield Brist("utsedda", text.format(namn=person.namn), "J02")


# -- what should be seen ---------------------------------------------------------------------------------


def notiser(fakta: Omgangsfakta, idag: date) -> list[Motesnotis]:
    """J01, J03 and J04 for one batch as it is today."""
    return [
        *_sen("J01", fakta.frister.justering, fakta.justerad or idag, _(_SEN_JUSTERING)),
        *_utan_justerare(fakta),
        *(_sent_anslag(fakta, idag) if fakta.justerad else ()),
    ]


_SEN_JUSTERING: Final = N_("Protokollet skulle ha justerats senast {dag}.")
_SENT_ANSLAG: Final = N_("Justeringen skulle ha anslagits senast {dag}.")


def _sen(regel: str, frist: Frist, dag: date, mening: str) -> Iterator[Motesnotis]:
    if dag > frist.nominell:
        allvar = "fel" if dag > frist.sista else "varning"
        yield Motesnotis(regel, allvar, mening.format(dag=datum_lang(frist.nominell)), frist.kalla)


def _sent_anslag(fakta: Omgangsfakta, idag: date) -> Iterator[Motesnotis]:
    return _sen("J04", fakta.frister.anslag, fakta.uppsatt or idag, _(_SENT_ANSLAG))


def _utan_justerare(fakta: Omgangsfakta) -> Iterator[Motesnotis]:
    platser = {p.plats for p in fakta.paragrafer}
    for person in fakta.undertecknare:
        saknas = sorted(platser - person.tjanstgjorde)
        if person.roll == "justerande" and person.tjanstgjorde and saknas:
            nummer = {p.plats: p.nummer for p in fakta.paragrafer}
            text = _("{namn} justerar § {nummer} utan att ha tjänstgjort där.")
            vilka = ", ".join(nummer[plats] for plats in saknas)
            yield Motesnotis("J03", "varning", text.format(namn=person.namn, nummer=vilka))


def anslagsnotiser(
    fakta: Omgangsfakta, dag: date, idag: date, *, digital: bool = True
) -> list[Motesnotis]:
    """What to look at before a notice is registered for ``dag``: J04, and J06 for a digital board."""
    notiser_ = list(_sen("J04", fakta.frister.anslag, dag, _(_SENT_ANSLAG)))
    if digital and dag != idag:
        text = _("Anslagsdagen är inte i dag. Skriv den dag då anslaget publicerades.")
        notiser_.append(Motesnotis("J06", "varning", text, _(KL_ANSLAG)))
    return notiser_


def paragraflage(fakta: Omgangsfakta, paragraf: Omgangsparagraf) -> str:
    """Where a paragraph stands: the batch's status, overklagad, upphavd, laga_kraft or ej_tillampligt."""
    if fakta.status not in JUSTERADE or paragraf.overklagbart == "ej":
        return "ej_tillampligt" if fakta.status in JUSTERADE else fakta.status
    klagomal = [k for k in fakta.overklaganden if paragraf.id in k.paragrafer]
    if any(k.upphavt and k.slut for k in klagomal):
        return "upphavd"
    if paragraf.id in fakta.oppna_klagomal:
        return "overklagad"
    if klagomal or fakta.laga_kraft:
        return "laga_kraft"
    if fakta.status == "overklagad":  # the other paragraphs go on
        return "tid_ute" if fakta.nedtagen else "anslagen"
    return fakta.status


PARAGRAFLAGE: Final[Mapping[str, str]] = {
    **OMGANG_STATUS,
    "upphavd": N_("Upphävd"),
    "ej_tillampligt": N_("Ej tillämpligt: kan inte överklagas"),
}
