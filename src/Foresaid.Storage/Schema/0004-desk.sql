-- Version 4: the desk. Every row here is worked out from the events and the readings, and can be worked out again.

-- The last event that these tables know.
CREATE TABLE desk_progress (id INTEGER PRIMARY KEY CHECK (id = 1), number INTEGER NOT NULL) STRICT;
INSERT INTO desk_progress VALUES (1, 0);

CREATE TABLE sources (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    merged_into INTEGER,
    body TEXT NOT NULL
) STRICT;

CREATE INDEX sources_by_name ON sources (name);
CREATE INDEX sources_merged ON sources (merged_into) WHERE merged_into IS NOT NULL;

CREATE TABLE source_keys (
    key TEXT NOT NULL,
    source_id INTEGER NOT NULL,
    PRIMARY KEY (key, source_id)
) STRICT, WITHOUT ROWID;

-- A statement on the desk. What the machine read stands in the reading's own row; position is null of a part that a person cut.
-- badges: 1 no day, 2 vague, 4 contradicted, 8 low confidence, 16 no name, 32 conditional, 64 read anew, 128 in a comment.
-- body: what people did with it; null where nobody did anything.
CREATE TABLE desk_statements (
    id INTEGER PRIMARY KEY,
    document_id INTEGER NOT NULL,
    reading_id INTEGER NOT NULL,
    position INTEGER,
    origin_id INTEGER NOT NULL,
    source_id INTEGER NOT NULL,
    status INTEGER NOT NULL,
    badges INTEGER NOT NULL,
    kind TEXT NOT NULL,
    happens INTEGER NOT NULL,
    low REAL,
    best REAL,
    high REAL,
    from_day TEXT,
    to_day TEXT,
    said_on TEXT,
    confidence REAL NOT NULL,
    phrase TEXT,
    scale TEXT,
    body TEXT
) STRICT;

CREATE INDEX desk_statements_by_document ON desk_statements (document_id);
CREATE INDEX desk_statements_by_source ON desk_statements (source_id, said_on, status);
CREATE INDEX desk_statements_by_status ON desk_statements (status, badges);

CREATE VIRTUAL TABLE statement_words USING fts5 (quote, event, content = '', contentless_delete = 1, tokenize = 'porter unicode61 remove_diacritics 2');

CREATE TABLE questions (
    id INTEGER PRIMARY KEY,
    text TEXT NOT NULL,
    from_day TEXT,
    to_day TEXT,
    condition_id INTEGER,
    merged_into INTEGER,
    state INTEGER NOT NULL,
    outcome INTEGER,
    share REAL,
    body TEXT NOT NULL
) STRICT;

CREATE INDEX questions_by_day ON questions (state, to_day);
CREATE INDEX questions_by_condition ON questions (condition_id) WHERE condition_id IS NOT NULL;
CREATE INDEX questions_merged ON questions (merged_into) WHERE merged_into IS NOT NULL;

CREATE TABLE question_tags (
    tag TEXT NOT NULL,
    question_id INTEGER NOT NULL,
    PRIMARY KEY (tag, question_id)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE question_words USING fts5 (text, criteria, content = '', contentless_delete = 1, tokenize = 'porter unicode61 remove_diacritics 2');

CREATE TABLE links (
    question_id INTEGER NOT NULL,
    statement_id INTEGER NOT NULL,
    same INTEGER NOT NULL,
    fit INTEGER NOT NULL,
    event INTEGER NOT NULL,
    cut_by INTEGER,
    PRIMARY KEY (question_id, statement_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX links_by_statement ON links (statement_id);
