-- Named views (ADR 0030): an address under a name, and with which one begins.
-- CreateTable
CREATE TABLE "saved_view" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "account_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "grammar_version" INTEGER NOT NULL,
    "shared_with" CHAR(2),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "saved_view_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "start_page" (
    "account_id" UUID NOT NULL,
    "view_id" UUID NOT NULL,

    CONSTRAINT "start_page_pkey" PRIMARY KEY ("account_id")
);

-- CreateIndex
CREATE INDEX "saved_view_shared_with_idx" ON "saved_view"("shared_with");

-- CreateIndex
CREATE UNIQUE INDEX "saved_view_account_id_name_key" ON "saved_view"("account_id", "name");

-- CreateIndex
CREATE INDEX "start_page_view_id_idx" ON "start_page"("view_id");

-- AddForeignKey
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_shared_with_fkey" FOREIGN KEY ("shared_with") REFERENCES "province"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "start_page" ADD CONSTRAINT "start_page_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "start_page" ADD CONSTRAINT "start_page_view_id_fkey" FOREIGN KEY ("view_id") REFERENCES "saved_view"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_name_length" CHECK (char_length("name") BETWEEN 1 AND 80);
-- A path below a province: it can lead to no other site, whoever wrote the row.
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_address_own" CHECK (char_length("address") <= 512 AND "address" ~ '^/[0-9]{2}(/|\?|$)');
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_grammar_version" CHECK ("grammar_version" BETWEEN 1 AND 9999);

SELECT grow_data_version_with('saved_view');
SELECT grow_data_version_with('start_page');
