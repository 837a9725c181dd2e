"""What every page owes its reader: it fits, it can be read and heard, and it speaks to nobody else."""

from __future__ import annotations

from playwright.sync_api import Page, expect

SOURCE = "r/reports/大李庄乡人民政府2020年度报告.txt/abc123#row.col"
QUESTION = "2020年收到多少件申请？"


def is_wider_than_the_screen(page: Page) -> bool:
    return page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")


def test_not_even_the_longest_word_makes_a_page_scroll_sideways_at_320_pixels(page: Page, home, ask):
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(home + SOURCE)
    assert not is_wider_than_the_screen(page)
    page.goto(home)
    for question in (QUESTION, "申请", "标记" + "w" * 300):
        ask(page, question)
        page.locator("summary").last.click()
    assert not is_wider_than_the_screen(page)


def test_the_type_is_at_least_18_pixels_and_buttons_are_large(page: Page, home, ask):
    page.goto(home)
    ask(page, QUESTION)
    expect(page.locator(".answer")).to_have_count(1)
    size = "element => parseFloat(getComputedStyle(element).fontSize)"
    for selector in (".answer .text", "textarea", ".ways button", "summary", "footer"):
        assert page.locator(selector).first.evaluate(size) >= 18
    for button in page.get_by_role("button").all():
        assert button.bounding_box()["height"] >= 44
    # Pressed is seen while the pointer is still on it: a finger leaves it there.
    large = page.get_by_role("button", name="大字")
    large.click()
    expect(large).to_have_css("background-color", "rgb(11, 79, 138)")


def test_the_cited_line_is_marked(page: Page, home):
    page.goto(home + SOURCE)
    background = "element => getComputedStyle(element).backgroundColor"
    assert page.locator("#row\\.col").evaluate(background) != "rgba(0, 0, 0, 0)"
    assert page.locator("#a\\.b").evaluate(background) == "rgba(0, 0, 0, 0)"
    line, mark = page.locator("#L3").bounding_box(), page.locator("#row\\.col").bounding_box()
    assert line == mark
    page.goto(home + SOURCE.replace("row.col", "L5"))
    assert page.locator("#L5").evaluate(background) != "rgba(0, 0, 0, 0)"


def test_the_mark_can_be_read_on_paper_and_in_the_visitors_own_colours(page: Page, home):
    page.goto(home + SOURCE)
    mark = page.locator("#row\\.col")
    page.emulate_media(media="print", color_scheme="dark")
    assert mark.evaluate("element => getComputedStyle(element).backgroundColor") == "rgb(255, 241, 184)"
    assert mark.evaluate("element => getComputedStyle(element).color") == "rgb(0, 0, 0)"
    expect(page.get_by_role("button")).to_have_count(0)
    page.emulate_media(media="screen", forced_colors="active")
    assert mark.evaluate("element => getComputedStyle(element).outlineStyle") == "solid"


def test_no_page_speaks_to_anybody_else_or_leaves_a_cookie_behind(page: Page, home, ask):
    asked: list[str] = []
    complaints: list[str] = []
    page.context.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(home)
    ask(page, QUESTION)
    expect(page.locator(".answer")).to_have_count(1)
    page.goto(home + SOURCE)
    page.goto(f"{home}widget-demo")
    page.locator("button.launcher").click()
    expect(page.get_by_role("button", name="怎么申请信息公开？")).to_be_visible()
    ask(page, QUESTION)
    expect(page.locator(".answer")).to_have_count(3)
    assert len(asked) > 10
    assert [url for url in asked if not url.startswith(home)] == []
    assert complaints == []
    assert page.context.cookies() == []
    # The talk stays in this tab; nothing of it outlives the tab.
    assert page.evaluate("localStorage.length") == 0


def test_where_the_reader_chose_high_contrast_the_words_and_borders_follow(page: Page, home, ask):
    page.emulate_media(forced_colors="active")
    page.goto(f"{home}widget-demo")
    page.locator("button.launcher").click()
    ask(page, QUESTION)
    expect(page.locator(".answer")).to_have_count(2)
    send = page.locator("button.send")
    assert send.evaluate("e => getComputedStyle(e).borderStyle") == "solid"
    chosen = page.locator(".bar button").first
    before = chosen.evaluate("e => getComputedStyle(e).backgroundColor")
    chosen.click()
    # Pressed or not must be seen where our own colours are gone.
    assert chosen.evaluate("e => getComputedStyle(e).backgroundColor") != before
