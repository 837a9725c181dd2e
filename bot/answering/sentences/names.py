"""Whether a sentence names somebody: 城关镇获得第一名 does, 约谈单位1个 does not."""

from __future__ import annotations

import re

_ENDINGS = (
    "大队|支队|社区|物业|协会|合作社|服务站|管理所|派出所|公司|银行|学校|中学|小学|医院|街道|中心|局|镇|乡|村|县|区|办"
    "|委|院"
)
_NAME = re.compile(rf"([\u3400-\u9fff]{{2,10}}?)({_ENDINGS})(?![\u3400-\u9fff]?(?:级|内|域))")
_LISTED = re.compile(rf"[\u3400-\u9fff]{{2,}}、[\u3400-\u9fff]{{2,}}?等?(?:\d+|[两二三四五六七八九十]+)个({_ENDINGS})")
"""红旗、石盘、杨家湾3个村."""
_NO_NAME = re.compile(
    r"(?:[个各家全本我该每其些这那\d一二三四五六七八九十两几]|行政|直属|有关|相关|基层|物业|上级|下属|所有|部分|其他|职能"
    r"|党政|综合|当地|全市|全县|城|市|县|乡|社|小|辖|园|专|人民政府|街道|信息|政府|新)$"
)
_BODY = re.compile("执法队|党政办|办公室|(?:工作|值班|窗口|经办|驻村)人员")
"""Who does it in an office, though nobody bears the name."""
_PERSON = re.compile(r"(?:组长|副组长|书记|主任|县长|市长|镇长|乡长|局长|负责人|(?:主要|分管)领导|同志|科长|站长)")
_SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田"
    "姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙段雷钱汤尹黎易常武乔贺赖龚"
)
_NAMED = re.compile(
    rf"(?:长|书记|主任|干部|科员|专员)[{_SURNAMES}][\u3400-\u9fff]{{1,2}}(?=同志|担?任|兼任|为|牵头|负责|分管|[，。、；）)])"
)
"""何敬川 of 「常务副区长何敬川任组长」."""
_CALLING = re.compile("教师|老师|专家|律师|法官|医生|工程师|会计|志愿者|骨干|网格员|联络员|专员|文书|老党员|大学生")
"""Who did it is told without a name too: 请一位退休教师录制."""
_NAME_ITSELF = re.compile("姓名|名字|姓什么|姓啥|姓甚|尊姓|大名|名单")
_PEOPLE = re.compile("哪些人|谁|申请人|什么人|啥人")
SOMEBODY = "某人"
"""The kind of somebody who is no official."""
A_THING = "《"
"""The kind of what bears a name between marks: a column, a system."""
_CALLED = re.compile(r"[\"“《]")
_PARTS = "所|站|队|科|股|室"
"""Parts of a body, whose names are looked for only where they are asked for: 场所 and 车站 end so too."""
_OFFICES = {
    "部门": ("局", "委", "办", "中心", "大队", "支队"),
    "单位": ("局", "委", "办", "中心", "公司", "所", "站", "院", "学校"),
}
"""What such a body, asked for without its name, is called by the end of it."""
_NOUNS = f"社区|物业|协会|合作社|公司|银行|学校|医院|街道|局|镇|乡|村|县|区|{_PARTS}"
_ASKED = re.compile(rf"哪(?:\d+|[一二三四五几两些])?[个家所]?({_NOUNS})|({_NOUNS})(?:都?叫|是哪)")
_BY_WHOM = re.compile("(?:按照?|依照?|照着?|听)的?是?哪[一几]?个?(部门|单位)")
"""按哪个部门的要求 wants its name; 有没有哪个部门挨批的 does not."""
_THING = re.compile(r"叫[啥什么]|啥名|名字|名叫")


def whose(question: str) -> str:
    """What kind of body is asked for by name; A_THING where a thing's name is, SOMEBODY's, "" where anybody's."""
    if by_whom := _BY_WHOM.search(question):
        return by_whom[1]
    found = _ASKED.search(question)
    if found:
        return found[1] or found[2]
    if asks_a_persons_name(question) and not speaks_of_a_person(question):
        return SOMEBODY  # 那几件申请人叫啥名字: no “title” in a sentence is their name
    return A_THING if _THING.search(question) else ""


def speaks_of_a_person(question: str) -> bool:
    return bool(_PERSON.search(question))


def asks_a_persons_name(question: str) -> bool:
    """「那位乡长，姓名是什么」, 「都是哪些人，名字给我」: who does it without a name is no answer."""
    return bool(_NAME_ITSELF.search(question)) and bool(_PERSON.search(question) or _PEOPLE.search(question))


def tells_a_persons_name(text: str) -> bool:
    return bool(_NAMED.search(text))


def names_one(kind: str, text: str) -> bool:
    """Whether the text names one of that kind."""
    if kind == SOMEBODY:
        return tells_a_persons_name(text)
    if kind == A_THING:
        return bool(_CALLED.search(text))
    if kind in _PARTS.split("|"):
        return bool(re.search(rf"[\u3400-\u9fff]{{2,8}}(?<![场车各本该每]){kind}", text))
    endings = _OFFICES.get(kind, (kind,))
    names = [m for m in _NAME.finditer(text) if not _NO_NAME.search(m[1]) and m[2].endswith(endings)]
    names += [m for m in _LISTED.finditer(text) if m[1].endswith(endings)]
    return bool(names) or (not kind and any(who.search(text) for who in (_PERSON, _CALLING, _BODY)))
