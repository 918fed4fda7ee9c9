// @ts-check
import { NESTED_SQL, OFFICES, schemaText } from "./answer.mjs";

/**
 * The schema of the comparison, made by the graphql-js that the server at hand uses.
 * @param {{ buildSchema: (text: string) => any }} graphql
 * @param {{ query: (statement: { name: string, text: string, values: string[] }) => Promise<{ rows: { answer: string }[] }> } | null} pool
 */
export function makeSchema({ buildSchema }, pool) {
  const schema = buildSchema(schemaText);
  const fields = schema.getQueryType().getFields();
  fields.offices.resolve = () => OFFICES;
  fields.provinces.resolve = () => OFFICES;
  fields.nested.resolve = async (/** @type {unknown} */ _source, /** @type {{ province: string }} */ { province }) => JSON.parse((await pool?.query({ name: "nested", text: NESTED_SQL, values: [province] }))?.rows[0]?.answer ?? "[]");
  return schema;
}
