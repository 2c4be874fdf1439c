"""Import: a read package into the registers, all of it or nothing, as one step to undo.

Posts whose uid is known are changed, others are added, nothing is deleted. The rules are the same as
for a post that is typed in; only the order differs, since posts refer to each other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy import UniqueConstraint, select
from sqlalchemy.exc import IntegrityError

from styrdesk.modell.grund.buntar import buntar
from styrdesk.modell.grund.columns import villkorstext
from styrdesk.modell.grund.errors import RegelFel
from styrdesk.modell.grund.numbers import reservera
from styrdesk.modell.grund.register import Register, forval, register, skriv_flerval, valda
from styrdesk.modell.grund.store import EGNA_STAMPLAR, Session, Store
from styrdesk.modell.handlingar import Handlingsinnehall
from styrdesk.modell.utbyte.granskning import Fel, Felsamling, Inpost, Paket, UtbytesFel, las
from styrdesk.modell.utbyte.varden import jsonnamn
from styrdesk.texter import _

Nycklar = dict[tuple[str, str], int]
"""(register, uid) -> id of posts in the file or in the store."""


@dataclass
class Resultat:
    """What an import did. ``anmarkningar`` are rules that the posts break, let through on demand."""

    nya: int = 0
    andrade: int = 0
    oforandrade: int = 0
    anmarkningar: list[Fel] = field(default_factory=list)


def importera(store: Store, vag: Path, *, trots_regler: bool = False) -> Resultat:
    """Bring a file's posts into the store. Raises UtbytesFel, and then nothing was written.

    ``trots_regler`` lets posts in that break a rule of the governing document (they are reported);
    what is no valid value, or points at nothing, is never let in.
    """
    return infor(store, las(vag), vag.name, trots_regler=trots_regler)


def infor(store: Store, paket: Paket, namn: str, *, trots_regler: bool = False) -> Resultat:
    """:func:`importera` for a package that has been read."""
    try:
        return _forsok(store, paket, namn, trots_regler, en_i_taget=False)
    except RegelFel as fel:
        if not isinstance(fel.__cause__, IntegrityError):
            raise
        # The database does not say which post it refused, so ask it about one at a time.
        return _forsok(store, paket, namn, trots_regler, en_i_taget=True)


def _forsok(
    store: Store, paket: Paket, namn: str, trots_regler: bool, *, en_i_taget: bool
) -> Resultat:
    resultat, idag = Resultat(), _dag_att_doma(paket, store.klocka.idag())
    with store.arbete(_("Importera {fil}").format(fil=namn)) as s:
        s.info[EGNA_STAMPLAR] = True
        fel = Felsamling()
        _infor_innehall(s, paket, fel)
        nycklar = _las_nycklar(s, paket)
        _granska_lankar(paket, nycklar, fel)
        _granska_kravda(paket, nycklar, fel)
        fel.stoppa()
        with s.no_autoflush:
            arbete = _Arbete(s, nycklar, store.klocka.stampel(), en_i_taget, resultat, fel)
            poster = arbete.skapa_och_andra(paket)
            _granska_unika(s, poster, fel)
            fel.stoppa()
            _skriv(s, poster, nycklar)
            _granska_regler(s, poster, idag, fel if not trots_regler else None, resultat)
        fel.stoppa()
    return resultat


def _dag_att_doma(paket: Paket, idag: date) -> date:
    """Today, or the day that the file was written if this machine's clock is behind it."""
    stamplar = (post.stamplar.get("andrad", "")[:10] for post in paket.poster)
    return max([idag, *(date.fromisoformat(s) for s in stamplar if s)])


# -- links and attachments -------------------------------------------------------------------------


def _las_nycklar(s: Session, paket: Paket) -> Nycklar:
    """The ids of every post that the package holds or points at; new ones get theirs here."""
    sokta: dict[str, set[str]] = defaultdict(set)
    for post in paket.poster:
        sokta[post.register.namn].add(post.uid)
        for _plats, till, uid in post.lankar():
            sokta[till].add(uid)
    return {
        (namn, uid): id
        for namn, sokt in sokta.items()
        for uid, id in las_id(s, register(namn), sokt)
    }


def las_id(s: Session, reg: Register, sokta: Iterable[str]) -> Iterator[tuple[str, int]]:
    """(uid, id) of those of the posts that exist."""
    t = reg.tabell
    for bunt in buntar(sorted(sokta)):
        yield from ((r[0], r[1]) for r in s.execute(select(t.uid, t.id).where(t.uid.in_(bunt))))


def _granska_lankar(paket: Paket, nycklar: Nycklar, fel: Felsamling) -> None:
    egna = {(post.register.namn, post.uid) for post in paket.poster}
    for post in paket.poster:
        for plats, till, uid in post.lankar():
            if (till, uid) not in egna and (till, uid) not in nycklar:
                text = _("Posten {uid} finns varken i filen eller i registret {register}.")
                fel.lagg_till(plats, text.format(uid=uid, register=till))


def _granska_kravda(paket: Paket, nycklar: Nycklar, fel: Felsamling) -> None:
    for post in paket.poster:
        if (post.register.namn, post.uid) not in nycklar:
            for namn in post.saknas:
                fel.lagg_till(
                    f"{post.plats}.{namn}", _("Uppgiften saknas. Den behövs i en ny post.")
                )


def _infor_innehall(s: Session, paket: Paket, fel: Felsamling) -> None:
    finns = set(s.scalars(select(Handlingsinnehall.sha256)))
    for post in paket.poster:
        summa = post.varden.get("sha256")
        if post.register.namn == "handling" and summa not in finns | paket.innehall.keys():
            fel.lagg_till(
                f"{post.plats}.sha256", _("Handlingens innehåll saknas under $.innehall.")
            )
    for summa, data in paket.innehall.items():
        if summa not in finns:
            s.add(Handlingsinnehall(sha256=summa, data=data))


# -- posts -----------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Berord:
    """A post that the import makes or changes, beside what was read about it."""

    inpost: Inpost
    post: Any


@dataclass
class _Arbete:
    """Making and changing posts in an open transaction."""

    s: Session
    nycklar: Nycklar
    stampel: str
    en_i_taget: bool
    resultat: Resultat
    fel: Felsamling

    def skapa_och_andra(self, paket: Paket) -> list[_Berord]:
        """New and changed posts, in the file's order; unchanged ones are left alone."""
        per_register: dict[str, list[Inpost]] = defaultdict(list)
        for inpost in paket.poster:
            per_register[inpost.register.namn].append(inpost)
        # Every new post has its number before the first is made: posts refer forwards too.
        for namn, inposter in per_register.items():
            self._numrera(namn, [i.uid for i in inposter if (namn, i.uid) not in self.nycklar])
        return [
            b for namn, inposter in per_register.items() for b in self._ett_register(namn, inposter)
        ]

    def _numrera(self, namn: str, nya: list[str]) -> None:
        nummer = reservera(self.s, register(namn).tabell, len(nya))
        self.nycklar.update({(namn, uid): id for uid, id in zip(nya, nummer, strict=True)})
        self.resultat.nya += len(nya)

    def _ett_register(self, namn: str, inposter: list[Inpost]) -> Iterator[_Berord]:
        finns = _finns(self.s, register(namn), [self.nycklar[namn, i.uid] for i in inposter])
        for inpost in inposter:
            post = finns.get(self.nycklar[namn, inpost.uid])
            if post is None:
                post = self._ny(inpost)
            elif not self._andra(inpost, post):
                self.resultat.oforandrade += 1
                continue
            else:
                self.resultat.andrade += 1
            if self.en_i_taget:
                _prova(self.s, inpost)
            yield _Berord(inpost, post)

    def _ny(self, inpost: Inpost) -> Any:
        reg = inpost.register
        post = reg.tabell(id=self.nycklar[reg.namn, inpost.uid], uid=inpost.uid, **inpost.stamplar)
        for namn, f in reg.falt.items():
            setattr(post, namn, forval(reg, namn, f))
        for namn, varde in _varden(inpost, self.nycklar):
            setattr(post, namn, varde)
        reg.stada(post)
        self.s.add(post)
        return post

    def _andra(self, inpost: Inpost, post: Any) -> bool:
        """Change a known post where it differs; False if it is as the file says."""
        olika = {n: v for n, v in _varden(inpost, self.nycklar) if getattr(post, n) != v}
        if not olika and not _flera_skiljer(self.s, inpost, post, self.nycklar):
            return False
        if spar := inpost.register.last(self.s, post):
            self.fel.lagg_till(inpost.plats, spar)
            return False
        for namn, varde in olika.items():
            setattr(post, namn, varde)
        inpost.register.stada(post)
        post.andrad = inpost.stamplar.get("andrad", self.stampel)
        return True


def _prova(s: Session, inpost: Inpost) -> None:
    try:
        s.flush()
    except IntegrityError as orsak:
        falt, text = villkorstext(str(orsak.orig)) or ("", _("Uppgifterna i posten går inte ihop."))
        kort = jsonnamn(inpost.register).get(falt, falt)
        plats = f"{inpost.plats}.{kort}" if kort else inpost.plats
        raise UtbytesFel([Fel(plats, _(text))]) from None


def _finns(s: Session, reg: Register, nycklar: list[int]) -> dict[int, Any]:
    return {
        post.id: post
        for bunt in buntar(nycklar)
        for post in s.scalars(select(reg.tabell).where(reg.tabell.id.in_(bunt)))
    }


def _varden(inpost: Inpost, nycklar: Nycklar) -> Iterator[tuple[str, Any]]:
    for namn, varde in inpost.varden.items():
        f = inpost.register.falt[namn]
        lankad = f.typ == "lank" and varde is not None
        yield namn, nycklar[f.till, varde] if lankad else varde


def _flera_skiljer(s: Session, inpost: Inpost, post: Any, nycklar: Nycklar) -> bool:
    for namn, uid in inpost.flera.items():
        fv = inpost.register.flerval[namn]
        if set(valda(s, fv, post.id)) != {nycklar[fv.till, u] for u in uid}:
            return True
    return False


def _skriv(s: Session, berorda: Iterable[_Berord], nycklar: Nycklar) -> None:
    s.flush()
    for b in berorda:
        for namn, uid in b.inpost.flera.items():
            fv = b.inpost.register.flerval[namn]
            skriv_flerval(s, fv, b.post.id, [nycklar[fv.till, u] for u in uid])
    s.flush()


# -- what holds between posts ----------------------------------------------------------------------


def _granska_unika(s: Session, berorda: Iterable[_Berord], fel: Felsamling) -> None:
    per_register: dict[str, list[_Berord]] = defaultdict(list)
    for b in berorda:
        per_register[b.inpost.register.namn].append(b)
    for namn, poster in per_register.items():
        for kolumner in _unika(register(namn)):
            _granska_unik(s, register(namn), kolumner, poster, fel)


def _unika(reg: Register) -> list[tuple[str, ...]]:
    tabell = reg.tabell.__table__
    enskilda = [(namn,) for namn in reg.falt if tabell.c[namn].unique]
    regler = [c for c in tabell.constraints if isinstance(c, UniqueConstraint)]  # type: ignore[attr-defined]
    grupper = [tuple(k.name for k in regel.columns) for regel in regler]
    return enskilda + sorted(g for g in grupper if set(g) <= set(reg.falt))


def _granska_unik(
    s: Session, reg: Register, kolumner: tuple[str, ...], poster: list[_Berord], fel: Felsamling
) -> None:
    egna = {b.post.id for b in poster}
    fraga = select(reg.tabell.id, *(getattr(reg.tabell, k) for k in kolumner))
    sedda: dict[tuple[Any, ...], str] = {
        tuple(rad[1:]): _("i registret") for rad in s.execute(fraga) if rad[0] not in egna
    }
    for b in poster:
        varde = tuple(getattr(b.post, k) for k in kolumner)
        if None in varde:
            continue
        if varde in sedda:
            text = _("Värdet finns redan {var}. Det får bara finnas en gång.")
            plats = f"{b.inpost.plats}.{jsonnamn(reg)[kolumner[-1]]}"
            fel.lagg_till(plats, text.format(var=sedda[varde]))
        sedda.setdefault(varde, _("vid {plats}").format(plats=b.inpost.plats))


def _granska_regler(
    s: Session, berorda: Iterable[_Berord], idag: date, fel: Felsamling | None, resultat: Resultat
) -> None:
    for b in berorda:
        namn: Mapping[str, str] = jsonnamn(b.inpost.register)
        for brist in b.inpost.register.granska(s, b.post, idag):
            falt = namn.get(brist.falt, brist.falt)
            plats = f"{b.inpost.plats}.{falt}" if falt else b.inpost.plats
            if fel is None:
                resultat.anmarkningar.append(Fel(plats, brist.mening()))
            else:
                fel.lagg_till(plats, brist.mening())
