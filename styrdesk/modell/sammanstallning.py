"""The yearly compilation per unit that citizens may read (R46, L5, T22)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Mapped

from styrdesk.modell.forklaring import Lage
from styrdesk.modell.grund import columns as kol
from styrdesk.modell.grund.buntar import rader
from styrdesk.modell.grund.columns import Post, unika
from styrdesk.modell.grund.errors import Brist, RegelFel
from styrdesk.modell.grund.register import Kolumn, Ref, Register, anmal, skriv_varden
from styrdesk.modell.grund.store import Session, Store, hamta
from styrdesk.modell.kallor import brist
from styrdesk.modell.lagen import lagerad
from styrdesk.modell.regelvarden import regelvarden
from styrdesk.modell.statusgang import skriv
from styrdesk.modell.utforare import Enhet, Verksamhetsomrade
from styrdesk.svensk_form import datum_iso
from styrdesk.texter import N_, _

FEM_KRAV: Final = {
    "saklig": N_("Saklig"),
    "relevant": N_("Relevant"),
    "jamforbar": N_("Jämförbar"),
    "lattforstaelig": N_("Lätt att förstå"),
    "lattillganglig": N_("Lätt att nå"),
}
"""What the law demands of information about providers (L5)."""


class Sammanstallning(Post):
    """One unit's results of a year: finished, checked, published (R46)."""

    __tablename__ = "sammanstallning"
    __table_args__ = (
        unika("sammanstallning", "enhet_id", "ar", text=N_("Enheten har redan en för året.")),
    )

    enhet_id: Mapped[int] = kol.lank(N_("Enhet"), "enhet", krav=True)
    ar: Mapped[int] = kol.ar(N_("År"), hjalp=N_("Det år resultaten gäller."))
    analys: Mapped[str] = kol.langtext(N_("Analys och slutsatser"), sok=True)
    fardig: Mapped[date | None] = kol.datum(N_("Färdig"))
    sma_grupper_dolda: Mapped[bool] = kol.janej(
        N_("Små grupper är dolda"), hjalp=N_("Ingen enskild får kunna räknas fram ur siffrorna.")
    )
    saklig: Mapped[bool] = kol.janej(FEM_KRAV["saklig"])
    relevant: Mapped[bool] = kol.janej(FEM_KRAV["relevant"])
    jamforbar: Mapped[bool] = kol.janej(FEM_KRAV["jamforbar"])
    lattforstaelig: Mapped[bool] = kol.janej(FEM_KRAV["lattforstaelig"])
    lattillganglig: Mapped[bool] = kol.janej(FEM_KRAV["lattillganglig"])
    granskad_av_id: Mapped[int | None] = kol.lank(N_("Granskad av"), "person")
    publicerad_datum: Mapped[date | None] = kol.datum(N_("Publicerad"))
    publicerad_var: Mapped[str] = kol.text(
        N_("Publicerad på"), hjalp=N_("Till exempel sidan Jämför verksamheter.")
    )


def _granska(_s: Session, post: Sammanstallning, idag: date) -> Iterable[Brist]:
    for falt in ("fardig", "publicerad_datum"):
        dag = getattr(post, falt)
        if dag is not None and dag > idag:
            yield Brist(falt, _("Dagen ligger framåt i tiden. Rätta den."))


def hinder_for_publicering(post: Sammanstallning) -> list[Brist]:
    """R46, L5: what stops a compilation from being published; empty when nothing does."""
    brister = []
    if post.fardig is None:
        brister.append(
            brist("fardig", _("Sammanställningen är inte färdig. Färdigställ den."), "R46")
        )
    if not post.sma_grupper_dolda:
        text = _("Kontrollera att grupper med färre än fem är dolda, och kryssa i rutan.")
        brister.append(brist("sma_grupper_dolda", text, "R46"))
    saknas = [_(rubrik).lower() for falt, rubrik in FEM_KRAV.items() if not getattr(post, falt)]
    if saknas:
        text = _("Informationen ska vara {vad}. Kontrollera det, och kryssa i rutorna.")
        brister.append(brist("saklig", text.format(vad=", ".join(saknas)), "L5"))
    return brister


def sammanstallningslage(post: Sammanstallning, senast: date, idag: date) -> Lage:
    """Published, finished, or missing after its last day in the next year (R46)."""
    if post.publicerad_datum is not None:
        return Lage(
            "genomford", _("Publicerad {dag}.").format(dag=datum_iso(post.publicerad_datum))
        )
    if idag > senast:
        return Lage("forsenad", _("Skulle ha publicerats {dag}.").format(dag=datum_iso(senast)))
    return Lage("handlaggs" if post.fardig else "vantar", _("Inte publicerad."))


def _harled(s: Session, nycklar: Sequence[int], idag: date) -> Mapping[int, Mapping[str, Any]]:
    varden = regelvarden(s)
    fraga = select(Sammanstallning, Enhet.verksamhetsomrade_id).join(
        Enhet, Sammanstallning.enhet_id == Enhet.id
    )
    svar = {}
    for post, omrade_id in rader(s, fraga, Sammanstallning.id, nycklar):
        senast = varden.dag("R46.senast", post.ar + 1, omrade_id)
        svar[post.id] = lagerad(sammanstallningslage(post, senast, idag))
    return svar


def _rubrik(s: Session, post: Sammanstallning) -> str:
    enhet = s.get(Enhet, post.enhet_id)
    return _("Sammanställning {ar}, {enhet}").format(ar=post.ar, enhet=enhet.namn if enhet else "")


SAMMANSTALLNING = anmal(
    Register(
        Sammanstallning,
        N_("Sammanställning"),
        N_("Sammanställningar"),
        (
            Kolumn("enhet", N_("Enhet"), Enhet.namn, Enhet.namn_sort),
            Kolumn(
                "verksamhetsomrade", N_("Område"), Verksamhetsomrade.namn, Verksamhetsomrade.namn_sort
            ),
            Kolumn("ar", N_("År"), Sammanstallning.ar, typ="ar"),
            Kolumn("fardig", N_("Färdig"), Sammanstallning.fardig, typ="datum"),
            Kolumn("publicerad_datum", N_("Publicerad"), Sammanstallning.publicerad_datum, typ="datum"),
            Kolumn("lage", N_("Läge"), typ="lage"),
        ),
        rubrik=_rubrik,
        fran=lambda f: f.join(Enhet, Sammanstallning.enhet_id == Enhet.id).join(
            Verksamhetsomrade, Enhet.verksamhetsomrade_id == Verksamhetsomrade.id
        ),
        granska=_granska,
        harled=_harled,
        skyddade=frozenset({"publicerad_datum"}),
        ordning="ar",
        fallande=True,
        urval={
            "opublicerade": lambda _s, _idag: Sammanstallning.publicerad_datum.is_(None),
            "publicerade": lambda _s, _idag: Sammanstallning.publicerad_datum.is_not(None),
        },
    )
)  # fmt: skip


def fardigstall_sammanstallning(store: Store, id: int, version: int | None, dag: date) -> Ref:
    """The text and the figures are ready to be checked."""
    namn = _("Färdigställ sammanställning")
    return skriv(store, SAMMANSTALLNING, id, version, {"fardig": dag}, benamning=namn)


def publicera_sammanstallning(
    store: Store, id: int, version: int | None, dag: date, var: str
) -> Ref:
    """Published on ``dag``; refused until small groups are hidden and the five boxes ticked (R46, L5)."""
    idag = store.klocka.idag()
    with store.arbete(_("Publicera sammanställning")) as s:
        post = hamta(s, Sammanstallning, id, version)
        if brister := hinder_for_publicering(post):
            raise RegelFel(*brister)
        varden = {"publicerad_datum": dag, "publicerad_var": var}
        skriv_varden(s, SAMMANSTALLNING, post, varden, idag, fritt=True)
        s.flush()
    return Ref(post.id, post.version, post.uid)
