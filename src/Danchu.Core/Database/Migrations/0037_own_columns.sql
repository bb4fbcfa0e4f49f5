-- Columns that a unit adds to a register of the catalogue, for itself and all below it. Their values stand in entries' fields under keys of their own.
CREATE TABLE own_columns (
    id uuid NOT NULL,
    owner_id uuid NOT NULL,
    register_key text NOT NULL,
    key text NOT NULL,
    name text NOT NULL,
    kind text NOT NULL,
    choices jsonb NOT NULL,
    retired_at timestamp with time zone,
    CONSTRAINT pk_own_columns PRIMARY KEY (id),
    CONSTRAINT fk_own_columns_organisations_owner_id FOREIGN KEY (owner_id) REFERENCES organisations (id) ON DELETE RESTRICT
);

CREATE UNIQUE INDEX ix_own_columns_key ON own_columns (key);

CREATE INDEX ix_own_columns_owner_id ON own_columns (owner_id);

CREATE INDEX ix_own_columns_register_key ON own_columns (register_key);
