"""Every sentence that the assistant itself says. None of them holds a number: numbers stand in slots."""

from __future__ import annotations

from collections.abc import Sequence

from bot.wording import computing as computing
from bot.wording import covering as covering
from bot.wording import filing as filing
from bot.wording import requesting as requesting

COLON = "："
SOURCE_OPEN = "（见报告"
SOURCE_CLOSE = "）"
AND_MORE = "……"


def report_name(organ: str, year: int) -> str:
    return f"{organ}{year}年度报告"


def reports_of(year: int) -> str:
    return f"各家{year}年度的报告"


# ---- cells
TOGETHER = "合计 "
TOGETHER_SURE = "能确定的合计 "
THAT_IS_NONE = "，也就是没有"
LOST_CELLS = "原文有的行少印了一格，但各种读法都是同一个数。"
LOST_CELL = "原文这一行少印了一格，但各种读法都是同一个数。"
ROW_NOT_PRINTED = "：这份报告里没有这一行"
NONE_CLEAR = "：各项都没有能确定的数"
LEFT_OUT = "；没有算进去的（原文空着或看不准）："
BLANK_CELL = "：报告里这一格空着，没有填。空着不等于没有，只能说报告未填"
DASH_CELL = "：报告里这一格印的是「"
DASH_CELL_END = "」，没有写数；没有写数不等于没有"
NO_UNIT = "（报告没有写单位）"
CONTRADICTORY_CELL = "：原文这一行的数互相对不上，不能断定。原文是 "
UNDECIDABLE_CELL = "：原文这一行缺格或挤在一起，看不准是哪个数。原文是 "
MAIN_NUMBERS = "先说表里主要的几个数。\n"
MORE_OF_IT = "\n想听文字写的，接着问“总体情况怎么写的”“存在哪些问题”就行；表里别的数也可以一个一个问。"
AFTER_OVERVIEW = ("总体情况怎么写的", "存在哪些问题", "有哪些改进措施")
AFTER_CELLS = ("报告里的问题有哪些", "怎么申请信息公开")
OTHER_FORM = "用的那种表里没有「"
OTHER_FORM_END = "」这一格，查不到这个数。国家换过表格，别的年份的表里才有。"
NO_TABLE = "这份报告没有全国统一的表格，查不到这一格。"

# ---- does it add up
ALL_ZERO = "表里读得准的 "
ALL_ZERO_END = " 格都是零，没有哪一格不是零。"
NONE_READABLE = "表里没有一格读得准。"
NOT_ZERO_MANY = "不是零的格很多："
NOT_ZERO_WHICH = "。想听哪一行，说出它的名字就行。"
ALSO_CELLS = "另有 "
NOT_ZERO_BLANK = " 格空着没填，空着不等于零。"
NOT_ZERO_UNSURE_END = " 格原文对不上，不敢说是几，没有算进去。"
SUMS_CHECKED = "表里该相等的数逐个核对过，"
SUMS_HOLD = " 处都相等。"
SUMS_FAIL = "另有 "
SUMS_FAIL_END = " 处对不上："
PROSE_ALSO = "正文也提到"
PROSE_OTHERWISE = "\n报告正文写的是「"
PROSE_OTHERWISE_END = "」，和表里不一样，两处都念给您。"
PROSE_OPEN = "正文写「"
PROSE_TABLE = "」，表里"
PROSE_SAME = "，一样。"
PROSE_DIFFERS = "，不一样。"
SUMS_AGREE = "\n对得上。"
SUMS_AGREE_NOT = "\n对不上。"
SUMS_IN_ALL = "\n整份报告该相等的数，"
SUMS_IN_ALL_HOLD = " 处相等"
SUMS_IN_ALL_FAIL = " 处不相等"
SUMS_MAY_DIFFER = "\n可能是填错，也可能是统计口径不同；可以向发布报告的机关反映。"

# ---- prose
QUOTE_OPEN = "报告原文："
SECTION_SAYS = "是这样写的：\n"
LISTED = "报告列了 "
LISTED_END = " 条：\n"
EXCERPT = "\n（较长，只摘了开头。）"
NO_SUCH_ITEM = "报告这一部分没有这么多条，一共列了 "
NO_SUCH_ITEM_END = " 条。"
ONLY_IN_WORDS = "这个数表里没有，只写在正文里。各家的原话给您看，"
MOST_FIRST, LEAST_FIRST = "从多到少：\n", "从少到多：\n"
SILENT_ON_IT = "没有写到的："
TOPIC_SILENT = "报告这一部分的原文是："
TOPIC_SILENT_END = "没有提到您问的这件事。"

# ---- what is not there
NOT_COVERED = "我这里没有收录"
NOT_COVERED_END = "的年度报告，不能拿别处的数来回答。"
COVERED = "现在收录的有："
COVERED_END = "。"
NO_REPORTS = "现在一份报告都还没有收录。"
NOT_TOLD_APART = "没有把“"
NOT_TOLD_APART_END = "”这一部分单独数出来，只有总数，不能拿总数来顶。"
NOT_FOUND = "我在"
NOT_FOUND_END = (
    "里没找到您问的这件事。也可能是我没听懂，请换个说法再问。\n"
    "报告里真没有的，可以向管这件事的机关申请公开；问我「怎么申请信息公开」就行。"
)
NOT_FOUND_ANYWHERE = "这个问题我的资料里没有，不敢乱答。我能查年度报告里的数和文字，也能说明怎样申请信息公开。"
NO_REASON = "报告只写了结果，没有写原因。"
NO_REASON_NEXT = "想知道原因，可以直接问发布报告的机关。"
NEAR_NAME = "您说的是"
NEAR_NAME_END = "吗？我这里没有收录您说的这个名字。"

# ---- guard
EMPTY = "我没有看到问题。请打字问我，例如「去年收到几件申请」。"
TOO_LONG = "这段话太长了，请用一两句话说出您最想问的。"
NOT_WORDS = "我没看懂这条消息。请用文字问我，例如「怎么申请信息公开」。"
PERSONAL_LEFT_OUT = "提醒：这里不需要身份证号、手机号，您写的号码我没有保存。\n"
PERSONAL_ONLY = "您发的像是证件号或电话号码。这里不需要这些，我没有保存；请直接说您想问什么。"
FAILED = "抱歉，这个问题我没能可靠地答出来，请换个说法再问。"

NOT_DIRECTLY = "您问的这一点，报告里没有直接写。意思最近的是这一句，请您看是不是：\n"
IT_ALSO_SAYS = "报告正文里还说到：\n"
NOT_SPOKEN_OF = "这一段里没有写「"
NOT_SPOKEN_OF_END = "」。原文给您看：\n"

# ---- guides
WHICH_GUIDE = "我没太听明白。您想问的是下面哪一件？都不是的话，请换个说法再问。"
WHICH_ROW = "您问的是报告里的哪一项？点一下就行；都不是的话，请换个说法再问。"
EITHER = "您问的可能是下面两件事里的一件：\n"
BOTH = "您问了两件事：\n"
OPEN_ONE = "\n想看全的，点下面的题目，或者说「第一个」「第二个」。"
OR_THE_RULE = "要是问规定，看这里：\n"
PERHAPS_OPEN = "您想问的可能是「"
PERHAPS_CLOSE = "」：\n"
WHY_GUIDE = "依据："
CONTACTS_OPEN = "联系方式："
CONTACTS_MAY_CHANGE = "\n打不通的话，看那个机关的“政府信息公开指南”，上面应当有新的。"
EXPIRED_CHOICE = "这个选项已经过期了，请重新问一次。"


def choices_intro(names: Sequence[str]) -> str:
    return "您想问的是哪一个？"


# ---- what was asked besides and not understood
UNHEARD = "\n您还问了“"
UNHEARD_END = "”，这半句我没听懂，所以没答；换个说法再问一遍就行。"

SUGGEST_FIRST = ("去年收到几件申请", "怎么申请信息公开", "多久能收到答复")

# ---- articles of a law
LAW_OPEN = "《"
LAW_CLOSE = "》"
ARTICLE_SAYS = "原文：\n"
PART_NOT_THERE = "这一条里找不到您说的"
PART_NOT_THERE_END = "，整条念给您：\n"
LAW_NOT_HERE = "我这里没有收录《"
LAW_NOT_HERE_END = "》的原文，不能凭记忆念给您听。"
ARTICLE_NOT_THERE = "我收录的《"
ARTICLE_NOT_THERE_END = "》里查不到您说的"
LAST_ARTICLE = "它的最后一条是"
GUIDES_ON_ARTICLE = "根据这一条写的说明有："
FULL_STOP = "。"

# ---- several reports
MORE_REPORTS = "\n还有没列出的："
MORE_REPORTS_END = "，可以一份一份地问。"
WHICH_ORGAN = "您想问哪个机关？"
ASSUMED_ORGAN = "没说是哪一个，先按"
ASSUMED_BY_YEAR = "叫这个名字的不止一个，有您问的那一年的只有"
ONLY_ONE = "没说是哪个机关；有那一年报告的只有"
NAME_MENDED = "您说的名字这里没有，最像的是"
NOT_SIGNED = "末尾没有写日期，写成的是哪天，问发布它的机关最准。"
SIGNED = "报告的落款写着这一天，发布的日子可能晚几天：\n"
STILL_THERE = "接着刚才那一处，报告是这样写的，您看说没说到：\n"
ONLY_OFFICE = "自己的年度报告没有收录，那里收录的只有"
ASSUMED_BY_YEAR_END = "，就按它回答。\n"
RECENT_YEARS = "更近的年度报告还没有收录，按最近收录的"
RECENT_YEARS_END = "回答。\n"
ASSUMED_ORGAN_END = "回答；要问别的，请带上它的名字。\n"
WHICH_ORGAN_MORE = "没列出来的，请在问题里写上机关的名字。"

# ---- what the report does not count
NO_MONEY = "报告这里只统计件数，没有统计金额。\n"
NO_PEOPLE = "报告按件数统计，没有按人数统计。\n"
NO_COUNT = "\n报告里没有写具体的数。"
ONLY_COUNTED = "报告里只有件数，没有写是谁、为了什么事，也没有名单，我说不出来。"
NO_NAME = "\n报告里没有写姓名。"
ALSO_NOT_COVERED = "\n没有收录"
ALSO_NOT_COVERED_END = "的年度报告。"
NOT_COUNTED = "里没有统计这件事。\n"
