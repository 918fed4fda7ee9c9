import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { documentList } from "./documentList.ts";

const API_ORIGIN = process.env["PANTAU_API"] ?? "http://127.0.0.1:4000";

const GENERATED = fileURLToPath(new URL("src/gql/graphql.ts", import.meta.url));

/** A package in pnpm's store or in a flat node_modules, by the start of its name. */
const packages = (names: string) => new RegExp(`node_modules[\\\\/](?:\\.pnpm[\\\\/])?(?:${names})`);

/** Puts the document that codegen.mjs made in the place of its graphql(`query Name …`): each page then carries only its own
 *  documents, and neither the query texts nor a parser reach the browser. */
function inlineDocuments(): Plugin {
  let documents = new Map<string, string>();
  return {
    name: "inline-documents",
    apply: "build",
    enforce: "pre",
    async buildStart() {
      const generated = await readFile(GENERATED, "utf8");
      documents = new Map([...generated.matchAll(/^export const (\w+) = (\{.*\}) as /gm)].map(([, name = "", json = ""]) => [name, json]));
    },
    transform(code, id) {
      if (!/\/src\/.*\.tsx?$/.test(id) || id.includes("/src/gql/") || !code.includes("graphql(`")) return null;
      const inlined = code
        .replaceAll(/^import \{ graphql \} from .*$/gm, "")
        .replaceAll(/\bgraphql\(`\s*(query|mutation|fragment)\s+(\w+)[^`]*`\)/g, (_, kind: string, name: string) => {
          const document = documents.get(kind === "fragment" ? `${name}FragmentDoc` : `${name}Document`);
          if (document === undefined) this.error(`${kind} ${name} is not generated: run node codegen.mjs`);
          return document;
        });
      return { code: inlined, map: null };
    },
    /** dist/documents.json: what the server serves to its own page without further questions. */
    async generateBundle() {
      const operations = [...documents].filter(([name]) => name.endsWith("Document")).map(([, json]) => JSON.parse(json));
      this.emitFile({ type: "asset", fileName: "documents.json", source: JSON.stringify(await documentList(operations), null, 1) });
    },
  };
}

export default defineConfig({
  plugins: [inlineDocuments(), react()],
  server: { host: "127.0.0.1", port: 5173, proxy: { "/graphql": API_ORIGIN } },
  build: {
    outDir: "dist",
    emptyOutDir: true,
    // Everything comes from this host; small files stay files, so that a strict content policy needs no data: scripts.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: "react", test: packages("(?:react|react-dom|scheduler)[@\\\\/]") },
            { name: "router", test: packages("(?:react-router|i18next|react-i18next|use-sync-external-store|cookie|set-cookie-parser)[@\\/]") },
            { name: "echarts", test: packages("(?:echarts|zrender)[@\\\\/]") },
            { name: "graphql", test: packages("(?:@apollo|graphql|rxjs|optimism|@wry|@graphql-typed|tslib)") },
          ],
        },
      },
    },
  },
});
