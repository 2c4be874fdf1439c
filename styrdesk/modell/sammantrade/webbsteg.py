"""The step before the minutes are published: each paragraph read through, words masked (protokoll §6).

Nothing is published by the program: it makes the file when everything has been reviewed (J07) and
proves that what was taken out is nowhere in it (J08, export/webbkontroll.py).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from sqlalchemy import select

from styrdesk.modell.grund.errors import Brist, RegelFel
from styrdesk.modell.grund.register import Ref, lagg_till, skriv_varden
from styrdesk.modell.grund.store import Session, Store, hamta
from styrdesk.modell.motessteg import ref
from styrdesk.modell.protokollunderlag import ParagrafUnderlag, WebbUnderlag
from styrdesk.modell.sammantrade.arenden import Arende
from styrdesk.modell.sammantrade.bilagor import hor_till
from styrdesk.modell.sammantrade.justerat import justerat_protokoll
from styrdesk.modell.sammantrade.justering import Justeringsomgang
from styrdesk.modell.sammantrade.justeringsfakta import omgangens_paragrafer
from styrdesk.modell.sammantrade.ogonblicksbild import texter_i
from styrdesk.modell.sammantrade.paragrafer import Paragraf
from styrdesk.modell.sammantrade.webb import MASKERING, WEBBGRANSKNING, Maskering, Webbgranskning
from styrdesk.modell.sammantrade.webbmaskering import (
    kvarvarande,
    maskerat,
    monster,
    personnummer_i,
    utelamnad,
)
from styrdesk.texter import _

PUNKTER: Final = (
    "personnummer", "enskilda", "kansliga", "lagovertradelser", "sekretess", "affarer", "skyddade",
    "underskrifter", "metadata_granskade", "bilagor",
)  # fmt: skip
"""What is ticked for each paragraph, in the order of protokoll §6."""


@dataclass(frozen=True, slots=True)
class Webblage:
    """How far the review of a paragraph has come. ``kvar`` are the points that are not ticked."""

    paragraf_id: int
    nummer: str
    rubrik: str
    granskad: date | None = None
    kvar: tuple[str, ...] = PUNKTER
    utelamnas: bool = False
    sekretess: str = ""
    offentlig_rubrik: str = ""
    masker: tuple[str, ...] = ()
    publiceras_till: date | None = None

    @property
    def klar(self) -> bool:
        """Whether the paragraph may go into the web edition as it is."""
        return self.granskad is not None and (self.utelamnas or not self.kvar)


def granska_for_webb(
    store: Store,
    paragraf_id: int,
    *,
    av_id: int,
    punkter: Mapping[str, bool] | None = None,
    utelamnas: bool = False,
    publiceras_till: date | None = None,
) -> Ref:
    """A named person has read the paragraph; without ``punkter`` every point is ticked."""
    idag = store.klocka.idag()
    varden = {
        **dict.fromkeys(PUNKTER, True), **(punkter or {}), "utelamnas": utelamnas,
        "granskad": idag, "granskad_av_id": av_id, "publiceras_till": publiceras_till,
    }  # fmt: skip
    with store.arbete(_("Granska paragraf inför publicering")) as s:
        _krav_justerad(s, paragraf_id)
        post = _granskning(s, paragraf_id)
        if post is None:
            post = lagg_till(s, WEBBGRANSKNING, {"paragraf_id": paragraf_id, **varden}, idag)
        else:
            skriv_varden(s, WEBBGRANSKNING, post, varden, idag)
        s.flush()
    return ref(post)


def maskera(store: Store, paragraf_id: int, ord_: str, *, lagrum: str = "", skal: str = "") -> Ref:
    """Take a word or a name out of the web edition, everywhere it occurs; RegelFel if it does not."""
    idag = store.klocka.idag()
    with store.arbete(_("Maskera i webbversionen")) as s:
        paragraf = _krav_justerad(s, paragraf_id)
        protokoll = justerat_protokoll(s, paragraf.omgang_id or 0)
        if ord_.strip() and not any(monster(ord_).search(t) for t in texter_i(protokoll)):
            text = _("Orden finns inte i protokollet. Skriv dem som de står.")
            raise RegelFel(Brist("ord", text))
        varden = {"paragraf_id": paragraf_id, "ord": ord_.strip(), "lagrum": lagrum, "skal": skal}
        post = lagg_till(s, MASKERING, varden, idag)
        s.flush()
    return ref(post)


def ta_bort_mask(store: Store, maskering_id: int, version: int | None = None) -> None:
    """The word may be published after all."""
    with store.arbete(_("Ta bort maskering")) as s:
        s.delete(hamta(s, Maskering, maskering_id, version))


def _krav_justerad(s: Session, paragraf_id: int) -> Paragraf:
    paragraf = hamta(s, Paragraf, paragraf_id)
    omgang = s.get(Justeringsomgang, paragraf.omgang_id or 0)
    if omgang is None or omgang.protokoll is None:
        raise RegelFel(Brist("", _("Paragrafen är inte justerad. Granska den när den är det.")))
    return paragraf


def _granskning(s: Session, paragraf_id: int) -> Webbgranskning | None:
    fraga = select(Webbgranskning).where(Webbgranskning.paragraf_id == paragraf_id)
    return s.scalars(fraga).first()


# -- how far it has come ---------------------------------------------------------------------------------


def webblage(s: Session, omgang_id: int) -> tuple[Webblage, ...]:
    """Every paragraph of a batch with its review and its masks, in order."""
    return tuple(_lage(s, p) for p in omgangens_paragrafer(s, omgang_id))


def _lage(s: Session, p: Paragraf) -> Webblage:
    fraga = select(Maskering.ord).where(Maskering.paragraf_id == p.id).order_by(Maskering.id)
    arende = s.get(Arende, p.arende_id or 0)
    lage = Webblage(
        p.id, p.nummer, p.rubrik, sekretess=p.sekretess_lagrum, masker=tuple(s.scalars(fraga)),
        offentlig_rubrik=arende.offentlig_rubrik if arende else "",
    )  # fmt: skip
    granskning = _granskning(s, p.id)
    if granskning is None:
        return lage
    return replace(
        lage,
        granskad=granskning.granskad,
        kvar=tuple(punkt for punkt in PUNKTER if not getattr(granskning, punkt)),
        utelamnas=granskning.utelamnas,
        publiceras_till=granskning.publiceras_till,
    )


def forslag_till_masker(s: Session, omgang_id: int) -> dict[int, tuple[str, ...]]:
    """What looks like a personnummer, by paragraph: proposed, never masked by itself."""
    id_for = {p.uid: p.id for p in omgangens_paragrafer(s, omgang_id)}
    protokoll = justerat_protokoll(s, omgang_id)
    return {id_for[p.uid]: funna for p in protokoll.paragrafer if (funna := personnummer_i(p))}


def att_avpublicera(s: Session, idag: date) -> list[tuple[int, str, date]]:
    """(paragraph, number, last day) of what should no longer be on the web."""
    fraga = (
        select(Paragraf.id, Paragraf.nummer, Webbgranskning.publiceras_till)
        .join(Webbgranskning, Webbgranskning.paragraf_id == Paragraf.id)
        .where(Webbgranskning.publiceras_till < idag, Webbgranskning.utelamnas.is_(False))
        .order_by(Webbgranskning.publiceras_till, Paragraf.id)
    )
    return [(id, nummer, dag) for id, nummer, dag in s.execute(fraga) if dag is not None]


def avpublicera(store: Store, omgang_id: int) -> None:
    """What has been on the web long enough is taken down: the next edition leaves it out.

    RegelFel if no paragraph of the batch has come to its day.
    """
    idag = store.klocka.idag()
    with store.arbete(_("Avpublicera")) as s:
        i_omgangen = {p.id for p in omgangens_paragrafer(s, omgang_id)}
        forfallna = [id for id, _nr, _dag in att_avpublicera(s, idag) if id in i_omgangen]
        if not forfallna:
            text = _("Inget i omgången ska tas bort från webben ännu. Dagen står i granskningen.")
            raise RegelFel(Brist("", text))
        for id in forfallna:
            if (post := _granskning(s, id)) is not None:
                skriv_varden(s, WEBBGRANSKNING, post, {"utelamnas": True}, idag)


# -- the edition -----------------------------------------------------------------------------------------


def masker_i(s: Session, omgang_id: int) -> tuple[str, ...]:
    """Every word that is masked in the minutes of a batch."""
    return tuple(dict.fromkeys(ord_ for lage in webblage(s, omgang_id) for ord_ in lage.masker))


def webb_underlag(s: Session, omgang_id: int) -> WebbUnderlag:
    """The minutes to publish; RegelFel while a paragraph is not reviewed (J07) or something is left (J08).

    A paragraph that is left out, or secret and not masked, keeps only its number.
    """
    lagen = {lage.nummer: lage for lage in webblage(s, omgang_id)}
    protokoll = justerat_protokoll(s, omgang_id)
    if brister := [_ogranskad(lage) for lage in lagen.values() if not lage.klar]:
        raise RegelFel(*brister)
    masker = masker_i(s, omgang_id)
    dolda = [p.nummer for p in protokoll.paragrafer if _doljs(p, lagen[p.nummer])]
    oppet = replace(
        protokoll,
        paragrafer=tuple(_publicerad(p, lagen[p.nummer]) for p in protokoll.paragrafer),
        bilagor=tuple(b for b in protokoll.bilagor if not any(hor_till(b, nr) for nr in dolda)),
    )
    webb = replace(maskerat(oppet, masker), webb=True)
    if kvar := list(kvarvarande(texter_i(webb), masker)):
        text = _("{vad} står kvar i webbversionen. Maskera det först.")
        raise RegelFel(*(Brist("", text.format(vad=v), "J08") for v in kvar))
    return WebbUnderlag(protokoll=webb, masker=masker)


def _publicerad(p: ParagrafUnderlag, lage: Webblage) -> ParagrafUnderlag:
    return utelamnad(p, lage.offentlig_rubrik) if _doljs(p, lage) else p


def _doljs(p: ParagrafUnderlag, lage: Webblage) -> bool:
    return lage.utelamnas or bool(p.sekretess and not lage.masker)


def _ogranskad(lage: Webblage) -> Brist:
    text = _("§\u00a0{nummer} är inte färdiggranskad inför publicering.")
    if lage.granskad is not None:
        vilka = ", ".join(_(WEBBGRANSKNING.falt[punkt].rubrik).lower() for punkt in lage.kvar)
        text = _("§\u00a0{nummer}: granskningen saknar {vilka}. Maskera eller utelämna det.")
        return Brist("", text.format(nummer=lage.nummer, vilka=vilka), "J07")
    return Brist("", text.format(nummer=lage.nummer), "J07")
