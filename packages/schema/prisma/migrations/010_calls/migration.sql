-- Whether a worker of the provider is on duty: never a partner, whose employer is another.
CREATE FUNCTION on_duty(p_tenant uuid, p_worker uuid, p_at timestamptz) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT FROM worker w JOIN duty d ON d.tenant = p_tenant AND d.worker = w.id AND d.since <= p_at AND p_at < d.until
    WHERE w.id = p_worker AND w.provider = p_tenant AND w.organisation IS NULL)
$$;

-- Whether a worker on duty asks for somebody who is in this family. Without both nothing is looked at.
CREATE FUNCTION calls_in(p_tenant uuid, p_family uuid, p_caller uuid, p_person uuid, p_at timestamptz)
RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT p_caller IS NOT NULL AND p_person IS NOT NULL AND on_duty(p_tenant, p_caller, p_at) AND EXISTS (
    SELECT FROM record r
    WHERE r.tenant = p_tenant AND r.family = p_family AND r.kind = 'person' AND r.id = p_person::text)
$$;

-- What takes something more is made anew; whoever reads asks as before.
DROP FUNCTION family_begin(uuid, uuid[], text, timestamptz, uuid, text);
DROP FUNCTION family_rows(uuid, uuid[], uuid[], int[], timestamptz);

-- The families of a list to which the viewer has a live relation. The relations come first, so that a family that is
-- hidden costs exactly what a missing one costs: nothing of it is touched.
-- Of a family whose version the reader has already, the records stay behind. A caller on duty comes in by whom they ask for.
CREATE FUNCTION family_rows(
  p_tenant uuid, p_viewer uuid[], p_families uuid[], p_known int[], p_at timestamptz,
  p_caller uuid DEFAULT NULL, p_person uuid DEFAULT NULL
) RETURNS TABLE (
  place bigint, id uuid, version int, schema_version int, relations text[], records text, workers text, settings text
)
LANGUAGE sql STABLE AS $$
  WITH related AS MATERIALIZED (
    SELECT asked.place, asked.id, array_agg(DISTINCT part.relation) AS relations
    FROM unnest(p_families) WITH ORDINALITY AS asked (id, place)
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
           'releasedStatement')))),
    (SELECT p.settings::text FROM provider p WHERE p.id = p_tenant)
  FROM related JOIN family f ON f.tenant = p_tenant AND f.id = related.id
$$;

-- Opens a change: one request at a time for a key, one change at a time for a family. Each statement sees what was
-- committed while the one before it waited. A family the viewer has no relation to is not waited for: waiting would tell.
CREATE FUNCTION family_begin(
  p_tenant uuid, p_viewer uuid[], p_subject text, p_at timestamptz, p_family uuid, p_key text,
  p_caller uuid, p_person uuid
) RETURNS TABLE (
  request_hash text, outcome text,
  id uuid, version int, schema_version int, relations text[], records text, workers text, settings text
) LANGUAGE plpgsql AS $$
#variable_conflict use_column
BEGIN
  PERFORM set_config('app.tenant', p_tenant::text, true);
  IF p_key IS NOT NULL THEN
    PERFORM pg_advisory_xact_lock(hashtextextended(concat_ws(' ', p_tenant, p_subject, p_key), 0));
  END IF;
  PERFORM FROM family f
  WHERE f.tenant = p_tenant AND f.id = p_family AND (
    EXISTS (
      SELECT FROM family_access a
      WHERE a.tenant = p_tenant AND a.viewer = ANY (p_viewer) AND a.family = p_family
        AND a.since <= p_at AND (a.until IS NULL OR p_at < a.until))
    OR calls_in(p_tenant, p_family, p_caller, p_person, p_at))
  FOR UPDATE;
  RETURN QUERY
  SELECT known.request_hash, known.outcome::text,
    f.id, f.version, f.schema_version, f.relations, f.records, f.workers, f.settings
  FROM (SELECT) AS always
  LEFT JOIN idempotency known ON known.tenant = p_tenant AND known.actor = p_subject AND known.key = p_key
  LEFT JOIN family_rows(p_tenant, p_viewer, ARRAY[p_family], NULL, p_at, p_caller, p_person) AS f ON true;
END $$;

-- The account of a token's subject with what it is related to; no row when there is none or it is suspended. A partner's
-- worker is of another organisation: who employs them is not the provider, and they are never on duty for it. Whoever
-- broke the glass and is on duty no longer reads until their hour ends, and has that part no longer.
CREATE OR REPLACE FUNCTION account_load(p_subject text, p_at timestamptz)
RETURNS TABLE (
  subject text, tenant uuid, person uuid, worker uuid, name text, organisation uuid, relations text[], families text[]
)
LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  who account%ROWTYPE;
BEGIN
  SELECT * INTO who FROM account a
  WHERE a.subject = p_subject AND (a.suspended_at IS NULL OR p_at < a.suspended_at);
  IF NOT FOUND THEN
    RETURN;
  END IF;
  PERFORM set_config('app.tenant', who.tenant::text, true);
  RETURN QUERY
  SELECT who.subject, who.tenant, who.person, who.worker, who.name,
    (SELECT w.organisation FROM worker w WHERE w.id = who.worker),
    coalesce(array_agg(DISTINCT a.relation) FILTER (WHERE a.relation <> 'DUTY_WORKER'), '{}')
      || ARRAY(SELECT 'DUTY_WORKER' WHERE on_duty(who.tenant, who.worker, p_at)),
    coalesce(array_agg(DISTINCT a.family::text) FILTER (WHERE a.viewer = who.person OR a.relation = 'PARTNER'), '{}')
  FROM family_access a
  WHERE a.tenant = who.tenant AND a.viewer IN (who.person, who.worker)
    AND a.since <= p_at AND (a.until IS NULL OR p_at < a.until);
END $$;

-- As before: planned once, and for tables that will grow.
ALTER FUNCTION family_begin SET plan_cache_mode = force_generic_plan;
ALTER FUNCTION family_begin SET enable_seqscan = off;
ALTER FUNCTION account_load SET plan_cache_mode = force_generic_plan;
ALTER FUNCTION account_load SET enable_seqscan = off;
