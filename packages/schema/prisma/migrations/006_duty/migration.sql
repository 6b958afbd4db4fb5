-- CreateTable
CREATE TABLE "duty" (
    "tenant" UUID NOT NULL,
    "worker" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "duty_pkey" PRIMARY KEY ("tenant","worker","since")
);

-- AddForeignKey
ALTER TABLE "duty" ADD CONSTRAINT "duty_tenant_fkey" FOREIGN KEY ("tenant") REFERENCES "provider"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duty" ADD CONSTRAINT "duty_worker_fkey" FOREIGN KEY ("worker") REFERENCES "worker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- As every table that says who may know what: out of reach unless the transaction has named its tenant.
GRANT SELECT, INSERT, UPDATE ON duty TO kinweave_app;
ALTER TABLE duty ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_tenant ON duty USING (tenant = current_tenant());

-- The account of a token's subject with what it is related to; no row when there is none or it is suspended. A partner's
-- worker is of another organisation: who employs them is not the provider, and they are never on duty for it.
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
    coalesce(array_agg(DISTINCT a.relation), '{}') || ARRAY(
      SELECT 'DUTY_WORKER' FROM worker w
      WHERE w.id = who.worker AND w.provider = who.tenant AND w.organisation IS NULL AND EXISTS (
        SELECT FROM duty d
        WHERE d.tenant = who.tenant AND d.worker = who.worker AND d.since <= p_at AND p_at < d.until)),
    coalesce(array_agg(DISTINCT a.family::text) FILTER (WHERE a.viewer = who.person OR a.relation = 'PARTNER'), '{}')
  FROM family_access a
  WHERE a.tenant = who.tenant AND a.viewer IN (who.person, who.worker)
    AND a.since <= p_at AND (a.until IS NULL OR p_at < a.until);
END $$;

-- The families in which somebody's known-as name begins so, by the first such name, and of each only what a name and its
-- workers are told by. Those that say of a conflict of interest of this worker come beyond the number asked: whether one
-- of them shows nothing is then not told by how many others are there. The names are stored in NFC, and the pattern is
-- anchored and has every letter by its number.
CREATE FUNCTION duty_find(p_tenant uuid, p_worker uuid, p_pattern text, p_first int)
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
             AND r.kind IN ('person', 'assignment', 'conflictOfInterest')
           GROUP BY r.kind) k),
    (SELECT coalesce(json_object_agg(w.id, w.name)::text, '{}')
     FROM worker w
     WHERE w.provider = p_tenant AND w.id::text IN (
       SELECT r.body ->> 'worker' FROM record r
       WHERE r.tenant = p_tenant AND r.family = chosen.id AND r.kind = 'assignment'))
  FROM chosen;
END $$;

-- One audit row for each name that a worker on duty was told, by its family. What they were not told, their own log does
-- not tell either.
CREATE FUNCTION duty_log(
  p_tenant uuid, p_viewer uuid[], p_subject text, p_request text, p_operation text, p_groups text[], p_at timestamptz,
  p_families uuid[]
) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('app.tenant', p_tenant::text, true);
  PERFORM family_log(p_tenant, p_viewer, p_subject, p_request, p_operation, p_groups, p_at, told.family, '{DUTY_WORKER}', false)
  FROM unnest(p_families) AS told (family);
END $$;

-- As before: planned once, and for tables that will grow.
ALTER FUNCTION account_load SET plan_cache_mode = force_generic_plan;
ALTER FUNCTION account_load SET enable_seqscan = off;
ALTER FUNCTION duty_find SET plan_cache_mode = force_generic_plan;
ALTER FUNCTION duty_find SET enable_seqscan = off;
