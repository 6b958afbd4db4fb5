-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "provider" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "provider_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "team" (
    "id" UUID NOT NULL,
    "provider" UUID NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "team_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "worker" (
    "id" UUID NOT NULL,
    "provider" UUID NOT NULL,
    "team" UUID,
    "name" TEXT NOT NULL,

    CONSTRAINT "worker_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "subject" TEXT NOT NULL,
    "tenant" UUID NOT NULL,
    "person" UUID,
    "worker" UUID,
    "name" TEXT NOT NULL,
    "suspended_at" TIMESTAMPTZ(3),

    CONSTRAINT "account_pkey" PRIMARY KEY ("subject")
);

-- CreateTable
CREATE TABLE "family" (
    "tenant" UUID NOT NULL,
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "schema_version" INTEGER NOT NULL,

    CONSTRAINT "family_pkey" PRIMARY KEY ("tenant","id")
);

-- CreateTable
CREATE TABLE "record" (
    "tenant" UUID NOT NULL,
    "family" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "body" JSONB NOT NULL,

    CONSTRAINT "record_pkey" PRIMARY KEY ("tenant","family","kind","id")
);

-- CreateTable
CREATE TABLE "event" (
    "tenant" UUID NOT NULL,
    "family" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "n" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "body" JSONB NOT NULL,

    CONSTRAINT "event_pkey" PRIMARY KEY ("tenant","family","version","n")
);

-- CreateTable
CREATE TABLE "family_access" (
    "tenant" UUID NOT NULL,
    "viewer" UUID NOT NULL,
    "family" UUID NOT NULL,
    "relation" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3),

    CONSTRAINT "family_access_pkey" PRIMARY KEY ("tenant","viewer","family","relation","since")
);

-- CreateTable
CREATE TABLE "worklist" (
    "tenant" UUID NOT NULL,
    "worker" UUID NOT NULL,
    "family" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "people" INTEGER NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3),

    CONSTRAINT "worklist_pkey" PRIMARY KEY ("tenant","worker","family","since")
);

-- CreateTable
CREATE TABLE "idempotency" (
    "tenant" UUID NOT NULL,
    "actor" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "request_hash" TEXT NOT NULL,
    "outcome" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "idempotency_pkey" PRIMARY KEY ("tenant","actor","key")
);

-- CreateTable
CREATE TABLE "access_log" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "tenant" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "subject" TEXT NOT NULL,
    "viewer" UUID[],
    "family" UUID NOT NULL,
    "request_id" TEXT NOT NULL,
    "operation" TEXT NOT NULL,
    "relations" TEXT[],
    "field_groups" TEXT[],
    "wrote" BOOLEAN NOT NULL,

    CONSTRAINT "access_log_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox" (
    "seq" BIGSERIAL NOT NULL,
    "xid" xid8 NOT NULL DEFAULT pg_current_xact_id(),
    "tenant" UUID NOT NULL,
    "family" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("seq")
);

-- CreateIndex
CREATE INDEX "team_provider_name_idx" ON "team"("provider", "name");

-- CreateIndex
CREATE INDEX "worker_provider_name_idx" ON "worker"("provider", "name");

-- CreateIndex
CREATE INDEX "worker_team_idx" ON "worker"("team");

-- CreateIndex
CREATE INDEX "account_tenant_idx" ON "account"("tenant");

-- CreateIndex
CREATE INDEX "account_person_idx" ON "account"("person");

-- CreateIndex
CREATE INDEX "account_worker_idx" ON "account"("worker");

-- CreateIndex
CREATE INDEX "family_access_tenant_family_idx" ON "family_access"("tenant", "family");

-- CreateIndex
CREATE INDEX "worklist_worker_label_idx" ON "worklist"("worker", "label");

-- CreateIndex
CREATE INDEX "worklist_tenant_family_idx" ON "worklist"("tenant", "family");

-- CreateIndex
CREATE INDEX "idempotency_at_idx" ON "idempotency"("at");

-- CreateIndex
CREATE INDEX "access_log_tenant_family_at_idx" ON "access_log"("tenant", "family", "at");

-- CreateIndex
CREATE INDEX "access_log_subject_at_idx" ON "access_log"("subject", "at");

-- CreateIndex
CREATE INDEX "outbox_tenant_xid_seq_idx" ON "outbox"("tenant", "xid", "seq");

-- AddForeignKey
ALTER TABLE "team" ADD CONSTRAINT "team_provider_fkey" FOREIGN KEY ("provider") REFERENCES "provider"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "worker" ADD CONSTRAINT "worker_provider_fkey" FOREIGN KEY ("provider") REFERENCES "provider"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "worker" ADD CONSTRAINT "worker_team_fkey" FOREIGN KEY ("team") REFERENCES "team"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_tenant_fkey" FOREIGN KEY ("tenant") REFERENCES "provider"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_worker_fkey" FOREIGN KEY ("worker") REFERENCES "worker"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "family" ADD CONSTRAINT "family_tenant_fkey" FOREIGN KEY ("tenant") REFERENCES "provider"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "record" ADD CONSTRAINT "record_tenant_family_fkey" FOREIGN KEY ("tenant", "family") REFERENCES "family"("tenant", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_tenant_family_fkey" FOREIGN KEY ("tenant", "family") REFERENCES "family"("tenant", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "family_access" ADD CONSTRAINT "family_access_tenant_family_fkey" FOREIGN KEY ("tenant", "family") REFERENCES "family"("tenant", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "worklist" ADD CONSTRAINT "worklist_worker_fkey" FOREIGN KEY ("worker") REFERENCES "worker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "worklist" ADD CONSTRAINT "worklist_tenant_family_fkey" FOREIGN KEY ("tenant", "family") REFERENCES "family"("tenant", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
