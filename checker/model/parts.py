"""The parts of a measure that describe its course: runs, entry, results, place."""

from __future__ import annotations

from checker.model.fields import Day, Many, Number, Part, about


class SkillLevels(Part):
    """A level per skill; rules that need one number take the lowest."""

    hoeren: str | None = about(
        "Hören | Listening",
        "Niveau im Hören | Level in listening",
        codes="language-levels",
        rule="FEL004",
    )
    lesen: str | None = about(
        "Lesen | Reading",
        "Niveau im Lesen | Level in reading",
        codes="language-levels",
        rule="FEL004",
    )
    schreiben: str | None = about(
        "Schreiben | Writing",
        "Niveau im Schreiben | Level in writing",
        codes="language-levels",
        rule="FEL004",
    )
    sprechen: str | None = about(
        "Sprechen | Speaking",
        "Niveau im Sprechen | Level in speaking",
        codes="language-levels",
        rule="FEL004",
    )


Language = str | SkillLevels


class Run(Part):
    """One run of a measure (Durchlauf)."""

    start: Day | None = about("Beginn | Start", "Erster Tag des Durchlaufs | First day of the run")
    end: Day | None = about("Ende | End", "Letzter Tag des Durchlaufs | Last day of the run")
    places: int | None = about(
        "Plätze | Places",
        "Zahl der Plätze in diesem Durchlauf | Number of places in this run",
        unit="persons",
    )
    enrolled: int | None = about(
        "Angemeldet | Enrolled",
        "Zahl der angemeldeten Personen | Number of persons enrolled",
        unit="persons",
    )
    min_participants: int | None = about(
        "Mindestzahl | Minimum group",
        "Kleinste Gruppe, mit der der Durchlauf beginnt | Smallest group with which the run starts",
        unit="persons",
    )
    max_participants: int | None = about(
        "Höchstzahl | Maximum group",
        "Größte Gruppe in diesem Durchlauf | Largest group in this run",
        unit="persons",
    )
    updated_on: Day | None = about(
        "Stand vom | As of",
        "Tag, an dem die Zahlen zuletzt geprüft wurden | "
        "Day on which the figures were last checked",
    )


class Admits(Part):
    """Whom a measure takes."""

    residence_status: Many[str] | None = about(
        "Aufenthaltsstatus | Residence status",
        "Schlüssel der zugelassenen Aufenthaltsstatus | Codes of the residence statuses admitted",
        codes="residence-status",
    )
    access_route: Many[str] | None = about(
        "Zugangsweg | Access route",
        "Schlüssel der zugelassenen Zugangswege | Codes of the access routes admitted",
        codes="access-routes",
    )
    age_min: int | None = about(
        "Mindestalter | Minimum age",
        "Jüngstes Alter beim Beginn | Youngest age at the start",
        unit="years",
    )
    age_max: int | None = about(
        "Höchstalter | Maximum age",
        "Höchstes Alter beim Beginn | Oldest age at the start",
        unit="years",
    )
    women_only: bool | None = about(
        "Nur für Frauen | Women only",
        "Steht die Maßnahme nur Frauen offen | Whether the measure is open to women only",
    )


class Entry(Part):
    """What a measure asks of those who start."""

    language: Language | None = about(
        "Eingangsniveau | Entry level",
        "Verlangtes Sprachniveau beim Beginn | Language level required at the start",
        codes="language-levels",
        rule="FEL004",
    )
    literacy: str | None = about(
        "Schriftkenntnis | Literacy",
        "Verlangte Schriftkenntnis beim Beginn | Literacy required at the start",
        codes="literacy",
    )
    school_certificate: str | None = about(
        "Verlangter Schulabschluss | Required school certificate",
        "Schulabschluss, den die Maßnahme verlangt | School certificate the measure requires",
        codes="school-certificates",
    )
    certificates: Many[str] | None = about(
        "Verlangte Nachweise | Required proofs",
        "Nachweise, die beim Beginn vorliegen müssen | Proofs required at the start",
    )


class Result(Part):
    """What those who finish can show (Ergebnis)."""

    label: str | None = about(
        "Ergebnis | Result",
        "Ziel, Teilerfolg oder Abbruch | Target, partial success or drop-out",
        codes="result-labels",
    )
    language: Language | None = about(
        "Zielniveau | Exit level",
        "Sprachniveau am Ende | Language level at the end",
        codes="language-levels",
        rule="FEL004",
    )
    literacy: str | None = about(
        "Schriftkenntnis am Ende | Literacy at the end",
        "Schriftkenntnis am Ende der Maßnahme | Literacy at the end of the measure",
        codes="literacy",
    )
    certificates: Many[str] | None = about(
        "Nachweise am Ende | Proofs at the end",
        "Nachweise, die am Ende vorliegen | Proofs given at the end",
    )
    school_certificate: str | None = about(
        "Schulabschluss am Ende | School certificate at the end",
        "Schulabschluss am Ende der Maßnahme | School certificate at the end",
        codes="school-certificates",
    )
    rate: Number | None = about(
        "Anteil | Share",
        "Anteil der Teilnehmenden mit diesem Ergebnis, 0 bis 1 | "
        "Share of participants with this result, 0 to 1",
        unit="share",
    )


class CourseFormat(Part):
    """How a measure is held."""

    mode: str | None = about(
        "Durchführung | Mode",
        "Präsenz, online oder hybrid | In person, online or hybrid",
        codes="format-modes",
    )
    time: str | None = about(
        "Zeitform | Time",
        "Vollzeit, Teilzeit oder abends | Full time, part time or evenings",
        codes="format-times",
    )


class Childcare(Part):
    """Childcare beside a measure."""

    offered: bool | None = about(
        "Kinderbetreuung | Childcare",
        "Bietet die Maßnahme Kinderbetreuung an | Whether the measure offers childcare",
    )
    places: int | None = about(
        "Kinderplätze | Childcare places",
        "Zahl der Plätze für Kinder | Number of places for children",
        unit="children",
    )


class Place(Part):
    """Where a measure is held and whom it reaches."""

    ags: str | None = about(
        "Ort (Gemeindeschlüssel) | Place (AGS)",
        "Gemeindeschlüssel des Orts, acht Ziffern | Municipality key of the place, eight digits",
    )
    reach: Many[str] | None = about(
        "Einzugsgebiet | Catchment",
        "Gemeindeschlüssel, deren Einwohner die Maßnahme erreichen | "
        "Municipality keys whose inhabitants reach the measure",
    )
