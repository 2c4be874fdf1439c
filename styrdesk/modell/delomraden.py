"""What a follow-up has judged, area by area: grade, observation, proof, demand (R58, protokoll §5.8).

There is never a mean value: the report shows how the grades are spread (regler §6.3).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Mapped

from styrdesk.modell.avvikelser import Avvikelse
from styrdesk.modell.besok import Besok, Besoksenhet, las_av
from styrdesk.modell.grund import columns as kol
from styrdesk.modell.grund.columns import Post, unika
from styrdesk.modell.grund.errors import Brist, RegelFel
from styrdesk.modell.grund.register import Kolumn, Ref, Register, Varden, anmal, lagg_till
from styrdesk.modell.grund.store import Session, Store, hamta
from styrdesk.modell.lagen import GENOMFORDA
from styrdesk.modell.val import DELOMRADE_BEDOMNING
from styrdesk.texter import N_, _

KRAVER_ATGARD: Final = ("delvis_uppfyllt", "ej_uppfyllt")
"""The grades that must be followed by a demand."""


class Delomrade(Post):
    """An area of a follow-up with its grade."""

    __tablename__ = "delomrade"
    __table_args__ = (
        unika("delomrade", "besok_id", "namn", text=N_("Delområdet finns redan på besöket.")),
    )

    besok_id: Mapped[int] = kol.lank(N_("Besök"), "besok", agare=True)
    nr: Mapped[int] = kol.heltal(N_("Nr"), krav=True, minst=1)
    namn: Mapped[str] = kol.text(N_("Delområde"), krav=True, langd=120, sok=True)
    bedomning: Mapped[str] = kol.val(
        N_("Bedömning"), DELOMRADE_BEDOMNING, forval="ej_bedomt",
        hjalp=N_("Delvis och ej uppfyllt kräver en åtgärd."),
    )  # fmt: skip
    iakttagelse: Mapped[str] = kol.langtext(
        N_("Iakttagelse"), sok=True, hjalp=N_("Ingen enskild brukare får kunna kännas igen.")
    )
    belagg: Mapped[str] = kol.text(
        N_("Belägg"), hjalp=N_("Till exempel schema eller granskade akter.")
    )
    krav: Mapped[str] = kol.langtext(N_("Krav på åtgärd"), sok=True)
    avvikelse_id: Mapped[int | None] = kol.lank(
        N_("Brist"), "avvikelse",
        hjalp=N_("Välj bristen om den är registrerad som avvikelse. Då gäller kravet där."),
    )  # fmt: skip


def _last(s: Session, post: Any) -> str:
    besok = s.get(Besok, post.besok_id or 0)
    return las_av(besok.status) if besok is not None else ""


def _granska(s: Session, post: Delomrade, _idag: date) -> Iterable[Brist]:
    """A breach that is named must have been found at the same visit."""
    avvikelse = s.get(Avvikelse, post.avvikelse_id or 0)
    if avvikelse is not None and avvikelse.besok_id != post.besok_id:
        text = _("Bristen konstaterades vid ett annat besök. Välj en brist från det här besöket.")
        yield Brist("avvikelse_id", text)


DELOMRADE = anmal(Register(
    Delomrade, N_("Delområde"), N_("Delområden"),
    (
        Kolumn("nr", N_("Nr"), Delomrade.nr, typ="heltal"),
        Kolumn("namn", N_("Delområde"), Delomrade.namn),
        Kolumn("bedomning", N_("Bedömning"), Delomrade.bedomning, typ="val"),
        Kolumn("iakttagelse", N_("Iakttagelse"), Delomrade.iakttagelse),
        Kolumn("krav", N_("Krav på åtgärd"), Delomrade.krav),
        Kolumn("avvikelse", N_("Brist"), Avvikelse.rubrik),
    ),
    rubrik=lambda _s, p: f"{p.nr} {p.namn}", agare="besok_id", ordning="nr",
    granska=_granska, last=_last,
    fran=lambda f: f.outerjoin(Avvikelse, Delomrade.avvikelse_id == Avvikelse.id),
))  # fmt: skip


def delomraden_i(s: Session, besok_id: int) -> list[Delomrade]:
    """The areas of a visit in their order."""
    fraga = select(Delomrade).where(Delomrade.besok_id == besok_id)
    return list(s.scalars(fraga.order_by(Delomrade.nr, Delomrade.id)))


def lagg_till_delomrade(
    store: Store, besok_id: int, varden: Varden, *, avsandare: object = None
) -> Ref:
    """Add an area last; ``varden`` are its fields. RegelFel when the follow-up is closed."""
    with store.arbete(_("Lägg till delområde"), avsandare=avsandare) as s:
        nr = max((d.nr for d in delomraden_i(s, besok_id)), default=0) + 1
        post: Delomrade = lagg_till(
            s, DELOMRADE, {"nr": nr, **varden, "besok_id": besok_id}, store.klocka.idag()
        )
        s.flush()
    return Ref(post.id, post.version, post.uid)


def hamta_delomraden(store: Store, besok_id: int) -> int:
    """Take the areas, ungraded, from the latest follow-up with the same checklist; how many came.

    One of the same unit goes first. RegelFel when there is none, or nothing that is not here already.
    """
    idag = store.klocka.idag()
    with store.arbete(_("Hämta delområden")) as s:
        besok = hamta(s, Besok, besok_id)
        finns = {d.namn: d.nr for d in delomraden_i(s, besok_id)}
        nya = [n for n in _forlaga(s, besok) if n not in finns]
        if not nya:
            text = _("Ingen tidigare uppföljning har fler delområden att hämta. Lägg till dem här.")
            raise RegelFel(Brist("", text))
        for nr, namn in enumerate(nya, max(finns.values(), default=0) + 1):
            lagg_till(s, DELOMRADE, {"besok_id": besok_id, "nr": nr, "namn": namn}, idag)
    return len(nya)


def _forlaga(s: Session, besok: Besok) -> Iterator[str]:
    """The names of the areas of the visit to take after."""
    enheter = select(Besoksenhet.enhet_id).where(Besoksenhet.besok_id == besok.id)
    samma = select(Besoksenhet.besok_id).where(Besoksenhet.enhet_id.in_(enheter))
    fraga = (
        select(Besok)
        .where(
            Besok.id != besok.id,
            Besok.status.in_(GENOMFORDA),
            Besok.id.in_(select(Delomrade.besok_id)),
        )
        .order_by(Besok.id.in_(samma).desc(), Besok.genomford_fran.desc(), Besok.id.desc())
    )
    for en in s.scalars(fraga):
        if _utan_version(en.checklista) == _utan_version(besok.checklista):
            yield from (d.namn for d in delomraden_i(s, en.id))
            return


def _utan_version(checklista: str) -> str:
    """Hemtjänst, version 5 and version 6 have the same areas until somebody says otherwise."""
    return checklista.partition(",")[0].strip().lower()
