-- The words by which a text says an indicator (catalogue/indicators/phrases.csv).
ALTER TABLE indicators ADD COLUMN phrases text[] NOT NULL DEFAULT '{}';
ALTER TABLE indicators ALTER COLUMN phrases DROP DEFAULT;
