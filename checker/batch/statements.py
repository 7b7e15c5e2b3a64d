"""What the index of a run is asked and told, in the words of the database."""

from __future__ import annotations

TABLES = """
CREATE TABLE IF NOT EXISTS about (name TEXT PRIMARY KEY, value TEXT);
CREATE TABLE IF NOT EXISTS files (
    file BLOB PRIMARY KEY, stamp TEXT, reading TEXT, state TEXT, sha TEXT, key TEXT, kreis TEXT,
    first TEXT, last TEXT, demo INTEGER, excerpt INTEGER, plan TEXT, reason TEXT, other BLOB,
    rivals TEXT, counted INTEGER DEFAULT 0, work TEXT, result TEXT
);
CREATE INDEX IF NOT EXISTS by_content ON files (sha, plan);
CREATE INDEX IF NOT EXISTS by_kreis ON files (plan, kreis, file);
CREATE INDEX IF NOT EXISTS by_key ON files (plan, key, first, last);
"""
LISTED = "CREATE TEMP TABLE listed (file BLOB PRIMARY KEY, stamp TEXT)"
LIST_FILE = "INSERT INTO listed VALUES (?, ?)"
DELETE_CHANGED = """
DELETE FROM files WHERE NOT EXISTS
    (SELECT 1 FROM listed WHERE listed.file = files.file AND listed.stamp = files.stamp)
"""
TAKE_OVER = "INSERT OR IGNORE INTO files (file, stamp) SELECT * FROM listed"
GIVEN = "SELECT COUNT(*) FROM files"
READ = "SELECT COUNT(*) FROM files WHERE reading IS NOT NULL"
UNREAD = """
SELECT file, stamp FROM files WHERE reading IS NULL AND file > ? ORDER BY file LIMIT 1000
"""
PUT_READING = """
UPDATE files SET reading = ?, state = ?, sha = ?, key = ?, kreis = ?, first = ?, last = ?,
    demo = ?, excerpt = ?
WHERE file = ?
"""
PUT_RESULT = "UPDATE files SET work = ?, result = ? WHERE file = ?"
NAMES = "CREATE TEMP TABLE names (name TEXT PRIMARY KEY)"
NAME = "INSERT OR IGNORE INTO names VALUES (?)"
IS_NAME = "SELECT 1 FROM names WHERE name = ?"
ROWS = "SELECT reading, plan, reason, other, counted, result FROM files ORDER BY file"
