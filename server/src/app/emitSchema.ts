import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { buildPantauSchema, printPantauSchema } from "./schema.ts";

const target = fileURLToPath(new URL("../../schema.graphql", import.meta.url));
const fresh = printPantauSchema(await buildPantauSchema());
const written = await readFile(target, "utf8").catch(() => "");
if (fresh !== written) await writeFile(target, fresh);
