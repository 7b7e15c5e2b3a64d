"""Which submission of a later run stands for which of an earlier one."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, field

from checker.model.comparison import SKIPPED, Entry

Pair = tuple[Entry | None, Entry | None]
_Named = Callable[[Entry], Hashable | None]


def paired(before: Iterable[Entry], after: Iterable[Entry]) -> list[Pair]:
    """Return every checked or unreadable submission of both runs once, sorted by file.

    The same municipality and period is the same submission, whatever the file is called; then the
    same municipality in another period, as years are compared; then the same file, where one of
    both could not be read. What both runs skipped is left out.
    """
    rest = _Rest(_sorted(before), _sorted(after))
    for earlier, later in _NAMES:
        rest.pair(earlier, later)
    pairs = [*rest.pairs, *((one, None) for one in rest.before), *((None, o) for o in rest.after)]
    told = (pair for pair in pairs if any(entry and entry.state != SKIPPED for entry in pair))
    return sorted(told, key=_place)


@dataclass(slots=True)
class _Rest:
    before: list[Entry]
    after: list[Entry]
    pairs: list[Pair] = field(default_factory=list)

    def pair(self, earlier: _Named, later: _Named) -> None:
        """Pair what has the same name; among equals the first with the first."""
        waiting: dict[Hashable, deque[Entry]] = {}
        for entry in self.after:
            waiting.setdefault(later(entry), deque()).append(entry)
        waiting.pop(None, None)
        left, found = [], set()
        for entry in self.before:
            if same := waiting.get(earlier(entry)):
                found.add(id(same[0]))
                self.pairs.append((entry, same.popleft()))
            else:
                left.append(entry)
        self.before = left
        self.after = [entry for entry in self.after if id(entry) not in found]


def _sorted(entries: Iterable[Entry]) -> list[Entry]:
    """Order by file, the latest period first: of several years the latest is compared."""
    by_file = sorted(entries, key=lambda entry: entry.file)
    return sorted(by_file, key=lambda entry: entry.period[0] or "", reverse=True)


def _town(entry: Entry) -> str | None:
    return entry.key if entry.key and entry.state != SKIPPED else None


def _with(name: Callable[[Entry], Hashable]) -> tuple[_Named, _Named]:
    """Name a submission by its municipality and more."""

    def both(entry: Entry) -> Hashable | None:
        return (_town(entry), name(entry)) if _town(entry) else None

    return both, both


def _file(entry: Entry) -> Hashable | None:
    return entry.file


def _bare(entry: Entry) -> Hashable | None:
    """Name a file whose municipality is not known, and a skipped one."""
    return None if _town(entry) else entry.file


_NAMES: tuple[tuple[_Named, _Named], ...] = (
    _with(lambda entry: (entry.period, entry.file)),
    _with(lambda entry: (entry.period, entry.sha256)),
    _with(lambda entry: entry.period),
    _with(lambda entry: entry.file),
    (_town, _town),
    (_bare, _file),
    (_file, _bare),
)


def _place(pair: Pair) -> tuple[str, str]:
    before, after = (entry.file if entry else "" for entry in pair)
    return after or before, before
