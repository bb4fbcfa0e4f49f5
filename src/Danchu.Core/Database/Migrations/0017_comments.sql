-- Comments to a sentence of a report. They belong to the assignment and so go on with its next version; an answer names the comment it answers.
CREATE TABLE report_comments (
    id uuid NOT NULL,
    assignment_id uuid NOT NULL,
    report_id uuid NOT NULL,
    section_key text NOT NULL,
    quote character varying(1000) NOT NULL,
    text character varying(1000) NOT NULL,
    to_superior boolean NOT NULL,
    answers_id uuid,
    written_by uuid NOT NULL,
    written_for uuid NOT NULL,
    written_at timestamp with time zone NOT NULL,
    settled_by uuid,
    settled_at timestamp with time zone,
    CONSTRAINT pk_report_comments PRIMARY KEY (id),
    CONSTRAINT fk_report_comments_assignments_assignment_id FOREIGN KEY (assignment_id) REFERENCES assignments (id) ON DELETE RESTRICT,
    CONSTRAINT fk_report_comments_organisations_written_for FOREIGN KEY (written_for) REFERENCES organisations (id) ON DELETE RESTRICT,
    CONSTRAINT fk_report_comments_report_comments_answers_id FOREIGN KEY (answers_id) REFERENCES report_comments (id) ON DELETE RESTRICT,
    CONSTRAINT fk_report_comments_reports_report_id FOREIGN KEY (report_id) REFERENCES reports (id) ON DELETE RESTRICT
);

CREATE INDEX ix_report_comments_answers_id ON report_comments (answers_id);

CREATE INDEX ix_report_comments_assignment_id ON report_comments (assignment_id);

CREATE INDEX ix_report_comments_report_id ON report_comments (report_id);

CREATE INDEX ix_report_comments_written_for ON report_comments (written_for);
