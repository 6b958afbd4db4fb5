-- Opens a change: one request at a time for a key, one change at a time for a family. Each statement sees what was
-- committed while the one before it waited. A family the viewer has no relation to is not waited for: waiting would tell.
CREATE FUNCTION family_begin(
  p_tenant uuid, p_viewer uuid[], p_subject text, p_at timestamptz, p_family uuid, p_key text
) RETURNS TABLE (
  request_hash text, outcome text,
  id uuid, version int, schema_version int, relations text[], records text, workers text
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
  SELECT known.request_hash, known.outcome::text, f.id, f.version, f.schema_version, f.relations, f.records, f.workers
  FROM (SELECT) AS always
  LEFT JOIN idempotency known ON known.tenant = p_tenant AND known.actor = p_subject AND known.key = p_key
  LEFT JOIN family_rows(p_tenant, p_viewer, ARRAY[p_family], NULL, p_at) AS f ON true;
END $$;

-- Writes what a version of a family changed. Of access and worklist, stored whole, only the rows that differ are written.
CREATE FUNCTION family_write(p_tenant uuid, p_family uuid, p_version int, p_at timestamptz, p_saving jsonb)
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM record r USING jsonb_to_recordset(p_saving -> 'removals') AS gone (kind text, id text)
  WHERE r.tenant = p_tenant AND r.family = p_family AND r.kind = gone.kind AND r.id = gone.id;

  INSERT INTO record (tenant, family, kind, id, body)
  SELECT p_tenant, p_family, kind, id, body
  FROM jsonb_to_recordset(p_saving -> 'upserts') AS given (kind text, id text, body jsonb)
  ON CONFLICT (tenant, family, kind, id) DO UPDATE SET body = excluded.body;

  INSERT INTO event (tenant, family, version, n, kind, actor, at, body)
  SELECT p_tenant, p_family, p_version, n, value ->> 'kind', value ->> 'actor', (value ->> 'at')::timestamptz, value -> 'body'
  FROM jsonb_array_elements(p_saving -> 'events') WITH ORDINALITY AS given (value, n);

  PERFORM family_replace_access(p_tenant, p_family, p_saving -> 'access');
  PERFORM family_replace_worklist(p_tenant, p_family, p_saving -> 'worklist');

  INSERT INTO outbox (tenant, family, version, at) VALUES (p_tenant, p_family, p_version, p_at);
  PERFORM pg_notify('kinweave', json_build_object('tenant', p_tenant, 'family', p_family)::text);
END $$;

-- Of two facts that begin together the longer holds: what is true until then is true until later.
CREATE FUNCTION family_replace_access(p_tenant uuid, p_family uuid, p_access jsonb)
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  given family_access[] := ARRAY(
    SELECT DISTINCT ON (viewer, relation, since) (p_tenant, viewer, p_family, relation, since, until)::family_access
    FROM jsonb_to_recordset(p_access)
      AS fact (viewer uuid, relation text, since timestamptz(3), until timestamptz(3))
    ORDER BY viewer, relation, since, until DESC NULLS FIRST);
BEGIN
  DELETE FROM family_access a
  WHERE a.tenant = p_tenant AND a.family = p_family AND a <> ALL (given);
  INSERT INTO family_access SELECT * FROM unnest(given) ON CONFLICT DO NOTHING;
END $$;

CREATE FUNCTION family_replace_worklist(p_tenant uuid, p_family uuid, p_worklist jsonb)
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  given worklist[] := ARRAY(
    SELECT DISTINCT ON (worker, since) (p_tenant, worker, p_family, label, people, since, until)::worklist
    FROM jsonb_to_recordset(p_worklist)
      AS line (worker uuid, label text, people int, since timestamptz(3), until timestamptz(3))
    ORDER BY worker, since, until DESC NULLS FIRST);
BEGIN
  DELETE FROM worklist w
  WHERE w.tenant = p_tenant AND w.family = p_family AND w <> ALL (given);
  INSERT INTO worklist SELECT * FROM unnest(given) ON CONFLICT DO NOTHING;
END $$;

-- Closes a change: the next version with all it writes (none when nothing is to be saved), the outcome under the key,
-- and the audit row of the attempt.
CREATE FUNCTION family_save(
  p_tenant uuid, p_viewer uuid[], p_subject text, p_request text, p_operation text, p_groups text[], p_at timestamptz,
  p_family uuid, p_relations text[], p_saving jsonb, p_key text, p_hash text, p_outcome jsonb
) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  next_version int;
BEGIN
  IF p_saving IS NOT NULL THEN
    UPDATE family f SET version = f.version + 1, schema_version = (p_saving ->> 'schemaVersion')::int
    WHERE f.tenant = p_tenant AND f.id = p_family RETURNING f.version INTO STRICT next_version;
    PERFORM family_write(p_tenant, p_family, next_version, p_at, p_saving);
  END IF;
  IF p_key IS NOT NULL THEN
    INSERT INTO idempotency (tenant, actor, key, request_hash, outcome, at)
    VALUES (p_tenant, p_subject, p_key, p_hash, p_outcome, p_at);
  END IF;
  PERFORM family_log(p_tenant, p_viewer, p_subject, p_request, p_operation, p_groups, p_at,
    p_family, p_relations, p_saving IS NOT NULL);
END $$;

-- Creates a family whole at version 1; false, and nothing written, when its id is taken.
CREATE FUNCTION family_create(
  p_tenant uuid, p_viewer uuid[], p_subject text, p_request text, p_operation text, p_groups text[], p_at timestamptz,
  p_family uuid, p_saving jsonb
) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('app.tenant', p_tenant::text, true);
  INSERT INTO family (tenant, id, version, schema_version)
  VALUES (p_tenant, p_family, 1, (p_saving ->> 'schemaVersion')::int) ON CONFLICT DO NOTHING;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  PERFORM family_write(p_tenant, p_family, 1, p_at, p_saving);
  PERFORM family_log(p_tenant, p_viewer, p_subject, p_request, p_operation, p_groups, p_at, p_family, '{}', true);
  RETURN true;
END $$;

-- As with reading: planned once, and for tables that will grow.
ALTER FUNCTION family_begin SET plan_cache_mode = force_generic_plan;
ALTER FUNCTION family_begin SET enable_seqscan = off;
ALTER FUNCTION family_save SET plan_cache_mode = force_generic_plan;
ALTER FUNCTION family_save SET enable_seqscan = off;
