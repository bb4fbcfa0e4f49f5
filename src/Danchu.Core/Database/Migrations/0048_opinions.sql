-- What people said of a draft on which they were asked, and what became of it. Nothing of it is shown before the unit has looked at it.
CREATE TABLE opinions (
    id uuid NOT NULL,
    publication_id uuid NOT NULL,
    -- From 1 within the publication.
    number integer NOT NULL,
    text text NOT NULL,
    -- As the sender gave them, for the unit alone; empty where nothing was given.
    author_name text NOT NULL,
    author_address text NOT NULL,
    sent_at timestamp with time zone NOT NULL,
    state text NOT NULL,
    withheld_reason text NOT NULL DEFAULT '',
    outcome text NOT NULL,
    answer text NOT NULL DEFAULT '',
    changed_by uuid,
    changed_at timestamp with time zone,
    revision integer NOT NULL,
    CONSTRAINT pk_opinions PRIMARY KEY (id),
    CONSTRAINT fk_opinions_publications_publication_id FOREIGN KEY (publication_id) REFERENCES publications (id) ON DELETE RESTRICT
);

CREATE UNIQUE INDEX ix_opinions_publication_id_number ON opinions (publication_id, number);

-- What came of a consultation, as it was published; what is corrected is the next version.
CREATE TABLE consultation_results (
    publication_id uuid NOT NULL,
    number integer NOT NULL,
    opinions integer NOT NULL,
    taken_up integer NOT NULL,
    explained integer NOT NULL,
    text text NOT NULL,
    published_by uuid NOT NULL,
    published_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_consultation_results PRIMARY KEY (publication_id, number),
    CONSTRAINT ck_consultation_results_counts CHECK (taken_up >= 0 AND explained >= 0 AND taken_up + explained <= opinions),
    CONSTRAINT fk_consultation_results_publications_publication_id FOREIGN KEY (publication_id) REFERENCES publications (id) ON DELETE RESTRICT
);
