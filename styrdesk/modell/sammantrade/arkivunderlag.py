"""What goes to the archive from one meeting: adjusted minutes, notices, send-outs, papers, corrections (§9).

The papers' bytes stay in the file until they are written; here are their names, places and checksums.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select

from styrdesk.modell.grund.errors import Brist, RegelFel
from styrdesk.modell.grund.store import Session
from styrdesk.modell.handlingar import Handling
from styrdesk.modell.protokollunderlag import AnslagUnderlag, KallelseUnderlag, ProtokollUnderlag
from styrdesk.modell.sammantrade.anslagssteg import lage
from styrdesk.modell.sammantrade.anslagsunderlag import anslag_underlag
from styrdesk.modell.sammantrade.justerat import justerat_protokoll
from styrdesk.modell.sammantrade.justering import Justeringsomgang
from styrdesk.modell.sammantrade.justeringsfakta import motets_paragrafer, sammanhang
from styrdesk.modell.sammantrade.kallelser import Kallelse
from styrdesk.modell.sammantrade.kallelseunderlag import frusen
from styrdesk.modell.sammantrade.omgangsregler import JUSTERADE
from styrdesk.modell.sammantrade.omgangssteg import omgangar
from styrdesk.modell.sammantrade.paragrafer import Beslut, Paragraf
from styrdesk.modell.sammantrade.sammantraden import Punkt, Punkthandling, punkter_i, punktnummer
from styrdesk.modell.underlagsdelar import person_namn
from styrdesk.texter import _


@dataclass(frozen=True, slots=True)
class Arkivhandling:
    """A paper to keep. ``nummer`` is its number in the agenda, "6.2"; empty for what has none."""

    id: int
    namn: str
    filnamn: str
    sha256: str
    nummer: str = ""
    sekretess: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Arkivomgang:
    """A batch: its minutes, notice and signed file, and where each paragraph stands."""

    id: int
    nr: int
    omedelbar: bool
    protokoll: ProtokollUnderlag
    anslag: AnslagUnderlag
    sha256: str
    justerad: date
    uppgifter: dict[str, Any]
    lagen: dict[str, str]
    undertecknat: Arkivhandling | None = None
    har_signatur: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Arkivbeslut:
    """What is to come of a decision: by whom, and by when."""

    ansvarig: str = ""
    klart_senast: date | None = None
    aterrapport_senast: date | None = None
    aterrapporterat: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Arkivparagraf:
    """What the registers know of a paragraph beside its frozen words: the item's uid, each decision's day."""

    punkt: str = ""
    beslut: dict[int, Arkivbeslut]


@dataclass(frozen=True, slots=True, kw_only=True)
class ArkivUnderlag:
    """One meeting as it goes to the archive; ``paragrafer`` by uid."""

    organ: str
    datum: date
    motesnr: int
    omgangar: tuple[Arkivomgang, ...]
    kallelser: tuple[tuple[int, KallelseUnderlag], ...] = ()
    handlingar: tuple[Arkivhandling, ...] = ()
    bilagor: tuple[Arkivhandling, ...] = ()
    paragrafer: dict[str, Arkivparagraf]


def saknas_for_arkiv(s: Session, sammantrade_id: int) -> list[Brist]:
    """What must be done before the meeting's papers are whole (S10); empty when they are."""
    brister = []
    if not omgangar(s, sammantrade_id):
        brister.append(Brist("", _("Sammanträdet har inget justerat protokoll.")))
    if any(p.omgang_id is None for p in motets_paragrafer(s, sammantrade_id)):
        brister.append(Brist("", _("Alla paragrafer är inte justerade.")))
    for omgang in omgangar(s, sammantrade_id):
        nr = {"nr": omgang.nr}
        if omgang.status not in JUSTERADE:
            brister.append(Brist("", _("Omgång {nr} är inte justerad.").format(**nr)))
        elif omgang.nedtagen is None:
            text = _("Omgång {nr}: anslaget är inte registrerat som nedtaget.")
            brister.append(Brist("", text.format(**nr)))
        elif omgang.laga_kraft is None and set(lage(s, omgang.id).values()) != {"ej_tillampligt"}:
            text = _("Omgång {nr}: laga kraft är inte bekräftad.")
            brister.append(Brist("", text.format(**nr)))
    return brister


def arkiv_underlag(s: Session, sammantrade_id: int) -> ArkivUnderlag:
    """Everything about a meeting that is to be kept; RegelFel says what is missing."""
    if brister := saknas_for_arkiv(s, sammantrade_id):
        raise RegelFel(*brister)
    runtom = sammanhang(s, sammantrade_id)
    omg = tuple(_omgang(s, o) for o in omgangar(s, sammantrade_id))
    fraga = select(Kallelse).where(Kallelse.sammantrade_id == sammantrade_id).order_by(Kallelse.nr)
    return ArkivUnderlag(
        organ=omg[0].protokoll.organ,
        datum=runtom.mote.datum,
        motesnr=runtom.sammantrade.motesnr,
        omgangar=omg,
        kallelser=tuple((k.nr, frusen(k)) for k in s.scalars(fraga)),
        handlingar=tuple(_punkternas_handlingar(s, sammantrade_id)),
        bilagor=tuple(_bilagor(s, sammantrade_id)),
        paragrafer={p.uid: _paragraf(s, p) for p in motets_paragrafer(s, sammantrade_id)},
    )


def _paragraf(s: Session, paragraf: Paragraf) -> Arkivparagraf:
    punkt = s.get(Punkt, paragraf.punkt_id or 0)
    fraga = select(Beslut).where(Beslut.paragraf_id == paragraf.id)
    return Arkivparagraf(
        punkt=punkt.uid if punkt else "",
        beslut={
            b.nr: Arkivbeslut(
                ansvarig=b.ansvarig or person_namn(s, b.ansvarig_id),
                klart_senast=b.klart_senast,
                aterrapport_senast=b.aterrapport_senast,
                aterrapporterat=b.aterrapporterat,
            )
            for b in s.scalars(fraga)
        },
    )


def _omgang(s: Session, omgang: Justeringsomgang) -> Arkivomgang:
    protokoll = justerat_protokoll(s, omgang.id)
    numrerade = {p.id: p.nummer for p in motets_paragrafer(s, omgang.sammantrade_id)}
    signerad = s.get(Handling, omgang.signerad_handling_id or 0)
    assert omgang.justerad is not None  # adjusted, as saknas_for_arkiv has seen
    return Arkivomgang(
        id=omgang.id,
        nr=omgang.nr,
        omedelbar=omgang.omedelbar,
        protokoll=protokoll,
        anslag=anslag_underlag(s, omgang.id),
        sha256=omgang.sha256,
        justerad=omgang.justerad,
        uppgifter={
            "justerad": omgang.justerad,
            "uppsatt": omgang.uppsatt,
            "nedtagen": omgang.nedtagen,
            "laga_kraft": omgang.laga_kraft,
            "laga_kraft_bekraftad_av": person_namn(s, omgang.laga_kraft_av_id),
            "laga_kraft_underlag": omgang.laga_kraft_underlag,
        },
        lagen={numrerade[id]: var for id, var in lage(s, omgang.id).items()},
        undertecknat=_handling(signerad) if signerad is not None else None,
        har_signatur=omgang.har_signatur,
    )


def _handling(post: Handling, nummer: str = "") -> Arkivhandling:
    return Arkivhandling(post.id, post.namn, post.filnamn, post.sha256, nummer, post.sekretess)


def _punkternas_handlingar(s: Session, sammantrade_id: int) -> list[Arkivhandling]:
    """The papers of the agenda, 6.1, 6.2, in its order."""
    nummer = punktnummer(punkter_i(s, sammantrade_id))
    fraga = (
        select(Punkthandling, Handling)
        .join(Handling, Punkthandling.handling_id == Handling.id)
        .join(Punkt, Punkthandling.punkt_id == Punkt.id)
        .where(Punkt.sammantrade_id == sammantrade_id)
        .order_by(Punkt.ordning, Punkthandling.nr)
    )
    return [
        _handling(handling, f"{nummer.get(rad.punkt_id) or 0}.{rad.nr}")
        for rad, handling in s.execute(fraga)
    ]


def _bilagor(s: Session, sammantrade_id: int) -> list[Arkivhandling]:
    """What is attached to the meeting itself, but for the files of the minutes."""
    fraga = select(Handling).where(
        Handling.sammantrade_id == sammantrade_id, Handling.typ != "protokoll"
    )
    return [_handling(post) for post in s.scalars(fraga.order_by(Handling.id))]
