"""The screen of a meeting's packet: its parts, its pages, and what is made of it."""
