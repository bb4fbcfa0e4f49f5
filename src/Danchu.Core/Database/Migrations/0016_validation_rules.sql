-- Rules that figures of one unit and period obey (catalogue/rules/, or a secretariat's own for its subtree).
CREATE TABLE validation_rules (
    id uuid NOT NULL,
    key text NOT NULL,
    version integer NOT NULL,
    owner_id uuid,
    kind text NOT NULL,
    "left" character varying(1000) NOT NULL,
    comparison text,
    "right" character varying(1000) NOT NULL,
    low numeric(20,4),
    high numeric(20,4),
    times numeric(10,4),
    share numeric(10,4),
    floor numeric(20,4) NOT NULL,
    severity text NOT NULL,
    message character varying(500) NOT NULL,
    reason character varying(1000) NOT NULL,
    source character varying(500) NOT NULL,
    for_kinds jsonb NOT NULL,
    forms jsonb NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    created_at timestamp with time zone NOT NULL,
    retired_at timestamp with time zone,
    content_hash text NOT NULL,
    CONSTRAINT pk_validation_rules PRIMARY KEY (id),
    CONSTRAINT fk_validation_rules_organisations_owner_id FOREIGN KEY (owner_id) REFERENCES organisations (id) ON DELETE RESTRICT
);

CREATE UNIQUE INDEX ix_validation_rules_key_version ON validation_rules (key, version);

CREATE INDEX ix_validation_rules_owner_id ON validation_rules (owner_id);
