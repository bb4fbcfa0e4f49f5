-- A unit writes outlines of its own, as it does rubrics; those of the catalogue have no owner.
ALTER TABLE outlines ADD COLUMN owner_id uuid;

ALTER TABLE outlines ADD CONSTRAINT fk_outlines_organisations_owner_id FOREIGN KEY (owner_id) REFERENCES organisations (id) ON DELETE RESTRICT;

CREATE INDEX ix_outlines_owner_id ON outlines (owner_id);

-- The items of an outline's sections that a unit has covered in its report: a tick beside the text.
CREATE TABLE covered_items (
    report_id uuid NOT NULL,
    key text NOT NULL,
    number integer NOT NULL,
    CONSTRAINT pk_covered_items PRIMARY KEY (report_id, key, number),
    CONSTRAINT fk_covered_items_reports_report_id FOREIGN KEY (report_id) REFERENCES reports (id) ON DELETE RESTRICT
);
