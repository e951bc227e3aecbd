-- Version 6: the day on which a question was decided, where what came can be scored.

ALTER TABLE questions ADD COLUMN happened_on TEXT;

UPDATE questions SET happened_on = (
    SELECT json_extract(r.value, '$.happenedOn') FROM json_each(questions.body, '$.resolutions') r
    WHERE json_extract(r.value, '$.reversal') IS NULL ORDER BY r.key DESC LIMIT 1)
WHERE share IS NOT NULL;
