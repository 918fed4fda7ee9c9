// @ts-check
// One answer that every server of the comparison gives: 38 satker with 12 months each, 1,900 leaves, some 23 kB.

/** @param {string} field the root field; `kept` is one that Pantau may keep. */
export const schemaText = `
  type Query { offices: [Office!]! provinces: [Office!]! nested(province: String!): [Nested!]! }
  type Office { code: String! name: String! months: [Month!]! }
  type Month { month: String! requests: Int! onTime: Int! medianDays: Float }
  type Nested { code: String! name: String! months: [NestedMonth!]! }
  type NestedMonth { month: String! requests: Int! metLimit: Int! }
`;

export const OFFICES = Array.from({ length: 38 }, (_, n) => ({
  code: `35.${String(n + 1).padStart(2, "0")}`,
  name: `KPU Kabupaten Contoh ${n + 1}`,
  months: Array.from({ length: 12 }, (_month, at) => ({ month: `2025-${String(at + 1).padStart(2, "0")}`, requests: (n * 7 + at * 3) % 40, onTime: (n * 5 + at) % 30, medianDays: (n + at) % 5 === 0 ? null : ((n * at) % 17) / 2 })),
}));

const SELECTION = "{ code name months { month requests onTime medianDays } }";
export const QUESTIONS = {
  executed: JSON.stringify({ query: `{ offices ${SELECTION} }` }),
  kept: JSON.stringify({ query: `{ provinces ${SELECTION} }` }),
  nested: JSON.stringify({ query: '{ nested(province: "33") { code name months { month requests metLimit } } }' }),
};

/** The satker of a province with the last twelve months that are on record of each, as one JSON text of PostgreSQL. */
export const NESTED_SQL = `
  SELECT coalesce(json_agg(json_build_object('code', s.code, 'name', s.name, 'months', (
    SELECT coalesce(json_agg(json_build_object('month', to_char(m.month, 'YYYY-MM'), 'requests', m.requests, 'metLimit', m.met_limit) ORDER BY m.month), '[]'::json)
    FROM (SELECT month, requests, met_limit FROM request_month WHERE dataset = 'PUBLISHED' AND satker_code = s.code AND class = 'GENERAL' ORDER BY month DESC LIMIT 12) m)) ORDER BY s.code), '[]'::json)::text AS answer
  FROM satker s WHERE s.province_code = $1`;

/** Says on which port the server listens, for the program that started it. @param {import("node:http").Server} server */
export function tell(server) {
  const address = server.address();
  process.stdout.write(`${JSON.stringify({ port: typeof address === "object" && address !== null ? address.port : 0 })}\n`);
}
