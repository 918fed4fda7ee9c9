import { readFile, readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import react from "@vitejs/plugin-react";
import { defaultClientConditions, defineConfig, type Plugin } from "vite";
import { documentList, withDocumentId } from "./documentList.ts";
import { printAsKey } from "./printKey.ts";

const API_ORIGIN = process.env["PANTAU_API"] ?? "http://127.0.0.1:4000";

/** What the server answers, not Vite: questions, files going in and out, reports, sign-in by another house. */
const FROM_SERVER = ["/graphql", "/unggahan", "/impor", "/ekspor", "/laporan", "/masuk/oidc"];

const GENERATED = fileURLToPath(new URL("src/gql/graphql.ts", import.meta.url));

/** A package in pnpm's store or in a flat node_modules, by the start of its name. */
const packages = (names: string) => new RegExp(`node_modules[\\\\/](?:\\.pnpm[\\\\/])?(?:${names})`);

/** Puts the document that codegen.mjs made in the place of its graphql(`query Name …`): each page then carries only its own
 *  documents, and neither the query texts nor a parser reach the browser. */
function inlineDocuments(): Plugin {
  let documents = new Map<string, string>();
  let texts: Readonly<Record<string, string>> = {};
  return {
    name: "inline-documents",
    apply: "build",
    enforce: "pre",
    async buildStart() {
      const generated = await readFile(GENERATED, "utf8");
      const read = [...generated.matchAll(/^export const (\w+) = (\{.*\}) as /gm)].map(([, name = "", json = ""]) => ({ name, document: JSON.parse(json) }));
      const list = await documentList(read.filter(({ name }) => name.endsWith("Document")).map(({ document }) => document));
      texts = list.texts;
      documents = new Map(read.map(({ name, document }) => [name, JSON.stringify(withDocumentId(document, list.ids))]));
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
    generateBundle() {
      if (this.environment.name === "ssr") return;
      this.emitFile({ type: "asset", fileName: "documents.json", source: JSON.stringify(texts, null, 1) });
    },
  };
}

/** Lays a .br and a .gz beside each asset, so that the server compresses none of them again and again. */
function compressedAssets(): Plugin {
  let folder = "";
  return {
    name: "compressed-assets",
    apply: "build",
    configResolved(config) {
      folder = path.resolve(config.root, config.build.outDir, config.build.assetsDir);
    },
    async closeBundle() {
      if (this.environment.name === "ssr") return;
      for (const name of await readdir(folder)) {
        if (!/\.(?:js|css|svg)$/.test(name)) continue;
        const asset = await readFile(path.join(folder, name));
        await writeFile(path.join(folder, `${name}.br`), await promisify(brotliCompress)(asset, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }));
        await writeFile(path.join(folder, `${name}.gz`), await promisify(gzip)(asset, { level: 9 }));
      }
    },
  };
}

export default defineConfig({
  plugins: [inlineDocuments(), printAsKey(), react(), compressedAssets()],
  // RxJS stands there twice: written for ES5 with helpers, and for today's browsers, which is smaller.
  resolve: { conditions: ["es2015", ...defaultClientConditions] },
  server: { host: "127.0.0.1", port: 5173, proxy: Object.fromEntries(FROM_SERVER.map((door) => [door, API_ORIGIN])) },
  build: {
    outDir: "dist",
    emptyOutDir: true,
    // Everything comes from this host; small files stay files, so that a strict content policy needs no data: scripts.
    assetsInlineLimit: 0,
    // All styles together take 13 kB: one file spares each page a second wait, and the page that the server sends is whole.
    cssCodeSplit: false,
    // What belongs to the first load is named in the page. Lists for the other pages would make it 4 kB heavier.
    modulePreload: { resolveDependencies: (_file, dependencies, { hostType }) => (hostType === "html" ? dependencies : []) },
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: "react", test: packages("(?:react|react-dom|scheduler)[@\\\\/]") },
            { name: "router", test: packages("(?:react-router|cookie|set-cookie-parser)[@\\/]") },
            { name: "echarts", test: packages("(?:echarts|zrender)[@\\\\/]") },
            { name: "shared", test: /[\\/]web[\\/]src[\\/](?:lib|ui|pieces)[\\/]/, minShareCount: 32, includeDependenciesRecursively: false },
            { name: "recording", test: packages("@apollo.client.*(?:useMutation|useLazyQuery|useQuery)\\.js"), includeDependenciesRecursively: false },
            { name: "graphql", test: packages("(?:@apollo|graphql|rxjs|optimism|@wry|@graphql-typed|tslib)") },
          ],
        },
      },
    },
  },
});
