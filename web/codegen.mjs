// Writes src/gql/ from ../server/schema.graphql and every graphql(`…`) in src: node codegen.mjs (no network, no server).
import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { preset } from "@graphql-codegen/client-preset";
import { codegen } from "@graphql-codegen/core";
import { gqlPluckFromCodeString } from "@graphql-tools/graphql-tag-pluck";
import { buildSchema, parse } from "graphql";

const here = path.dirname(fileURLToPath(import.meta.url));
const sourceDir = path.join(here, "src");
const outputDir = path.join(sourceDir, "gql");

const schemaText = await readFile(path.join(here, "../server/schema.graphql"), "utf8");
const documents = await pluckDocuments();

const outputs = await preset.buildGeneratesSection({
  baseOutputDir: `${outputDir}/`,
  schema: parse(schemaText),
  schemaAst: buildSchema(schemaText),
  documents,
  config: {
    useTypeImports: true,
    namingConvention: "keep",
    enumsAsTypes: true,
    strictScalars: true,
    scalars: { LocalDate: "string", DateTime: "string", JSON: "unknown" },
    // Apollo Client masks at run time (dataMasking: true); these types say the same at compile time.
    inlineFragmentTypes: "mask",
    customDirectives: { apolloUnmask: true },
  },
  plugins: [],
  pluginMap: {},
  presetConfig: { fragmentMasking: false },
});

await mkdir(outputDir, { recursive: true });
for (const output of outputs) {
  const text = await codegen(output);
  // pnpm lets web see only its own packages; Apollo re-exports the same type.
  await writeFile(output.filename, text.replaceAll("@graphql-typed-document-node/core", "@apollo/client"));
}
process.stdout.write(`web: ${documents.length} GraphQL documents typed\n`);

async function pluckDocuments() {
  const names = await readdir(sourceDir, { recursive: true });
  const files = names.filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name) && !name.startsWith("gql")).toSorted();
  const plucked = [];
  for (const name of files) {
    const file = path.join(sourceDir, name);
    const text = await readFile(file, "utf8");
    if (!text.includes("graphql(")) continue;
    const sources = await gqlPluckFromCodeString(file, text, { globalGqlIdentifierName: "graphql", skipIndent: true });
    for (const source of sources) plucked.push({ location: file, document: parse(source.body), rawSDL: source.body });
  }
  return plucked;
}
