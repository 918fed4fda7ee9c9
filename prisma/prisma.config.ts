import { defineConfig } from "prisma/config";

// Read by the Prisma command line only. The server reads DATABASE_URL itself and needs no Prisma engine.
export default defineConfig({
  schema: "schema",
  migrations: { path: "migrations" },
  datasource: { url: process.env["DATABASE_URL"] ?? "" },
});
