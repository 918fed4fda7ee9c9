-- CreateEnum
CREATE TYPE "account_role" AS ENUM ('COMMISSIONER', 'DIVISION_DATA', 'DIVISION_LEGAL', 'KI_LIAISON', 'SATKER_OPERATOR', 'ADMINISTRATOR');

-- CreateEnum
CREATE TYPE "account_status" AS ENUM ('INVITED', 'ACTIVE', 'DISABLED');

-- CreateEnum
CREATE TYPE "invitation_purpose" AS ENUM ('INVITATION', 'PASSWORD_RESET');

-- CreateEnum
CREATE TYPE "audit_outcome" AS ENUM ('DONE', 'REFUSED');

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "email" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "role" "account_role" NOT NULL,
    "province_code" CHAR(2),
    "satker_code" CHAR(5),
    "status" "account_status" NOT NULL DEFAULT 'INVITED',
    "password_hash" TEXT,
    "password_changed_at" TIMESTAMPTZ(3),
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "token_hash" CHAR(64) NOT NULL,
    "account_id" UUID NOT NULL,
    "purpose" "invitation_purpose" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "session" (
    "id_hash" CHAR(64) NOT NULL,
    "account_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id_hash")
);

-- CreateTable
CREATE TABLE "access_token" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "account_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "token_hash" CHAR(64) NOT NULL,
    "permissions" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "access_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_throttle" (
    "key" CHAR(64) NOT NULL,
    "failures" INTEGER NOT NULL,
    "last_failure_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_in_throttle_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "sequence" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "account_id" UUID,
    "actor_name" TEXT NOT NULL,
    "actor_role" TEXT NOT NULL,
    "via" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "outcome" "audit_outcome" NOT NULL,
    "subject" TEXT,
    "province_code" CHAR(2),
    "satker_code" CHAR(5),
    "details" JSONB NOT NULL,
    "previous_hash" CHAR(64) NOT NULL,
    "hash" CHAR(64) NOT NULL,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("sequence")
);

-- CreateTable
CREATE TABLE "audit_head" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "sequence" BIGINT NOT NULL,
    "hash" CHAR(64) NOT NULL,

    CONSTRAINT "audit_head_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "account_email_key" ON "account"("email");

-- CreateIndex
CREATE INDEX "invitation_account_id_idx" ON "invitation"("account_id");

-- CreateIndex
CREATE INDEX "session_account_id_idx" ON "session"("account_id");

-- CreateIndex
CREATE INDEX "session_expires_at_idx" ON "session"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "access_token_token_hash_key" ON "access_token"("token_hash");

-- CreateIndex
CREATE INDEX "access_token_account_id_idx" ON "access_token"("account_id");

-- CreateIndex
CREATE INDEX "sign_in_throttle_last_failure_at_idx" ON "sign_in_throttle"("last_failure_at");

-- CreateIndex
CREATE UNIQUE INDEX "audit_entry_hash_key" ON "audit_entry"("hash");

-- CreateIndex
CREATE INDEX "audit_entry_satker_code_sequence_idx" ON "audit_entry"("satker_code", "sequence");

-- CreateIndex
CREATE INDEX "audit_entry_province_code_sequence_idx" ON "audit_entry"("province_code", "sequence");

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_province_code_fkey" FOREIGN KEY ("province_code") REFERENCES "province"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_satker_code_fkey" FOREIGN KEY ("satker_code") REFERENCES "satker"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "access_token" ADD CONSTRAINT "access_token_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;



-- What Prisma's schema cannot say: the truths that hold for every writer.
ALTER TABLE "account"
  ADD CONSTRAINT "account_email_is_lower_case" CHECK ("email" = lower("email") AND "email" LIKE '_%@_%' AND length("email") <= 254),
  ADD CONSTRAINT "account_scope_fits_the_role" CHECK (
    CASE "role"
      WHEN 'ADMINISTRATOR' THEN "satker_code" IS NULL
      WHEN 'SATKER_OPERATOR' THEN "satker_code" IS NOT NULL AND "province_code" IS NOT NULL AND left("satker_code", 2) = "province_code"
      ELSE "province_code" IS NOT NULL AND "satker_code" IS NULL
    END),
  ADD CONSTRAINT "account_password_is_argon2id" CHECK ("password_hash" IS NULL OR "password_hash" LIKE '$argon2id$%');

ALTER TABLE "access_token"
  ADD CONSTRAINT "access_token_expires" CHECK ("expires_at" > "created_at" AND "expires_at" <= "created_at" + interval '366 days');

ALTER TABLE "sign_in_throttle"
  ADD CONSTRAINT "sign_in_throttle_counts_up" CHECK ("failures" >= 0);

ALTER TABLE "audit_entry"
  ADD CONSTRAINT "audit_entry_counts_from_one" CHECK ("sequence" >= 1);

ALTER TABLE "audit_head"
  ADD CONSTRAINT "audit_head_is_one_row" CHECK ("id" = 1);

INSERT INTO "audit_head" ("id", "sequence", "hash") VALUES (1, 0, repeat('0', 64));

-- The trail only grows. Whoever may switch triggers off can still be found out: see verifyAuditChain.
CREATE FUNCTION "audit_is_append_only"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit_entry is append-only' USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE TRIGGER "audit_entry_is_append_only"
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_entry"
  FOR EACH STATEMENT EXECUTE FUNCTION "audit_is_append_only"();

CREATE TRIGGER "audit_head_is_kept"
  BEFORE DELETE OR TRUNCATE ON "audit_head"
  FOR EACH STATEMENT EXECUTE FUNCTION "audit_is_append_only"();
