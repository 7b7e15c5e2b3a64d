"""Eingangsniveau, Zielniveau und Test eines Kurses der VwV Deutsch."""

from __future__ import annotations

from checker.rule_api import Context, Findings, LanguageCourse, Limit, Text, rule, say

_ALPHA = "VWVD_ALPHA"


@rule(
    "SPR001",
    LanguageCourse,
    slug="sprachkurs-curriculum-und-test",
    title="Kurs hat Eingangs-, Zielniveau und Zertifikat",
    title_en="Course has entry level, target level and certificate",
    about=(
        "Jeder Kurs mit Mitteln der VwV Deutsch nennt Eingangsniveau, Zielniveau und Prüfung. Im"
        " Alphabetisierungskurs genügen Angaben zur Schriftkenntnis und ein Sprachstandsnachweis"
        " des Trägers. Für Sprachcafé und Sprachmittlung gilt die Regel nicht."
    ),
    level="measure",
    types=(
        "VWVD_ALPHA",
        "VWVD_GRUND",
        "VWVD_AUFBAU",
        "VWVD_FRAUEN_ELTERN",
        "VWVD_INTENSIV",
        "VWVD_BERUFSBEGLEITEND",
        "VWVD_EQ",
    ),
    requirements=("BW-VWD-02", "BW-VWD-06"),
    parameters=("vwvd_curriculum_und_test", "vwvd_zertifikat_statt_traegernachweis"),
    presence=True,
)
def sprachkurs_curriculum_und_test(measure: LanguageCourse, context: Context) -> Findings:
    """A course under the VwV Deutsch states its entry level, its target level and its exam.

    Why:
        The programme funds professional courses that follow a curriculum and lead to a
        certificate; without the three values nobody can tell whether a course is one.

    Complies:
        day: 2021-03-01
        measure:
          type: VWVD_GRUND
          entry: {language: A0}
          outcomes: [{label: ziel, language: A1}]
          exam: TELC:A1

    Violates:
        day: 2021-03-01
        measure:
          type: VWVD_GRUND
          entry: {language: A0}
          outcomes: [{label: ziel, language: A1}]
    """
    limit = context.parameter("vwvd_curriculum_und_test")
    yield from _entry(measure, context, limit)
    yield from _target(measure, context, limit)
    yield from _exam(measure, context, limit)


def _entry(measure: LanguageCourse, context: Context, limit: Limit) -> Findings:
    entry = measure.entry
    if entry and (entry.language or _literacy_counts(measure, entry.literacy)):
        return
    yield context.finding(
        "entry/language",
        limit,
        _lacks(measure, Text("das Eingangsniveau", "the entry level"), context),
        say(
            "Tragen Sie das Sprachniveau beim Beginn ein, zum Beispiel A0.",
            "Enter the language level at the start, for example A0.",
        ),
    )


def _target(measure: LanguageCourse, context: Context, limit: Limit) -> Findings:
    target = measure.target
    if target and (target.language or _literacy_counts(measure, target.literacy)):
        return
    yield context.finding(
        _target_field(measure),
        limit,
        _lacks(measure, Text("das Zielniveau", "the target level"), context),
        say(
            "Tragen Sie ein Ergebnis „ziel“ mit dem Sprachniveau am Ende ein, zum Beispiel A1.",
            "Enter a result 'ziel' with the language level at the end, for example A1.",
        ),
    )


def _target_field(measure: LanguageCourse) -> str:
    if measure.target is None:
        return "outcomes"
    return f"outcomes/{list(measure.outcomes or ()).index(measure.target)}/language"


def _literacy_counts(measure: LanguageCourse, literacy: str | None) -> bool:
    return measure.type == _ALPHA and literacy is not None


def _lacks(measure: LanguageCourse, what: Text, context: Context) -> Text:
    title = context.name_of(measure)
    return say("Für „{title}“ fehlt {what}.", "'{title}' lacks {what}.", title=title, what=what)


def _exam(measure: LanguageCourse, context: Context, limit: Limit) -> Findings:
    if measure.exam is None:
        yield context.finding(
            "exam",
            limit,
            _lacks(measure, Text("die Prüfung am Ende", "the exam at the end"), context),
            say(
                "Tragen Sie die Prüfung mit Niveau ein, zum Beispiel TELC:A1.",
                "Enter the exam with its level, for example TELC:A1.",
            ),
        )
    elif measure.type != _ALPHA:
        yield from _certificate(measure, context, measure.exam)


def _certificate(measure: LanguageCourse, context: Context, exam: str) -> Findings:
    own_proofs = context.parameter("vwvd_zertifikat_statt_traegernachweis")
    if exam in own_proofs.value:
        yield context.finding(
            "exam",
            own_proofs,
            say(
                "„{title}“ endet mit einem Sprachstandsnachweis des Trägers.",
                "'{title}' ends with the provider's own proof of the language level.",
                title=context.name_of(measure),
            ),
            say(
                "Tragen Sie eine Prüfung mit Zertifikat ein, zum Beispiel TELC:A1.",
                "Enter an exam with a certificate, for example TELC:A1.",
            ),
            actual=exam,
        )
