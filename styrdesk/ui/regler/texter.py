"""How rules, findings and consequences read in the rule browser."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from styrdesk.modell.regelbladdrare import OK, Avsnitt, Objektrad, Regelbild, Regelrad
from styrdesk.modell.regler.fynd import ALLVAR
from styrdesk.modell.regler.fyndlage import KVITTERAD, OPPEN, UNDANTAG
from styrdesk.modell.regler.katalog import AUTOMATISK, SLAG, STOPP
from styrdesk.svensk_form import datum_kort
from styrdesk.texter import N_, _, ngettext
from styrdesk.ui.radlista import Rad

STATUS = {
    "BROTT": (N_("Bruten"), "error_circle", "bad"),
    "DATAFEL": (N_("Går inte ihop"), "error_circle", "bad"),
    "VARN": (N_("Bryts snart"), "warning", "warn"),
    "UPPL": (N_("Upplysning"), "info", "info"),
    OK: (N_("Inga fynd"), "checkmark_circle", "ok"),
}
"""Word, icon and tone of each state."""

_SEDDA = {
    KVITTERAD: (N_("Kvitterat"), "eye", "text2"),
    UNDANTAG: (N_("Undantag"), "prohibited", "text2"),
}


def status(rad: Objektrad) -> tuple[str, str, str]:
    """Word, icon and tone of a row; what people have said comes before what was found."""
    lage = rad.lage.status if rad.lage else OPPEN
    ord_, ikon, ton = _SEDDA.get(lage, STATUS[rad.status])
    if lage == UNDANTAG and rad.lage and rad.lage.notering and rad.lage.notering.tom:
        return _("Undantag till {dag}").format(dag=datum_kort(rad.lage.notering.tom)), ikon, ton
    return _(ord_), ikon, ton


def regelrader(avsnitt: Iterable[Avsnitt], *, bara_fynd: bool) -> list[Rad]:
    """The table of contents as rows."""
    svar: list[Rad] = []
    for ett in avsnitt:
        regler = [r for r in ett.regler if not bara_fynd or any(r.antal.values())]
        if regler:
            svar.append(Rad(ett.rubrik))
            svar += map(_regelrad, regler)
    return svar


def _regelrad(regel: Regelrad) -> Rad:
    varningar = regel.antal.get("VARN", 0)
    antal, ton = (regel.brott, "bad") if regel.brott else (varningar, "warn")
    return Rad(
        regel.text, "", regel.kod, antal=str(antal) if antal else "", antalston=ton,
        kod=regel.kod, upplast=f"{regel.kod}, {regel.text} {_antalsord(regel)}".strip(),
    )  # fmt: skip


def _antalsord(regel: Regelrad) -> str:
    delar = [
        ngettext(en, flera, regel.antal[allvar]).format(antal=regel.antal[allvar])
        for allvar, en, flera in (
            ("BROTT", "{antal} brott", "{antal} brott"),
            ("DATAFEL", "{antal} datafel", "{antal} datafel"),
            ("VARN", "{antal} varning", "{antal} varningar"),
            ("UPPL", "{antal} upplysning", "{antal} upplysningar"),
        )
        if regel.antal.get(allvar)
    ]
    return ", ".join(delar)


def objektrader(bild: Regelbild) -> list[Rad]:
    """Everything that the rule concerns as rows."""
    return [_objektrad(rad) for rad in bild.rader]


def _objektrad(rad: Objektrad) -> Rad:
    ord_, ikon, ton = status(rad)
    fynd = rad.lage.fynd if rad.lage else None
    mening = fynd.mening if fynd else ""
    return Rad(
        rad.objekt.rubrik, mening, rad.nyckel, ikon, ton, bakom=ord_,
        upplast=", ".join(d for d in (rad.objekt.rubrik, ord_, mening) if d),
    )  # fmt: skip


def slagtext(bild: Regelbild) -> str:
    """R52 · Prövas av Styrdesk · Hindrar ett steg · Regeln är bruten."""
    slag = [_(SLAG[namn]) for namn in bild.post.slag]
    allvar = (
        _("Som värst: {allvar}").format(allvar=_(ALLVAR[bild.post.allvar]).lower())
        if (bild.post.allvar)
        else ""
    )
    return " · ".join(d for d in (bild.post.kod, *slag, allvar) if d)


def kalltexter(bild: Regelbild) -> str:
    """The place in the document, then the law."""
    return " · ".join((bild.post.avsnitt, *bild.lagar))


def sammanfattning(bild: Regelbild) -> str:
    """2 brutna, 3 bryts snart, 55 utan fynd."""
    antal = Counter(rad.status for rad in bild.rader if not rad.lage or rad.lage.status == OPPEN)
    sedda = sum(1 for rad in bild.rader if rad.lage and rad.lage.status != OPPEN)
    brutna = antal["BROTT"] + antal["DATAFEL"]
    delar = [
        ngettext("{antal} bruten", "{antal} brutna", brutna).format(antal=brutna) if brutna else "",
        _("{antal} bryts snart").format(antal=antal["VARN"]) if antal["VARN"] else "",
        ngettext("{antal} upplysning", "{antal} upplysningar", antal["UPPL"]).format(
            antal=antal["UPPL"]
        ) if antal["UPPL"] else "",
        _("{antal} kvitterade eller undantagna").format(antal=sedda) if sedda else "",
        _("{antal} utan fynd").format(antal=antal[OK]) if antal[OK] else "",
    ]  # fmt: skip
    return ", ".join(d for d in delar if d)


def varfor_tomt(bild: Regelbild) -> str:
    """Why a rule has nothing to list."""
    if AUTOMATISK not in bild.post.slag:
        if STOPP in bild.post.slag:
            return _("Regeln hindrar ett steg när det görs. Därför uppstår inga fynd.")
        return _("Regeln är en upplysning och prövas inte.")
    return _("Regeln är prövad och inget är funnet.")


def mening(avsnitt: Sequence[Avsnitt]) -> str:
    """The line below the page's title."""
    regler = [regel for ett in avsnitt for regel in ett.regler]
    brutna = sum(1 for regel in regler if regel.brott)
    varnar = sum(1 for regel in regler if not regel.brott and regel.antal.get("VARN"))
    if not brutna and not varnar:
        return _("{antal} regler. Ingen är bruten.").format(antal=len(regler))
    text = _("{antal} regler. {brutna} har brott och {varnar} bryts snart.")
    return text.format(antal=len(regler), brutna=brutna, varnar=varnar)
