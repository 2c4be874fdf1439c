"""${message}."""

# As the generator wrote it: to be compared, not to be read.
# fmt: off

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
${imports if imports else ""}
revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}
# Tables whose number of rows this step changes on purpose; the others are compared.
andrar_antal: tuple[str, ...] = ()


def upgrade() -> None:
    ${upgrades if upgrades else "pass"}
