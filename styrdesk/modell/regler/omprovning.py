"""After a saved change: judge anew only the rules that read it, and only the areas that it touched.

The book holds the findings by rule. A change is followed from its images in the log (before and after,
so that a unit that moved touches both its areas) to areas, and from its register to collections of facts
and the rules that read them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

from sqlalchemy import select

from styrdesk.modell.besok import Besoksenhet
from styrdesk.modell.grund.changes import Andring, Andringar
from styrdesk.modell.grund.columns import falt
from styrdesk.modell.grund.store import Session, tabeller_per_namn
from styrdesk.modell.regler import motor
from styrdesk.modell.regler.fynd import Fynd
from styrdesk.modell.regler.inlasning import las_fakta, las_parametrar, las_stomme
from styrdesk.modell.regler.parametrar import Parametrar
from styrdesk.modell.regler.regel import Regel
from styrdesk.modell.regler.samling import Fakta
from styrdesk.modell.utforare import Enhet

UTAN_OMRADE: Final = 0
"""Stands among the ids of areas for what belongs to no area: a dialogue meeting, a person."""
ALLT: Final = frozenset({"organ", "verksamhetsomrade", "regelparameter", "skoltermin"})
"""Registers that every rule depends on; after a change there everything is judged anew."""
STOMME: Final = frozenset({"kommun", "utforare", "enhet"})
"""Registers that every rule reads, in the areas that the change touched."""
SAMLINGAR_AV: Final[Mapping[str, tuple[str, ...]]] = {
    "person": ("personer",),
    "personroll": ("roller",),
    "regelverk": ("regelverk",),
    "regelverksversion": ("regelverk",),
    "godkannande": ("godkannanden",),
    "avtal": ("avtal",),
    "avtalsenhet": ("avtal",),
    "avtalsoption": ("avtal",),
    "avtalsandring": ("avtal",),
    "underskrift": ("avtal",),
    "avtalsbeslut": ("avtal",),
    "handling": ("avtal",),
    "upphandling": ("avtal",),
    "mote": ("moten",),
    "inbjudan": ("inbjudningar",),
    "deltagare": ("deltagare",),
    "motespunkt": ("motespunkter",),
    "besok": ("besok",),
    "besoksenhet": ("besok",),
    "besoksdeltagare": ("besok",),
    "besokspunkt": ("besok",),
    "avvikelse": ("avvikelser",),
    "atgardsplan": ("atgardsplaner",),
    "styrdokument": ("styrdokument",),
    "styrdokumentversion": ("styrdokument",),
    "styrdokumentavsnitt": ("styrdokument",),
    "uppdrag": ("uppdrag",),
    "mal": ("mal",),
    "malindikator": ("mal",),
    "malbedomning": ("mal",),
    "namnddokument": ("namnddokument",),
    "rollundantag": ("rollundantag",),
    "chefsforordnande": ("forordnanden",),
    "egenkontroll": ("egenkontroller",),
    "medverkan": ("medverkan",),
    "regelkvittens": ("medverkan",),
    "krav": ("krav",),
    "avveckling": ("avvecklingar",),
    "yttrande": ("avvecklingar",),
    "tvist": ("tvister", "avtal"),
    "forhandling": ("tvister",),
    "indikator": ("uppgiftskrav",),
    "uppgiftskrav": ("uppgiftskrav",),
    "uppgiftsundantag": ("uppgiftskrav",),
    "uppgiftskatalog": ("uppgiftskrav",),
    "rapporttillfalle": ("rapporttillfallen",),
    "inlamning": ("inlamningar",),
    "anvisning": ("anvisningar",),
    "sammanstallning": ("sammanstallningar",),
    "synpunkt": ("synpunkter",),
    "handelse": ("handelser",),
    "mandatperiod": ("mandat",),
    "program": ("mandat",),
    "tillstand": ("utforarkontroll",),
    "leverantorskontroll": ("utforarkontroll",),
    "agarforandring": ("utforarkontroll",),
    "tillsynsbeslut": ("tillsynsbeslut",),
    "internkontroll": ("internkontroll",),
}
"""Which collections of facts a register is read into; a register that is not here touches no rule."""


@dataclass(frozen=True)
class Fyndbok:
    """The findings of a file on a day, by the place of their rule in motor.ALLA.

    ``stomme`` and ``parametrar`` are what they were judged by; a change to those judges everything anew.
    """

    idag: date
    per_regel: Mapping[int, tuple[Fynd, ...]]
    forsta: Mapping[str, date]
    stomme: Mapping[str, Any]
    parametrar: Parametrar

    @property
    def fynd(self) -> tuple[Fynd, ...]:
        """All findings, the worst first."""
        return motor.samla(x for alla in self.per_regel.values() for x in alla)


def las_bok(s: Session, idag: date) -> Fyndbok:
    """Judge the whole file."""
    stomme, p = las_stomme(s, idag), las_parametrar(s, idag)
    fakta = las_fakta(s, idag, stomme=stomme)
    alla = {nr: tuple(r.funktion(fakta, p, idag)) for nr, r in enumerate(motor.ALLA)}
    return Fyndbok(idag, alla, fakta.forsta, stomme, p)


def omprova(s: Session, bok: Fyndbok, andringar: Andringar, idag: date) -> Fyndbok:
    """The book after a change; the same as :func:`las_bok` would give, in a fraction of the time."""
    rorda = andringar.register()
    if idag != bok.idag or not andringar.steg or rorda & ALLT:
        return las_bok(s, idag)
    stomme = las_stomme(s, idag) if rorda & STOMME else bok.stomme
    regler = _regler_som_laser(rorda)
    omraden = _omraden(s, andringar.steg, bok) if regler else frozenset()
    per_regel = dict(bok.per_regel)
    for lokal in (True, False):
        nummer = [nr for nr in regler if motor.ALLA[nr].lokal == lokal]
        if nummer:
            samlingar = motor.samlingar_for(motor.ALLA[nr] for nr in nummer)
            fakta = las_fakta(s, idag, samlingar, omraden if lokal else None, stomme)
            if fakta.forsta != bok.forsta:
                return las_bok(s, idag)  # a register's first post: rules begin or stop
            _prova_igen(per_regel, nummer, fakta, bok)
    return replace(bok, per_regel=per_regel, stomme=stomme) if regler else bok


def _prova_igen(
    per_regel: dict[int, tuple[Fynd, ...]], nummer: Iterable[int], fakta: Fakta, bok: Fyndbok
) -> None:
    """Replace the findings of these rules, within the areas if some are chosen."""
    urval = fakta.urval
    valda = {o.uid for o in fakta.omraden.values() if urval is not None and o.id in urval}
    if urval is not None and UTAN_OMRADE in urval:
        valda.add("")
    for nr in nummer:
        nya = tuple(motor.ALLA[nr].funktion(fakta, bok.parametrar, bok.idag))
        if urval is not None:
            kvar = (x for x in per_regel[nr] if x.objekt.omrade_uid not in valda)
            nya = (*kvar, *(x for x in nya if x.objekt.omrade_uid in valda))
        per_regel[nr] = nya


def _regler_som_laser(rorda: Iterable[str]) -> list[int]:
    """The rules, by place, that read one of the registers."""
    namn = frozenset(rorda)
    if namn & STOMME:
        return list(range(len(motor.ALLA)))
    samlingar = {samling for register in namn for samling in SAMLINGAR_AV.get(register, ())}
    return [nr for nr, regel in enumerate(motor.ALLA) if _laser(regel, samlingar)]


def _laser(regel: Regel, samlingar: set[str]) -> bool:
    return bool(regel.laser & samlingar)


# --- From a change to areas -----------------------------------------------------------------------


def _omraden(s: Session, steg: int, bok: Fyndbok) -> frozenset[int]:
    """The areas that a step touched, before or after; UTAN_OMRADE for what belongs to none."""
    svar: set[int] = set()
    uid: set[str] = set()
    for rad in s.scalars(select(Andring).where(Andring.steg_id == steg)):
        bilder = [b for b in (rad.fore, rad.efter) if b is not None]
        uid |= {str(b["uid"]) for b in bilder}
        egna = {o for b in bilder for o in _fran_bild(s, rad.register, rad.post_id, b)}
        svar |= egna or {UTAN_OMRADE}
    return frozenset(svar | _fran_fynd(bok, uid))


def _fran_bild(s: Session, register: str, id: int, bild: Mapping[str, Any]) -> Iterator[int]:
    """The areas of a post: its own, its unit's, its owner's, or its units' when it has several."""
    if register == "besok":
        fraga = select(Enhet.verksamhetsomrade_id).join(
            Besoksenhet, Besoksenhet.enhet_id == Enhet.id
        )
        yield from s.scalars(fraga.where(Besoksenhet.besok_id == id))
    if register == "utforare":
        yield from s.scalars(select(Enhet.verksamhetsomrade_id).where(Enhet.utforare_id == id))
    for namn, ett in falt(tabeller_per_namn()[register]).items():
        varde = bild.get(namn)
        if ett.typ == "lank" and varde is not None:
            if ett.till == "verksamhetsomrade":
                yield varde
            elif ett.till in _BAR_OMRADE and ett.till != register:
                yield from _fran_lank(s, ett.till, varde)


_BAR_OMRADE: Final = frozenset({
    "enhet", "regelverk", "regelverksversion", "avtal", "mote", "besok", "atgardsplan", "mal", "tvist",
    "avveckling", "uppgiftskrav", "upphandling",
})  # fmt: skip
"""Registers whose posts lead on to an area."""


def _fran_lank(s: Session, register: str, id: int) -> Iterator[int]:
    tabell = tabeller_per_namn()[register]
    post = s.get(tabell, id)
    if post is not None:
        bild = {namn: getattr(post, namn) for namn in falt(tabell)}
        yield from _fran_bild(s, register, id, bild)


def _fran_fynd(bok: Fyndbok, uid: set[str]) -> set[int]:
    """The areas of the findings that had one of the posts among their evidence."""
    id_for = {o.uid: o.id for o in bok.stomme["omraden"].values()}
    return {
        id_for.get(x.objekt.omrade_uid, UTAN_OMRADE)
        for alla in bok.per_regel.values()
        for x in alla
        if any(u.uid in uid for u in x.underlag)
    }
