"""Exceptions from the division of roles, with two consents and an approval (R8, R35, §8.9)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Mapped

from styrdesk.modell.beslutsuppgifter import Beslutad, granska_beslut
from styrdesk.modell.forklaring import Lage
from styrdesk.modell.grund import columns as kol
from styrdesk.modell.grund.buntar import rader
from styrdesk.modell.grund.columns import Post, villkor
from styrdesk.modell.grund.errors import Brist
from styrdesk.modell.grund.register import Kolumn, Ref, Register, anmal, skriv_varden
from styrdesk.modell.grund.store import Session, Store, hamta
from styrdesk.modell.kallor import brist
from styrdesk.modell.lagen import lagerad
from styrdesk.modell.organisation import Organ, granska_tid
from styrdesk.modell.regelvarden import regelvarden
from styrdesk.modell.statusgang import Statusgang, byt, ta_steg
from styrdesk.modell.utforare import Verksamhetsomrade
from styrdesk.modell.val import ROLLUNDANTAG_STATUS, ROLLUNDANTAG_VEM
from styrdesk.svensk_form import datum_iso
from styrdesk.texter import N_, _

I_KRAFT = ("gallande", "omprovas")


class Rollundantag(Beslutad, Post):
    """Who steps into the other side's role, with what, where and for how long.

    The decision is the approval by the municipality's leadership.
    """

    __tablename__ = "rollundantag"
    __table_args__ = (
        villkor(
            "rollundantag_tid",
            "giltig_tom IS NULL OR giltig_from IS NULL OR giltig_tom >= giltig_from",
            "giltig_tom",
            N_("Slutdatumet ligger före startdatumet. Rätta ett av dem."),
        ),
    )

    rubrik: Mapped[str] = kol.text(N_("Undantag"), krav=True, langd=200, sok=True)
    rubrik_sort: Mapped[str] = kol.sortnyckel("rubrik")
    vem: Mapped[str] = kol.val(N_("Vem"), ROLLUNDANTAG_VEM, forval="egen_regi")
    vad: Mapped[str] = kol.langtext(N_("Vad undantaget gäller"), krav=True, sok=True)
    verksamhetsomrade_id: Mapped[int] = kol.lank(
        N_("Verksamhetsområde"), "verksamhetsomrade", krav=True
    )
    person_id: Mapped[int | None] = kol.lank(
        N_("Person"), "person", hjalp=N_("Om undantaget gäller en person med två roller.")
    )
    diarienr: Mapped[str] = kol.text(N_("Diarienummer"), langd=60, sok=True)
    status: Mapped[str] = kol.val(N_("Status"), ROLLUNDANTAG_STATUS, forval="foreslaget")
    samtycke_bestallare_datum: Mapped[date | None] = kol.datum(N_("Beställaren samtyckte"))
    samtycke_utforare_datum: Mapped[date | None] = kol.datum(N_("Utföraren samtyckte"))
    giltig_from: Mapped[date | None] = kol.datum(N_("Gäller från och med"))
    giltig_tom: Mapped[date | None] = kol.datum(
        N_("Gäller till och med"), hjalp=N_("Undantag är tidsbegränsade.")
    )
    omprovas: Mapped[date | None] = kol.datum(N_("Omprövas"))
    upphort: Mapped[date | None] = kol.datum(N_("Upphörde"))
    upphort_skal: Mapped[str] = kol.text(N_("Skäl för att undantaget upphör"))


def _granska(s: Session, post: Rollundantag, idag: date) -> Iterable[Brist]:
    yield from granska_tid(post.giltig_from, post.giltig_tom, "giltig_tom")
    yield from granska_beslut(s, post, idag)
    if post.status in ("godkant", *I_KRAFT):
        yield from _tre_samtycken(s, post, idag)


def _tre_samtycken(s: Session, post: Rollundantag, _idag: date) -> Iterable[Brist]:
    """R35: both sides agree, and the municipality's leadership approves."""
    if post.samtycke_bestallare_datum is None:
        text = _("Beställarens samtycke saknas. Skriv när det lämnades.")
        yield brist("samtycke_bestallare_datum", text, "R35")
    if post.samtycke_utforare_datum is None:
        text = _("Utförarens samtycke saknas. Skriv när det lämnades.")
        yield brist("samtycke_utforare_datum", text, "R35")
    organ = s.get(Organ, post.beslut_organ_id or 0)
    if organ is None or post.beslut_datum is None:
        text = _("Kommunledningens godkännande saknas. Skriv vem som godkände, och när.")
        yield brist("beslut_datum", text, "R35")
    elif organ.roll != "kommunledning":
        text = _("{organ} hör inte till kommunledningen. Välj den som godkände undantaget.")
        yield brist("beslut_organ_id", text.format(organ=organ.namn), "R35")


def _gallande(s: Session, post: Rollundantag, idag: date) -> Iterable[Brist]:
    yield from _tre_samtycken(s, post, idag)
    if post.giltig_from is None or post.giltig_tom is None:
        text = _("Skriv från och till vilken dag undantaget gäller.")
        yield brist("giltig_tom", text, "R35")
    elif post.giltig_tom < idag:
        text = _("Tiden gick ut {dag}. Skriv en ny sista dag, eller låt undantaget upphöra.")
        yield brist("giltig_tom", text.format(dag=datum_iso(post.giltig_tom)), "R35")


def undantagslage(status: str, tom: date | None, varna: int, idag: date) -> Lage:
    """Proposed, in force, about to end in ``varna`` days (R35), expired or ended."""
    if status == "upphort":
        return Lage("avslutad", _("Undantaget har upphört."))
    if status not in I_KRAFT:
        return Lage("handlaggs", _("Undantaget gäller inte än."))
    if tom is not None and tom < idag:
        return Lage("forsenad", _("Tiden gick ut {dag}.").format(dag=datum_iso(tom)))
    if tom is not None and (tom - idag).days <= varna:
        return Lage("loper_ut", _("Gäller till {dag}.").format(dag=datum_iso(tom)))
    return Lage("galler", _("Gäller till {dag}.").format(dag=datum_iso(tom)) if tom else "")


def _harled(s: Session, nycklar: Sequence[int], idag: date) -> Mapping[int, Mapping[str, Any]]:
    varden = regelvarden(s)
    return {
        post.id: lagerad(
            undantagslage(
                post.status,
                post.giltig_tom,
                varden.tal("R35.varna", idag, post.verksamhetsomrade_id),
                idag,
            )
        )
        for (post,) in rader(s, select(Rollundantag), Rollundantag.id, nycklar)
    }


ROLLUNDANTAG = anmal(
    Register(
        Rollundantag,
        N_("Rollundantag"),
        N_("Rollundantag"),
        (
            Kolumn("rubrik", N_("Undantag"), Rollundantag.rubrik, Rollundantag.rubrik_sort),
            Kolumn("vem", N_("Vem"), Rollundantag.vem, typ="val"),
            Kolumn(
                "verksamhetsomrade", N_("Område"), Verksamhetsomrade.namn, Verksamhetsomrade.namn_sort
            ),
            Kolumn("giltig_from", N_("Gäller från"), Rollundantag.giltig_from, typ="datum"),
            Kolumn("giltig_tom", N_("Gäller till"), Rollundantag.giltig_tom, typ="datum"),
            Kolumn("status", N_("Status"), Rollundantag.status, typ="val"),
            Kolumn("lage", N_("Läge"), typ="lage"),
        ),
        rubrik=lambda _s, p: p.rubrik,
        fran=lambda f: f.join(
            Verksamhetsomrade, Rollundantag.verksamhetsomrade_id == Verksamhetsomrade.id
        ),
        granska=_granska,
        harled=_harled,
        skyddade=frozenset({"status"}),
        ordning="giltig_tom",
        urval={
            "aktuella": lambda _s, _idag: Rollundantag.status != "upphort",
            "upphorda": lambda _s, _idag: Rollundantag.status == "upphort",
        },
    )
)  # fmt: skip

UNDANTAGSGANG = Statusgang(
    ROLLUNDANTAG,
    ROLLUNDANTAG_STATUS,
    {
        "foreslaget": ("samtycken", "upphort"),
        "samtycken": ("godkant", "upphort"),
        "godkant": ("gallande", "upphort"),
        "gallande": ("omprovas", "upphort"),
        "omprovas": ("gallande", "upphort"),
        "upphort": (),
    },
    {
        "godkant": _tre_samtycken,
        "gallande": _gallande,
        "upphort": lambda _s, p, _i: (
            [] if p.upphort else [Brist("upphort", _("Skriv vilken dag undantaget upphör."))]
        ),
    },
)


def lamna_samtycke(store: Store, id: int, version: int | None, part: str, dag: date) -> Ref:
    """One side agrees on ``dag``; ``part`` is bestallare or utforare (R35)."""
    falt = f"samtycke_{part}_datum"
    with store.arbete(_("Registrera samtycke till rollundantag")) as s:
        post = hamta(s, Rollundantag, id, version)
        if post.status == "foreslaget":
            byt(s, UNDANTAGSGANG, post, "samtycken", store.klocka.idag(), {falt: dag})
        else:
            skriv_varden(s, ROLLUNDANTAG, post, {falt: dag}, store.klocka.idag())
        s.flush()
    return Ref(post.id, post.version, post.uid)


def godkann_rollundantag(
    store: Store, id: int, version: int | None, organ_id: int, dag: date, paragraf: str = ""
) -> Ref:
    """The municipality's leadership approves; both consents must be there (R35)."""
    varden = {"beslut_organ_id": organ_id, "beslut_datum": dag, "beslut_paragraf": paragraf}
    namn = _("Godkänn rollundantag")
    return ta_steg(store, UNDANTAGSGANG, id, version, "godkant", varden, benamning=namn)


def satt_undantag_i_kraft(
    store: Store, id: int, version: int | None, fran: date, tom: date, omprovas: date | None = None
) -> Ref:
    """The exception applies from ``fran`` to ``tom``; also how it is prolonged after a new trial."""
    varden = {"giltig_from": fran, "giltig_tom": tom, "omprovas": omprovas}
    namn = _("Sätt rollundantag i kraft")
    return ta_steg(store, UNDANTAGSGANG, id, version, "gallande", varden, benamning=namn)


def omprova_undantag(store: Store, id: int, version: int | None) -> Ref:
    """Try again whether the exception is needed."""
    namn = _("Ompröva rollundantag")
    return ta_steg(store, UNDANTAGSGANG, id, version, "omprovas", benamning=namn)


def avsluta_undantag(store: Store, id: int, version: int | None, dag: date, skal: str = "") -> Ref:
    """The exception ends on ``dag``."""
    varden = {"upphort": dag, "upphort_skal": skal}
    namn = _("Avsluta rollundantag")
    return ta_steg(store, UNDANTAGSGANG, id, version, "upphort", varden, benamning=namn)
