"""The family names by which a person's name is told from other words; the usual ones, rare ones are let through."""

from __future__ import annotations

_DOUBLE = "欧阳|上官|司马|诸葛|司徒|东方|皇甫|尉迟|公孙|令狐|慕容|夏侯|端木|轩辕|长孙"
# The hundred most frequent and some that are frequent in the countryside. Left out: those that mostly begin other
# words (公, 有, 成, 全, 能, 相, 党, 应, 都).
_SINGLE = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟"
    "谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔汤牛樊葛邢安齐伍庞"
    "颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华"
    "喻祁蒲房滕屈饶牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景卜冷晏柏苟甄揭储邬臧桑"
)
_WORDS = (
    "包括|包含|安局|林业|司法|安全|安监|安置|金融|高级|项目|农业|关工|房管|房产|方志|路政|路长|华侨|时候|车管|谷物|苗木|麦子|童年|关于|"
    "余下|单位|柴油|解决|连续|平时|范围|程序|计划"
)
"""Words that begin like a name and stand where one may stand."""
_THINGS = "路车包麦苗谷桑米桥"
SURNAME = f"(?!{_WORDS})(?:{_DOUBLE}|[{_SINGLE}])"
CALLED = f"[老小阿](?![{_THINGS}])(?:{_DOUBLE}|[{_SINGLE}])"
"""老王, 小李: as neighbours call each other."""
