-- The families of some providers that changed in transactions from one on, and the first that is not read yet. Numbers
-- are taken before commit: what a reader passed by could still come. So it reads whole transactions only, all below the
-- oldest that is open, and goes on from that one. Without a transaction to begin at it tells only where one stands.
CREATE FUNCTION outbox_read(p_tenants uuid[], p_since xid8)
RETURNS TABLE (upto text, tenant uuid, family uuid)
LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  open_from xid8 := pg_snapshot_xmin(pg_current_snapshot());
  reading uuid;
BEGIN
  RETURN QUERY SELECT open_from::text, NULL::uuid, NULL::uuid;
  FOREACH reading IN ARRAY p_tenants LOOP
    PERFORM set_config('app.tenant', reading::text, true);
    RETURN QUERY SELECT DISTINCT open_from::text, o.tenant, o.family
      FROM outbox o WHERE o.tenant = reading AND o.xid >= p_since AND o.xid < open_from;
  END LOOP;
END $$;

-- Forgets what every reader has read long ago.
CREATE FUNCTION outbox_prune(p_before timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  pruned uuid;
BEGIN
  FOR pruned IN SELECT id FROM provider LOOP
    PERFORM set_config('app.tenant', pruned::text, true);
    DELETE FROM outbox o WHERE o.tenant = pruned AND o.at < p_before;
  END LOOP;
END $$;

-- Families that some viewers watch, each with those of them who have a live relation to it: a family to which none of
-- them has one is not touched. Nothing of it is told by this: what is told is read by family_load, with its audit row.
CREATE FUNCTION family_watch(p_tenant uuid, p_viewers uuid[], p_families uuid[], p_known int[], p_at timestamptz)
RETURNS TABLE (id uuid, version int, schema_version int, viewers text[], records text, settings text)
LANGUAGE plpgsql AS $$
#variable_conflict use_column
BEGIN
  PERFORM set_config('app.tenant', p_tenant::text, true);
  RETURN QUERY
  SELECT f.id, f.version, f.schema_version,
    ARRAY(SELECT DISTINCT a.viewer::text FROM family_access a
          WHERE a.tenant = p_tenant AND a.viewer = ANY (p_viewers) AND a.family = f.id
            AND a.since <= p_at AND (a.until IS NULL OR p_at < a.until)),
    f.records, f.settings
  FROM family_rows(p_tenant, p_viewers, p_families, p_known, p_at) f;
END $$;

-- What happened to a family after a version, in order.
DROP FUNCTION family_events(uuid, uuid);
CREATE FUNCTION family_events(p_tenant uuid, p_family uuid, p_after int)
RETURNS TABLE (version int, n int, kind text, actor text, at timestamptz, body text)
LANGUAGE plpgsql AS $$
#variable_conflict use_column
BEGIN
  PERFORM set_config('app.tenant', p_tenant::text, true);
  RETURN QUERY
  SELECT e.version, e.n, e.kind, e.actor, e.at::timestamptz, e.body::text
  FROM event e WHERE e.tenant = p_tenant AND e.family = p_family AND e.version > p_after ORDER BY e.version, e.n;
END $$;

-- As before: planned once, and for tables that will grow.
ALTER FUNCTION outbox_read SET plan_cache_mode = force_generic_plan;
ALTER FUNCTION outbox_read SET enable_seqscan = off;
ALTER FUNCTION family_watch SET plan_cache_mode = force_generic_plan;
ALTER FUNCTION family_watch SET enable_seqscan = off;
ALTER FUNCTION family_events(uuid, uuid, int) SET plan_cache_mode = force_generic_plan;
ALTER FUNCTION family_events(uuid, uuid, int) SET enable_seqscan = off;
