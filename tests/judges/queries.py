"""Runs the README's queries with DuckDB over answers.csv and answers.jsonl of a folder, and prints what they give.

Usage: queries.py FOLDER. Both files are to be read without a hint, into the same types, and to give the same.
"""
import json
import os
import sys
from pathlib import Path

import duckdb

HERE = Path(__file__).resolve().parent
TYPES = {"date": "DATE", "text_version": "BIGINT", "round": "BIGINT"}

os.chdir(sys.argv[1])


def given(table):
    base = duckdb.connect()
    types = dict(base.sql(f"select column_name, column_type from (describe from '{table}')").fetchall())
    assert types == {name: TYPES.get(name, "VARCHAR") for name in types} and set(TYPES) < set(types), (table, types)
    run = lambda name: base.execute((HERE / f"{name}.sql").read_text().replace("answers.csv", table))
    for view in ["latest", "middles"]:
        run(view)
    return {name: run(name).fetchall() for name in ["position", "differ", "passed"]}


csv, lines = given("answers.csv"), given("answers.jsonl")
assert csv == lines, "the two tables differ"
print(json.dumps(csv, default=str))
