"""What stands on the form, by the names that staff may use in their Word template."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.wording import requesting as words

TICKED, EMPTY_BOX = "■", "□"
"""Both are in every Chinese font; ☑ and ☐ are not."""
HAND_IN = "递交地点"
_COMMON = (
    "organ", "year", "subject", "number", "form", "way", "other", "phone", "address", "postcode", "email", "fax",
)  # fmt: skip
_OWN = {"person": ("name", "id_kind", "id_number"), "organisation": ("org_name", "code", "legal", "contact")}
_BOXES = {"form": words.FORMS, "way": words.WAYS, "other": words.ACCEPTS}


@dataclass(frozen=True, slots=True, repr=False)
class Sheet:
    """One form. `who` is "person" or "organisation"; `texts` holds every name of `names_of(who)`, "" for none."""

    who: str
    texts: Mapping[str, str]

    def __repr__(self) -> str:
        return f"Sheet({self.who!r})"

    def of(self, item: str) -> str:
        return self.texts[words.LABELS[item]]


def names_of(who: str) -> tuple[str, ...]:
    """The names that may stand in {{ }} in the template for such applicants."""
    return (*(words.LABELS[item] for item in (*_OWN[who], *_COMMON)), HAND_IN)


def sheet_of(who: str, values: Mapping[str, str], hand_in: str) -> Sheet:
    """`values` by the items' ids; what is chosen among boxes is ticked, and all boxes are shown."""
    texts = dict.fromkeys(names_of(who), "")
    for item in (*_OWN[who], *_COMMON):
        value = values.get(item, "")
        texts[words.LABELS[item]] = _ticked(item, value) if item in _BOXES else value
    return Sheet(who, texts | {HAND_IN: hand_in or words.PAPER_HAND_IN_UNKNOWN})


def _ticked(item: str, value: str) -> str:
    chosen = value.split("\n")
    return "　".join(f"{TICKED if choice in chosen else EMPTY_BOX}{choice}" for choice in _BOXES[item])
