-- Parts of an indicator (docs/adr/0011): those of one breakdown add up to the whole. And whose work an indicator counts, so that no total counts it twice.
ALTER TABLE indicators
    ADD COLUMN whole text,
    ADD COLUMN breakdown text NOT NULL DEFAULT '',
    ADD COLUMN ownership text NOT NULL DEFAULT 'Own';
