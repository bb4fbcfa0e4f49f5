-- Sign-ins, failures, accounts and data taken out: who, when, from where. Only added to; people are named by id without a foreign key, so that a line outlives them.
CREATE TABLE security_records (
    id bigint GENERATED ALWAYS AS IDENTITY,
    at timestamp with time zone NOT NULL,
    kind text NOT NULL,
    person_id uuid,
    user_name text NOT NULL,
    concerned_id uuid,
    organisation_id uuid,
    address text NOT NULL,
    agent text NOT NULL,
    detail text NOT NULL,
    CONSTRAINT pk_security_records PRIMARY KEY (id)
);

CREATE INDEX ix_security_records_at ON security_records (at);

CREATE INDEX ix_security_records_concerned_id_at ON security_records (concerned_id, at);

CREATE INDEX ix_security_records_organisation_id_at ON security_records (organisation_id, at);
