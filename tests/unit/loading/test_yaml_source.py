"""YAML is read strictly: nothing is converted that a clerk did not mean."""

from __future__ import annotations

import pytest

from checker.errors import UnreadableFileError
from checker.loading.document import Place
from checker.loading.limits import MAX_DEPTH, MAX_YAML_NODES
from checker.loading.yaml_source import read_yaml, scalar


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("08111000", "08111000"),
        ("07111000", "07111000"),
        ("8111000", 8111000),
        ("2018-01-31", "2018-01-31"),
        ("10:30", "10:30"),
        ("ja", "ja"),
        ("no", "no"),
        ("yes", "yes"),
        ("true", True),
        ("false", False),
        ("null", None),
        ("~", None),
        ("0.5", 0.5),
        ("-12", -12),
        ("1e400", "1e400"),
        (".nan", ".nan"),
        ("1_000", "1_000"),
        ("0x1F", "0x1F"),
        ("9" * 30, "9" * 30),
    ],
)
def test_only_plain_words_and_numbers_are_converted(text: str, value: object) -> None:
    read = scalar(text)
    assert read == value
    assert type(read) is type(value)


def test_quoted_numbers_stay_text() -> None:
    assert read_yaml(b"a: '5'\nb: \"true\"").data == {"a": "5", "b": "true"}


def test_empty_value_is_none() -> None:
    assert read_yaml(b"a:\nb: 1").data == {"a": None, "b": 1}


def test_repeated_key_is_a_fault_and_the_first_value_counts() -> None:
    document = read_yaml(b"a: 1\nb:\n  c: 1\n  c: 2\n")
    assert document.data == {"a": 1, "b": {"c": 1}}
    assert [(f.code, f.pointer) for f in document.faults] == [("LES004", ("b", "c"))]
    assert "Zeile 4" in document.faults[0].message.de


@pytest.mark.parametrize(
    ("pointer", "place"),
    [
        (("a",), Place(line=1, column=4)),
        (("b", 1, "c"), Place(line=4, column=8)),
        (("b", 1, "missing"), Place(line=4, column=5)),
        (("b", 9), Place(line=3, column=3)),
        ((), Place(line=1, column=1)),
    ],
)
def test_places_are_lines_and_columns_from_one(
    pointer: tuple[str | int, ...], place: Place
) -> None:
    document = read_yaml(b"a: 1\nb:\n  - c: 1\n  - c: 2\n")
    assert document.positions.find(pointer) == place


@pytest.mark.parametrize("mark", [b"\xef\xbb\xbf", b""])
def test_utf8_with_and_without_mark_reads_the_same(mark: bytes) -> None:
    assert read_yaml(mark + "a: Müllheim".encode()).data == {"a": "Müllheim"}


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32"])
def test_utf16_with_mark_is_read(encoding: str) -> None:
    assert read_yaml("a: Müllheim".encode(encoding)).data == {"a": "Müllheim"}


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "LES001"),
        (b"   \n ", "LES001"),
        (b"# nur ein Kommentar\n", "LES001"),
        ("a: Müll".encode("cp1252"), "LES001"),
        (b"x: [", "LES001"),
        (b"a: 1\n\tb: 2", "LES001"),
        (b"--- 1\n--- 2\n", "LES001"),
        (b"a: !!python/object:os.system x", "LES001"),
        (b"a: !!int '5'", "LES001"),
        (b"a: &x !t 1", "LES001"),
        (b"? [1, 2]\n: 3", "LES001"),
        (b"a: *unknown", "LES001"),
        (b"a: \x00", "LES001"),
        (b"[" * (MAX_DEPTH + 2) + b"]" * (MAX_DEPTH + 2), "LES008"),
        (b"[" * 100_000, "LES008"),
        (b"- " * 5_000 + b"1", "LES008"),
        (b"- " * (MAX_DEPTH + 2) + b"1", "LES008"),
        (b"a: &a [*a]", "LES008"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_code(content: bytes, code: str) -> None:
    with pytest.raises(UnreadableFileError) as refusal:
        read_yaml(content)
    assert refusal.value.code == code
    assert refusal.value.de
    assert refusal.value.en


def test_aliases_that_multiply_are_refused() -> None:
    lines = ["a0: &a0 [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 9)]
    with pytest.raises(UnreadableFileError) as refusal:
        read_yaml("\n".join(lines).encode())
    assert refusal.value.code == "LES008"
    assert str(MAX_YAML_NODES) in refusal.value.de


def test_a_few_aliases_are_fine() -> None:
    assert read_yaml(b"a: &x {b: 1}\nc: *x").data == {"a": {"b": 1}, "c": {"b": 1}}


def test_refusal_names_the_line() -> None:
    with pytest.raises(UnreadableFileError) as refusal:
        read_yaml(b"a: 1\nb: [1, 2\nc: 3\n")
    assert refusal.value.line is not None
    assert f"Zeile {refusal.value.line}" in refusal.value.de
