"""What the workspace of a meeting reads besides the facts: items, papers and receivers of a paragraph."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from sqlalchemy import func, select

from styrdesk.modell.grund.register import Bild, bild_av
from styrdesk.modell.grund.store import Session, Store
from styrdesk.modell.protokollunderlag import Beslutspunkt, ProtokollUnderlag
from styrdesk.modell.sammantrade.arenden import Tjansteskrivelse
from styrdesk.modell.sammantrade.frasbank import Frasmall, alla_fraser
from styrdesk.modell.sammantrade.motesfakta import Motesfakta
from styrdesk.modell.sammantrade.motesinlasning import las_motesfakta
from styrdesk.modell.sammantrade.paragrafer import PARAGRAF, Expediering, Paragraf
from styrdesk.modell.sammantrade.paragrafsteg import beslutsrader
from styrdesk.modell.sammantrade.protokollasning import protokoll_underlag
from styrdesk.modell.sammantrade.sammantraden import SAMMANTRADE, Punkt, Punkthandling


@dataclass(frozen=True, slots=True)
class Mottagare:
    """A receiver of the decision; ``skickad`` when the extract has been sent already."""

    id: int
    namn: str
    skickad: bool


@dataclass(frozen=True, slots=True)
class Paragrafstod:
    """What stands around a paragraph."""

    bild: Bild
    foredragande: str
    handlingar: int
    fran_skrivelse: bool
    mottagare: tuple[Mottagare, ...]


@dataclass(frozen=True, slots=True)
class Arbetsbild:
    """The whole meeting and the paragraph that is chosen (None before the opening)."""

    bild: Bild
    fakta: Motesfakta
    paragraf: Paragrafstod | None
    foredragande: dict[int, str]
    fraser: tuple[Frasmall, ...]


def arbetsbilden(store: Store, sammantrade_id: int, paragraf_id: int = 0) -> Arbetsbild:
    """The meeting with a paragraph; the first that is not done when ``paragraf_id`` is not in it.

    Raises Saknas if the meeting is gone.
    """
    idag = store.klocka.idag()
    with store.las() as s:
        bild = bild_av(s, SAMMANTRADE, sammantrade_id, idag)
        fakta = las_motesfakta(s, sammantrade_id)
        vald = fakta.per_id.get(paragraf_id)
        if vald is None:
            vald = next((p for p in fakta.paragrafer if p.status != "klar"), None)
            vald = vald or next(iter(fakta.paragrafer), None)
        stod = None
        if vald is not None:
            punkt = s.get(Punkt, vald.punkt_id or 0)
            stod = Paragrafstod(
                bild_av(s, PARAGRAF, vald.id, idag),
                punkt.foredragande if punkt else "",
                _antal_handlingar(s, vald.punkt_id),
                punkt is not None and s.get(Tjansteskrivelse, punkt.skrivelse_id or 0) is not None,
                _mottagare(s, vald.id),
            )
        return Arbetsbild(bild, fakta, stod, _foredragande(s, sammantrade_id), alla_fraser(s))


def _antal_handlingar(s: Session, punkt_id: int | None) -> int:
    fraga = select(func.count()).where(Punkthandling.punkt_id == (punkt_id or 0))
    return s.scalar(fraga) or 0


def _mottagare(s: Session, paragraf_id: int) -> tuple[Mottagare, ...]:
    fraga = select(Expediering).where(Expediering.paragraf_id == paragraf_id)
    rader = s.scalars(fraga.order_by(Expediering.id))
    return tuple(Mottagare(e.id, e.mottagare, e.datum is not None) for e in rader)


def _foredragande(s: Session, sammantrade_id: int) -> dict[int, str]:
    fraga = select(Punkt.id, Punkt.foredragande).where(
        Punkt.sammantrade_id == sammantrade_id, Punkt.foredragande != ""
    )
    return {rad.id: rad.foredragande for rad in s.execute(fraga)}


def utkast_underlag(
    s: Session, sammantrade_id: int, paragraf_id: int, typade: Mapping[str, str]
) -> ProtokollUnderlag:
    """What a paragraph will be printed from if the words that are being typed are stored.

    They are put on the post in a reading session that is never written.
    """
    with s.no_autoflush:
        post = s.get(Paragraf, paragraf_id)
        for namn in typade.keys() & PARAGRAF.falt.keys():
            setattr(post, namn, typade[namn])
        underlag = protokoll_underlag(s, sammantrade_id, paragraf_id=paragraf_id)
    if "beslut" not in typade or not underlag.paragrafer:
        return underlag
    punkter = tuple(
        Beslutspunkt(nr, rad) for nr, rad in enumerate(beslutsrader(typade["beslut"]), start=1)
    )
    paragraf = replace(underlag.paragrafer[0], beslut=punkter)
    return replace(underlag, paragrafer=(paragraf, *underlag.paragrafer[1:]))
