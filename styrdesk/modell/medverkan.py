"""Who took part when payment models, follow-up systems and comparisons were shaped (R27, R81).

Own regi is an asset in that work, but what it is shown is shown to the externals too.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Mapped

from styrdesk.modell.forklaring import Lage
from styrdesk.modell.grund import columns as kol
from styrdesk.modell.grund.buntar import rader
from styrdesk.modell.grund.columns import Post
from styrdesk.modell.grund.errors import Brist
from styrdesk.modell.grund.register import Kolumn, Register, anmal
from styrdesk.modell.grund.store import Session
from styrdesk.modell.lagen import lagerad
from styrdesk.modell.utforare import Verksamhetsomrade
from styrdesk.modell.val import MEDVERKAN_SLAG
from styrdesk.texter import N_, _


class Medverkan(Post):
    """Who took part when a payment model, a follow-up system or a comparison was shaped (R27, R81)."""

    __tablename__ = "medverkan"

    amne: Mapped[str] = kol.text(N_("Ämne"), krav=True, langd=200, sok=True)
    amne_sort: Mapped[str] = kol.sortnyckel("amne")
    slag: Mapped[str] = kol.val(N_("Slag"), MEDVERKAN_SLAG)
    datum: Mapped[date] = kol.datum(N_("Datum"), krav=True)
    verksamhetsomrade_id: Mapped[int | None] = kol.lank(
        N_("Verksamhetsområde"), "verksamhetsomrade"
    )
    egen_regi: Mapped[bool] = kol.janej(N_("Egen regi var med"))
    externa_inbjudna: Mapped[bool] = kol.janej(N_("Externa utförare var inbjudna"))
    material_till_egen_regi: Mapped[bool] = kol.janej(N_("Egen regi fick ta del av material"))
    material_till_externa: Mapped[bool] = kol.janej(
        N_("Externa utförare fick samma material"), hjalp=N_("Öppenhet åt båda håll (R27).")
    )
    delad_handling: Mapped[str] = kol.text(N_("Material"), langd=300, sok=True)
    anteckning: Mapped[str] = kol.langtext(N_("Anteckning"), sok=True)

    @property
    def ojamn(self) -> bool:
        """Own regi got something that the externals did not."""
        return self.material_till_egen_regi and not self.material_till_externa


def medverkanlage(ojamn: bool) -> Lage:
    """R27: openness is the same for all."""
    if ojamn:
        return Lage("avviker", _("Egen regi fick material som externa utförare inte har fått."))
    return Lage("genomford", _("Lika för alla."))


def _granska(_s: Session, post: Medverkan, idag: date) -> Iterable[Brist]:
    if post.datum > idag:
        yield Brist(
            "datum", _("Datumet ligger framåt i tiden. Skriv in medverkan när den har skett.")
        )


MEDVERKAN = anmal(
    Register(
        Medverkan,
        N_("Medverkan"),
        N_("Medverkan"),
        (
            Kolumn("amne", N_("Ämne"), Medverkan.amne, Medverkan.amne_sort),
            Kolumn("slag", N_("Slag"), Medverkan.slag, typ="val"),
            Kolumn(
                "verksamhetsomrade",
                N_("Område"),
                Verksamhetsomrade.namn,
                Verksamhetsomrade.namn_sort,
            ),
            Kolumn("datum", N_("Datum"), Medverkan.datum, typ="datum"),
            Kolumn("egen_regi", N_("Egen regi"), Medverkan.egen_regi, typ="janej"),
            Kolumn("externa_inbjudna", N_("Externa"), Medverkan.externa_inbjudna, typ="janej"),
            Kolumn("lage", N_("Läge"), typ="lage"),
        ),
        rubrik=lambda _s, p: p.amne,
        fran=lambda f: f.outerjoin(
            Verksamhetsomrade, Medverkan.verksamhetsomrade_id == Verksamhetsomrade.id
        ),
        granska=_granska,
        harled=lambda s, nycklar, _idag: {
            p.id: lagerad(medverkanlage(p.ojamn))
            for (p,) in rader(s, select(Medverkan), Medverkan.id, nycklar)
        },
        ordning="datum",
        fallande=True,
    )
)
