"""「一共多少，其中企业的多少」: the total of the row is asked for beside the part of it."""

from __future__ import annotations

import re

_WHOLE = re.compile(
    r"(?:一共|总共|拢共|统共|合计|总数|总计)[^，,。；;其里当]{0,6}[，,、；; ]?(?:这)?(?:其中|里面|里头|里边|当中)"
)


def asks_for_the_whole_too(text: str) -> bool:
    """Whether 其中 stands between a word for the total and what is asked besides."""
    return bool(_WHOLE.search(text))
