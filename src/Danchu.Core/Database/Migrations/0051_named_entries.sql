-- Which entries an entry names, in whatever column, so that those that name one are found without reading the unit's books.
CREATE FUNCTION named_entries(fields jsonb) RETURNS uuid[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT coalesce(array_agg(line::uuid), '{}')
    FROM jsonb_each_text(fields) AS field, string_to_table(field.value, E'\n') AS line
    WHERE line ~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$'
$$;

CREATE INDEX ix_entries_named ON entries USING gin (named_entries(fields));
