package twelve

import rego.v1

rank := {"A0": 0, "A1": 1, "A2": 2, "B1": 3, "B2": 4, "C1": 5, "C2": 6}

of_package := ["ags", "name", "budget_eur", "participants", "case_managers", "period", "measures"]

of_measure := [
	"id", "title", "type", "action_field", "entry_level", "exit_level", "hours", "group_size",
	"start", "end", "capacity", "target_groups", "cost_eur", "provider", "place", "successors",
]

stated := object.keys(input)

found contains sprintf("R01||%s", [field]) if {
	some field in of_package
	not field in stated
}

found contains sprintf("R01|%s|%s", [row.id, field]) if {
	some row in input.measures
	has := object.keys(row)
	some field in of_measure
	not field in has
}

found contains sprintf("R02|%s|hours", [row.id]) if {
	some row in input.measures
	row.hours < 100
}

found contains sprintf("R02|%s|group_size", [row.id]) if {
	some row in input.measures
	row.group_size > 25
}

found contains sprintf("R03|%s|", [row.id]) if {
	some row in input.measures
	rank[row.entry_level] >= rank[row.exit_level]
}

found contains sprintf("R04|%s|", [row.id]) if {
	some row in input.measures
	row.start >= row["end"]
}

found contains "R05||" if {
	costs := [row.cost_eur | some row in input.measures]
	sum(costs) > input.budget_eur
}

covered := {row.action_field | some row in input.measures}

found contains sprintf("R06||%s", [area]) if {
	some area in ["spracherwerb", "schule_beruf", "buergerengagement"]
	not area in covered
}

places[name] contains place if {
	some place, row in input.measures
	name := row.id
}

found contains sprintf("R07|%s|", [name]) if {
	some name, where in places
	count(where) > 1
}

found contains sprintf("R08|%s|%s", [row.id, name]) if {
	some row in input.measures
	some name in row.successors
	not places[name]
}

found contains sprintf("R09|%s|%s", [row.id, name]) if {
	some row in input.measures
	some name in row.successors
	some place in places[name]
	rank[input.measures[place].entry_level] > rank[row.exit_level]
}

found contains "R10||" if input.participants / input.case_managers > 80

found contains sprintf("R11|%s|", [row.id]) if {
	some row in input.measures
	row.type in {"IK_JUGEND", "ESF_BAMF"}
	row.provider
	not row.provider.certified
}

found contains "R12||" if not regex.match("^(0[1-9]|1[0-6])[0-9]{6}$", input.ags)
