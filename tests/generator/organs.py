"""Made-up organs that look it: counties named after the sexagenary cycle, towns and bureaus numbered like exercises."""

from __future__ import annotations

_STEMS, _BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
_BUREAUS = ("教育局", "财政局", "民政局", "司法局", "统计局", "医疗保障局", "农业农村局", "应急管理局", "档案局")
_TOWNS = ("甲乡人民政府", "乙镇人民政府", "丙街道办事处", "丁乡人民政府", "戊镇人民政府", "己街道办事处")


def counties() -> list[str]:
    """60 of them: 甲子县, 乙丑县, … 癸亥县."""
    return [f"{_STEMS[i % 10]}{_BRANCHES[i % 12]}县" for i in range(60)]


def organs(count: int = 1030) -> list[str]:
    """`count` different names, at most 1030, spread over the counties: the first 60 are the counties themselves."""
    kinds = ["人民政府", *_TOWNS, *_BUREAUS, "庚乡人民政府"]
    cities = [f"某省{stem}市人民政府" for stem in _STEMS]
    found = [*(county + kind for kind in kinds for county in counties()), *cities]
    return found[:count]
