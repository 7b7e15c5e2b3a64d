"""JSON is read strictly, and places are found only when asked for."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.errors import UnreadableFileError
from checker.loading.document import Place, Pointer
from checker.loading.json_source import read_json
from checker.loading.limits import MAX_DEPTH


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "LES001"),
        (b"[1,2", "LES001"),
        (b'{"a": NaN}', "LES001"),
        (b'{"a": -Infinity}', "LES001"),
        (b'{"a": ' + b"9" * 1001 + b"}", "LES001"),
        ('{"a": "ü"}'.encode("cp1252"), "LES001"),
        (b"[" * (MAX_DEPTH + 1) + b"]" * (MAX_DEPTH + 1), "LES008"),
        (b"[" * 200_000, "LES008"),
        (b'{"a": 1} x', "LES001"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_code(content: bytes, code: str) -> None:
    with pytest.raises(UnreadableFileError) as refusal:
        read_json(content)
    assert refusal.value.code == code


def test_depth_at_the_limit_is_read() -> None:
    content = b"[" * MAX_DEPTH + b"]" * MAX_DEPTH
    assert isinstance(read_json(content).data, list)


def test_repeated_key_is_a_fault_and_the_first_value_counts() -> None:
    document = read_json(b'{"a": 1,\n "b": [{"c": 1,\n "c": 2}], "a": 3}')
    assert document.data == {"a": 1, "b": [{"c": 1}]}
    assert sorted(f.pointer for f in document.faults) == [("a",), ("b", 0, "c")]
    assert "Zeile 3" in document.faults[0].message.de


def test_utf8_mark_is_accepted() -> None:
    assert read_json(b'\xef\xbb\xbf{"a": 1}').data == {"a": 1}


def test_place_of_a_missing_value_is_the_thing_above_it() -> None:
    document = read_json(b'{\n  "a": {"b": 1}\n}')
    assert document.positions.find(("a", "x")) == Place(line=2, column=8)


PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 5) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner),
    max_leaves=12,
)


@given(PLAIN, st.sampled_from([None, 1, 4]))
def test_the_text_at_every_place_is_the_value_itself(data: Any, indent: int | None) -> None:
    text = json.dumps(data, indent=indent)
    positions = read_json(text.encode()).positions
    lines = text.split("\n")
    for pointer, value in _everything(data, ()):
        place = positions.find(pointer)
        assert place.line is not None
        assert place.column is not None
        rest = "\n".join([lines[place.line - 1][place.column - 1 :], *lines[place.line :]])
        assert json.JSONDecoder().raw_decode(rest)[0] == value


def _everything(data: Any, pointer: Pointer) -> list[tuple[Pointer, Any]]:
    found = [(pointer, data)]
    items = (
        data.items()
        if isinstance(data, dict)
        else enumerate(data)
        if (isinstance(data, list))
        else ()
    )
    for step, value in items:
        found += _everything(value, (*pointer, step))
    return found
