"""The committees' own yearly papers: plan, report, plans for follow-up and supervision (R43, R44, R47)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Mapped

from styrdesk.modell.beslutsuppgifter import granska_paragraf
from styrdesk.modell.forklaring import Lage
from styrdesk.modell.grund import columns as kol
from styrdesk.modell.grund.buntar import rader
from styrdesk.modell.grund.columns import Post, unika
from styrdesk.modell.grund.errors import Brist
from styrdesk.modell.grund.register import Kolumn, Ref, Register, anmal
from styrdesk.modell.grund.store import Session, Store
from styrdesk.modell.lagen import lagerad
from styrdesk.modell.organisation import Organ, organ_gallde
from styrdesk.modell.statusgang import skriv
from styrdesk.modell.val import NAMNDDOKUMENT_TYP, etikett
from styrdesk.svensk_form import datum_iso
from styrdesk.texter import N_, _


class Namnddokument(Post):
    """A committee's paper of a year. ``ar`` is the year it is about, not the year it is decided."""

    __tablename__ = "namnddokument"
    __table_args__ = (
        unika(
            "namnddokument", "namnd_id", "typ", "ar",
            text=N_("Nämnden har redan ett sådant dokument för året."),
        ),
    )  # fmt: skip

    namnd_id: Mapped[int] = kol.lank(N_("Nämnd"), "organ", krav=True)
    typ: Mapped[str] = kol.val(N_("Slag"), NAMNDDOKUMENT_TYP, forval="verksamhetsberattelse")
    ar: Mapped[int] = kol.ar(N_("År"), hjalp=N_("Det år dokumentet gäller."))
    planerad: Mapped[date | None] = kol.datum(N_("Behandlas i nämnden"))
    beslutad: Mapped[date | None] = kol.datum(N_("Beslutad"))
    paragraf: Mapped[str] = kol.text(N_("Paragraf"), langd=20)
    diarienr: Mapped[str] = kol.text(N_("Diarienummer"), langd=60, sok=True)

    @property
    def dag(self) -> date | None:
        """When the committee treats it: the decision, else the plan."""
        return self.beslutad or self.planerad


def _granska(s: Session, post: Namnddokument, idag: date) -> Iterable[Brist]:
    yield from granska_paragraf(post.paragraf, "paragraf")
    if post.beslutad is not None:
        yield from organ_gallde(s, post.namnd_id, post.beslutad, "namnd_id")
        if post.beslutad > idag:
            yield Brist("beslutad", _("Beslutet ligger framåt i tiden. Skriv dagen som planerad."))


def namnddokumentlage(planerad: date | None, beslutad: date | None, idag: date) -> Lage:
    """Decided, planned, late or not planned."""
    if beslutad is not None:
        return Lage("genomford", _("Beslutad {dag}.").format(dag=datum_iso(beslutad)))
    if planerad is None:
        return Lage("vantar", _("Dagen i nämnden är inte bestämd."))
    if planerad < idag:
        text = _("Nämnden skulle behandla det {dag}. Skriv in beslutet.")
        return Lage("forsenad", text.format(dag=datum_iso(planerad)))
    return Lage("planerad", _("Nämnden behandlar det {dag}.").format(dag=datum_iso(planerad)))


def _harled(s: Session, nycklar: Sequence[int], idag: date) -> Mapping[int, Mapping[str, Any]]:
    return {
        p.id: lagerad(namnddokumentlage(p.planerad, p.beslutad, idag))
        for (p,) in rader(s, select(Namnddokument), Namnddokument.id, nycklar)
    }


def _rubrik(s: Session, post: Namnddokument) -> str:
    namnd = s.get(Organ, post.namnd_id)
    typ = etikett(NAMNDDOKUMENT_TYP, post.typ)
    return f"{typ} {post.ar}, {namnd.kortnamn if namnd else ''}"


NAMNDDOKUMENT = anmal(
    Register(
        Namnddokument,
        N_("Nämndens dokument"),
        N_("Nämndens dokument"),
        (
            Kolumn("namnd", N_("Nämnd"), Organ.namn, Organ.namn_sort),
            Kolumn("typ", N_("Slag"), Namnddokument.typ, typ="val"),
            Kolumn("ar", N_("År"), Namnddokument.ar, typ="ar"),
            Kolumn("planerad", N_("Behandlas"), Namnddokument.planerad, typ="datum"),
            Kolumn("beslutad", N_("Beslutad"), Namnddokument.beslutad, typ="datum"),
            Kolumn("lage", N_("Läge"), typ="lage"),
        ),
        rubrik=_rubrik,
        fran=lambda f: f.join(Organ, Namnddokument.namnd_id == Organ.id),
        granska=_granska,
        harled=_harled,
        ordning="ar",
        fallande=True,
        urval={
            "vantar": lambda _s, _idag: Namnddokument.beslutad.is_(None),
            "beslutade": lambda _s, _idag: Namnddokument.beslutad.is_not(None),
        },
    )
)


def besluta_namnddokument(
    store: Store, id: int, version: int | None, dag: date, paragraf: str = ""
) -> Ref:
    """The committee decided on its paper."""
    varden = {"beslutad": dag, "paragraf": paragraf}
    namn = _("Registrera nämndens beslut")
    return skriv(store, NAMNDDOKUMENT, id, version, varden, benamning=namn)
