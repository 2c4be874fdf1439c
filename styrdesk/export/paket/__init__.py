"""The board packet: papers of any kind become one file whose page numbers always agree (protokoll §8)."""
