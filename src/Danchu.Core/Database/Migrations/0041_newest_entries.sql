-- A page of a long book shows the newest entries first, by date and then by number: the index gives them so, none of the others is read.
DROP INDEX ix_entries_organisation_id_register_key_date;

CREATE INDEX ix_entries_organisation_id_register_key_date_number ON entries (organisation_id, register_key, date, number);
