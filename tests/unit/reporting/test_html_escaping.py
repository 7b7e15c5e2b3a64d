"""Hidden characters become visible, hostile texts stay texts."""

from __future__ import annotations

from dataclasses import replace
from html.parser import HTMLParser

import pytest

from checker.model.report import ReportObject, ReportWaiver
from checker.reporting.as_html import render
from checker.reporting.escaping import visible
from checker.reporting.html_words import css_codes, web_address
from tests.unit.reporting.sample_findings import ADVICE, MANAGEMENT, finding
from tests.unit.reporting.sample_report import HOSTILE, package, report


class Tags(HTMLParser):
    """Collects tags with their attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def tags(page: str) -> list[tuple[str, dict[str, str | None]]]:
    parser = Tags()
    parser.feed(page)
    return parser.found


def hostile_page(url: str = "javascript:alert(1)") -> str:
    evil = ReportObject("measure", HOSTILE, HOSTILE)
    found = finding(
        "IMA001 slug",
        "error",
        evil,
        (HOSTILE, HOSTILE, HOSTILE, HOSTILE),
        actual=HOSTILE,
        related=(evil,),
        citation=replace(MANAGEMENT, url=url, source=HOSTILE),
        waiver=ReportWaiver("requested", HOSTILE),
    )
    who = replace(package().municipality, name=HOSTILE)
    return render(report(package((found,), municipality=who, file=HOSTILE, key=HOSTILE)))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x00b", "a␀b"),
        ("\x1b[31m", "␛[31m"),
        ("\x7f", "␡"),
        ("\x85", "U+0085"),
        ("\u202egnp.exe", "U+202Egnp.exe"),
        ("\u2066x\u2069", "U+2066xU+2069"),
        ("zero\u200bwidth\ufeff", "zeroU+200BwidthU+FEFF"),
        ("\ud800", "U+D800"),
        ("\uffff", "U+FFFF"),
        ("\U000e0041", "U+E0041"),
        ("a\r\nb\tc", "a\nb\tc"),
        ("a\rb", "a␍b"),
        ("Größe 5 € – „ja“ 👩\u200d🏫", "Größe 5 € – „ja“ 👩\u200d🏫"),
    ],
)
def test_only_hidden_characters_become_codes(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_one_line_joins_lines_with_a_space() -> None:
    assert visible("a \r\n\n b\tc\x00", one_line=True) == "a b c␀"


def test_a_hostile_text_adds_no_element() -> None:
    page = hostile_page()
    assert [tag for tag, _ in tags(page)].count("script") == 1
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)" in page


def test_no_hidden_character_reaches_the_page() -> None:
    page = hostile_page()
    assert "\u202e" not in page
    assert "\x00" not in page
    assert "U+202E" in page


def test_no_attribute_runs_script() -> None:
    names = {name for _, attributes in tags(hostile_page()) for name in attributes}
    assert not {name for name in names if name.startswith("on")}


def test_a_script_address_does_not_become_a_link() -> None:
    assert "javascript:" not in hostile_page()
    assert 'href="https://example.org/a"' in hostile_page("https://example.org/a")


@pytest.mark.parametrize(
    "url",
    [None, "", "javascript:alert(1)", "data:text/html,x", "//x.org/a", "ftp://x.org", "https://[x"],
)
def test_only_plain_web_addresses_are_links(url: str | None) -> None:
    assert web_address(url) is None


@pytest.mark.parametrize("url", ["http://x.org/a?b=1", "https://x.org"])
def test_web_addresses_are_links(url: str) -> None:
    assert web_address(url) == url


def test_a_name_cannot_leave_the_css_string() -> None:
    assert css_codes('a"}</style>') == "a\\22 \\7d \\3c \\2f style\\3e "


def test_the_reserved_object_is_named_when_its_title_is_empty() -> None:
    bare = replace(ADVICE, title="")
    page = render(report(package((finding("IMA001 slug", "error", bare, ("t", "m", "w", "r")),))))
    assert ">gs-im</h3>" in page
