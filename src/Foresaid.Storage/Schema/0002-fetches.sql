-- Version 2: which addresses were fetched, and what to ask with whether they have changed.

-- One row for each fetch that brought something else than the one before. The row written last for an address and kind is the one
-- that holds. sha256 is that of the bytes: where they were read, a document has it.
CREATE TABLE fetches (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('page', 'feed')),
    address TEXT NOT NULL CHECK (address <> ''),
    final_address TEXT NOT NULL CHECK (final_address <> ''),
    etag TEXT,
    last_modified TEXT,
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
    fetched_at TEXT NOT NULL CHECK (length(fetched_at) = 30)
) STRICT;

CREATE INDEX fetches_by_address ON fetches (address, kind, id);

CREATE TRIGGER fetches_stay BEFORE UPDATE ON fetches
BEGIN
    SELECT RAISE(ABORT, 'A fetch is never overwritten.');
END;
