"""What a clerk may do. Each role may do all that the ones before it may."""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    READER = "reader"
    EDITOR = "editor"
    PUBLISHER = "publisher"

    def may(self, needed: Role) -> bool:
        """Whether somebody of this role may do what `needed` is asked for."""
        order = list(Role)
        return order.index(self) >= order.index(needed)
