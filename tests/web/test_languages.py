"""English is an option for the interface's own words; what the reports and staff say stays as it is."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import quote, urljoin

import pytest
from lxml import html

from bot.model import Applicant
from tests.web.form_data import PERSON_FIELDS
from web import create_app
from web.languages import english

HOUSE = Path(__file__).resolve().parents[2]
WEB = HOUSE / "web"
ORGAN = "甲子县人民政府"
HANZI = re.compile("[\u3400-\u9fff]")


def spoken() -> set[str]:
    """Every word that a template, a script or a page's code asks to be told in the reader's language."""
    sources = [*WEB.glob("*.py"), *WEB.glob("templates/*.html"), *WEB.glob("static/*.js")]
    text = "\n".join(path.read_text("utf-8") for path in sources)
    return set(re.findall(r"""(?:\b_|\bt|told|in_chinese)\(\s*["']([^"']+)["']""", text))


def test_every_word_of_the_interface_has_its_english():
    assert {words for words in spoken() if HANZI.search(words)} - set(english()) == set()


def test_no_english_is_left_over_from_words_that_nobody_says_any_more():
    sources = [*WEB.glob("*.py"), *WEB.glob("templates/*.html"), *WEB.glob("static/*.js")]
    sources += [HOUSE / "bot/model/heard.py", *HOUSE.glob("bot/wording/*.py"), *HOUSE.glob("bot/filing/*.py")]
    # And of staff's lists, the tree of refusals, which readers of English have to find their letter in.
    sources += HOUSE.glob("knowledge/common/refused/*.toml")
    text = "\n".join(path.read_text("utf-8") for path in sources)
    assert [words for words in english() if words not in text] == []


def test_every_item_of_the_form_and_every_way_through_a_refusal_has_its_english(towns):
    items = {item for who in Applicant for item in towns.applications.items(who)}
    form = {words for item in items for words in (item.label, item.hint, *item.choices) if words}
    tree, denials = towns.denials()
    ways = {words for node in tree.nodes for words in (node.say, *(way.label for way in node.ways))}
    assert (form | ways | {denial.title for denial in denials}) - set(english()) == set()


def test_both_languages_have_the_same_values_in_them():
    for words, told in english().items():
        assert sorted(re.findall(r"\{\w+\}", words)) == sorted(re.findall(r"\{\w+\}", told)), words


@pytest.fixture
def pages(towns, make_settings):
    client = create_app(towns, make_settings()).test_client()
    report = towns.organ_page(ORGAN).reports[-1]
    guide = "guides/问水车.md"
    paths = ["/", "/widget-demo", "/organs", f"/organs/{quote(ORGAN)}", "/compare", f"/compare?organ={quote(ORGAN)}",
             f"/r/{quote(report.document)}/{report.revision}", f"/r/{quote(guide)}/{towns.revision(guide)}",
             "/r/none/none", "/none", "/organs?q=x", "/apply", "/apply?k=x", "/d/none", "/refused", "/refused/none",
             f"/refused/{quote('国家秘密')}?received=2026-11-03", f"/refused/{quote('没有答复')}?received=2025-11-03",
             f"/refused/{quote('国家秘密')}?received=x", "/deadline?received=x", "/deadline?items=0",
             "/deadline?received=2025-09-05&channel=signed", "/deadline?received=2031-03-03&pages=200",
             "/deadline?received=2026-11-03&period=reconsider", "/deadline?received=2025-09-05&mended=2025-09-01",
             "/deadline?received=2025-09-05&mended=2025-09-08&consulted_from=2025-09-09&consulted_to=2025-09-12",
             ]  # fmt: skip
    return client, paths


def strangers_in(page: html.HtmlElement) -> list[str]:
    """Chinese words that do not say that they are."""
    texts = page.xpath("//body//text()[not(ancestor::*[@lang='zh-CN']) and not(ancestor::code)]")
    return [text for text in texts if HANZI.search(text)]


def test_the_form_is_english_from_its_errors_to_its_papers(pages):
    client, _ = pages
    asked = [{"do": "preview"}, {"do": "switch"}, PERSON_FIELDS | {"do": "preview"}, PERSON_FIELDS | {"do": "make"},
             {"do": "preview", "id_number": "12", "phone": "1", "year": "2999", "way": "传真"}]  # fmt: skip
    for sent in asked:
        page = html.fromstring(client.post("/en/apply", data=sent).data.decode())
        assert page.get("lang") == "en" and strangers_in(page) == [], sent


def test_an_english_page_says_in_english_what_is_its_own_and_marks_what_is_chinese(pages):
    client, paths = pages
    for path in paths:
        page = html.fromstring(client.get(f"/en{path}").data.decode())
        assert page.get("lang") == "en"
        # The head's title may be a report's; in the body every Chinese word says that it is.
        assert strangers_in(page) == [], path
        names = page.xpath("//body//@aria-label[not(ancestor::*[@lang='zh-CN'])] | //body//@placeholder")
        assert [name for name in names if HANZI.search(name)] == [], path


def test_every_link_of_an_english_page_stays_english_or_says_that_it_does_not(pages):
    client, paths = pages
    for path in paths:
        page = html.fromstring(client.get(f"/en{path}").data.decode())
        # What a guide links to elsewhere is staff's own.
        for link in page.xpath("//a[not(@hreflang) and not(starts-with(@href, 'http'))]/@href"):
            assert urljoin(f"/en{path}", link).startswith("/en/"), (path, link)
        for link in page.xpath("//a[@hreflang='zh-CN']/@href"):
            assert urljoin(f"/en{path}", link).startswith(path.partition("?")[0])


def test_the_query_leads_to_the_language_and_keeps_the_rest(pages):
    client, _ = pages
    moved = client.get("/organs?year=2021&lang=en")
    assert (moved.status_code, urljoin("/organs", moved.headers["Location"])) == (302, "/en/organs?year=2021")
    back = client.get("/en/organs?lang=zh")
    assert urljoin("/en/organs", back.headers["Location"]) == "/organs"
    assert client.get("/organs?lang=en", follow_redirects=True).request.path.endswith("organs")
    assert client.get("/organs?lang=zh").status_code == 200
    assert urljoin("/en", client.get("/en").headers["Location"]) == "/en/"
    assert urljoin("/x/en", client.get("/en").headers["Location"]) == "/x/en/"


def test_the_answer_is_the_same_in_both_languages(pages):
    client, _ = pages
    question = {"question": f"{ORGAN}2022年收到几件申请"}
    texts = {
        html.fromstring(client.post(path, data=question).data.decode()).xpath("string(//p[@class='text'])")
        for path in ("/", "/en/")
    }
    assert len(texts) == 1
