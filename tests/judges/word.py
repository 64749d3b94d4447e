"""Judges Word documents with python-docx. Usage: python3 word.py FILE..."""
import sys

from docx import Document
from docx.oxml.ns import qn

for name in sys.argv[1:]:
    document = Document(name)
    styles = document.styles
    assert document.core_properties.title, f"{name}: no title"
    lang = styles.element.find(".//" + qn("w:lang"))
    assert lang is not None and lang.get(qn("w:val")) == "en", f"{name}: no language"
    levels = [int(p.style.name[-1]) for p in document.paragraphs if p.style.name.startswith("Heading ")]
    assert levels and levels[0] == 1, f"{name}: no headings"
    steps = [after - before for before, after in zip(levels, levels[1:])]
    assert max(steps, default=0) <= 1, f"{name}: a level of headings is left out"
    assert document.tables, f"{name}: no tables"
    for table in document.tables:
        head = table.rows[0]._tr.trPr
        assert head is not None and head.find(qn("w:tblHeader")) is not None, f"{name}: a head that is not repeated"
        assert len({len(row.cells) for row in table.rows}) == 1, f"{name}: rows of different lengths"
    sizes = [int(size.get(qn("w:val"))) for size in styles.element.iter(qn("w:sz"))]
    sizes = [size for size in sizes if size is not None]
    assert min(sizes[:1]) >= 24, f"{name}: smaller than 12 points"
    for style in styles:
        size = getattr(getattr(style, "font", None), "size", None)
        assert size is None or size.pt >= 12, f"{name}: {style.name} is smaller than 12 points"
print("0 faults")
