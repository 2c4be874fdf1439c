"""Boxes that are painted over on the pages of a paper in the public editions (protokoll §6, OSL 5:5).

A box belongs to the paper and to the very file it was drawn on: when the file is replaced the boxes follow,
but nothing of the new file is shown in public until somebody has looked at it and confirmed them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Mapped

from styrdesk.modell.grund import columns as kol
from styrdesk.modell.grund.columns import Post
from styrdesk.modell.grund.errors import Brist, RegelFel
from styrdesk.modell.grund.register import Kolumn, Ref, Register, anmal, lagg_till, skriv_varden
from styrdesk.modell.grund.store import Session, Store, hamta
from styrdesk.modell.handlingar import Handling
from styrdesk.modell.motessteg import ref
from styrdesk.modell.paketunderlag import Maskering, Maskruta
from styrdesk.texter import N_, _

_DELAR = 10  # of a point
_TIONDELAR = N_("tiondels punkter")


class Handlingsmask(Post):
    """A box on a page, in tenths of points from the top left corner of the page as it is seen."""

    __tablename__ = "handlingsmask"

    handling_id: Mapped[int] = kol.lank(N_("Handling"), "handling", agare=True)
    sida: Mapped[int] = kol.heltal(N_("Sida"), krav=True, minst=1)
    x: Mapped[int] = kol.heltal(N_("Från vänster"), krav=True, enhet=_TIONDELAR)
    y: Mapped[int] = kol.heltal(N_("Uppifrån"), krav=True, enhet=_TIONDELAR)
    bredd: Mapped[int] = kol.heltal(N_("Bredd"), krav=True, enhet=_TIONDELAR, minst=1)
    hojd: Mapped[int] = kol.heltal(N_("Höjd"), krav=True, enhet=_TIONDELAR, minst=1)
    lagrum: Mapped[str] = kol.text(
        N_("Lagrum"), krav=True, hjalp=N_("Till exempel OSL 26 kap. 1 §.")
    )
    ritad_pa: Mapped[str] = kol.text(N_("Filens kontrollsumma"), krav=True, langd=64)


HANDLINGSMASK = anmal(
    Register(
        Handlingsmask,
        N_("Maskruta"),
        N_("Maskrutor"),
        (
            Kolumn("sida", N_("Sida"), Handlingsmask.sida, typ="heltal"),
            Kolumn("lagrum", N_("Lagrum"), Handlingsmask.lagrum),
        ),
        rubrik=lambda _s, p: f"{p.sida}, {p.lagrum}",
        agare="handling_id",
        ordning="sida",
    )
)


@dataclass(frozen=True, slots=True)
class Mask:
    """A box with its ground. ``inaktuell``: it was drawn on a file that has been replaced since."""

    id: int
    version: int
    ruta: Maskruta
    lagrum: str
    inaktuell: bool = False


def rita_mask(store: Store, handling_id: int, ruta: Maskruta, lagrum: str) -> Ref:
    """Paint over a box of the paper's file as it is now."""
    with store.arbete(_("Maskera handling")) as s:
        handling = hamta(s, Handling, handling_id)
        varden = {
            "handling_id": handling_id, "lagrum": lagrum.strip(), "ritad_pa": handling.sha256,
            **_matt(ruta),
        }  # fmt: skip
        post = lagg_till(s, HANDLINGSMASK, varden, store.klocka.idag())
        s.flush()
    return ref(post)


def andra_mask(store: Store, id: int, ruta: Maskruta, lagrum: str) -> Ref:
    """Move a box, give it another size or another ground."""
    with store.arbete(_("Ändra maskering")) as s:
        post = hamta(s, Handlingsmask, id)
        varden = {"lagrum": lagrum.strip(), **_matt(ruta)}
        skriv_varden(s, HANDLINGSMASK, post, varden, store.klocka.idag())
        s.flush()
    return ref(post)


def slopa_mask(store: Store, id: int) -> None:
    """What is under the box may be read by everybody after all."""
    with store.arbete(_("Ta bort maskering")) as s:
        s.delete(hamta(s, Handlingsmask, id))


def bekrafta_masker(store: Store, handling_id: int) -> None:
    """Somebody has looked: the boxes are right on the new file too."""
    with store.arbete(_("Bekräfta maskering")) as s:
        avtryck = hamta(s, Handling, handling_id).sha256
        for post in _poster(s, [handling_id]):
            post.ritad_pa = avtryck


def folj_med(s: Session, fran_id: int, till_id: int, store: Store) -> None:
    """A new edition of a paper gets the boxes of the old, to be confirmed on it."""
    for post in _poster(s, [fran_id]):
        varden = {namn: getattr(post, namn) for namn in HANDLINGSMASK.falt}
        lagg_till(s, HANDLINGSMASK, {**varden, "handling_id": till_id}, store.klocka.idag())


def las_masker(s: Session, handlingar: Sequence[int]) -> Mapping[int, tuple[Mask, ...]]:
    """The boxes of each of the papers that has any, by page and from the top."""
    fraga = select(Handling.id, Handling.sha256).where(Handling.id.in_(handlingar))
    avtryck = {rad.id: rad.sha256 for rad in s.execute(fraga)}
    per: dict[int, list[Mask]] = defaultdict(list)
    for post in _poster(s, handlingar):
        inaktuell = post.ritad_pa != avtryck[post.handling_id]
        per[post.handling_id].append(
            Mask(post.id, post.version, _ruta(post), post.lagrum, inaktuell)
        )
    return {id: tuple(masker) for id, masker in per.items()}


def maskering_av(masker: Sequence[Mask], sha256: str) -> Maskering | None:
    """What the public editions paint over in a file; None when there are no boxes.

    With a box from an earlier file the checksum fits no file, so that none is shown before it is confirmed.
    """
    if not masker:
        return None
    grunder = dict.fromkeys(m.lagrum for m in masker)
    rutor = tuple(m.ruta for m in masker)
    inaktuell = any(m.inaktuell for m in masker)
    return Maskering(rutor, ", ".join(grunder), "-" if inaktuell else sha256)


def _poster(s: Session, handlingar: Sequence[int]) -> list[Handlingsmask]:
    fraga = select(Handlingsmask).where(Handlingsmask.handling_id.in_(handlingar))
    ordnad = fraga.order_by(
        Handlingsmask.handling_id, Handlingsmask.sida, Handlingsmask.y, Handlingsmask.x,
        Handlingsmask.id,
    )  # fmt: skip
    return list(s.scalars(ordnad))


def _matt(ruta: Maskruta) -> dict[str, Any]:
    """The columns of a box. RegelFel when it has no area."""
    bredd, hojd = round(ruta.bredd * _DELAR), round(ruta.hojd * _DELAR)
    if bredd < 1 or hojd < 1:
        raise RegelFel(Brist("bredd", _("Rutan täcker ingenting. Gör den större.")))
    return {
        "sida": ruta.sida, "x": max(0, round(ruta.x * _DELAR)), "y": max(0, round(ruta.y * _DELAR)),
        "bredd": bredd, "hojd": hojd,
    }  # fmt: skip


def _ruta(post: Handlingsmask) -> Maskruta:
    return Maskruta(
        post.sida, post.x / _DELAR, post.y / _DELAR, post.bredd / _DELAR, post.hojd / _DELAR
    )
