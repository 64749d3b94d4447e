"""Judges tables with Python's csv: UTF-8, rows of one length, known columns, no formula. Usage: tables.py FILE..."""
import csv
import sys

ANSWERS = "session,date,agenda,question,text_version,round,person,side,answer,reason,shown".split(",")
COUNTS = "session,date,agenda,question,text_version,headline,side,answer,count,fewer_than,shown".split(",")

for name in sys.argv[1:]:
    with open(name, newline="", encoding="utf-8") as file:
        rows = list(csv.reader(file, strict=True))
    assert rows[0] in (ANSWERS, COUNTS), f"{name}: {rows[0]}"
    assert len(rows) > 10, f"{name}: nearly empty"
    for row in rows:
        assert len(row) == len(rows[0]), f"{name}: {row}"
        assert not any(cell.lstrip()[:1] in ("=", "+", "-", "@") for cell in row if cell), f"{name}: {row}"
    if rows[0] == COUNTS:
        assert all(row[8].isdigit() or (row[8] == "" and row[9].isdigit()) for row in rows[1:]), name
print("0 faults")
