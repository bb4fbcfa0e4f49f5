-- Prints of the wording of accepted reports, by which sentences are found again elsewhere (docs/adr/0018-same-words-elsewhere.md). Kept at acceptance; reports
-- accepted before are taken in by the program at its start.
CREATE TABLE report_prints (
    report_id uuid NOT NULL,
    prints integer[] NOT NULL,
    CONSTRAINT pk_report_prints PRIMARY KEY (report_id),
    CONSTRAINT fk_report_prints_reports_report_id FOREIGN KEY (report_id) REFERENCES reports (id) ON DELETE RESTRICT
);

-- A few hundred keys at an acceptance: written at once, so that no look-up has to read a list of what is pending.
CREATE INDEX ix_report_prints_prints ON report_prints USING gin (prints) WITH (fastupdate = off);

-- The reports that share wording, each with how many prints. What stands in more than "common" reports is everybody's and tells of none.
CREATE FUNCTION reports_sharing_prints(wanted integer[], common integer)
RETURNS TABLE (report_id uuid, shared bigint)
LANGUAGE sql STABLE SET enable_seqscan = off AS $$
    SELECT found.report_id, count(*)
    FROM unnest(wanted) AS print
    CROSS JOIN LATERAL (
        SELECT few.report_id, count(*) OVER () AS reports
        FROM (SELECT p.report_id FROM report_prints p WHERE p.prints @> ARRAY[print] LIMIT common + 1) AS few) AS found
    WHERE found.reports <= common
    GROUP BY found.report_id
$$;
