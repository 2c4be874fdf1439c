"""In-depth follow-ups: every third year, well made, and reported to the committee (R55-R59)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from styrdesk.modell.manadsrakning import plus_manader
from styrdesk.modell.regler import fakta as f
from styrdesk.modell.regler.besok import (
    KLARA,
    bokat,
    dagen,
    datafel,
    gjorda_hos,
    gjort,
    om_besok,
    plats_for,
)
from styrdesk.modell.regler.fynd import BROTT, VARN, Fynd
from styrdesk.modell.regler.parametrar import Parametrar
from styrdesk.modell.regler.perioder import ar as aret
from styrdesk.modell.regler.regel import regel
from styrdesk.modell.regler.samling import Fakta
from styrdesk.modell.regler.start import ALDRIG, provas_fran
from styrdesk.svensk_form import datum_lang
from styrdesk.texter import _

# --- R55: every third year ------------------------------------------------------------------------


def fordjupad_uppfoljning(fakta: Fakta, p: Parametrar, idag: date) -> Iterator[Fynd]:
    """R55: a more extensive follow-up every third year, per unit (T3, T4, O8)."""
    for enhet in fakta.bestallda_enheter:
        plats = fakta.plats(enhet.verksamhetsomrade_id)
        ar = p.tal("R55.intervall", idag, *plats)
        fran = provas_fran(fakta, p, "R55", idag, enhet.verksamhetsomrade_id)
        if fran == ALDRIG:
            continue
        gjorda = [b for b in gjorda_hos(fakta, enhet, ("fordjupad",), idag) if dagen(b) >= fran]
        for forfaller, besok in fordjupade_ar(enhet, [dagen(b) for b in gjorda], fran, ar):
            sista = date(forfaller, 12, 31)
            if not enhet.oppen(sista):
                continue  # T5, O7: the duty ends with the unit, and does not begin before it
            fore = [b for b in gjorda if dagen(b).year <= forfaller][-1:]
            if besok is not None or sista < idag:
                yield _ej_foljd_upp(fakta, enhet, forfaller, ar, fore)
            elif idag.year == forfaller and not _bokad_fordjupad(fakta, enhet, sista, idag):
                yield _obokad(fakta, enhet, forfaller, fore)


def fordjupade_ar(
    enhet: f.Enhet, gjorda: Sequence[date], fran: date, intervall: int
) -> Iterator[tuple[int, date | None]]:
    """The years that were missed, each with the follow-up that came too late, and the next due year.

    A unit from before the file's history is due ``intervall`` years after the year before it; a new
    one ``intervall`` years after its start (T4). The last pair, with None, is what is due now.
    """
    ny = enhet.start is not None and enhet.start >= fran
    forfaller = (enhet.start.year if ny and enhet.start else fran.year - 1) + intervall
    for dag in gjorda:
        if dag.year > forfaller:
            yield forfaller, dag
        forfaller = dag.year + intervall
    yield forfaller, None


def _bokad_fordjupad(fakta: Fakta, enhet: f.Enhet, sista: date, idag: date) -> bool:
    return any(
        bokat(b, aret(sista.year), idag) for b in fakta.besok_hos[enhet.id] if b.typ == "fordjupad"
    )


def _r55(
    fakta: Fakta, allvar: str, enhet: f.Enhet, mening: str, ar: int, fore: list[f.Besok]
) -> Fynd:
    om = fakta.om_enhet(enhet)
    bevis = (om.som_underlag(), *(om_besok(fakta, b).som_underlag() for b in fore))
    return Fynd("R55", allvar, om, mening, str(ar), date(ar, 12, 31), bevis, ("R55.intervall",))


def _ej_foljd_upp(
    fakta: Fakta, enhet: f.Enhet, ar: int, intervall: int, fore: list[f.Besok]
) -> Fynd:
    if fore:
        mening = _("{enhet} följdes senast upp fördjupat {dag} och skulle ha följts upp igen {ar}.")
    else:
        mening = _("{enhet} skulle ha följts upp fördjupat senast {ar}.")
    dag = datum_lang(dagen(fore[0])) if fore else ""
    return _r55(fakta, BROTT, enhet, mening.format(enhet=enhet.namn, dag=dag, ar=ar), ar, fore)


def _obokad(fakta: Fakta, enhet: f.Enhet, ar: int, fore: list[f.Besok]) -> Fynd:
    mening = _("{enhet} ska följas upp fördjupat {ar} och inget besök är bokat.")
    return _r55(fakta, VARN, enhet, mening.format(enhet=enhet.namn, ar=ar), ar, fore)


# --- R56-R58: how it is made ----------------------------------------------------------------------


def fordjupad_utan(fakta: Fakta, _p: Parametrar, _idag: date) -> Iterator[Fynd]:
    """R56-R58: what must be there before it is done; lacking afterwards, it came by import (O6)."""
    for besok in fakta.besok:
        if besok.typ == "fordjupad" and besok.status in KLARA:
            for kod, mening in _saknas(besok):
                yield datafel(fakta, kod, besok, mening)


def _saknas(besok: f.Besok) -> Iterator[tuple[str, str]]:
    if not (besok.ledning_fragad and besok.personal_fragad):
        yield (
            "R56",
            _("Uppföljningen är klar utan att frågor till ledning och personal är antecknade."),
        )
    if not (besok.brukarsynpunkt_metod.strip() or besok.brukarsynpunkt_skal.strip()):
        yield (
            "R57",
            _("Uppföljningen är klar utan att det står hur brukarnas synpunkter hämtades in."),
        )
    if not (besok.checklista and besok.checklista_klar):
        yield "R58", _("Uppföljningen är klar utan att checklistan är besvarad.")


# --- R59: to the committee ------------------------------------------------------------------------


def redovisning(fakta: Fakta, p: Parametrar, idag: date) -> Iterator[Fynd]:
    """R59: it has a day in the committee within three months after the visit."""
    for besok in fakta.besok:
        dag = gjort(besok, idag) if besok.typ == "fordjupad" else None
        if dag is None or besok.redovisad is not None:
            continue
        senast = plus_manader(dag, p.tal("R59.senast", idag, *plats_for(fakta, besok)))
        om = om_besok(fakta, besok)
        fran = provas_fran(fakta, p, "R59", idag, fakta.omrade_for(om))
        if senast < idag and dag >= fran:
            mening = _("Uppföljningen gjordes {dag} och har ingen dag i nämnden.")
            text = mening.format(dag=datum_lang(dag))
            bevis = (om.som_underlag(),)
            yield Fynd("R59", BROTT, om, text, dag.isoformat(), senast, bevis, ("R59.senast",))


REGLER = (
    regel("R55", fordjupad_uppfoljning, "besok"),
    regel("R56 R57 R58", fordjupad_utan, "besok"),
    regel("R59", redovisning, "besok"),
)
