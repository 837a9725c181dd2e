"""The same page inside a government site: menus, breadcrumbs, share buttons, a list of attachments, nested tables."""

from __future__ import annotations

import random

from tests.generator.layouts.html import body
from tests.generator.truth import Truth
from tests.generator.written import Written

_MENU = ("网站首页", "政府信息公开", "办事服务", "互动交流", "走进本地", "无障碍浏览")
_SIDE = ("政府信息公开指南", "政府信息公开制度", "法定主动公开内容", "政府信息公开年报", "依申请公开")


def write(truth: Truth, rng: random.Random) -> Written:
    menu = "".join(f"<li><a href='/c{i}/'>{name}</a></li>" for i, name in enumerate(_MENU))
    side = "".join(f"<tr><td><a href='#'>{name}</a></td></tr>" for name in _SIDE)
    others = "".join(
        f"<li><a href='t{year}.html'>{truth.organ}{year}年政府信息公开工作年度报告</a>"
        f"<span>{year + 1}-01-{rng.randint(10, 28)}</span></li>"
        for year in (truth.year - 1, truth.year - 2)
    )
    page = f"""<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>{truth.title}_某某政府网</title>
<style>.nav li {{ float: left }}</style><script>var total = {rng.randint(100, 999)};</script></head>
<body><div class="top"><form><input name="q" value="请输入关键词"><button>搜索</button></form></div>
<div class="nav"><ul>{menu}</ul></div>
<div class="crumbs">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政府信息公开</a> &gt; 政府信息公开年报</div>
<table width="100%"><tr><td width="200"><table>{side}</table></td><td>
<h1>{truth.title}</h1>
<div class="info">发布时间：{truth.year + 1}-01-{rng.randint(10, 28)} 来源：{truth.organ}
浏览次数：{rng.randint(3, 999)} <span>字号：[ 大 中 小 ]</span></div>
<div class="share">分享到：<a>微信</a><a>微博</a><a>QQ空间</a><!-- {rng.randint(1, 99)} --></div>
<div class="content" id="zoom">
{body(truth)}
</div>
<div class="files">附件：<a href="a.docx">{truth.title}.docx</a></div>
<div class="more"><h3>相关文章</h3><ul>{others}</ul></div>
</td></tr></table>
<div class="foot">主办：某某政府办公室　网站标识码：{rng.randint(10**9, 10**10 - 1)}
电话：{rng.randint(10**7, 10**8 - 1)}</div>
</body></html>
"""
    return Written(page.encode(), ".html", truth)
