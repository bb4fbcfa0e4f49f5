-- Long work done beside the pages (docs/adr/0007-jobs-in-the-database.md): who asked, how far it is, who works on it. All times are the database's.
CREATE TABLE jobs (
    id uuid NOT NULL,
    kind text NOT NULL,
    state text NOT NULL,
    subject_id uuid NOT NULL,
    asked_by uuid NOT NULL,
    title text NOT NULL,
    with_pdf boolean NOT NULL,
    file_name text NOT NULL,
    done integer NOT NULL,
    "all" integer NOT NULL,
    message text NOT NULL,
    attempts integer NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    taken_by uuid,
    taken_until timestamp with time zone,
    finished_at timestamp with time zone,
    expires_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_jobs PRIMARY KEY (id),
    CONSTRAINT fk_jobs_people_asked_by FOREIGN KEY (asked_by) REFERENCES people (id) ON DELETE CASCADE
);

CREATE INDEX ix_jobs_asked_by ON jobs (asked_by);

CREATE INDEX ix_jobs_open ON jobs (asked_at) WHERE state IN ('Waiting', 'Running');

-- The file that came of a job, in pieces: neither side ever holds the whole of it. Each taking of a job writes its own pieces.
CREATE TABLE job_parts (
    job_id uuid NOT NULL,
    taken_by uuid NOT NULL,
    ordinal integer NOT NULL,
    content bytea NOT NULL,
    CONSTRAINT pk_job_parts PRIMARY KEY (job_id, taken_by, ordinal),
    CONSTRAINT fk_job_parts_jobs_job_id FOREIGN KEY (job_id) REFERENCES jobs (id) ON DELETE CASCADE
);

-- PDF files made before, by the SHA-256 of the Word file: seconds of work that need not be done twice.
CREATE TABLE pdf_files (
    hash text NOT NULL,
    content bytea NOT NULL,
    used_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_pdf_files PRIMARY KEY (hash)
);

-- Zip and PDF are packed already: not compressed again.
ALTER TABLE job_parts ALTER COLUMN content SET STORAGE EXTERNAL;
ALTER TABLE pdf_files ALTER COLUMN content SET STORAGE EXTERNAL;
