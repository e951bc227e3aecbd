-- Version 7: what a run of the scores says of each source, to be asked for one by one.

CREATE TABLE source_scores (
    run_id INTEGER NOT NULL REFERENCES score_runs (id),
    source_id INTEGER NOT NULL,
    body TEXT NOT NULL CHECK (json_valid(body)),
    PRIMARY KEY (run_id, source_id)
) STRICT, WITHOUT ROWID;

INSERT INTO source_scores (run_id, source_id, body)
SELECT s.id, json_extract(one.value, '$.source'), one.value FROM score_runs s, json_each(s.body, '$.sources') one;

CREATE TRIGGER source_scores_stay BEFORE UPDATE ON source_scores
BEGIN
    SELECT RAISE(ABORT, 'A score is never overwritten.');
END;
