-- A letter can be withdrawn until a unit has opened it. What was asked before counts as opened: nobody knows.
ALTER TABLE assignments ADD COLUMN opened_at timestamp with time zone;

UPDATE assignments a SET opened_at = coalesce(r.issued_at, r.created_at) FROM rounds r WHERE r.id = a.round_id;

CREATE INDEX ix_assignments_round_id_opened ON assignments (round_id) WHERE opened_at IS NOT NULL;

ALTER TABLE rounds ADD COLUMN withdrawn_reason character varying(2000) NOT NULL DEFAULT '';

ALTER TABLE rounds ADD COLUMN withdrawn_at timestamp with time zone;

-- What is attached to a letter stands by kind, as until now, or report by report.
ALTER TABLE rounds ADD COLUMN annexes_by_report boolean NOT NULL DEFAULT false;

-- Công văn đính chính: what was wrong in a letter that units have read, signed like the letter itself.
CREATE TABLE letter_corrections (
    id uuid NOT NULL,
    round_id uuid NOT NULL,
    text character varying(4000) NOT NULL,
    state text NOT NULL,
    declined_reason character varying(2000) NOT NULL DEFAULT '',
    submitted_by uuid,
    submitted_at timestamp with time zone NOT NULL,
    issued_by uuid,
    issued_at timestamp with time zone,
    symbol text NOT NULL DEFAULT '',
    date date,
    document bytea,
    html text NOT NULL DEFAULT '',
    hash text NOT NULL DEFAULT '',
    CONSTRAINT pk_letter_corrections PRIMARY KEY (id),
    CONSTRAINT fk_letter_corrections_rounds_round_id FOREIGN KEY (round_id) REFERENCES rounds (id) ON DELETE RESTRICT
);

CREATE INDEX ix_letter_corrections_round_id ON letter_corrections (round_id);

-- One at a time waits for its signature.
CREATE UNIQUE INDEX ix_letter_corrections_waiting ON letter_corrections (round_id) WHERE state <> 'Issued';
