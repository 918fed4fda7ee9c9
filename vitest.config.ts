import { defineConfig } from "vitest/config";

// One project a kind of test; test/run.mjs runs them one after another and sums up.
const drawnCases = { setupFiles: ["test/support/drawnCases.ts"] };
const withDatabase = { globalSetup: ["test/support/globalSetup.ts"], testTimeout: 30_000, hookTimeout: 60_000 };

export default defineConfig({
  resolve: {
    // One graphql-js: Vite would take graphql/index.mjs for our sources while Node gives Apollo and type-graphql
    // graphql/index.js, and two copies mean "Cannot determine GraphQL output type".
    alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }],
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["server/src/**/*.test.ts", "server/tools/**/*.test.mjs", "prisma/**/*.test.{ts,mjs}"],
          exclude: ["**/node_modules/**", "**/dist/**"],
          testTimeout: 20_000,
          ...drawnCases,
        },
      },
      {
        extends: true,
        test: { name: "architecture", include: ["test/architecture/**/*.test.ts"], testTimeout: 60_000, hookTimeout: 60_000, ...drawnCases },
      },
      {
        extends: true,
        test: { name: "acceptance", include: ["test/acceptance/**/*.spec.ts"], ...withDatabase },
      },
      {
        extends: true,
        test: { name: "web", include: ["web/src/**/*.test.{ts,tsx}"], environment: "happy-dom", testTimeout: 15_000, ...drawnCases },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["test/browser/**/*.spec.ts"],
          ...withDatabase,
          globalSetup: [...withDatabase.globalSetup, "test/support/browserSetup.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        extends: true,
        // Whole programs are started and killed: one at a time, and with patience for a slow machine.
        test: {
          name: "start",
          include: ["test/start/**/*.spec.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        extends: true,
        // Processes killed, disks full, lines cut: one after another.
        test: {
          name: "faults",
          include: ["test/faults/**/*.spec.ts"],
          ...withDatabase,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
