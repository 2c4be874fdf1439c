"""The acts on reporting: periods and days of occasions, send the catalogue, remind, receive (R38-R41)."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from sqlalchemy import func, select

from styrdesk.modell.grund.errors import Brist, RegelFel
from styrdesk.modell.grund.register import Ref, lagg_till, skriv_varden
from styrdesk.modell.grund.store import Session, Store, hamta
from styrdesk.modell.kallor import brist
from styrdesk.modell.statusgang import Statusgang, ta_steg
from styrdesk.modell.uppgiftskrav import (
    RAPPORTTILLFALLE,
    UPPGIFTSKATALOG,
    Rapporttillfalle,
    Uppgiftskatalog,
    Uppgiftskrav,
)
from styrdesk.modell.utforare import Enhet, Utforare, Verksamhetsomrade
from styrdesk.modell.val import INLAMNING_STATUS
from styrdesk.texter import _

MANADER: Final = {"manad": 1, "kvartal": 3, "tertial": 4, "termin": 6, "ar": 12}
"""Months in a period of each interval (R40)."""

# -- periods and days ---------------------------------------------------------------------------------


def perioder(intervall: str, ar: int) -> list[tuple[date, date]]:
    """First and last day of every period of ``ar`` (R40); terms are half years (T1)."""
    langd = MANADER[intervall]
    svar = []
    for manad in range(1, 13, langd):
        sista = manad + langd - 1
        svar.append((date(ar, manad, 1), date(ar, sista, monthrange(ar, sista)[1])))
    return svar


def forfallodag(period_slut: date, dag: int) -> date:
    """Day ``dag`` of the month after the period; the month's last day when it has fewer (T6)."""
    nasta = period_slut + timedelta(days=1)
    return nasta.replace(day=min(dag, monthrange(nasta.year, nasta.month)[1]))


# -- the catalogue --------------------------------------------------------------------------------------


def gallande_krav(s: Session, verksamhetsomrade_id: int, ar: int) -> list[Uppgiftskrav]:
    """The requirements of the area that are in force some day of the year (R38)."""
    fraga = select(Uppgiftskrav).where(
        Uppgiftskrav.verksamhetsomrade_id == verksamhetsomrade_id,
        Uppgiftskrav.giltig_from <= date(ar, 12, 31),
        (Uppgiftskrav.giltig_tom.is_(None)) | (Uppgiftskrav.giltig_tom >= date(ar, 1, 1)),
    )
    return list(s.scalars(fraga.order_by(Uppgiftskrav.id)))


def ny_uppgiftskatalog(
    store: Store, verksamhetsomrade_id: int, ar: int, kommentar: str = ""
) -> Ref:
    """The next version of the area's catalogue for the year, not sent yet (R39)."""
    idag = store.klocka.idag()
    with store.arbete(_("Ny uppgiftskatalog {ar}").format(ar=ar)) as s:
        hamta(s, Verksamhetsomrade, verksamhetsomrade_id)
        fraga = select(func.max(Uppgiftskatalog.nr)).where(
            Uppgiftskatalog.verksamhetsomrade_id == verksamhetsomrade_id, Uppgiftskatalog.ar == ar
        )
        varden = {
            "verksamhetsomrade_id": verksamhetsomrade_id, "ar": ar,
            "nr": (s.scalar(fraga) or 0) + 1, "kommentar": kommentar,
        }  # fmt: skip
        post = lagg_till(s, UPPGIFTSKATALOG, varden, idag)
        s.flush()
    return Ref(post.id, post.version, post.uid)


def hinder_for_utskick(krav: Sequence[Uppgiftskrav]) -> list[Brist]:
    """R38, R39: the catalogue has content, decided, and every line says where the value comes from."""
    if not krav:
        text = _("Området har inga uppgiftskrav för året. Lägg in dem först.")
        return [brist("uppgiftskrav", text, "R38")]
    brister = []
    obeslutade = sum(not k.har_beslut for k in krav)
    if obeslutade:
        text = _("{antal} av {alla} uppgiftskrav saknar nämndens beslut. Skriv in det först.")
        brister.append(brist("uppgiftskrav", text.format(antal=obeslutade, alla=len(krav)), "R38"))
    utan = [k for k in krav if not k.kalla or (k.kalla == "system" and not k.system)]
    if utan:
        text = _("{antal} uppgiftskrav saknar uppgift om varifrån de kommer. Komplettera dem.")
        brister.append(brist("kalla", text.format(antal=len(utan)), "R39"))
    return brister


def skicka_uppgiftskatalog(
    store: Store, id: int, version: int | None, dag: date, mottagare: str
) -> Ref:
    """The catalogue was sent to the providers on ``dag`` and does not change any more (R39)."""
    idag = store.klocka.idag()
    with store.arbete(_("Registrera utskick av uppgiftskatalog")) as s:
        post = hamta(s, Uppgiftskatalog, id, version)
        if brister := hinder_for_utskick(gallande_krav(s, post.verksamhetsomrade_id, post.ar)):
            raise RegelFel(*brister)
        if dag > idag:
            raise RegelFel(Brist("dag", _("Dagen ligger framåt i tiden. Rätta den.")))
        varden = {"utskickad": dag, "mottagare": mottagare}
        skriv_varden(s, UPPGIFTSKATALOG, post, varden, idag, fritt=True)
        s.flush()
    return Ref(post.id, post.version, post.uid)


# -- occasions --------------------------------------------------------------------------------------------

RAPPORTGANG = Statusgang(
    RAPPORTTILLFALLE,
    INLAMNING_STATUS,
    {
        "vantad": ("pamind", "inkommen"),
        "pamind": ("pamind", "inkommen"),
        "inkommen": ("godkand", "komplettering"),
        "komplettering": ("inkommen", "pamind"),
        "godkand": ("inkommen",),
    },
    {
        "komplettering": lambda _s, p, _i: (
            []
            if p.komplettering_senast
            else [Brist("komplettering_senast", _("Skriv när kompletteringen ska vara inne."))]
        ),
    },
)


def lagg_upp_rapporttillfallen(store: Store, verksamhetsomrade_id: int, ar: int) -> int:
    """Every occasion of the year that does not exist yet, for units while they are open.

    Values taken from a system have no occasions: nobody hands them in. Returns how many were made.
    """
    idag = store.klocka.idag()
    with store.arbete(_("Lägg upp rapporttillfällen {ar}").format(ar=ar)) as s:
        omrade = hamta(s, Verksamhetsomrade, verksamhetsomrade_id)
        enheter = _enheter(s, omrade.id)
        finns = _befintliga(s, ar)
        antal = 0
        for krav in gallande_krav(s, omrade.id, ar):
            for varden in _tillfallen(krav, enheter, ar):
                nyckel = (varden["enhet_id"], krav.id, varden["period_start"])
                if nyckel not in finns:
                    lagg_till(s, RAPPORTTILLFALLE, varden, idag)
                    antal += 1
    return antal


def _enheter(s: Session, omrade_id: int) -> list[tuple[Enhet, str]]:
    fraga = select(Enhet, Utforare.regi).join(Utforare, Enhet.utforare_id == Utforare.id)
    fraga = fraga.where(Enhet.verksamhetsomrade_id == omrade_id).order_by(Enhet.kod)
    return [(enhet, regi) for enhet, regi in s.execute(fraga)]


def _befintliga(s: Session, ar: int) -> set[tuple[object, int, object]]:
    fraga = select(
        Rapporttillfalle.enhet_id, Rapporttillfalle.uppgiftskrav_id, Rapporttillfalle.period_start
    ).where(Rapporttillfalle.period_start.between(date(ar, 1, 1), date(ar, 12, 31)))
    return {(enhet, krav, start) for enhet, krav, start in s.execute(fraga)}


def _tillfallen(
    krav: Uppgiftskrav, enheter: Sequence[tuple[Enhet, str]], ar: int
) -> list[dict[str, object]]:
    if krav.kalla != "utforare":
        return []
    return [
        {
            "enhet_id": enhet.id, "uppgiftskrav_id": krav.id, "period_start": start,
            "period_slut": slut, "forfaller": forfallodag(slut, krav.forfallodag),
        }
        for enhet, regi in enheter
        if krav.galler_regi in ("bada", regi)
        for start, slut in perioder(krav.intervall, ar)
        if _oppen_hela(enhet, krav, start, slut)
    ]  # fmt: skip


def _oppen_hela(enhet: Enhet, krav: Uppgiftskrav, start: date, slut: date) -> bool:
    """O7: nothing is asked of a period before the unit began, after it closed, or outside the requirement."""
    oppen = (enhet.start is None or enhet.start <= start) and (
        enhet.slut is None or enhet.slut >= slut
    )
    return (
        oppen and krav.giltig_from <= start and (krav.giltig_tom is None or krav.giltig_tom >= slut)
    )


def paminn_om_rapport(store: Store, id: int, version: int | None, dag: date) -> Ref:
    """Note that the unit was reminded."""
    namn = _("Påminn om uppgift")
    return ta_steg(store, RAPPORTGANG, id, version, "pamind", {"pamind": dag}, benamning=namn)


def ta_emot_rapport(store: Store, id: int, version: int | None, dag: date) -> Ref:
    """The value came in."""
    namn = _("Registrera uppgift")
    return ta_steg(store, RAPPORTGANG, id, version, "inkommen", {"inkom": dag}, benamning=namn)


def begar_komplettering_av_rapport(store: Store, id: int, version: int | None, senast: date) -> Ref:
    """Something is missing in what came in."""
    varden = {"komplettering_senast": senast}
    namn = _("Begär komplettering av uppgift")
    return ta_steg(store, RAPPORTGANG, id, version, "komplettering", varden, benamning=namn)


def godkann_rapport(store: Store, id: int, version: int | None, dag: date) -> Ref:
    """The value is checked."""
    namn = _("Godkänn uppgift")
    return ta_steg(store, RAPPORTGANG, id, version, "godkand", {"godkand": dag}, benamning=namn)
