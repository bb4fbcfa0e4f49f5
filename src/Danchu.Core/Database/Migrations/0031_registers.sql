-- The year of work: registers (definitions), the entries of units, and which books a unit keeps.
CREATE TABLE registers (
    id uuid NOT NULL,
    key text NOT NULL,
    version integer NOT NULL,
    number text NOT NULL,
    name text NOT NULL,
    entry_name text NOT NULL,
    for_kinds jsonb NOT NULL,
    for_lines jsonb NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    source text NOT NULL,
    doubt text NOT NULL,
    content_hash text NOT NULL,
    content jsonb NOT NULL,
    CONSTRAINT pk_registers PRIMARY KEY (id)
);

CREATE UNIQUE INDEX ix_registers_key_version ON registers (key, version);

CREATE TABLE entries (
    id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    register_id uuid NOT NULL,
    register_key text NOT NULL,
    year integer NOT NULL,
    number integer NOT NULL,
    date date NOT NULL,
    title text NOT NULL,
    fields jsonb NOT NULL,
    words text NOT NULL,
    opened_on date,
    closed_on date,
    due_on date,
    struck_at timestamp with time zone,
    struck_reason text NOT NULL DEFAULT '',
    revision integer NOT NULL,
    written_by uuid NOT NULL,
    written_at timestamp with time zone NOT NULL,
    changed_by uuid NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_entries PRIMARY KEY (id),
    CONSTRAINT fk_entries_organisations_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisations (id) ON DELETE RESTRICT,
    CONSTRAINT fk_entries_registers_register_id FOREIGN KEY (register_id) REFERENCES registers (id) ON DELETE RESTRICT
);

-- A number is given once in a unit's book of a year; a struck entry keeps its own.
CREATE UNIQUE INDEX ix_entries_organisation_id_register_key_year_number ON entries (organisation_id, register_key, year, number);

CREATE INDEX ix_entries_organisation_id_register_key_date ON entries (organisation_id, register_key, date);

CREATE INDEX ix_entries_register_id ON entries (register_id);

-- What is open, for the first page of whoever must act.
CREATE INDEX ix_entries_open ON entries (organisation_id, due_on) WHERE closed_on IS NULL AND opened_on IS NOT NULL AND struck_at IS NULL;

CREATE TABLE books (
    organisation_id uuid NOT NULL,
    register_key text NOT NULL,
    kept_from date NOT NULL,
    CONSTRAINT pk_books PRIMARY KEY (organisation_id, register_key),
    CONSTRAINT fk_books_organisations_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisations (id) ON DELETE RESTRICT
);

-- A figure that the book gives follows the book until somebody types another.
ALTER TABLE facts ADD COLUMN counted boolean NOT NULL DEFAULT false;

-- The edition of a report whose figures were first taken from the books.
ALTER TABLE assignments ADD COLUMN counted_edition integer NOT NULL DEFAULT 0;
