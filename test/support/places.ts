import path from "node:path";

/** The checkout. */
export const ROOT = path.resolve(import.meta.dirname, "../..");
export const MIGRATIONS = path.join(ROOT, "prisma/migrations");
/** The published registry that every Pantau starts with. */
export const REGISTRY = path.join(ROOT, "prisma/seed/registry");
/** Screenshots and logs of the last run; not committed. */
export const ARTIFACTS = path.join(ROOT, "test/artifacts");
/** What `vite build` wrote. */
export const WEB_FOLDER = path.join(ROOT, "web/dist");
