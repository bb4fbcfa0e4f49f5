-- Villages (thôn, bản, tổ dân phố) are parts of a commune and no level of the hierarchy: they stand on no line and in no subtree, so that no round, total,
-- count or board meets them. Upwards they belong to whoever the commune belongs to.
CREATE TABLE village_places (
    id uuid NOT NULL,
    village_id uuid NOT NULL,
    commune_id uuid NOT NULL,
    "from" date NOT NULL,
    "to" date,
    CONSTRAINT pk_village_places PRIMARY KEY (id),
    CONSTRAINT ck_village_places_days CHECK ("to" IS NULL OR "to" >= "from"),
    CONSTRAINT ck_village_places_not_itself CHECK (village_id <> commune_id),
    CONSTRAINT fk_village_places_organisations_commune_id FOREIGN KEY (commune_id) REFERENCES organisations (id) ON DELETE RESTRICT,
    CONSTRAINT fk_village_places_organisations_village_id FOREIGN KEY (village_id) REFERENCES organisations (id) ON DELETE RESTRICT
);

CREATE UNIQUE INDEX ix_village_places_village_id_from ON village_places (village_id, "from");

CREATE INDEX ix_village_places_commune_id ON village_places (commune_id);

-- The organisation itself (depth 0) and its superiors, the nearest at depth 1; of a village its commune, on every line, and those above.
CREATE OR REPLACE FUNCTION superiors(unit uuid, on_line text, on_day date)
RETURNS TABLE (organisation_id uuid, depth integer)
LANGUAGE sql STABLE AS $$
    WITH RECURSIVE chain AS (
        SELECT start.organisation_id, start.depth FROM (
            SELECT unit AS organisation_id, 0 AS depth
            UNION ALL
            SELECT v.commune_id, 1 FROM village_places v WHERE v.village_id = unit AND v."from" <= on_day AND (v."to" IS NULL OR v."to" >= on_day)
        ) AS start
        UNION ALL
        SELECT s.superior_id, chain.depth + 1
        FROM subordinations s
        JOIN chain ON s.subordinate_id = chain.organisation_id
        WHERE s.line = on_line AND s."from" <= on_day AND (s."to" IS NULL OR s."to" >= on_day)
    ) CYCLE organisation_id SET looped USING path
    SELECT organisation_id, depth FROM chain WHERE NOT looped
$$;

-- Units and whatever was ever below them on any line, their villages too: a narrow superset, of which the rules of rights then choose.
CREATE OR REPLACE FUNCTION ever_below(roots uuid[])
RETURNS TABLE (organisation_id uuid)
LANGUAGE sql STABLE AS $$
    WITH RECURSIVE tree AS (
        SELECT root AS organisation_id FROM unnest(roots) AS root
        UNION
        SELECT s.subordinate_id FROM subordinations s JOIN tree ON s.superior_id = tree.organisation_id
    )
    SELECT organisation_id FROM tree UNION SELECT v.village_id FROM village_places v JOIN tree ON v.commune_id = tree.organisation_id
$$;
