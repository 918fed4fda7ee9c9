import type { Plugin } from "vite";

const APOLLO_PRINT = /[\\/]@apollo[\\/]client[\\/]utilities[\\/]graphql[\\/]print\.js$/;

/**
 * Apollo Client prints documents only to tell two questions apart. The page never sends their text (documentLink.ts), so any
 * text that differs where the documents differ will do, and GraphQL's printer stays out of the first load.
 */
export function printAsKey(): Plugin {
  return {
    name: "print-as-key",
    apply: "build",
    enforce: "pre",
    load: (id) => (APOLLO_PRINT.test(id) ? "export const print = Object.assign((document) => JSON.stringify(document), { reset() {} });" : null),
  };
}
