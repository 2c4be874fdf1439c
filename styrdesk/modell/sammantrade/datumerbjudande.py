"""Days found in a decision are an offer: who does it, by when, when it is reported back.

Nothing is written until the secretary says yes; then the decision carries the days, and what is to be
reported back becomes a watch that returns to the agenda.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from sqlalchemy import select

from styrdesk.modell.grund.errors import Brist, RegelFel
from styrdesk.modell.grund.register import Ref
from styrdesk.modell.grund.store import Session, Store, hamta
from styrdesk.modell.manadsrakning import plus_manader
from styrdesk.modell.motessteg import ref
from styrdesk.modell.sammantrade.bevakningar import bevaka
from styrdesk.modell.sammantrade.motesfakta import Beslutsfakta
from styrdesk.modell.sammantrade.paragrafer import Beslut, Paragraf
from styrdesk.modell.sammantrade.stod import Bevakning
from styrdesk.svensk_form import MANADER, datum_lang
from styrdesk.texter import _

_TALORD: Final = {
    "en": 1, "ett": 1, "två": 2, "tre": 3, "fyra": 4, "fem": 5, "sex": 6, "sju": 7, "åtta": 8,
    "nio": 9, "tio": 10, "elva": 11, "tolv": 12, "fjorton": 14, "femton": 15, "tjugo": 20,
    "trettio": 30, "sextio": 60, "nittio": 90,
}  # fmt: skip
_MANAD = "|".join(MANADER)
_DAG: Final = re.compile(rf"\b(\d{{1,2}}) ({_MANAD})(?: (\d{{4}}))?\b", re.I)
_ISO: Final = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
_MANAD_AR: Final = re.compile(rf"(?<!\d )\b({_MANAD}) (\d{{4}})\b", re.I)
_INOM: Final = re.compile(
    r"\binom (\d{1,3}|[a-zåäö]+) (dag|dagar|vecka|veckor|månad|månader)\b", re.I
)
_ATERRAPPORT: Final = re.compile(r"återrapporter|återredovis|återkom", re.I)
_ANSVARIG: Final = re.compile(
    r"^(?P<vem>[A-ZÅÄÖ][\w\- ]{1,80}?) (?:ska|får i uppdrag|ges i uppdrag|uppdras|anmodas|uppmanas)\b"
)


@dataclass(frozen=True, slots=True)
class Datumfynd:
    """A day that a text names, and where: ``start`` and ``slut`` in the text."""

    datum: date
    start: int
    slut: int


@dataclass(frozen=True, slots=True)
class Erbjudande:
    """What a point of a decision could carry. A field that is None or "" is not offered."""

    beslut_id: int
    nr: int
    klart_senast: date | None = None
    aterrapport_senast: date | None = None
    ansvarig: str = ""

    @property
    def mening(self) -> str:
        """Punkt 2: klart senast 15 december 2026, ansvarig Utföraren."""
        delar = []
        if self.klart_senast:
            delar.append(_("klart senast {dag}").format(dag=datum_lang(self.klart_senast)))
        if self.aterrapport_senast:
            dag = datum_lang(self.aterrapport_senast)
            delar.append(_("återrapporteras senast {dag}").format(dag=dag))
        if self.ansvarig:
            delar.append(_("ansvarig {vem}").format(vem=self.ansvarig))
        return _("Punkt {nr}: {delar}.").format(nr=self.nr, delar=", ".join(delar))


# -- days in a text ----------------------------------------------------------------------------------------


def hitta_datum(text: str, dag: date) -> tuple[Datumfynd, ...]:
    """Every day that ``text`` names, seen from ``dag``: a day without a year is the first one after it.

    A month with its year is its last day; "inom tio dagar" is counted from ``dag``. What is no day
    (31 februari) is not found.
    """
    funna = [*_dagar(text, dag), *_iso(text), *_manader(text), *_inom(text, dag)]
    return tuple(sorted(funna, key=lambda f: f.start))


def _dagar(text: str, fran: date) -> Iterator[Datumfynd]:
    for traff in _DAG.finditer(text.replace("\u00a0", " ")):
        nr, manad = int(traff[1]), MANADER.index(traff[2].lower()) + 1
        ar = int(traff[3]) if traff[3] else fran.year
        funnen = _giltig(ar, manad, nr)
        if funnen is not None and not traff[3] and funnen <= fran:
            funnen = _giltig(ar + 1, manad, nr)
        if funnen is not None:
            yield Datumfynd(funnen, traff.start(), traff.end())


def _giltig(ar: int, manad: int, dag: int) -> date | None:
    if 2000 <= ar <= 2200 and 1 <= manad <= 12 and 1 <= dag <= calendar.monthrange(ar, manad)[1]:
        return date(ar, manad, dag)
    return None


def _iso(text: str) -> Iterator[Datumfynd]:
    for traff in _ISO.finditer(text):
        funnen = _giltig(int(traff[1]), int(traff[2]), int(traff[3]))
        if funnen is not None:
            yield Datumfynd(funnen, traff.start(), traff.end())


def _manader(text: str) -> Iterator[Datumfynd]:
    for traff in _MANAD_AR.finditer(text.replace("\u00a0", " ")):
        ar, manad = int(traff[2]), MANADER.index(traff[1].lower()) + 1
        funnen = _giltig(ar, manad, 1)
        if funnen is not None:
            sista = calendar.monthrange(ar, manad)[1]
            yield Datumfynd(funnen.replace(day=sista), traff.start(), traff.end())


def _inom(text: str, fran: date) -> Iterator[Datumfynd]:
    for traff in _INOM.finditer(text.replace("\u00a0", " ")):
        antal = int(traff[1]) if traff[1].isdigit() else _TALORD.get(traff[1].lower(), 0)
        if antal:
            yield Datumfynd(_efter(fran, antal, traff[2].lower()), traff.start(), traff.end())


def _efter(fran: date, antal: int, enhet: str) -> date:
    if enhet.startswith("månad"):
        return plus_manader(fran, antal)
    return fran + timedelta(days=antal * (7 if enhet.startswith("veck") else 1))


# -- the offer -----------------------------------------------------------------------------------------------


def erbjudanden(beslut: Iterable[Beslutsfakta], sammantradesdag: date) -> tuple[Erbjudande, ...]:
    """What the points of a decision name and do not carry yet."""
    alla = (_erbjudande(b, sammantradesdag) for b in beslut)
    return tuple(e for e in alla if e is not None)


def _erbjudande(b: Beslutsfakta, dag: date) -> Erbjudande | None:
    dagar = [f.datum for f in hitta_datum(b.text, dag) if f.datum > dag]
    if not dagar:
        return None
    aterrapport = _ATERRAPPORT.search(b.text) is not None
    klart = None if aterrapport or b.klart_senast else dagar[0]
    ater = dagar[-1] if aterrapport and not b.aterrapport_senast else None
    if klart is None and ater is None:
        return None
    vem = _ANSVARIG.match(b.text)
    ansvarig = vem["vem"] if vem and not (b.ansvarig or b.ansvarig_id) else ""
    return Erbjudande(b.id, b.nr, klart, ater, ansvarig)


def bokfor_erbjudande(
    store: Store, beslut_id: int, version: int | None = None, *, klart_senast: date | None = None,
    aterrapport_senast: date | None = None, ansvarig: str = "", ansvarig_id: int | None = None,
) -> Ref:  # fmt: skip
    """Let a point of a decision carry its days and owner; a report back is watched until it comes.

    What is not given is left as it is; the days are no part of the printed text, so an adjusted
    decision takes them too. RegelFel if nothing is given.
    """
    with store.arbete(_("Bokför datum i beslut")) as s:
        post = hamta(s, Beslut, beslut_id, version)
        paragraf = s.get_one(Paragraf, post.paragraf_id)
        if not (klart_senast or aterrapport_senast or ansvarig or ansvarig_id):
            raise RegelFel(Brist("", _("Välj minst en uppgift att bokföra.")))
        post.klart_senast = klart_senast or post.klart_senast
        post.ansvarig = ansvarig or post.ansvarig
        post.ansvarig_id = ansvarig_id or post.ansvarig_id
        if aterrapport_senast is not None:
            _bevaka(s, paragraf, post, aterrapport_senast, store.klocka.idag())
            post.aterrapport_senast = aterrapport_senast
        s.flush()
    return ref(post)


def _bevaka(s: Session, paragraf: Paragraf, post: Beslut, till: date, idag: date) -> None:
    """One watch per day of report; a point that gets another day takes its watch along."""
    if paragraf.arende_id is None:
        return
    fraga = select(Bevakning).where(
        Bevakning.fran_paragraf_id == paragraf.id,
        Bevakning.slag == "aterrapport",
        Bevakning.klar_paragraf_id.is_(None),
        Bevakning.till_datum.in_([till, post.aterrapport_senast or till]),
    )
    finns = s.scalars(fraga).first()
    if finns is not None:
        finns.till_datum = till
        return
    bevaka(
        s, idag, arende_id=paragraf.arende_id, slag="aterrapport", fran_paragraf_id=paragraf.id,
        till_datum=till, skal=post.text[:300],
    )  # fmt: skip
