"""How the consequences of a changed setting read: one sentence, then the duties one by one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

from styrdesk.export.ord import uppraknade
from styrdesk.modell.plikter import PLIKTER
from styrdesk.modell.regelfoljder import BOKAS, Flyttad, Foljder, Frist
from styrdesk.modell.regler.fynd import ALLVAR, Fynd
from styrdesk.modell.regler.perioder import periodtext
from styrdesk.svensk_form import datum_lang
from styrdesk.texter import N_, _, ngettext

_Slag = tuple[str, str, bool]

_SLAG: Final[dict[str, _Slag]] = {
    "R13": (N_("godkännande"), N_("godkännanden"), True),
    "R26": (N_("egenkontroll"), N_("egenkontroller"), False),
    "R33": (N_("tvist"), N_("tvister"), False),
    "R34": (N_("tolkningstvist"), N_("tolkningstvister"), False),
    "R35.varna": (N_("påminnelse om rollundantag"), N_("påminnelser om rollundantag"), False),
    "R39": (N_("uppgiftskatalog"), N_("uppgiftskataloger"), False),
    "R40.varna": (N_("påminnelse om uppgifter"), N_("påminnelser om uppgifter"), False),
    "R43": (N_("verksamhetsplan"), N_("verksamhetsplaner"), False),
    "R44": (N_("verksamhetsberättelse"), N_("verksamhetsberättelser"), False),
    "R46": (N_("sammanställning"), N_("sammanställningar"), False),
    "R47": (N_("presentation"), N_("presentationer"), False),
    "R48": (N_("utförarmöte"), N_("utförarmöten"), True),
    "R48.varna": (N_("bokning av utförarmöte"), N_("bokningar av utförarmöten"), False),
    "R52": (N_("verksamhetsbesök"), N_("verksamhetsbesök"), True),
    "R52.planerat": (N_("bokning av verksamhetsbesök"), N_("bokningar av verksamhetsbesök"), False),
    "R55": (N_("fördjupad uppföljning"), N_("fördjupade uppföljningar"), False),
    "R59": (N_("redovisning i nämnden"), N_("redovisningar i nämnden"), False),
    "R60": (N_("begäran om åtgärdsplan"), N_("begäranden om åtgärdsplan"), False),
    "R61": (N_("beslut om klagomål"), N_("beslut om klagomål"), True),
    "L1": (N_("program för utförare"), N_("program för utförare"), True),
    "L13": (N_("tillståndskontroll"), N_("tillståndskontroller"), False),
    "S2.varna": (N_("påminnelse om option"), N_("påminnelser om option"), False),
}
"""Each kind of duty: one, several, and whether it is neuter (försenat)."""


def foljdmening(foljder: Foljder) -> str:
    """Från 23 november 2026: 4 verksamhetsbesök flyttas, 1 blir försenat."""
    delar = [*_frister(foljder), *_fynd(foljder)]
    if not delar:
        return _("Ingen dag flyttas och inget fynd ändras {dag}.").format(
            dag=datum_lang(foljder.dag)
        )
    return _("Från {dag}: {vad}.").format(dag=datum_lang(foljder.dag), vad=", ".join(delar))


def _frister(foljder: Foljder) -> Iterator[str]:
    flyttade = [f.frist for f in foljder.flyttade]
    for alla, mening in (
        (flyttade, _("{vad} flyttas")),
        (foljder.tillkomna, _("{vad} tillkommer")),
        (foljder.bortfallna, _("{vad} faller bort")),
    ):
        if alla:
            yield mening.format(vad=_antal_per_slag(alla))
    sagda = {f.slag for f in (*flyttade, *foljder.tillkomna, *foljder.bortfallna)}
    yield from _sena(foljder.forsenade, sagda, _blir_sena)
    yield from _sena(foljder.i_tid, sagda, _inte_sena)


def _antal_per_slag(alla: Sequence[Frist]) -> str:
    antal = Counter(f.slag for f in alla)
    return uppraknade([f"{antal[slag]} {_ord(slag, antal[slag])}" for slag in _SLAG if antal[slag]])


def _ord(slag: str, antal: int) -> str:
    en, flera, _ett = _SLAG[slag]
    return _(en) if antal == 1 else _(flera)


def _sena(
    alla: Sequence[Frist], sagda: set[str], mening: Callable[[int, bool], str]
) -> Iterator[str]:
    """A kind that is named already is not named again: "4 besök flyttas, 1 blir försenat"."""
    for slag in _SLAG:
        antal = sum(f.slag == slag for f in alla)
        if antal:
            vad = str(antal) if sagda == {slag} else f"{antal} {_ord(slag, antal)}"
            yield mening(antal, _SLAG[slag][2]).format(vad=vad)


def _blir_sena(antal: int, ett: bool) -> str:
    if antal > 1:
        return _("{vad} blir försenade")
    return _("{vad} blir försenat") if ett else _("{vad} blir försenad")


def _inte_sena(antal: int, ett: bool) -> str:
    if antal > 1:
        return _("{vad} är inte längre försenade")
    return _("{vad} är inte längre försenat") if ett else _("{vad} är inte längre försenad")


def _fynd(foljder: Foljder) -> Iterator[str]:
    for fynden, mening in (
        (foljder.nya, _("{vad} tillkommer")),
        (foljder.borta, _("{vad} försvinner")),
    ):
        antal = Counter(f.allvar for f in fynden)
        for allvar in ALLVAR:
            if antal[allvar]:
                yield mening.format(vad=_antal(allvar, antal[allvar]))


def _antal(allvar: str, antal: int) -> str:
    ord_ = {
        "BROTT": ngettext("{antal} brott", "{antal} brott", antal),
        "DATAFEL": ngettext("{antal} datafel", "{antal} datafel", antal),
        "VARN": ngettext("{antal} varning", "{antal} varningar", antal),
        "UPPL": ngettext("{antal} upplysning", "{antal} upplysningar", antal),
    }
    return ord_[allvar].format(antal=antal)


# -- row by row ----------------------------------------------------------------------------------------


def foljdrader(foljder: Foljder, flest: int) -> list[str]:
    """What becomes late first, then what moves, comes and goes; the first of them, and how many more."""
    alla = list(dict.fromkeys(_rader(foljder)))
    kvar = len(alla) - flest
    return alla[:flest] + ([_("… och {antal} till.").format(antal=kvar)] if kvar > 0 else [])


def _rader(foljder: Foljder) -> Iterator[str]:
    sena, i_tid = set(foljder.forsenade), set(foljder.i_tid)
    flyttade = {f.frist: f for f in foljder.flyttade}
    for frist in foljder.forsenade:
        yield _med_tillagg(_rad(frist, flyttade.get(frist)), _blir_sena(1, _SLAG[frist.slag][2]))
    for frist in foljder.i_tid:
        yield _med_tillagg(_rad(frist, flyttade.get(frist)), _inte_sena(1, _SLAG[frist.slag][2]))
    for flytt in foljder.flyttade:
        if flytt.frist not in sena | i_tid:
            yield _rad(flytt.frist, flytt) + "."
    yield from _utan_flytt(foljder.tillkomna, sena, _("{rad}, tillkommer."))
    yield from _utan_flytt(foljder.bortfallna, i_tid, _("{rad}, faller bort."))
    yield from _meningar(foljder.nya, _("Tillkommer: {mening}"))
    yield from _meningar(foljder.borta, _("Försvinner: {mening}"))


def _utan_flytt(alla: Iterable[Frist], sagda: set[Frist], mening: str) -> Iterator[str]:
    yield from (mening.format(rad=_rad(f, None)) for f in alla if f not in sagda)


def _meningar(fynden: Iterable[Fynd], mening: str) -> Iterator[str]:
    yield from (mening.format(mening=f.mening) for f in fynden)


def _med_tillagg(rad: str, tillagg: str) -> str:
    return f"{rad}, {tillagg.format(vad='').strip()}."


def _rad(frist: Frist, flytt: Flyttad | None) -> str:
    """Verksamhetsbesök 2026, Förskolan Måsen: från 31 december 2026 till 4 augusti 2026."""
    period = periodtext(frist.period) if frist.slag in (*PLIKTER, *BOKAS.values()) else ""
    slag = " ".join(d for d in (_ord(frist.slag, 1), period) if d)
    vad = f"{slag[:1].upper()}{slag[1:]}, {frist.objekt.rubrik}"
    if flytt is None:
        return _("{vad}: {dag}").format(vad=vad, dag=datum_lang(frist.dag))
    return _("{vad}: från {fran} till {till}").format(
        vad=vad, fran=datum_lang(flytt.fran), till=datum_lang(frist.dag)
    )
