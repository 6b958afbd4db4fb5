-- One audit row: who asked for which family and why.
CREATE FUNCTION family_log(
  p_tenant uuid, p_viewer uuid[], p_subject text, p_request text, p_operation text, p_groups text[], p_at timestamptz,
  p_family uuid, p_relations text[], p_wrote boolean
) RETURNS void LANGUAGE sql AS $$
  INSERT INTO access_log (tenant, viewer, subject, request_id, operation, field_groups, at, family, relations, wrote)
  VALUES (p_tenant, p_viewer, p_subject, p_request, p_operation, p_groups, p_at, p_family, p_relations, p_wrote)
$$;

-- The families of a list to which the viewer has a live relation. The relations come first, so that a family that is
-- hidden costs exactly what a missing one costs: nothing of it is touched.
-- Of a family whose version the reader has already, the records stay behind.
CREATE FUNCTION family_rows(p_tenant uuid, p_viewer uuid[], p_families uuid[], p_known int[], p_at timestamptz)
RETURNS TABLE (place bigint, id uuid, version int, schema_version int, relations text[], records text, workers text)
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
       SELECT (r.body ->> 'worker')::uuid FROM record r
       WHERE r.tenant = p_tenant AND r.family = f.id AND r.kind = 'assignment'
         -- A body is not checked here: one bad id must not close the family.
         AND r.body ->> 'worker' ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$')))
  FROM related JOIN family f ON f.tenant = p_tenant AND f.id = related.id
$$;

-- Reads families and writes one audit row for each asked for, found or not.
CREATE FUNCTION family_load(
  p_tenant uuid, p_viewer uuid[], p_subject text, p_request text, p_operation text, p_groups text[], p_at timestamptz,
  p_families uuid[], p_known int[]
) RETURNS TABLE (place bigint, id uuid, version int, schema_version int, relations text[], records text, workers text)
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

-- The account of a token's subject with what it is related to; no row when there is none or it is suspended.
CREATE FUNCTION account_load(p_subject text, p_at timestamptz)
RETURNS TABLE (subject text, tenant uuid, person uuid, worker uuid, name text, relations text[], families text[])
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
    coalesce(array_agg(DISTINCT a.relation), '{}'),
    coalesce(array_agg(DISTINCT a.family::text) FILTER (WHERE a.viewer = who.person), '{}')
  FROM family_access a
  WHERE a.tenant = who.tenant AND a.viewer IN (who.person, who.worker)
    AND a.since <= p_at AND (a.until IS NULL OR p_at < a.until);
END $$;

-- All that happened to a family, in order.
CREATE FUNCTION family_events(p_tenant uuid, p_family uuid)
RETURNS TABLE (version int, n int, kind text, actor text, at timestamptz, body text)
LANGUAGE plpgsql AS $$
#variable_conflict use_column
BEGIN
  PERFORM set_config('app.tenant', p_tenant::text, true);
  RETURN QUERY
  SELECT e.version, e.n, e.kind, e.actor, e.at::timestamptz, e.body::text
  FROM event e WHERE e.tenant = p_tenant AND e.family = p_family ORDER BY e.version, e.n;
END $$;

-- Planning these takes longer than running them, and the planner would do it anew for each call. A plan kept from the day
-- the tables were empty must not scan them whole.
ALTER FUNCTION family_load SET plan_cache_mode = force_generic_plan;
ALTER FUNCTION family_load SET enable_seqscan = off;
ALTER FUNCTION account_load SET plan_cache_mode = force_generic_plan;
ALTER FUNCTION account_load SET enable_seqscan = off;
