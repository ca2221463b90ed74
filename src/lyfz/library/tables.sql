-- Columns are named as the fields of the rows. A key begins with the key of its report, so that all
-- of a report stands together, in reading order.

CREATE TABLE report (
    key INTEGER PRIMARY KEY, report TEXT NOT NULL UNIQUE, title TEXT, region TEXT, year INTEGER,
    published TEXT, issuer TEXT, source TEXT, sections INTEGER NOT NULL,
    indicators INTEGER NOT NULL, citations INTEGER NOT NULL, characters INTEGER NOT NULL,
    file TEXT NOT NULL UNIQUE, digest TEXT NOT NULL
);
CREATE INDEX report_region ON report (region, year);
CREATE TABLE section (
    key INTEGER PRIMARY KEY, report_key INTEGER NOT NULL REFERENCES report, section TEXT NOT NULL,
    label TEXT, title TEXT NOT NULL, kind TEXT NOT NULL, level INTEGER NOT NULL, parent TEXT,
    characters INTEGER NOT NULL, indicators INTEGER NOT NULL, text TEXT NOT NULL
);
CREATE TABLE indicator (
    key INTEGER PRIMARY KEY, section_key INTEGER NOT NULL REFERENCES section, id TEXT NOT NULL,
    name TEXT NOT NULL, value NUMERIC NOT NULL, upper NUMERIC, qualifier TEXT NOT NULL, unit TEXT,
    section TEXT NOT NULL, quote TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
    basis TEXT NOT NULL, concept TEXT, "of" TEXT, aliases TEXT NOT NULL -- apart by blanks
);
CREATE TABLE citation (
    key INTEGER PRIMARY KEY, section_key INTEGER NOT NULL REFERENCES section,
    section TEXT NOT NULL, title TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
    type TEXT NOT NULL
);
-- What is searched, folded: ids, old ones too, concepts, names and quotes of the figures, and the
-- texts of the sections.
CREATE TABLE folded (report_key INTEGER PRIMARY KEY, figures BLOB NOT NULL, texts BLOB NOT NULL);
-- Which reports of a block hold a pair of characters, see pairs.py; a key is block and slot.
CREATE TABLE slice (key INTEGER PRIMARY KEY, reports BLOB NOT NULL);
CREATE VIEW sections AS
    SELECT report, section, label, section.title, kind, level, parent, section.characters,
        section.indicators, region, year
    FROM section JOIN report ON report.key = report_key;
CREATE VIEW indicators AS
    SELECT report, id, name, value, upper, qualifier, unit, indicator.section, quote, start, "end",
        basis, concept, kind, region, year, "of"
    FROM indicator JOIN section ON section.key = section_key JOIN report ON report.key = report_key;
CREATE VIEW citations AS
    SELECT report, citation.section, citation.title, start, "end", region, year, type
    FROM citation JOIN section ON section.key = section_key JOIN report ON report.key = report_key;
