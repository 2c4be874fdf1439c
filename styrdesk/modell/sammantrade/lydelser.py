"""Earlier wordings of a paragraph, read out of the log of changes, and the way back to one of them.

Nothing extra is stored: each step holds the whole post as it was before and after. A wording is the
texts and the decision together, for that is what one wants back.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Final

from sqlalchemy import and_, or_, select

from styrdesk.modell.grund.changes import Andring, Steg
from styrdesk.modell.grund.errors import Saknas
from styrdesk.modell.grund.register import Ref, skriv_varden
from styrdesk.modell.grund.store import Session, Store
from styrdesk.modell.motessteg import ref
from styrdesk.modell.sammantrade.paragrafer import PARAGRAF
from styrdesk.modell.sammantrade.paragrafsteg import beslutspunkter, krav_skrivbar
from styrdesk.texter import _

TEXTER: Final = ("sammanfattning", "underlag", "beslutsgang", "beslutsingress", "notering")
BESLUT: Final = "beslut"
FALT: Final = (*TEXTER[:4], BESLUT, TEXTER[4])
"""What makes up a wording, in the order in which it stands where one writes."""


@dataclass(frozen=True, slots=True)
class Lydelse:
    """The texts as they stood after a step (UTC stamp, who); ``skiljer`` are those that differ from now."""

    steg: int
    tidpunkt: str
    vem: str
    texter: Mapping[str, str]
    skiljer: tuple[str, ...] = ()


def tidigare_lydelser(s: Session, paragraf_id: int) -> tuple[Lydelse, ...]:
    """Every wording that the paragraph has had and no longer has, the latest first."""
    olika: list[Lydelse] = []
    for lydelse in _alla(s, paragraf_id):
        if not olika or lydelse.texter != olika[-1].texter:
            olika.append(lydelse)
    if not olika:
        return ()
    nu = olika[-1].texter
    tidigare = (_mot(lydelse, nu) for lydelse in reversed(olika[:-1]))
    return tuple(lydelse for lydelse in tidigare if lydelse.skiljer)


def _mot(lydelse: Lydelse, nu: Mapping[str, str]) -> Lydelse:
    skiljer = tuple(namn for namn in FALT if lydelse.texter[namn] != nu[namn])
    return Lydelse(lydelse.steg, lydelse.tidpunkt, lydelse.vem, lydelse.texter, skiljer)


def _alla(s: Session, paragraf_id: int) -> Iterator[Lydelse]:
    """The texts after each step, from the beginning."""
    texter = dict.fromkeys(TEXTER, "")
    punkter: dict[int, tuple[int, str]] = {}
    rader = s.execute(_fraga(paragraf_id)).all()
    for steg, grupp in groupby(rader, key=lambda rad: rad[0]):
        for _steg, andring in grupp:
            if andring.register == "paragraf":
                texter.update({namn: str(_efter(andring).get(namn) or "") for namn in TEXTER})
            else:
                punkter.pop(andring.post_id, None)
                if (efter := _efter(andring)).get("paragraf_id") == paragraf_id:
                    punkter[andring.post_id] = (efter["nr"], efter["text"])
        beslut = "\n".join(text for _nr, text in sorted(punkter.values()))
        yield Lydelse(steg.id, steg.tidpunkt, steg.vem, {**texter, BESLUT: beslut})


def _efter(andring: Andring) -> Mapping[str, Any]:
    return andring.efter or {}


def _fraga(paragraf_id: int) -> Any:
    i_paragrafen = or_(
        Andring.fore["paragraf_id"].as_integer() == paragraf_id,
        Andring.efter["paragraf_id"].as_integer() == paragraf_id,
    )
    return (
        select(Steg, Andring)
        .join(Andring, Andring.steg_id == Steg.id)
        .where(
            or_(
                and_(Andring.register == "paragraf", Andring.post_id == paragraf_id),
                and_(Andring.register == "beslut", i_paragrafen),
            )
        )
        .order_by(Steg.id, Andring.id)
    )


def aterstall_lydelse(
    store: Store, paragraf_id: int, steg: int, version: int | None = None
) -> Ref:  # fmt: skip
    """Let the paragraph read as it did after a step; one step to undo. RegelFel once it is adjusted.

    A point of the decision whose words stand in both keeps its owner and its days.
    """
    with store.arbete(_("Återställ tidigare lydelse")) as s:
        post = krav_skrivbar(s, paragraf_id, version)
        lydelse = next((rad for rad in _alla(s, paragraf_id) if rad.steg == steg), None)
        if lydelse is None:
            raise Saknas(_("Lydelsen finns inte i historiken."))
        texter = {namn: lydelse.texter[namn] for namn in TEXTER}
        skriv_varden(s, PARAGRAF, post, texter, store.klocka.idag())
        beslutspunkter(s, post.id, lydelse.texter[BESLUT])
        s.flush()
    return ref(post)
