-- Tables and columns bear the words of the code (docs/glossary.md). How a unit stands on its documents is its letterhead; the issuer is the body that issues a round.
ALTER TABLE issuers RENAME TO letterheads;
ALTER INDEX ix_issuers_organisation_id_line RENAME TO ix_letterheads_organisation_id_line;

-- A report has editions, one after each return; its number is that of the book.
ALTER TABLE reports RENAME COLUMN number TO edition;
ALTER INDEX ix_reports_assignment_id_number RENAME TO ix_reports_assignment_id_edition;

ALTER TABLE score_points RENAME COLUMN reckoning TO computation;
