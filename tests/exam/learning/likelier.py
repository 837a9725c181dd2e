"""From pairs of questions and passages: how many times likelier each word is asked with where another is said.

The words of a passage share out those of its question among them, time and again, each by what it got in all pairs
(IBM's first translation model); a word that says nothing gets what no other explains.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from tests.exam.learning.pairs import Pair

_TIMES = 4
_SELDOM = 3.0
"""As if each word of a passage had stood in so many more pairs, in which nothing of it was asked."""
_NOTHING = ""
_PAPERS = 2
"""What fewer writers say is no way of speaking."""
_LEAST, _MOST = 2, 60
"""Times likelier that are worth a line; and so many words of reports for each of a question."""


def likelier(pairs: Sequence[Pair]) -> dict[str, dict[str, int]]:
    shares = _shares(pairs)
    papers: dict[tuple[str, str], set[str]] = defaultdict(set)
    for pair in pairs:
        for word in pair.asked:
            for said in pair.said:
                papers[word, said].add(pair.paper)
    often = Counter(word for pair in pairs for word in pair.asked)
    whole = sum(often.values())
    found: dict[str, dict[str, int]] = defaultdict(dict)
    for (word, said), share in shares.items():
        times = round(share * whole / (often[word] + 0.5))
        if said != _NOTHING and times >= _LEAST and len(papers[word, said]) >= _PAPERS:
            found[word][said] = times
    return {
        word: dict(sorted(said.items(), key=lambda s: (-s[1], s[0]))[:_MOST]) for word, said in sorted(found.items())
    }


def _shares(pairs: Sequence[Pair]) -> Mapping[tuple[str, str], float]:
    """(word asked, word said) → what share of all that is asked of the word said is that word."""
    shares: Mapping[tuple[str, str], float] = defaultdict(lambda: 1.0)
    for _ in range(_TIMES):
        got: dict[tuple[str, str], float] = defaultdict(float)
        whole: dict[str, float] = defaultdict(float)
        for pair in pairs:
            said = (*pair.said, _NOTHING)
            for word in pair.asked:
                every = sum(shares[word, other] for other in said)
                for other in said:
                    share = shares[word, other] / every
                    got[word, other] += share
                    whole[other] += share
        shares = defaultdict(float, {key: share / (whole[key[1]] + _SELDOM) for key, share in got.items()})
    return shares
