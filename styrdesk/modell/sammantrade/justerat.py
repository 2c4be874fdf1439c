"""The adjusted minutes as they are printed: the frozen values, with what has happened to them since.

The frozen text is never changed. The notice and corrections are put beside it (JO 581-2013).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from sqlalchemy import select

from styrdesk.modell.grund import check
from styrdesk.modell.grund.errors import Brist, RegelFel
from styrdesk.modell.grund.store import Session, hamta
from styrdesk.modell.protokollunderlag import ParagrafUnderlag, ProtokollUnderlag
from styrdesk.modell.sammantrade.anslagsunderlag import anslag_underlag
from styrdesk.modell.sammantrade.justering import Justeringsomgang, Rattelse
from styrdesk.modell.sammantrade.ogonblicksbild import SkadadBild, kontrollsumma, tina
from styrdesk.modell.sammantrade.omgangsregler import JUSTERADE
from styrdesk.modell.sammantrade.paragrafer import Paragraf
from styrdesk.modell.sammantrade.protokollasning import rattelsemening
from styrdesk.texter import _


def fryst(s: Session, omgang_id: int) -> ProtokollUnderlag:
    """Exactly what was adjusted; RegelFel if the batch is not, or if its values have been damaged."""
    omgang = hamta(s, Justeringsomgang, omgang_id)
    if omgang.status not in JUSTERADE:
        text = _("Omgång {nr} är inte justerad. Registrera justeringen först.")
        raise RegelFel(Brist("", text.format(nr=omgang.nr)))
    if omgang.protokoll is None or kontrollsumma(omgang.protokoll) != omgang.sha256:
        text = _(
            "Det justerade protokollet är ändrat utanför Styrdesk. Återställ en säkerhetskopia."
        )
        raise RegelFel(Brist("", text))
    return tina(omgang.protokoll)


def justerat_protokoll(s: Session, omgang_id: int) -> ProtokollUnderlag:
    """The adjusted minutes of a batch, with its notice as it stands and corrections by paragraph."""
    protokoll = fryst(s, omgang_id)
    meningar = rattelsemeningar(s, [p.uid for p in protokoll.paragrafer])
    return replace(
        protokoll,
        anslag=anslag_underlag(s, omgang_id),
        paragrafer=tuple(
            replace(p, rattelser=tuple(meningar.get(p.uid, ()))) for p in protokoll.paragrafer
        ),
    )


def fryst_paragraf(s: Session, paragraf_id: int) -> tuple[ProtokollUnderlag, ParagrafUnderlag]:
    """An adjusted paragraph with the minutes it stands in; RegelFel when it is not adjusted."""
    paragraf = hamta(s, Paragraf, paragraf_id)
    if paragraf.omgang_id is None:
        text = _("Paragrafen är inte justerad. Den kan lämnas ut när protokollet är justerat.")
        raise RegelFel(Brist("", text))
    protokoll = justerat_protokoll(s, paragraf.omgang_id)
    return protokoll, next(p for p in protokoll.paragrafer if p.uid == paragraf.uid)


# -- corrections -----------------------------------------------------------------------------------------


def rattelsemeningar(s: Session, uids: Iterable[str]) -> dict[str, list[str]]:
    """The printed sentences of every correction, by the paragraph's uid (phrase ``rattelse``)."""
    fraga = (
        select(Paragraf.uid, Rattelse)
        .join(Rattelse, Rattelse.paragraf_id == Paragraf.id)
        .where(Paragraf.uid.in_(list(uids)))
        .order_by(Rattelse.datum, Rattelse.id)
    )
    svar: dict[str, list[str]] = {}
    for uid, rattelse in s.execute(fraga):
        svar.setdefault(uid, []).append(rattelsemening(rattelse))
    return svar


# -- is the file whole? ------------------------------------------------------------------------------------


@check.anmal
def _kontrollera_justerat(s: Session, _idag: date) -> Iterator[check.Anmarkning]:
    """Every adjusted batch has the values that its checksum was made of, and its paragraphs say the same."""
    fraga = select(Justeringsomgang).where(Justeringsomgang.status.in_(JUSTERADE))
    for omgang in s.scalars(fraga.order_by(Justeringsomgang.id)).all():
        bild = omgang.protokoll
        if bild is None or kontrollsumma(bild) != omgang.sha256:
            yield _anmarkning(
                omgang, _("Det justerade innehållet stämmer inte med kontrollsumman.")
            )
            continue
        try:
            protokoll = tina(bild)
        except SkadadBild as fel:
            yield _anmarkning(omgang, _("Det justerade innehållet går inte att läsa."), str(fel))
            continue
        for nummer in _avvikande_paragrafer(s, omgang.id, protokoll):
            text = _("§\u00a0{nummer} i registret stämmer inte med det justerade protokollet.")
            yield _anmarkning(omgang, text.format(nummer=nummer))


def _anmarkning(omgang: Justeringsomgang, text: str, teknik: str = "") -> check.Anmarkning:
    rad = _("Återställ en säkerhetskopia från före ändringen. Det undertecknade originalet gäller.")
    inledning = _("Justeringsomgång {nr}:").format(nr=omgang.nr)
    return check.Anmarkning("protokoll", f"{inledning} {text}", rad, teknik or omgang.sha256)


def _avvikande_paragrafer(
    s: Session, omgang_id: int, protokoll: ProtokollUnderlag
) -> Iterator[str]:
    frysta = {p.uid: (p.nummer, p.rubrik) for p in protokoll.paragrafer}
    fraga = select(Paragraf.uid, Paragraf.nummer, Paragraf.rubrik)
    levande = {
        r.uid: (r.nummer, r.rubrik) for r in s.execute(fraga.where(Paragraf.omgang_id == omgang_id))
    }
    for uid in sorted(frysta.keys() | levande.keys(), key=str):
        if frysta.get(uid) != levande.get(uid):
            yield (frysta.get(uid) or levande[uid])[0]
