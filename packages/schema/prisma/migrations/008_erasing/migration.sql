-- CreateTable
CREATE TABLE "erasure" (
    "tenant" UUID NOT NULL,
    "family" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "erasure_pkey" PRIMARY KEY ("tenant","family","id")
);

-- AddForeignKey
ALTER TABLE "erasure" ADD CONSTRAINT "erasure_tenant_family_fkey" FOREIGN KEY ("tenant", "family") REFERENCES "family"("tenant", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- As every table that says who may know what: out of reach unless the transaction has named its tenant. Rows come by
-- the function below and are never changed.
GRANT SELECT ON erasure TO kinweave_app;
ALTER TABLE erasure ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_tenant ON erasure USING (tenant = current_tenant());

-- Takes what was erased out of a family's history: the events as they are left of it, the accounts of the people closed
-- and without their names, and what it was listed by ids. The one way in which an event is ever changed: it runs as the
-- owner of the tables, inside the transaction that saves the erasure, and only under its tenant.
CREATE FUNCTION family_forget(p_tenant uuid, p_family uuid, p_at timestamptz, p_erased jsonb, p_events jsonb)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF p_tenant IS DISTINCT FROM current_tenant() OR jsonb_array_length(p_erased) = 0 THEN
    RAISE EXCEPTION 'Nothing is forgotten without saying what, under its tenant.';
  END IF;
  INSERT INTO erasure (tenant, family, kind, id, at)
  SELECT p_tenant, p_family, kind, id, p_at FROM jsonb_to_recordset(p_erased) AS erased (kind text, id text)
  ON CONFLICT DO NOTHING;

  UPDATE event e SET body = left_of.body
  FROM jsonb_to_recordset(p_events) AS left_of (version int, n int, body jsonb)
  WHERE e.tenant = p_tenant AND e.family = p_family AND e.version = left_of.version AND e.n = left_of.n;

  -- A worker who was a member as well works on.
  UPDATE account a SET
    person = CASE WHEN a.worker IS NULL THEN a.person END,
    name = CASE WHEN a.worker IS NULL THEN 'Erased' ELSE a.name END,
    suspended_at = CASE WHEN a.worker IS NULL THEN least(a.suspended_at, p_at) ELSE a.suspended_at END
  FROM jsonb_to_recordset(p_erased) AS erased (kind text, id text)
  WHERE a.tenant = p_tenant AND erased.kind = 'person' AND a.person::text = erased.id;
END $$;
REVOKE ALL ON FUNCTION family_forget(uuid, uuid, timestamptz, jsonb, jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION family_forget(uuid, uuid, timestamptz, jsonb, jsonb) TO kinweave_app;

-- A family comes with the names of those who review, enter and decide as well.
CREATE OR REPLACE FUNCTION family_rows(p_tenant uuid, p_viewer uuid[], p_families uuid[], p_known int[], p_at timestamptz)
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
         r.body ->> 'to', r.body ->> 'by', r.body ->> 'recordedBy', r.body ->> 'readBy', r.body ->> 'reviewer',
         r.body ->> 'enteredBy', r.body ->> 'decidedBy', r.body ->> 'reviewedBy', r.body ->> 'courtCheckedBy']) AS named (id)
       WHERE r.tenant = p_tenant AND r.family = f.id
         AND r.kind IN ('assignment', 'cover', 'supervision', 'safeguardingLead', 'conflictOfInterest', 'handover',
           'partnerWorker', 'careArrangement', 'courtOrder', 'competence', 'capacity', 'bestInterestsDecision',
           'accessReview', 'correction', 'accessRequest', 'withholding', 'erasureRequest', 'disagreement', 'proposal',
           'breakGlass', 'namedReader', 'releasedStatement', 'safeguardingConcern', 'safeguardingDisclosure')
         -- A body is not checked here: one bad id must not close the family.
         AND named.id ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'))),
    (SELECT p.settings::text FROM provider p WHERE p.id = p_tenant)
  FROM related JOIN family f ON f.tenant = p_tenant AND f.id = related.id
$$;
