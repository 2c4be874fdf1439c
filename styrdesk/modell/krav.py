"""Requirements on the units of an area, and whose they are: the catalogue of R30.

Only three things limit a unit's freedom: what the ordering side demands (equal for all), what the
owner directs (own regi only), and law.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sqlalchemy.orm import Mapped

from styrdesk.modell.grund import columns as kol
from styrdesk.modell.grund.columns import Post, unika, villkor
from styrdesk.modell.grund.errors import Brist
from styrdesk.modell.grund.register import Kolumn, Register, anmal
from styrdesk.modell.grund.store import Session
from styrdesk.modell.kallor import brist
from styrdesk.modell.organisation import granska_tid
from styrdesk.modell.regelverk import Regelverk, Regelverksversion
from styrdesk.modell.utforare import Verksamhetsomrade
from styrdesk.modell.val import KRAV_KALLA, KRAVKALLA, KRITICITET, REGI_OMFATTNING
from styrdesk.texter import N_, _


class Krav(Post):
    """One requirement: what, whose, for which regi, and where it stands (R30, §7.5)."""

    __tablename__ = "krav"
    __table_args__ = (
        unika(
            "krav", "verksamhetsomrade_id", "kod",
            text=N_("Koden finns redan i området. Välj en annan."),
        ),
        villkor(
            "krav_tid",
            "giltig_tom IS NULL OR giltig_from IS NULL OR giltig_tom >= giltig_from",
            "giltig_tom",
            N_("Slutdatumet ligger före startdatumet. Rätta ett av dem."),
        ),
    )  # fmt: skip

    verksamhetsomrade_id: Mapped[int] = kol.lank(
        N_("Verksamhetsområde"), "verksamhetsomrade", krav=True
    )
    kod: Mapped[str] = kol.text(N_("Kod"), krav=True, langd=20, sok=True)
    rubrik: Mapped[str] = kol.text(N_("Krav"), krav=True, langd=200, sok=True)
    rubrik_sort: Mapped[str] = kol.sortnyckel("rubrik")
    text: Mapped[str] = kol.langtext(N_("Kravet i sin helhet"), sok=True)
    kalla: Mapped[str] = kol.val(
        N_("Vems krav"), KRAV_KALLA, forval="bestallare",
        hjalp=N_("Beställarens krav är lika för alla. Ägarens gäller bara egen regi."),
    )  # fmt: skip
    galler_regi: Mapped[str] = kol.val(N_("Gäller"), REGI_OMFATTNING, forval="bada")
    kravkalla: Mapped[str | None] = kol.val(N_("Kravet står i"), KRAVKALLA, krav=False)
    lagrum: Mapped[str] = kol.text(
        N_("Lagrum eller avtalspunkt"),
        langd=200,
        sok=True,
        hjalp=N_("Till exempel avtal, punkt 5.1."),
    )
    regelverksversion_id: Mapped[int | None] = kol.lank(N_("Regelverk"), "regelverksversion")
    avtal_id: Mapped[int | None] = kol.lank(N_("Avtal"), "avtal")
    kriticitet: Mapped[str] = kol.val(
        N_("Hur viktigt"), KRITICITET, forval="medel",
        hjalp=N_("Bestäms när kravet skrivs: vad händer för brukarna om det inte följs?"),
    )  # fmt: skip
    giltig_from: Mapped[date | None] = kol.datum(N_("Gäller från och med"))
    giltig_tom: Mapped[date | None] = kol.datum(N_("Gäller till och med"))


def _granska(s: Session, post: Krav, _idag: date) -> Iterable[Brist]:
    yield from granska_tid(post.giltig_from, post.giltig_tom, "giltig_tom")
    if post.kalla == "bestallare" and post.galler_regi != "bada":
        text = _("Beställarens krav är lika för alla utförare. Välj egen regi och externa.")
        yield brist("galler_regi", text, "R30")
    if post.kalla == "agare" and post.galler_regi != "egen":
        text = _(
            "Ägarens krav gäller bara egen regi. Ändra vem det gäller, eller vems krav det är."
        )
        yield brist("galler_regi", text, "R30")
    version = s.get(Regelverksversion, post.regelverksversion_id or 0)
    bok = s.get(Regelverk, version.regelverk_id) if version else None
    if bok is not None and bok.verksamhetsomrade_id != post.verksamhetsomrade_id:
        text = _("Regelverket gäller ett annat område. Välj områdets regelverk.")
        yield Brist("regelverksversion_id", text)


KRAV = anmal(
    Register(
        Krav,
        N_("Krav"),
        N_("Krav"),
        (
            Kolumn("rubrik", N_("Krav"), Krav.rubrik, Krav.rubrik_sort),
            Kolumn("kod", N_("Kod"), Krav.kod),
            Kolumn(
                "verksamhetsomrade", N_("Område"), Verksamhetsomrade.namn, Verksamhetsomrade.namn_sort
            ),
            Kolumn("kalla", N_("Vems krav"), Krav.kalla, typ="val"),
            Kolumn("galler_regi", N_("Gäller"), Krav.galler_regi, typ="val"),
            Kolumn("kriticitet", N_("Hur viktigt"), Krav.kriticitet, typ="val"),
            Kolumn("lagrum", N_("Lagrum eller avtalspunkt"), Krav.lagrum),
            Kolumn("giltig_tom", N_("Gäller till"), Krav.giltig_tom, typ="datum"),
        ),
        rubrik=lambda _s, p: f"{p.kod} {p.rubrik}",
        fran=lambda f: f.join(
            Verksamhetsomrade, Krav.verksamhetsomrade_id == Verksamhetsomrade.id
        ),
        granska=_granska,
        ordning="kod",
        urval={
            "aktuella": lambda _s, idag: (Krav.giltig_tom.is_(None)) | (Krav.giltig_tom >= idag),
            "tidigare": lambda _s, idag: Krav.giltig_tom < idag,
        },
    )
)  # fmt: skip
