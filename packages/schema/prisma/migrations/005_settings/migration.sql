-- AlterTable
ALTER TABLE "provider" ADD COLUMN     "settings" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "worker" ADD COLUMN     "organisation" UUID;

-- A family comes with what its provider decided, and with the names of all the workers that its records name: a
-- function's columns cannot be changed, so these are made anew.
DROP FUNCTION family_rows(uuid, uuid[], uuid[], int[], timestamptz);
DROP FUNCTION family_load(uuid, uuid[], text, text, text, text[], timestamptz, uuid[], int[]);
DROP FUNCTION family_begin(uuid, uuid[], text, timestamptz, uuid, text);
DROP FUNCTION account_load(text, timestamptz);

-- The families of a list to which the viewer has a live relation. The relations come first, so that a family that is
-- hidden costs exactly what a missing one costs: nothing of it is touched.
-- Of a family whose version the reader has already, the records stay behind.
CREATE FUNCTION family_rows(p_tenant uuid, p_viewer uuid[], p_families uuid[], p_known int[], p_at timestamptz)
RETURNS TABLE (
  place bigint, id uuid, version int, schema_version int, relations text[], records text, workers text, settings text
)
LANGUAGE sql STABLE AS $$
  WITH related AS MATERIALIZED (
    SELECT asked.place, asked.id, array_agg(DISTINCT a.relation) AS relations
    FROM unnest(p_families) WITH ORDINALITY AS asked (id, place)
    JOIN family_access a ON a.tenant = p_tenant AND a.viewer = ANY (p_viewer) AND a.family = asked.id
      AND a.since <= p_at AND (a.until IS NULL OR p_at < a.until)
    GROUP BY asked.place, asked.id)
  SELECT related.place, f.id, f.version, f.schema_version, related.relations,
    CASE WHEN f.version IS DISTINCT FROM p_known[related.place] THEN (SELECT coalesce('{' || string_agg(to_json(k.kind)::text || ':{' || k.bodies || '}', ',') || '}', '{}')
     FROM (SELECT r.kind, string_agg(to_json(r.id)::text || ':' || r.body::text, ',') AS bodies
           FROM record r WHERE r.tenant = p_tenant AND r.family = f.id GROUP BY r.kind) k) END,
    (SELECT coalesce(json_object_agg(w.id, w.name)::text, '{}')
     FROM worker w
     WHERE w.provider = p_tenant AND w.id = ANY (ARRAY(
       SELECT named.id::uuid
       FROM record r, unnest(ARRAY[r.body ->> 'worker', r.body ->> 'covers', r.body ->> 'supervisor', r.body ->> 'from',
         r.body ->> 'to', r.body ->> 'by', r.body ->> 'recordedBy', r.body ->> 'readBy']) AS named (id)
       WHERE r.tenant = p_tenant AND r.family = f.id
         AND r.kind IN ('assignment', 'cover', 'supervision', 'safeguardingLead', 'conflictOfInterest', 'handover',
           'partnerWorker', 'careArrangement', 'courtOrder', 'competence', 'capacity', 'bestInterestsDecision',
           'accessReview', 'correction')
         -- A body is not checked here: one bad id must not close the family.
         AND named.id ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'))),
    (SELECT p.settings::text FROM provider p WHERE p.id = p_tenant)
  FROM related JOIN family f ON f.tenant = p_tenant AND f.id = related.id
$$;

-- Reads families and writes one audit row for each asked for, found or not.
CREATE FUNCTION family_load(
  p_tenant uuid, p_viewer uuid[], p_subject text, p_request text, p_operation text, p_groups text[], p_at timestamptz,
  p_families uuid[], p_known int[]
) RETURNS TABLE (
  place bigint, id uuid, version int, schema_version int, relations text[], records text, workers text, settings text
)
LANGUAGE plpgsql AS $$
#variable_conflict use_column
BEGIN
  PERFORM set_config('app.tenant', p_tenant::text, true);
  RETURN QUERY
  WITH found AS MATERIALIZED (SELECT * FROM family_rows(p_tenant, p_viewer, p_families, p_known, p_at)),
  logged AS (
    INSERT INTO access_log (tenant, viewer, subject, request_id, operation, field_groups, at, family, relations, wrote)
    SELECT p_tenant, p_viewer, p_subject, p_request, p_operation, p_groups, p_at,
      asked.id, coalesce(found.relations, '{}'), false
    FROM unnest(p_families) WITH ORDINALITY AS asked (id, place) LEFT JOIN found USING (place))
  SELECT * FROM found;
END $$;

-- Opens a change: one request at a time for a key, one change at a time for a family. Each statement sees what was
-- committed while the one before it waited. A family the viewer has no relation to is not waited for: waiting would tell.
CREATE FUNCTION family_begin(
  p_tenant uuid, p_viewer uuid[], p_subject text, p_at timestamptz, p_family uuid, p_key text
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
  WHERE f.tenant = p_tenant AND f.id = p_family AND EXISTS (
    SELECT FROM family_access a
    WHERE a.tenant = p_tenant AND a.viewer = ANY (p_viewer) AND a.family = p_family
      AND a.since <= p_at AND (a.until IS NULL OR p_at < a.until))
  FOR UPDATE;
  RETURN QUERY
  SELECT known.request_hash, known.outcome::text,
    f.id, f.version, f.schema_version, f.relations, f.records, f.workers, f.settings
  FROM (SELECT) AS always
  LEFT JOIN idempotency known ON known.tenant = p_tenant AND known.actor = p_subject AND known.key = p_key
  LEFT JOIN family_rows(p_tenant, p_viewer, ARRAY[p_family], NULL, p_at) AS f ON true;
END $$;

-- The account of a token's subject with what it is related to; no row when there is none or it is suspended. A partner's
-- worker is of another organisation: who employs them is not the provider.
CREATE FUNCTION account_load(p_subject text, p_at timestamptz)
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
    coalesce(array_agg(DISTINCT a.relation), '{}'),
    coalesce(array_agg(DISTINCT a.family::text) FILTER (WHERE a.viewer = who.person), '{}')
  FROM family_access a
  WHERE a.tenant = who.tenant AND a.viewer IN (who.person, who.worker)
    AND a.since <= p_at AND (a.until IS NULL OR p_at < a.until);
END $$;

-- As before: planned once, and for tables that will grow.
ALTER FUNCTION family_load SET plan_cache_mode = force_generic_plan;
ALTER FUNCTION family_load SET enable_seqscan = off;
ALTER FUNCTION family_begin SET plan_cache_mode = force_generic_plan;
ALTER FUNCTION family_begin SET enable_seqscan = off;
ALTER FUNCTION account_load SET plan_cache_mode = force_generic_plan;
ALTER FUNCTION account_load SET enable_seqscan = off;
