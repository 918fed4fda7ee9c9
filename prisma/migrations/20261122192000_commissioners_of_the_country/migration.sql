-- A commissioner may belong to the whole country (KPU RI), as an administrator may; see ADR 0036.
ALTER TABLE "account"
  DROP CONSTRAINT "account_scope_fits_the_role",
  ADD CONSTRAINT "account_scope_fits_the_role" CHECK (
    CASE "role"
      WHEN 'ADMINISTRATOR' THEN "satker_code" IS NULL
      WHEN 'COMMISSIONER' THEN "satker_code" IS NULL
      WHEN 'SATKER_OPERATOR' THEN "satker_code" IS NOT NULL AND "province_code" IS NOT NULL AND left("satker_code", 2) = "province_code"
      ELSE "province_code" IS NOT NULL AND "satker_code" IS NULL
    END);
