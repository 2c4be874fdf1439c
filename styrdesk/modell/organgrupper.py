"""Groups of bodies that are invited together (R6), and the standing tasks of a body (R10, R22)."""

from __future__ import annotations

from sqlalchemy.orm import Mapped

from styrdesk.modell.grund import columns as kol
from styrdesk.modell.grund.columns import Post, unika
from styrdesk.modell.grund.register import Flerval, Kolumn, Register, anmal
from styrdesk.modell.organisation import Organ
from styrdesk.texter import N_


class Organgrupp(Post):
    """Bodies that meet or are informed as one, such as the presidia of a steering group (R6)."""

    __tablename__ = "organgrupp"

    namn: Mapped[str] = kol.text(N_("Grupp"), krav=True, langd=120, sok=True, unik=True)
    namn_sort: Mapped[str] = kol.sortnyckel("namn")
    beskrivning: Mapped[str] = kol.langtext(N_("Beskrivning"), sok=True)
    bara_presidiet: Mapped[bool] = kol.janej(
        N_("Bara presidierna"), forval=True, hjalp=N_("Ordförande och vice ordförande kallas.")
    )


class Organgruppmedlem(Post):
    """A body in a group."""

    __tablename__ = "organgruppmedlem"
    __table_args__ = (
        unika(
            "organgruppmedlem",
            "organgrupp_id",
            "organ_id",
            text=N_("Organet finns redan i gruppen."),
        ),
    )

    organgrupp_id: Mapped[int] = kol.lank(N_("Grupp"), "organgrupp", agare=True)
    organ_id: Mapped[int] = kol.lank(N_("Organ"), "organ", krav=True)


class Organuppgift(Post):
    """One of a body's tasks by the governing document; heads templates and groups the yearly plan."""

    __tablename__ = "organuppgift"

    organ_id: Mapped[int] = kol.lank(N_("Organ"), "organ", agare=True)
    nr: Mapped[int] = kol.heltal(N_("Ordning"), krav=True, minst=1)
    rubrik: Mapped[str] = kol.text(N_("Uppgift"), krav=True, langd=200, sok=True)
    regel: Mapped[str] = kol.text(N_("Regel"), langd=20, hjalp=N_("Till exempel R10."))


ORGANGRUPP = anmal(
    Register(
        Organgrupp,
        N_("Grupp av organ"),
        N_("Grupper av organ"),
        (
            Kolumn("namn", N_("Grupp"), Organgrupp.namn, Organgrupp.namn_sort),
            Kolumn("bara_presidiet", N_("Bara presidierna"), Organgrupp.bara_presidiet, typ="janej"),
        ),
        rubrik=lambda _s, p: p.namn,
        flerval={
            "organ": Flerval(
                N_("Organ"), Organgruppmedlem, "organgrupp_id", "organ_id", "organ",
                N_("De organ som hör till gruppen."),
            )
        },
        ordning="namn",
    )
)  # fmt: skip

ORGANGRUPPMEDLEM = anmal(
    Register(
        Organgruppmedlem,
        N_("Organ i grupp"),
        N_("Organ i grupper"),
        (Kolumn("organ", N_("Organ"), Organ.namn, Organ.namn_sort),),
        rubrik=lambda s, p: s.get_one(Organ, p.organ_id).namn,
        fran=lambda f: f.join(Organ, Organgruppmedlem.organ_id == Organ.id),
        agare="organgrupp_id",
        ordning="organ",
    )
)

ORGANUPPGIFT = anmal(
    Register(
        Organuppgift,
        N_("Uppgift för organ"),
        N_("Uppgifter för organ"),
        (
            Kolumn("nr", N_("Ordning"), Organuppgift.nr, typ="heltal"),
            Kolumn("rubrik", N_("Uppgift"), Organuppgift.rubrik),
            Kolumn("regel", N_("Regel"), Organuppgift.regel),
        ),
        rubrik=lambda _s, p: p.rubrik,
        agare="organ_id",
        ordning="nr",
    )
)
