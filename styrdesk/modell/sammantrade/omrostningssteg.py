"""The acts of a vote: opened, voted by roll call or in a closed ballot, settled (KL 5:53-56).

A key press in the roll call is an act: only what the vote needs is read.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import func, select

from styrdesk.modell.grund.errors import Brist, RegelFel
from styrdesk.modell.grund.register import Ref, lagg_till
from styrdesk.modell.grund.store import Session, Store, hamta
from styrdesk.modell.motessteg import ref
from styrdesk.modell.sammantrade.arenden import Arende
from styrdesk.modell.sammantrade.fortroendevalda import personnamn
from styrdesk.modell.sammantrade.motesgang import krav_pagar
from styrdesk.modell.sammantrade.motesinlasning import las_strackor
from styrdesk.modell.sammantrade.paragrafer import (
    OMROSTNING,
    EjDeltagande,
    Jav,
    Omrostning,
    Paragraf,
    Rost,
)
from styrdesk.modell.sammantrade.rostlangd import Utgang, oppen_utgang, sluten_utgang
from styrdesk.modell.sammantrade.sammantraden import Sammantrade
from styrdesk.modell.val.sammantrade import ROST
from styrdesk.texter import _


def oppna_omrostning(
    store: Store, paragraf_id: int, ja_betyder: str, nej_betyder: str, *, sluten: bool | None = None,
    motforslag: bool = False,
) -> Ref:  # fmt: skip
    """A vote is asked for: what yes and no stand for.

    ``sluten`` None follows the law: closed in an election or an employment, open otherwise.
    """
    with store.arbete(_("Öppna omröstning")) as s:
        paragraf = hamta(s, Paragraf, paragraf_id)
        krav_pagar(s, paragraf.sammantrade_id)
        if sluten is None:
            sluten = _val_eller_anstallning(s, paragraf)
        fraga = select(func.max(Omrostning.nr)).where(Omrostning.paragraf_id == paragraf_id)
        varden = {
            "paragraf_id": paragraf_id, "nr": (s.scalar(fraga) or 0) + 1, "ja_betyder": ja_betyder,
            "nej_betyder": nej_betyder, "sluten": sluten, "motforslag": motforslag,
        }  # fmt: skip
        post: Omrostning = lagg_till(s, OMROSTNING, varden, store.klocka.idag())
        s.flush()
    return ref(post)


def skriv_roster(
    store: Store, omrostning_id: int, roster: Mapping[int, str | None], *, avsandare: object = None
) -> Ref:
    """How persons voted: ja, nej, avstar, or None to take the vote away. The outcome follows.

    RegelFel for someone who does not serve, and in a closed vote: there names are never stored.
    """
    with store.arbete(_("Skriv röster"), avsandare=avsandare) as s:
        post, paragraf, sammantrade = _oppen(s, omrostning_id)
        if post.sluten:
            text = _("Omröstningen är sluten. Skriv bara hur många röster varje förslag fick.")
            raise RegelFel(Brist("sluten", text))
        alla = _rostande(s, paragraf)
        _krav_rostande(s, alla, roster)
        nu = {r.person_id: r for r in s.scalars(select(Rost).where(Rost.omrostning_id == post.id))}
        for person_id, rost in roster.items():
            _rosta(s, post.id, nu.get(person_id), person_id, rost)
        kvar = {id: r.rost for id, r in nu.items() if id not in roster}
        kvar |= {id: rost for id, rost in roster.items() if rost is not None}
        ordforande = paragraf.ordforande_id or sammantrade.ordforande_id
        _avgor(post, oppen_utgang(kvar, ordforande, alla))
        s.flush()
    return ref(post)


def _val_eller_anstallning(s: Session, paragraf: Paragraf) -> bool:
    arende = s.get(Arende, paragraf.arende_id or 0)
    return paragraf.typ == "val" or (arende is not None and arende.art == "personal")


def _oppen(s: Session, omrostning_id: int) -> tuple[Omrostning, Paragraf, Sammantrade]:
    post = hamta(s, Omrostning, omrostning_id)
    paragraf = s.get_one(Paragraf, post.paragraf_id)
    return post, paragraf, krav_pagar(s, paragraf.sammantrade_id)


def _rostande(s: Session, paragraf: Paragraf) -> frozenset[int]:
    """Those who serve and take part in the decision."""
    fraga = select(Paragraf.id, Paragraf.ordning).where(
        Paragraf.sammantrade_id == paragraf.sammantrade_id
    )
    platser = {rad[0]: rad[1] for rad in s.execute(fraga)}
    utan = set(
        s.scalars(select(EjDeltagande.person_id).where(EjDeltagande.paragraf_id == paragraf.id))
    )
    utan |= set(
        s.scalars(
            select(Jav.person_id).where(Jav.paragraf_id == paragraf.id, Jav.ej_javig.is_(False))
        )
    )
    strackor = las_strackor(s, paragraf.sammantrade_id, platser)
    return frozenset(
        t.person_id
        for t in strackor
        if t.roll == "tjanstgor" and t.tacker(paragraf.ordning) and t.person_id not in utan
    )


def _krav_rostande(s: Session, alla: frozenset[int], roster: Mapping[int, str | None]) -> None:
    for person_id, rost in roster.items():
        if person_id not in alla and rost is not None:
            text = _("{namn} tjänstgör inte i paragrafen och röstar inte.")
            raise RegelFel(Brist("person_id", text.format(namn=personnamn(s, person_id))))
        if rost is not None and rost not in ROST:
            raise RegelFel(Brist("rost", _("Välj ja, nej eller avstår.")))


def _rosta(s: Session, omrostning_id: int, nu: Any, person_id: int, rost: str | None) -> None:
    if nu is not None and rost is None:
        s.delete(nu)
    elif nu is not None:
        nu.rost = rost
    elif rost is not None:
        s.add(Rost(omrostning_id=omrostning_id, person_id=person_id, rost=rost))


def _avgor(post: Omrostning, utgang: Utgang) -> None:
    post.bifallet = utgang.bifallet
    post.utslagsrost, post.lottning = utgang.utslagsrost, utgang.lottning


def skriv_slutna(store: Store, omrostning_id: int, ja: int, nej: int, avstar: int = 0) -> Ref:
    """The totals of a closed ballot. A tie waits for :func:`dra_lott`."""
    with store.arbete(_("Skriv röster")) as s:
        post, _paragraf, _mote = _oppen(s, omrostning_id)
        if not post.sluten:
            raise RegelFel(
                Brist("sluten", _("Omröstningen är öppen. Skriv hur var och en röstade."))
            )
        if min(ja, nej, avstar) < 0:
            raise RegelFel(Brist("slutna_ja", _("Skriv noll eller fler röster.")))
        post.slutna_ja, post.slutna_nej, post.slutna_avstar = ja, nej, avstar
        _avgor(post, sluten_utgang(ja, nej, None))
        s.flush()
    return ref(post)


def dra_lott(store: Store, omrostning_id: int, utfall: str) -> Ref:
    """The lot settled a tie in an election or an employment (KL 5:56): ``utfall`` is ja or nej."""
    with store.arbete(_("Avgör genom lottning")) as s:
        post, paragraf, _mote = _oppen(s, omrostning_id)
        if not _lika(s, post) or not _val_eller_anstallning(s, paragraf):
            text = _("Lotten avgör bara lika röstetal i val och anställning av personal.")
            raise RegelFel(Brist("lottning", text))
        if utfall not in ("ja", "nej"):
            raise RegelFel(Brist("bifallet", _("Välj vilket förslag lotten föll på.")))
        _avgor(post, Utgang(utfall, lottning=True))
        s.flush()
    return ref(post)


def _lika(s: Session, post: Omrostning) -> bool:
    if post.sluten:
        return post.slutna_ja == post.slutna_nej
    roster = list(s.scalars(select(Rost.rost).where(Rost.omrostning_id == post.id)))
    return roster.count("ja") == roster.count("nej")


def ta_bort_omrostning(store: Store, omrostning_id: int) -> None:
    """The vote was a mistake."""
    with store.arbete(_("Ta bort omröstning")) as s:
        post, _paragraf, _mote = _oppen(s, omrostning_id)
        for rost in s.scalars(select(Rost).where(Rost.omrostning_id == post.id)):
            s.delete(rost)
        s.flush()
        s.delete(post)
