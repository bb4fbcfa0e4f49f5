-- Runs of the verification of what is kept: nightly, asked for by an administrator, or from the command line.
CREATE TABLE verification_runs (
    id uuid NOT NULL,
    kind text NOT NULL,
    occasion text NOT NULL,
    asked_by uuid,
    started_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    examined bigint NOT NULL,
    differences bigint NOT NULL,
    unrecorded bigint NOT NULL,
    found text[] NOT NULL,
    failure text NOT NULL,
    CONSTRAINT pk_verification_runs PRIMARY KEY (id)
);

CREATE INDEX ix_verification_runs_kind_started_at ON verification_runs (kind, started_at);

-- A notice is for a unit's people or for one person alone.
ALTER TABLE notices ADD COLUMN IF NOT EXISTS person_id uuid;

ALTER TABLE notices DROP CONSTRAINT IF EXISTS fk_notices_people_person_id;

ALTER TABLE notices ADD CONSTRAINT fk_notices_people_person_id FOREIGN KEY (person_id) REFERENCES people (id) ON DELETE CASCADE;

CREATE INDEX IF NOT EXISTS ix_notices_person_id ON notices (person_id) WHERE person_id IS NOT NULL;
