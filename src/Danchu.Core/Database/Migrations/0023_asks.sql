-- A letter asks one or more reports: what a round asked until now becomes its first ask.
CREATE TABLE asks (
    id uuid NOT NULL,
    round_id uuid NOT NULL,
    ordinal integer NOT NULL,
    outline_id uuid NOT NULL,
    form_id uuid,
    for_kinds jsonb NOT NULL,
    due_on date,
    CONSTRAINT pk_asks PRIMARY KEY (id),
    CONSTRAINT fk_asks_forms_form_id FOREIGN KEY (form_id) REFERENCES forms (id) ON DELETE RESTRICT,
    CONSTRAINT fk_asks_outlines_outline_id FOREIGN KEY (outline_id) REFERENCES outlines (id) ON DELETE RESTRICT,
    CONSTRAINT fk_asks_rounds_round_id FOREIGN KEY (round_id) REFERENCES rounds (id) ON DELETE CASCADE
);

CREATE INDEX ix_asks_form_id ON asks (form_id);

CREATE INDEX ix_asks_outline_id ON asks (outline_id);

CREATE UNIQUE INDEX ix_asks_round_id_ordinal ON asks (round_id, ordinal);

INSERT INTO asks (id, round_id, ordinal, outline_id, form_id, for_kinds)
SELECT gen_random_uuid(), id, 1, outline_id, form_id, '[]' FROM rounds;

ALTER TABLE assignments ADD COLUMN ask_id uuid;

UPDATE assignments a SET ask_id = k.id FROM asks k WHERE k.round_id = a.round_id;

ALTER TABLE assignments ALTER COLUMN ask_id SET NOT NULL;

ALTER TABLE assignments ADD CONSTRAINT fk_assignments_asks_ask_id FOREIGN KEY (ask_id) REFERENCES asks (id) ON DELETE RESTRICT;

DROP INDEX ix_assignments_round_id_organisation_id;

CREATE INDEX ix_assignments_round_id_organisation_id ON assignments (round_id, organisation_id);

CREATE UNIQUE INDEX ix_assignments_ask_id_organisation_id ON assignments (ask_id, organisation_id);

ALTER TABLE round_rubrics ADD COLUMN ask_id uuid;

UPDATE round_rubrics r SET ask_id = k.id FROM asks k WHERE k.round_id = r.round_id;

ALTER TABLE round_rubrics ALTER COLUMN ask_id SET NOT NULL;

ALTER TABLE round_rubrics ADD CONSTRAINT fk_round_rubrics_asks_ask_id FOREIGN KEY (ask_id) REFERENCES asks (id) ON DELETE CASCADE;

CREATE INDEX ix_round_rubrics_ask_id ON round_rubrics (ask_id);

ALTER TABLE rounds DROP COLUMN outline_id;

ALTER TABLE rounds DROP COLUMN form_id;

-- The letter's own head and foot, as its secretary writes them; empty: made from who is addressed and from the letterhead.
ALTER TABLE rounds ADD COLUMN addressees character varying(4000) NOT NULL DEFAULT '';

ALTER TABLE rounds ADD COLUMN recipients character varying(4000) NOT NULL DEFAULT '';

ALTER TABLE rounds ADD COLUMN signature character varying(1000) NOT NULL DEFAULT '';

-- What the duty is called: the round's subject, or, of several reports in one letter, the report's own.
ALTER TABLE assignments ADD COLUMN subject character varying(300);

UPDATE assignments a SET subject = r.subject FROM rounds r WHERE r.id = a.round_id;

ALTER TABLE assignments ALTER COLUMN subject SET NOT NULL;

-- A letter is submitted by the secretary and signed by a leader who read it.
ALTER TABLE rounds ADD COLUMN submitted_at timestamp with time zone;

ALTER TABLE rounds ADD COLUMN submitted_by uuid;

ALTER TABLE rounds ADD COLUMN declined_reason character varying(2000) NOT NULL DEFAULT '';

ALTER TABLE rounds ADD COLUMN issued_by uuid;
