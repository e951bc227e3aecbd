-- Version 3: the history. Everything that people and engines did stands here, one line each; all else is worked out from it.

CREATE TABLE events (
    number INTEGER PRIMARY KEY,
    at TEXT NOT NULL CHECK (length(at) = 30),
    who TEXT NOT NULL CHECK (who <> ''),
    act TEXT NOT NULL CHECK (json_valid(act))
) STRICT;

-- What an event is about: in whose history it stands. kind: 0 a statement, 1 a source, 2 a question.
CREATE TABLE event_subjects (
    kind INTEGER NOT NULL,
    id INTEGER NOT NULL,
    number INTEGER NOT NULL REFERENCES events (number),
    PRIMARY KEY (kind, id, number)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER events_follow_each_other BEFORE INSERT ON events
WHEN NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM events)
BEGIN
    SELECT RAISE(ABORT, 'An event takes the next number.');
END;

CREATE TRIGGER events_stay BEFORE UPDATE ON events
BEGIN
    SELECT RAISE(ABORT, 'An event is never overwritten.');
END;

CREATE TRIGGER events_are_kept BEFORE DELETE ON events
BEGIN
    SELECT RAISE(ABORT, 'An event is never deleted.');
END;

-- What a statement says besides. Where an older reading did not keep it, null.
ALTER TABLE statements ADD COLUMN speaker_kind TEXT;
ALTER TABLE statements ADD COLUMN role TEXT;
ALTER TABLE statements ADD COLUMN passed_on TEXT;
ALTER TABLE statements ADD COLUMN condition TEXT;
ALTER TABLE statements ADD COLUMN phrase TEXT;
ALTER TABLE statements ADD COLUMN scale TEXT;
ALTER TABLE statements ADD COLUMN checkable TEXT;
ALTER TABLE statements ADD COLUMN confidence REAL;
ALTER TABLE statements ADD COLUMN said_on TEXT;
ALTER TABLE statements ADD COLUMN spans TEXT;
ALTER TABLE statements ADD COLUMN is_contradicted INTEGER NOT NULL DEFAULT 0;
ALTER TABLE readings ADD COLUMN publication TEXT;

-- The desk has its own.
DROP INDEX statements_by_speaker;
DROP INDEX statements_by_last_day;

-- Readings that were kept before there was a history get their lines in it.
INSERT INTO events (number, at, who, act)
SELECT row_number() OVER (ORDER BY r.id), r.read_at, 'engine ' || r.engine,
    json_object('act', 'reading', 'document', d.sha256, 'engine', r.engine, 'options', r.options)
FROM readings r JOIN documents d ON d.id = r.document_id
ORDER BY r.id;
