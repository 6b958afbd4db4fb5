-- The role the gateway runs as. Roles belong to the cluster, so another database may have made it already, or be making it now.
DO $$
BEGIN
  BEGIN
    CREATE ROLE kinweave_app NOLOGIN;
  EXCEPTION WHEN duplicate_object OR unique_violation THEN
    NULL;
  END;
  -- Making a role lets its maker give it away, not yet become it.
  IF NOT EXISTS (SELECT FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.member
                 WHERE m.roleid = 'kinweave_app'::regrole AND r.rolname = current_user AND NOT m.admin_option) THEN
    EXECUTE format('GRANT kinweave_app TO %I', current_user);
  END IF;
END $$;

-- What it may do. The audit and the events can be added to and read, never changed.
GRANT USAGE ON SCHEMA public TO kinweave_app;
GRANT SELECT, INSERT, UPDATE ON provider, team, worker, account, family TO kinweave_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON record, family_access, worklist TO kinweave_app;
GRANT SELECT, INSERT, DELETE ON idempotency, outbox TO kinweave_app;
GRANT SELECT, INSERT ON event, access_log TO kinweave_app;
GRANT USAGE ON SEQUENCE outbox_seq_seq TO kinweave_app;

-- The last wall: content is out of reach unless the transaction has named its tenant. A setting that ended is '' and not null.
CREATE FUNCTION current_tenant() RETURNS uuid
LANGUAGE sql STABLE AS $$ SELECT nullif(current_setting('app.tenant', true), '')::uuid $$;

ALTER TABLE family ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE record ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE event ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE family_access ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE idempotency ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE outbox ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE access_log ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

CREATE POLICY own_tenant ON family USING (tenant = current_tenant());
CREATE POLICY own_tenant ON record USING (tenant = current_tenant());
CREATE POLICY own_tenant ON event USING (tenant = current_tenant());
CREATE POLICY own_tenant ON family_access USING (tenant = current_tenant());
CREATE POLICY own_tenant ON idempotency USING (tenant = current_tenant());
CREATE POLICY own_tenant ON outbox USING (tenant = current_tenant());

-- The audit names no content: it is read like the directory, with a filter from the viewer, and only added to under a tenant.
CREATE POLICY read_by_filter ON access_log FOR SELECT USING (true);
CREATE POLICY own_tenant ON access_log FOR INSERT WITH CHECK (tenant = current_tenant());
