-- Version 5: runs of the scores, as they were made. Each says which events it knew, and can be made again from them.

CREATE TABLE score_runs (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL CHECK (length(at) = 30),
    who TEXT NOT NULL CHECK (who <> ''),
    rules TEXT NOT NULL,
    number INTEGER NOT NULL,
    body TEXT NOT NULL CHECK (json_valid(body))
) STRICT;

CREATE TRIGGER score_runs_stay BEFORE UPDATE ON score_runs
BEGIN
    SELECT RAISE(ABORT, 'A run of the scores is never overwritten.');
END;
