"""Every sentence that the assistant itself says. None of them holds a number: numbers stand in slots."""

from __future__ import annotations

from collections.abc import Sequence

COLON = "："
SOURCE_OPEN = "（见报告"
SOURCE_CLOSE = "）"
AND_MORE = "……"


def report_name(organ: str, year: int) -> str:
    return f"{organ}{year}年度报告"


# ---- cells
TOGETHER = "合计 "
THAT_IS_NONE = "，也就是没有"
LOST_CELL = "原文这一行少印了一格，但各种读法都是同一个数。"
ROW_NOT_PRINTED = "：这份报告里没有这一行"
NONE_CLEAR = "：各项都没有能确定的数"
LEFT_OUT = "；没有算进去的（原文空着或看不准）："
BLANK_CELL = "：报告里这一格空着，没有填。空着不等于没有，只能说报告未填"
CONTRADICTORY_CELL = "：原文这一行的数互相对不上，不能断定。原文是 "
UNDECIDABLE_CELL = "：原文这一行缺格或挤在一起，看不准是哪个数。原文是 "
AFTER_CELLS = ("报告里的问题有哪些", "怎么申请信息公开")
NO_TABLE = "这份报告没有全国统一的表格，查不到这一格。"

# ---- does it add up
SUMS_CHECKED = "表里该相等的数逐个核对过，"
SUMS_HOLD = " 处都相等。"
SUMS_FAIL = "另有 "
SUMS_FAIL_END = " 处对不上："
SUMS_MAY_DIFFER = "\n可能是填错，也可能是统计口径不同；可以向发布报告的机关反映。"

# ---- prose
QUOTE_OPEN = "报告原文："
SECTION_SAYS = "是这样写的：\n"
LISTED = "报告列了 "
LISTED_END = " 条：\n"
EXCERPT = "\n（较长，只摘了开头。）"
NO_SUCH_ITEM = "报告这一部分没有这么多条，一共列了 "
NO_SUCH_ITEM_END = " 条。"
TOPIC_SILENT = "报告这一部分的原文是："
TOPIC_SILENT_END = "没有提到您问的这件事。"

# ---- what is not there
NOT_COVERED = "我这里没有收录"
NOT_COVERED_END = "的年度报告，不能拿别处的数来回答。"
COVERED = "现在收录的有："
COVERED_END = "。"
NO_REPORTS = "现在一份报告都还没有收录。"
NOT_FOUND = "在"
NOT_FOUND_END = "里没有找到这方面的内容。"
NOT_FOUND_NEXT = "报告没写的，可以向制作这份材料的机关申请公开；问我「怎么申请信息公开」就行。"
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

# ---- guides
WHICH_GUIDE = "我没太听明白。您想问的是下面哪一件？都不是的话，请换个说法再问。"
EITHER = "您问的可能是下面两件事里的一件：\n"
BOTH = "您问了两件事：\n"
PERHAPS_OPEN = "您想问的可能是「"
PERHAPS_CLOSE = "」：\n"
WHY_GUIDE = "依据："
CONTACTS_OPEN = "联系方式："
EXPIRED_CHOICE = "这个选项已经过期了，请重新问一次。"


def choices_intro(names: Sequence[str]) -> str:
    return "您想问的是哪一个？"


SUGGEST_FIRST = ("去年收到几件申请", "怎么申请信息公开", "多久能收到答复")

# ---- articles of a law
LAW_OPEN = "《"
LAW_CLOSE = "》"
ARTICLE_SAYS = "原文：\n"
LAW_NOT_HERE = "我这里没有收录《"
LAW_NOT_HERE_END = "》的原文，不能凭记忆念给您听。"
ARTICLE_NOT_THERE = "我收录的《"
ARTICLE_NOT_THERE_END = "》里查不到您说的"
LAST_ARTICLE = "它的最后一条是"
GUIDES_ON_ARTICLE = "根据这一条写的说明有："
FULL_STOP = "。"

# ---- fees and dates
FEE_USUALLY_FREE = "一般不收费。只有超过免费数量，机关才可以收信息处理费。"
FEE_WOULD_BE = "要收的话是 "
FEE_IN_A_MONTH = "按件算的话，同一个人一个自然月里，"
FEE_OF_ONE_REQUEST = "按页算的话，一份申请"
FEE_MAY_BE_TAKEN = "机关才可以收。"
FEE_SAID_COUNT = "您说的"
FEE_NOT_YET = "还没到收费的数，不收。"
FEE_MAY = "机关可以收，也可以不收；按件和按页只能选一种。"
AFTER_FEE = ("不交处理费会怎么样", "一般要不要钱")
DUE_FROM_NEXT_DAY = "的，从第二天起数工作日，最晚"
DUE_THAT_DAY = "答复。"
DUE_SKIPPED = "中间不算周末，也不算"
DUE_EXTENDED = "如果机关告诉您要延长，最晚"
DUE_EXTENDED_ASKED = "机关延长的话，最晚"
DUE_MENDED = "补正过的，从机关收到补正材料那天重新起算（"
DUE_CONFIRMED = "网上、邮箱、传真和平信的，从双方确认收到那天起算；确认得晚的，日子往后移，请告诉我哪天确认的（"
DUE_NEEDS_SIGNED = "寄出那天不算数，要从机关签收那天起算。请查一下快递单，告诉我哪天签收的，我就能数出日子来。"
DUE_NEEDS_MENDED = "补正过的要重新起算，从机关收到您补正材料那天数。请告诉我他们哪天收到的补正，我再数。"
DUE_NEEDS_THIRD = (
    "征求第三方意见用掉的日子不计入期限，以实际用的天数为准。请告诉我三个日子：机关哪天收到申请、"
    "哪天发出征求意见、哪天收到意见，我再数。"
)
DUE_SILENT = "该答复。过了还不答复，从那天往后数"
DUE_FROM = "从"
DUE_NEXT_DAY_ON = "的第二天数起，数"
DUE_LAST_DAY = "，最晚"
DUE_PUT_OFF = "顺延是因为"
DUE_RECONSIDER_FIRST = "对不予公开的答复，要先复议，不服复议决定再起诉（"
DUE_BY_THE_PAPER = "以答复书上告知的为准，早点提别踩着最后一天。"
DUE_HOW = "怎么数的：\n"
DUE_NOT_COUNTED = "补正、问别人意见用的时间另算。"
ESTIMATED = "预计（那年放假安排还没公布）"
AFTER_DUE = ("到期不答复怎么办", "从哪天开始算")

# ---- several reports
MORE_REPORTS = "\n还有没列出的："
MORE_REPORTS_END = "，可以一份一份地问。"
WHICH_ORGAN = "您想问哪个机关？"
WHICH_ORGAN_MORE = "没列出来的，请在问题里写上机关的名字。"

# ---- what the report does not count
NO_MONEY = "报告这里只统计件数，没有统计金额。\n"
NO_PEOPLE = "报告按件数统计，没有按人数统计。\n"
NO_COUNT = "\n报告里没有写具体的数。"
NO_NAME = "\n报告里没有写姓名。"
ALSO_NOT_COVERED = "\n没有收录"
ALSO_NOT_COVERED_END = "的年度报告，没法比较。"
NOT_COUNTED = "里没有统计这件事。\n"

# ---- computed over several reports
COMPUTED_BLANK = "这一格是空的"
COMPUTED_CONTRADICTORY = "数字前后矛盾"
COMPUTED_UNDECIDABLE = "原文看不出确切的数"
COMPUTED_NOT_PRINTED = "报告里没有这一格"
COMPUTED_NO_WHOLE = "分母是零，算不出"
CELLS_DIFFER = "这一项在两种格式里不是同样的格子"
COMPUTED_LEFT_OUT = "\n没有算进去的："
COMPUTED_FORMS = "\n注意："
COMPUTED_FORMS_END = "，前后的数不能直接相比、相加，所以只把各年的数列出来。"
COMPUTED_MISSING = "\n没有收录的报告："
COMPUTED_COVERS = "\n这些机关共"
COMPUTED_COVERS_HAVE = "个，收录了"
COMPUTED_COVERS_REPORTS = "报告的有"
COMPUTED_COVERS_END = "个。"
COMPUTED_THAT_IS = "，即"
COMPUTED_NONE_READ = "都没有能确定的数。"
COMPUTED_SOURCE = "\n（各数见所引报告的原文）"
COMPUTED_AND_SO_ON = "等"
COMPUTED_SAME = "一样多"
COMPUTED_MORE = "增加"
COMPUTED_LESS = "减少"
COMPUTED_RATE_MORE = "上升"
COMPUTED_RATE_LESS = "下降"
COMPUTED_POINTS = "个百分点"
COMPUTED_BASE_ZERO = "，前一个数是零，算不出百分比"
COMPUTED_WHO_HAS = "有的："
COMPUTED_WHO_HAS_NONE = "一件也没有的："
COMPUTED_NOBODY = "收录的报告里没有这样的机关。"
COMPUTED_ONE_READ = "只有一个能确定的数，没有可以比的。"
COMPUTED_SEVERAL_YEARS = "（各年相加）"
COMPUTED_YEARS_LACK = "别的年份没有能确定的数，不好比"
COMPUTED_HIGHEST = "最多"
COMPUTED_LOWEST = "最少"
COMPUTED_TOGETHER = "，并列"
COMPUTED_REST = "；其余："
COMPUTED_RANKING = "排名"
COMPUTED_RANKED = "从多到少（单位："
COMPUTED_TOGETHER_MAKES = "合计 "
COMPUTED_MEAN = "平均 "
COMPUTED_SUM_NAME = "合计"
COMPUTED_HOW_MANY = "平均的份数"
COMPUTED_THAN_MORE = "前一个多"
COMPUTED_THAN_LESS = "前一个少"
COMPUTED_ALL_ORGANS = "知道的机关"
