"""Put a post back to an earlier image, provided that nobody has changed it since."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from styrdesk.modell.grund.changes import Andring, bild, fran_json
from styrdesk.modell.grund.columns import Post
from styrdesk.modell.grund.errors import Krock
from styrdesk.texter import _

if TYPE_CHECKING:
    from sqlalchemy.orm import Session  # noqa: TID251 - a name for type checking


def aterstall(
    s: Session, tabell: type[Post], id: int, nu: dict[str, Any] | None, mal: dict[str, Any] | None
) -> None:
    """Put one post back to ``mal``, provided that it still looks like ``nu``."""
    post = s.get(tabell, id)
    if (post is None) != (nu is None) or (post is not None and not _lika(bild(post), nu)):
        raise Krock(_("Det går inte att ångra: posten har ändrats efteråt. Se Historik."))
    if mal is None:
        s.delete(post)
        return
    varden = fran_json(tabell, mal)
    varden.pop("version", None)
    if post is None:
        _lagg_tillbaka(s, tabell(**varden))
        return
    for namn, varde in varden.items():
        setattr(post, namn, varde)


def _lagg_tillbaka(s: Session, post: Post) -> None:
    """Insert a post that was deleted, with a version that no open form can hold."""
    bilder = select(Andring.fore).where(
        Andring.register == post.__tablename__, Andring.post_id == post.id, Andring.efter.is_(None)
    )
    senaste = s.scalars(bilder.order_by(Andring.id.desc()).limit(1)).first()
    s.add(post)
    s.flush()  # the mapper starts every new row at version 1
    if senaste is not None:
        post.version = senaste["version"] + 1


def _lika(ena: dict[str, Any], andra: dict[str, Any] | None) -> bool:
    """The same content; a field that one image lacks was added or removed by an upgrade."""
    gemensamma = ena.keys() & (andra or {}).keys() - {"version", "andrad"}
    return andra is not None and all(ena[k] == andra[k] for k in gemensamma)
