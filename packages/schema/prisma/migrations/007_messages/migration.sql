-- AlterTable
ALTER TABLE "family" ADD COLUMN     "messages_at" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "family_tenant_messages_at_idx" ON "family"("tenant", "messages_at");

-- A family that changed is looked at anew.
CREATE FUNCTION family_changed() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  NEW.messages_at := NULL;
  RETURN NEW;
END $$;

CREATE TRIGGER family_changed BEFORE UPDATE OF version ON family
FOR EACH ROW EXECUTE FUNCTION family_changed();

-- Takes families that are to be looked at for messages, each with its members: until `p_until` they are this asker's to
-- look at, so that several gateways do not do the same work. That none sends twice is not owed to this.
CREATE FUNCTION messages_take(p_tenant uuid, p_at timestamptz, p_until timestamptz, p_first int)
RETURNS TABLE (family uuid, members text[])
LANGUAGE plpgsql AS $$
#variable_conflict use_column
BEGIN
  PERFORM set_config('app.tenant', p_tenant::text, true);
  RETURN QUERY
  WITH due AS MATERIALIZED (
    SELECT f.id FROM family f
    WHERE f.tenant = p_tenant AND (f.messages_at IS NULL OR f.messages_at <= p_at)
    ORDER BY f.messages_at NULLS FIRST, f.id LIMIT p_first
    FOR UPDATE SKIP LOCKED),
  taken AS (
    UPDATE family f SET messages_at = p_until FROM due WHERE f.tenant = p_tenant AND f.id = due.id RETURNING f.id)
  SELECT taken.id, ARRAY(
    SELECT DISTINCT a.viewer::text FROM family_access a
    WHERE a.tenant = p_tenant AND a.family = taken.id AND a.relation = 'MEMBER'
      AND a.since <= p_at AND (a.until IS NULL OR p_at < a.until))
  FROM taken;
END $$;

-- Says when a family that was taken is to be looked at next, unless it has changed since.
CREATE FUNCTION messages_looked(p_tenant uuid, p_family uuid, p_until timestamptz, p_next timestamptz)
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('app.tenant', p_tenant::text, true);
  UPDATE family f SET messages_at = p_next
  WHERE f.tenant = p_tenant AND f.id = p_family AND f.messages_at = p_until;
END $$;
