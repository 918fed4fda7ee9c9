-- How often a job was begun.
ALTER TABLE "import_job" ADD COLUMN "attempts" INTEGER NOT NULL DEFAULT 0;
