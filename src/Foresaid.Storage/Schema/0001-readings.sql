-- Version 1: documents, their readings, and the statements of each reading.
-- A script that was released is never edited: a change is a new script with the next number.

CREATE TABLE documents (
    id INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*')
) STRICT;

-- read_at is UTC in ISO 8601 with nine decimals, so that it sorts as text.
CREATE TABLE readings (
    id INTEGER PRIMARY KEY,
    document_id INTEGER NOT NULL REFERENCES documents (id),
    engine TEXT NOT NULL,
    options TEXT NOT NULL,
    path TEXT NOT NULL,
    title TEXT,
    published TEXT,
    read_at TEXT NOT NULL CHECK (length(read_at) = 30),
    document TEXT NOT NULL,
    UNIQUE (document_id, engine, options)
) STRICT;

CREATE INDEX readings_by_age ON readings (read_at, id);
CREATE INDEX readings_of_a_document_by_age ON readings (document_id, read_at, id);

-- happens: 1 where the statement says that the event happens, 0 where it says that it does not.
CREATE TABLE statements (
    reading_id INTEGER NOT NULL REFERENCES readings (id),
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    speaker TEXT NOT NULL,
    comment TEXT,
    quote TEXT NOT NULL,
    event TEXT NOT NULL,
    happens INTEGER NOT NULL CHECK (happens IN (0, 1)),
    low REAL,
    best REAL,
    high REAL,
    from_day TEXT,
    to_day TEXT,
    PRIMARY KEY (reading_id, position),
    CHECK (low IS NULL AND best IS NULL AND high IS NULL OR 0 <= low AND low <= best AND best <= high AND high <= 1)
) STRICT, WITHOUT ROWID;

CREATE INDEX statements_by_speaker ON statements (speaker, kind);
CREATE INDEX statements_by_last_day ON statements (to_day) WHERE to_day IS NOT NULL;

-- Nothing is overwritten.
CREATE TRIGGER documents_stay BEFORE UPDATE ON documents
BEGIN
    SELECT RAISE(ABORT, 'A document is never overwritten.');
END;

CREATE TRIGGER readings_stay BEFORE UPDATE ON readings
BEGIN
    SELECT RAISE(ABORT, 'A reading is never overwritten.');
END;

CREATE TRIGGER statements_stay BEFORE UPDATE ON statements
BEGIN
    SELECT RAISE(ABORT, 'A statement is never overwritten.');
END;
