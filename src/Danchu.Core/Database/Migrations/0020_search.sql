-- One search over what is kept. Texts are folded as Danchu.Core/Texts/SearchText folds what is typed: lower case, no diacritics, đ as d.
CREATE FUNCTION search_text(words text)
RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT translate(regexp_replace(normalize(lower(words), NFD), '[\u0300-\u036f]', '', 'g'), 'đĐ', 'dd')
$$;

-- Vietnamese syllables are the words of the index: a phrase is found by its syllables in a row.
CREATE INDEX ix_report_sections_words ON report_sections USING gin (to_tsvector('simple', search_text(text)));

-- Units and whatever was ever below them on any line, whatever the day: a narrow superset, of which the rules of rights then choose.
CREATE FUNCTION ever_below(roots uuid[])
RETURNS TABLE (organisation_id uuid)
LANGUAGE sql STABLE AS $$
    WITH RECURSIVE tree AS (
        SELECT root AS organisation_id FROM unnest(roots) AS root
        UNION
        SELECT s.subordinate_id FROM subordinations s JOIN tree ON s.superior_id = tree.organisation_id
    )
    SELECT organisation_id FROM tree
$$;
