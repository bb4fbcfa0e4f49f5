-- By what somebody who sent opinions without an account finds what became of them: SHA-256 of a code that only they have. Opinions sent with the same code
-- have the same; those sent before have none.
ALTER TABLE opinions ADD COLUMN receipt bytea;

CREATE INDEX ix_opinions_receipt ON opinions (receipt) WHERE receipt IS NOT NULL;
