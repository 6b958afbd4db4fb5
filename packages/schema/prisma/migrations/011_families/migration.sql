-- CreateTable
CREATE TABLE "family_alias" (
    "tenant" UUID NOT NULL,
    "former" UUID NOT NULL,
    "family" UUID NOT NULL,

    CONSTRAINT "family_alias_pkey" PRIMARY KEY ("tenant","former")
);

-- CreateTable
CREATE TABLE "family_moved" (
    "tenant" UUID NOT NULL,
    "former" UUID NOT NULL,
    "record" UUID NOT NULL,
    "family" UUID NOT NULL,

    CONSTRAINT "family_moved_pkey" PRIMARY KEY ("tenant","former","record")
);

-- Where things are now that were given an id in another family. Neither says who may know them.
GRANT SELECT, INSERT, UPDATE, DELETE ON family_alias, family_moved TO kinweave_app;
ALTER TABLE family_alias ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE family_moved ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_tenant ON family_alias USING (tenant = current_tenant());
CREATE POLICY own_tenant ON family_moved USING (tenant = current_tenant());

-- The family that a family's id leads to now: itself, or the one it was joined to, and so on.
CREATE FUNCTION family_home(p_tenant uuid, p_family uuid) RETURNS uuid LANGUAGE sql STABLE AS $$
  WITH RECURSIVE home (id, step) AS (
    SELECT p_family, 0
    UNION ALL
    SELECT a.family, home.step + 1
    FROM home JOIN family_alias a ON a.tenant = p_tenant AND a.former = home.id
    WHERE home.step < 100)
  SELECT id FROM home ORDER BY step DESC LIMIT 1
$$;

-- The family into which something of a family went when that was parted; null where it went nowhere. It is asked of
-- whatever was not found, absent or hidden.
CREATE FUNCTION family_moved_to(p_tenant uuid, p_family uuid, p_record uuid) RETURNS uuid LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('app.tenant', p_tenant::text, true);
  RETURN (
    SELECT family_home(p_tenant, m.family) FROM family_moved m
    WHERE m.tenant = p_tenant AND m.former = family_home(p_tenant, p_family) AND m.record = p_record);
END $$;

-- A family's id leads to the family it was joined to; without one it leads to itself again, and only if it was joined
-- to the family named.
CREATE FUNCTION family_lead(p_tenant uuid, p_former uuid, p_family uuid, p_joins boolean) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  IF p_joins THEN
    INSERT INTO family_alias (tenant, former, family) VALUES (p_tenant, p_former, p_family);
  ELSE
    DELETE FROM family_alias a WHERE a.tenant = p_tenant AND a.former = p_former AND a.family = p_family;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'the family was not joined to this one' USING ERRCODE = 'no_data_found';
    END IF;
  END IF;
END $$;

-- Records that went from one family to another: what came back is where it was.
CREATE FUNCTION family_went(p_tenant uuid, p_former uuid, p_family uuid, p_records uuid[]) RETURNS void
LANGUAGE sql AS $$
  DELETE FROM family_moved m WHERE m.tenant = p_tenant AND m.former = p_family AND m.record = ANY (p_records);
  INSERT INTO family_moved (tenant, former, record, family)
  SELECT DISTINCT p_tenant, p_former, gone.record, p_family FROM unnest(p_records) AS gone (record)
  ON CONFLICT (tenant, former, record) DO UPDATE SET family = excluded.family
$$;

-- The families of a list to which the viewer has a live relation. The relations come first, so that a family that is
-- hidden costs exactly what a missing one costs: nothing of it is touched.
-- Of a family whose version the reader has already, the records stay behind.
CREATE OR REPLACE FUNCTION family_rows(
  p_tenant uuid, p_viewer uuid[], p_families uuid[], p_known int[], p_at timestamptz,
  p_caller uuid DEFAULT NULL, p_person uuid DEFAULT NULL
) RETURNS TABLE (
  place bigint, id uuid, version int, schema_version int, relations text[], records text, workers text, settings text
)
LANGUAGE sql STABLE AS $$
  WITH related AS MATERIALIZED (
    SELECT asked.place, asked.id, array_agg(DISTINCT part.relation) AS relations
    FROM (SELECT family_home(p_tenant, named.id) AS id, named.place
      FROM unnest(p_families) WITH ORDINALITY AS named (id, place)) AS asked
    CROSS JOIN LATERAL (
      SELECT a.relation FROM family_access a
      WHERE a.tenant = p_tenant AND a.viewer = ANY (p_viewer) AND a.family = asked.id
        AND a.since <= p_at AND (a.until IS NULL OR p_at < a.until)
      UNION ALL SELECT 'DUTY_WORKER' WHERE calls_in(p_tenant, asked.id, p_caller, p_person, p_at)) AS part
    GROUP BY asked.place, asked.id)
  SELECT related.place, f.id, f.version, f.schema_version, related.relations,
    CASE WHEN f.version IS DISTINCT FROM p_known[related.place] THEN (SELECT coalesce('{' || string_agg(to_json(k.kind)::text || ':{' || k.bodies || '}', ',') || '}', '{}')
     FROM (SELECT r.kind, string_agg(to_json(r.id)::text || ':' || r.body::text, ',') AS bodies
           FROM record r WHERE r.tenant = p_tenant AND r.family = f.id GROUP BY r.kind) k) END,
    -- Whichever id in one of these is a worker's, wherever in it that stands.
    (SELECT coalesce(json_object_agg(w.id, w.name)::text, '{}')
     FROM worker w
     WHERE w.provider = p_tenant AND w.id = ANY (ARRAY(
       SELECT (named.id #>> '{}')::uuid
       FROM record r, jsonb_path_query(r.body, '$.** ? (@.type() == "string"
         && @ like_regex "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")') AS named (id)
       WHERE r.tenant = p_tenant AND r.family = f.id
         AND r.kind IN ('assignment', 'cover', 'supervision', 'safeguardingLead', 'conflictOfInterest', 'handover',
           'partnerWorker', 'careArrangement', 'courtOrder', 'competence', 'capacity', 'bestInterestsDecision',
           'accessReview', 'correction', 'accessRequest', 'withholding', 'erasureRequest', 'disagreement', 'position',
           'proposal', 'safeguardingConcern', 'safeguardingDisclosure', 'namedReader', 'breakGlass',
           'releasedStatement', 'onePerson', 'familyPart', 'samePerson')))),
    (SELECT p.settings::text FROM provider p WHERE p.id = p_tenant)
  FROM related JOIN family f ON f.tenant = p_tenant AND f.id = related.id
$$;

-- Opens a change: one request at a time for a key, one change at a time for a family. Each statement sees what was
-- committed while the one before it waited. A family the viewer has no relation to is not waited for: waiting would tell.
CREATE OR REPLACE FUNCTION family_begin(
  p_tenant uuid, p_viewer uuid[], p_subject text, p_at timestamptz, p_family uuid, p_key text,
  p_caller uuid, p_person uuid
) RETURNS TABLE (
  request_hash text, outcome text,
  id uuid, version int, schema_version int, relations text[], records text, workers text, settings text
) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  home uuid;
BEGIN
  PERFORM set_config('app.tenant', p_tenant::text, true);
  IF p_key IS NOT NULL THEN
    PERFORM pg_advisory_xact_lock(hashtextextended(concat_ws(' ', p_tenant, p_subject, p_key), 0));
  END IF;
  home := family_home(p_tenant, p_family);
  PERFORM FROM family f
  WHERE f.tenant = p_tenant AND f.id = home AND (
    EXISTS (
      SELECT FROM family_access a
      WHERE a.tenant = p_tenant AND a.viewer = ANY (p_viewer) AND a.family = home
        AND a.since <= p_at AND (a.until IS NULL OR p_at < a.until))
    OR calls_in(p_tenant, home, p_caller, p_person, p_at))
  FOR UPDATE;
  RETURN QUERY
  SELECT known.request_hash, known.outcome::text,
    f.id, f.version, f.schema_version, f.relations, f.records, f.workers, f.settings
  FROM (SELECT) AS always
  LEFT JOIN idempotency known ON known.tenant = p_tenant AND known.actor = p_subject AND known.key = p_key
  LEFT JOIN family_rows(p_tenant, p_viewer, ARRAY[p_family], NULL, p_at, p_caller, p_person) AS f ON true;
END $$;

-- The families in which somebody's known-as name begins so, by the first such name, and of each only what a name and its
-- workers are told by. Those that say of a conflict of interest of this worker come beyond the number asked: whether one
-- of them shows nothing is then not told by how many others are there. The names are stored in NFC, and the pattern is
-- anchored and has every letter by its number.
CREATE OR REPLACE FUNCTION duty_find(p_tenant uuid, p_worker uuid, p_pattern text, p_first int)
RETURNS TABLE (id uuid, version int, schema_version int, records text, workers text)
LANGUAGE plpgsql AS $$
#variable_conflict use_column
BEGIN
  PERFORM set_config('app.tenant', p_tenant::text, true);
  RETURN QUERY
  WITH named AS MATERIALIZED (
    SELECT f.id, f.version, f.schema_version, min((r.body ->> 'knownAs') COLLATE "C") AS name
    FROM family f JOIN record r ON r.tenant = p_tenant AND r.family = f.id AND r.kind = 'person'
    WHERE f.tenant = p_tenant AND (r.body ->> 'knownAs') COLLATE "C" ~ p_pattern
    GROUP BY f.tenant, f.id),
  marked AS MATERIALIZED (
    SELECT named.*, EXISTS (
      SELECT FROM record r
      WHERE r.tenant = p_tenant AND r.family = named.id AND r.kind = 'conflictOfInterest'
        AND r.body ->> 'worker' = p_worker::text) AS apart
    FROM named),
  chosen AS (
    (SELECT * FROM marked WHERE NOT apart ORDER BY name, id LIMIT p_first)
    UNION ALL SELECT * FROM marked WHERE apart)
  SELECT chosen.id, chosen.version, chosen.schema_version,
    (SELECT '{' || string_agg(to_json(k.kind)::text || ':{' || k.bodies || '}', ',') || '}'
     FROM (SELECT r.kind, string_agg(to_json(r.id)::text || ':' || r.body::text, ',') AS bodies
           FROM record r
           WHERE r.tenant = p_tenant AND r.family = chosen.id
             AND r.kind IN ('person', 'assignment', 'conflictOfInterest', 'familyPart', 'onePerson')
           GROUP BY r.kind) k),
    (SELECT coalesce(json_object_agg(w.id, w.name)::text, '{}')
     FROM worker w
     WHERE w.provider = p_tenant AND w.id::text IN (
       SELECT r.body ->> 'worker' FROM record r
       WHERE r.tenant = p_tenant AND r.family = chosen.id AND r.kind = 'assignment'))
  FROM chosen;
END $$;

-- As before: planned once, and for tables that will grow.
ALTER FUNCTION family_begin SET plan_cache_mode = force_generic_plan;
ALTER FUNCTION family_begin SET enable_seqscan = off;
ALTER FUNCTION duty_find SET plan_cache_mode = force_generic_plan;
ALTER FUNCTION duty_find SET enable_seqscan = off;
