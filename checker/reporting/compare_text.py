"""A comparison of two runs for people in a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.model.comparison import STATES as ALL_STATES
from checker.model.wording import form
from checker.reporting import compare_words as words
from checker.reporting.compare_words import AHEAD, CAUSES, KINDS, STATES, WORDS
from checker.reporting.text_layout import Layout, harmless

if TYPE_CHECKING:
    from checker.model.comparison import Change, Comparison, Mark, SubmissionChange
    from checker.model.text import Lang

MOST = 100
_LABEL = 12
_ROLES = {"new": "err", "regraded": "warn", "fixed": "ok", "open": "open", "gone": "quiet"}


@dataclass(frozen=True, slots=True)
class Look:
    """How a comparison is printed. ``quiet``: only the sums.

    ``looking_ahead``: both runs are over the same submissions, and only the check differs.
    """

    color: bool = False
    width: int = 100
    quiet: bool = False
    looking_ahead: bool = False


def render(comparison: Comparison, lang: Lang, look: Look | None = None) -> str:
    """Return the comparison as text; ``lang``: language of the words around the findings.

    Raises:
        ValueError: the sums do not close.
    """
    look = look or Look()
    page = _Text(comparison, lang, look)
    lines = [*page.head(), *page.sums(), *page.causes()]
    if not look.quiet:
        lines += [*page.rules(), *page.flips(), *page.details()]
    return "\n".join(lines) + "\n"


class _Text:
    def __init__(self, comparison: Comparison, lang: Lang, look: Look) -> None:
        self._all, self._lang = comparison, lang
        self._layout, self._ahead = Layout(look.width, look.color), look.looking_ahead
        self._named = AHEAD if look.looking_ahead else STATES

    def _word(self, name: str, **values: object) -> str:
        shown = {key: form(value, self._lang) for key, value in values.items()}
        return WORDS[name].in_(self._lang).format_map(shown)

    def _line(self, name: str, text: str) -> list[str]:
        return self._layout.wrap(text, _LABEL, label=self._word(name))

    def head(self) -> Iterator[str]:
        both = self._all
        title = self._word("impact" if self._ahead else "title")
        yield self._layout.paint(title, "head")
        yield from self._line("before", words.head_words(both.before, self._lang))
        yield from self._line("after", words.head_words(both.after, self._lang))
        yield from self._line("check", words.check_words(both, self._lang))

    def sums(self) -> Iterator[str]:
        before, after = self._all.totals()
        yield from self._heading("submissions")
        kinds = self._all.kinds()
        rows = [(KINDS[name].in_(self._lang), kinds[name]) for name in KINDS]
        flipped = sum(one.flipped for one in self._all.submissions)
        yield from self._numbers([*rows, (self._word("verdicts"), flipped)])
        yield from self._heading("findings", self._word("total", before=before, after=after))
        count = self._all.count()
        yield from self._numbers([(self._named[s].in_(self._lang), count[s]) for s in ALL_STATES])
        if count["open"] or count["gone"]:
            yield from self._layout.wrap(self._word("not_fixed"))
        if troubles := words.trouble_words(self._all, self._lang):
            yield from self._layout.wrap(troubles)

    def causes(self) -> Iterator[str]:
        rows = [
            (CAUSES[name].in_(self._lang), self._states(count))
            for name, count in self._all.causes().items()
            if count.total()
        ]
        if rows and not self._ahead:
            yield from self._heading("causes")
            yield from self._texts(rows)

    def rules(self) -> Iterator[str]:
        changed = [
            (code, self._states(count))
            for code, count in self._all.rules().items()
            if count.total() > count["unchanged"]
        ]
        if changed:
            yield from self._heading("rules")
            yield from self._texts(changed)

    def flips(self) -> Iterator[str]:
        flipped = [one for one in self._all.submissions if one.flipped]
        if not flipped:
            return
        yield from self._heading("verdicts")
        for one in flipped[:MOST]:
            text = f"{words.whose(one.entry)}: {words.verdict_step(one, self._lang)}"
            yield from self._layout.wrap(f"  {text}", 4)
        if len(flipped) > MOST:
            yield from self._layout.wrap(self._word("more", n=len(flipped) - MOST))

    def details(self) -> Iterator[str]:
        told = [one for one in self._all.submissions if _told(one)]
        yield from self._heading("list")
        if not told:
            yield self._word("nothing")
        for one in told[:MOST]:
            yield from self._submission(one)
        if len(told) > MOST:
            yield from self._layout.wrap(self._word("more", n=len(told) - MOST))
        if self._all.count()["moved"]:
            yield ""
            yield from self._layout.wrap(self._word("only_moved"))

    def _submission(self, one: SubmissionChange) -> Iterator[str]:
        kind = KINDS[one.kind].in_(self._lang)
        verdict = words.verdict_step(one, self._lang)
        yield ""
        name = self._layout.paint(harmless(words.whose(one.entry)), "head")
        yield f"{name}: {kind}; {self._word('verdict')}: {verdict}"
        yield f"  {harmless(one.entry.file)}"
        for change in one.changes:
            if change.state != "moved":
                yield from self._change(change)

    def _change(self, change: Change) -> Iterator[str]:
        state = self._named[change.state].in_(self._lang)
        mark = change.mark
        text = f"{self._level(change)}, {mark.code}: {mark.message}{self._where(mark)}"
        label = f"  {state}  "
        role = _ROLES.get(change.state, "")
        yield from self._layout.wrap(text, max(len(label), 4), label=label, role=role)
        if not self._ahead:
            yield f"{' ' * len(label)}({CAUSES[change.cause].in_(self._lang)})"

    def _where(self, mark: Mark) -> str:
        return f" [{words.place(mark, self._lang)}]"

    def _level(self, change: Change) -> str:
        sides = [mark.level for mark in (change.before, change.after) if mark]
        return " → ".join(words.level(name, self._lang) for name in dict.fromkeys(sides))

    def _states(self, count: dict[str, int]) -> str:
        named = ((self._named[state], count[state]) for state in ALL_STATES)
        return ", ".join(f"{form(n, self._lang)} {text.in_(self._lang)}" for text, n in named if n)

    def _heading(self, name: str, more: str = "") -> list[str]:
        return self._layout.heading(": ".join(filter(None, (self._word(name), more))))

    def _numbers(self, rows: list[tuple[str, int]]) -> Iterator[str]:
        yield from self._texts([(name, form(number, self._lang)) for name, number in rows])

    def _texts(self, rows: list[tuple[str, str]]) -> Iterator[str]:
        widest = max(len(name) for name, _ in rows)
        for name, text in rows:
            yield from self._layout.wrap(text, widest + 4, label=f"  {name}")


def _told(one: SubmissionChange) -> bool:
    """Say whether a submission is listed: not where findings only stand elsewhere."""
    return any(change.state != "moved" for change in one.changes) or one.flipped
