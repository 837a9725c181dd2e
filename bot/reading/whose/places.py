"""What a name of an organ is made of: the places before it, its own place, its office; and what it is called in short.

Only the endings that China's administrative levels and offices bear are known here, no name.
"""

from __future__ import annotations

import re
from functools import lru_cache

_H = r"[\u3400-\u9fff]"
_LEVELS = {"省": "省", "自治区": "省", "市": "市", "州": "市", "盟": "市", "县": "县", "区": "县", "旗": "县",
           "乡": "乡", "镇": "乡", "街道": "乡", "苏木": "乡"}  # fmt: skip
_ORDER = ("省", "市", "县", "乡", "")
_GOVERNMENT = ("人民政府", "政府")
_GOVERNMENT_OFFICE = re.compile(rf"({_H}+?)(?:人民)?政府(办公[室厅])")
_PURPOSES = "(?:国家|综合|经济|高新|技术|产业|农业|旅游|风景|名胜|生态|文化|自由|贸易|港|物流|工业|临空|航空|一体化)"
_TWO_SIGNS = re.compile("([^（）]+)（([^（）]{2,}[局委办站院厅处])）")
"""城市管理局（综合行政执法局） bears two names."""
_AREA = re.compile(
    rf"((?!{_PURPOSES}){_H}{{2,5}}?)?({_PURPOSES}*)"
    r"((?:实验|试验|开发|管理|示范|合作|保税|贸易|名胜|度假|功能|聚集|集聚|产业园|工业园|物流园|新|园)区)"
)
"""An area that bears what it was set up for: 某某综合实验区 is called 某某 and 某某实验区."""
_TERRITORIES = ("实验区", "管理区", "示范区", "合作区", "新区")
_RESORTS, _FEATURES = ("度假区", "名胜区"), tuple("湖山岛泉谷峡洞海潭峰岭湾沟")
"""A resort is called by its lake or mountain alone, which is no county that somebody else governs."""
_OFFICE_OF_TWO = re.compile(rf"({_H}){_H}[和与]?({_H}){_H}(局|委|办|厅|中心)")
"""财政金融局 is called 财金局: the beginnings of its two words."""
_OFFICES = ("人民政府办公室", "人民政府办公厅", "管理委员会", "管委会", *_GOVERNMENT)
_OFFICE_ONLY = re.compile(
    r"(?:人民政府|政府|管理委员会|管委会|委员会|办事处|党政|综合|政务公开|信息公开)*(?:办公室|办公厅|办|领导小组)?"
)
_BEGINS_A_WORD = "市场"
_NOT_A_COUNTY = r"(?![县区旗])[\u3400-\u9fff]"
# The 市 of 青枫县市场监督管理局 ends no city, nor does that of 青枫县灯市街道; 津市市 is one.
_PREFIX = re.compile(
    rf"({_H}{{1,8}}?(?:省|自治区))?((?:{_NOT_A_COUNTY}){{1,8}}?(?:市市(?!场)|市(?!场)|自治州|盟))?({_H}{{1,8}}?(?:[县区旗]|市(?!场)))?"
)
_ENDING = re.compile(
    r"(?:政府|办公室|办公厅|委员会|管委会|[省市县区旗盟州乡镇局厅委办处站所院队部署会馆社]|街道|中心|公司|集团|学校|苏木)$"
)
_NOBODY = re.compile(r"^(?:[我本各全该贵]|有关|相关)|^.?级|^[省市县区乡镇街道直属级]+$")


def looks_like_an_organ(name: str) -> bool:
    """Whether a stretch of hanzi ends as organs do and is no 我乡, 本机关, 各部门."""
    named = 2 <= len(name) <= 40 and name not in _LEVELS and not _OFFICE_ONLY.fullmatch(name)
    return named and bool(_ENDING.search(name)) and not _NOBODY.match(name)


@lru_cache(maxsize=1 << 16)
def base_of(organ: str) -> str:
    """The place whose government it is: 柳河镇人民政府 → 柳河镇; any other organ is its own base."""
    base = next((organ.removesuffix(end) for end in _GOVERNMENT if organ.endswith(end)), organ)
    base = base.removesuffix("办事处") if base.endswith("街道办事处") else base
    return base if len(base) > 1 else organ


@lru_cache(maxsize=1 << 16)
def level_of(name: str) -> str:
    """省, 市, 县 or 乡 (which 镇 and 街道 are too); "" where the name tells none, as of a bureau."""
    base = base_of(name)
    return next((level for end, level in _LEVELS.items() if base.endswith(end) and base != end), "")


def is_above(level: str, other: str) -> bool:
    """Whether a place of `level` may hold an organ of level `other`; a bureau may lie under any."""
    return _ORDER.index(level) < _ORDER.index(other)


@lru_cache(maxsize=1 << 16)
def split(organ: str) -> tuple[tuple[str, ...], str]:
    """(places before it, the rest): 乙县城关镇人民政府 → (乙县,), 城关镇人民政府.

    A street's office is a government's: 丙区人民政府柳荫街道办事处 → (丙区,), 柳荫街道办事处.
    """
    match = _PREFIX.match(organ)
    places: list[str] = []
    end = 0
    for place in match.groups() if match else ():
        if not place:
            continue
        rest = organ[end + len(place) :]
        if not _stands_alone(rest, place):
            break
        places.append(place)
        end += len(place)
    rest = organ[end:]
    of_the_government = rest.removeprefix(_GOVERNMENT[0])
    return tuple(places), of_the_government if places and looks_like_an_organ(of_the_government) else rest


def _stands_alone(rest: str, place: str) -> bool:
    """Whether what follows a place is an organ of its own, not the place's office nor the end of a longer name."""
    base = base_of(rest)
    goes_on = rest.startswith(tuple(_LEVELS)) and not rest.startswith(_BEGINS_A_WORD)
    if len(base) < 2 or base in _LEVELS or goes_on or _OFFICE_ONLY.fullmatch(rest):
        return False
    return looks_like_an_organ(rest) and is_above(level_of(place), level_of(rest))


@lru_cache(maxsize=1 << 16)
def own_names(organ: str) -> tuple[str, ...]:
    """What is surely its name: as printed, the place, its government, and the same without the places before it."""
    if signs := _TWO_SIGNS.fullmatch(organ):
        return tuple(dict.fromkeys((organ, *own_names(signs[1]), split(signs[1])[1])))
    names = [organ, full := _in_full(organ)]
    for name in (full, split(organ)[1]):
        base = base_of(name)
        if level_of(base):
            names += [name, base, f"{base}政府", f"{base}人民政府"]
        if office := _GOVERNMENT_OFFICE.fullmatch(name):
            place, kind = office.groups()
            names += [f"{place}{government}{said}" for government in (*_GOVERNMENT, "府") for said in (kind, "办")]
    return tuple(dict.fromkeys(names))


@lru_cache(maxsize=1 << 16)
def short_names(organ: str) -> tuple[str, ...]:
    """What it may be called, unless another organ bears that name: its office's place, 柳河 for 柳河镇."""
    if signs := _TWO_SIGNS.fullmatch(organ):
        before = signs[1].removesuffix(split(signs[1])[1])
        return tuple(dict.fromkeys((*short_names(signs[1]), f"{before}{signs[2]}", signs[2])))
    names = []
    for name in (_in_full(organ), split(organ)[1]):
        base = base_of(next((name.removesuffix(end) for end in _OFFICES if name.endswith(end)), name))
        if (base != name and len(base) > 1) or level_of(base):
            names += [base, f"{base}政府", f"{base}人民政府"]
        ending = next((end for end in _LEVELS if level_of(base) and base.endswith(end)), "")
        if ending and len(base) - len(ending) >= 2:
            names.append(base.removesuffix(ending))
        if area := _AREA.fullmatch(base):
            called = [area[3], *_purposes_in_short(area[2], area[3])]
            called = [*(area[1] + name for name in called if area[1]), *called]
            names += [*called, *(f"{name}管委会" for name in called)]
            names += [f"{area[1]}管委会"] if area[1] and not level_of(area[1]) else []
            # 青原 may be its 综合实验区; a city is not called by its 高新区.
            own = area[1] and (area[3].endswith(_TERRITORIES) or _is_a_resort(area[1], area[3]))
            names += [area[1]] if own and not level_of(area[1]) else []
        if office := _GOVERNMENT_OFFICE.fullmatch(name):
            places, kind = _with_and_without_level(office[1]), office[2]
            names += [f"{p}{said}{kind}" for p in places for said in (*_GOVERNMENT, "府", "")]
            names += [f"{p}{said}办" for p in places for said in (*_GOVERNMENT, "府")]
        if base.endswith("街道"):
            names += [f"{base}办", f"{base[:-1]}办", f"{base[:-1]}"]
        if office := _OFFICE_OF_TWO.fullmatch(name):
            names += ["".join(office.groups())]
    return tuple(name for name in dict.fromkeys(names) if name not in own_names(organ))


def _is_a_resort(place: str, area: str) -> bool:
    return area.endswith(_RESORTS) and len(place) >= 3 and place.endswith(_FEATURES)


def _purposes_in_short(purposes: str, area: str) -> list[str]:
    """高新区 for 高新技术产业开发区, 经开区 for 经济技术开发区, 自贸区 for 自由贸易试验区."""
    words = [*re.findall(_PURPOSES, purposes), area]
    if len(words) < 2:
        return []
    return [f"{words[0]}区", f"{words[0][0]}{area[0]}区", f"{words[0][0]}{words[1][0]}区"]


def _with_and_without_level(place: str) -> tuple[str, ...]:
    return (place, place[:-1]) if level_of(place) and len(place) >= 3 else (place,)


@lru_cache(maxsize=1 << 16)
def place_of_area(organ: str) -> str:
    """Where an area lies that its organ is called by: 青原 of 青原经济开发区管理委员会; "" for any other organ.

    No name of the organ: a city is not called by its area.
    """
    base = base_of(next((organ.removesuffix(end) for end in _OFFICES if organ.endswith(end)), organ))
    area = _AREA.fullmatch(split(base)[1])
    return area[1] if area and area[1] and len(area[1]) > 1 else ""


def aliases_of(organ: str) -> tuple[str, ...]:
    """What people call `organ`, longest first: 某某乡人民政府, 某某乡政府, 某某乡, 某某."""
    return tuple(sorted(dict.fromkeys((*own_names(organ), *short_names(organ))), key=len, reverse=True))


def _in_full(organ: str) -> str:
    places, rest = split(organ)
    return "".join(places) + rest


def is_same(name: str, other: str) -> bool:
    """Whether two readings name one organ: with or without the places before it, or its office behind it."""
    short, long = sorted((base_of(_in_full(name)), base_of(_in_full(other))), key=len)
    if long.endswith(short):
        return True
    return long.startswith(short) and bool(_OFFICE_ONLY.fullmatch(long[len(short) :]))
