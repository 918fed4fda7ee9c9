// @ts-check
import pg from "pg";

// TypedSQL (`prisma generate --sql`): the WebAssembly engine overflows its stack on this request, so PostgreSQL is
// asked itself: it parses the statement and describes its parameters and columns.

/**
 * @typedef {{ oid: number, typname: string, typtype: string }} PostgresType
 * @typedef {{ name: string, dataTypeID: number, tableID: number, columnID: number }} Field
 * @typedef {{ alias: string | undefined, type: string | undefined, nullable: boolean, documentation: string | null }} ParameterNote
 */

/**
 * @param {import("./connection.mjs").ConnectionConfig} config
 * @param {{ queries: { name: string, source: string }[] }} request
 */
export async function introspectSql(config, { queries }) {
  const client = new pg.Client(config.fields);
  await client.connect();
  try {
    const answers = [];
    for (const query of queries) answers.push(await introspect(client, query));
    return { queries: answers };
  } finally {
    await client.end();
  }
}

/**
 * @param {pg.Client} client
 * @param {{ name: string, source: string }} query
 */
async function introspect(client, { name, source }) {
  const { parameters, fields } = await describe(client, source);
  const types = await typesOf(client, [...parameters, ...fields.map((field) => field.dataTypeID)]);
  const required = await requiredColumns(client, fields);
  const { notes, documentation } = readComments(source);
  return {
    name,
    source,
    documentation,
    parameters: parameters.map((oid, index) => {
      const note = notes.get(index + 1);
      return {
        name: note?.alias ?? `_${index}`,
        typ: note?.type?.toLowerCase() ?? prismaType(types.get(oid)),
        documentation: note?.documentation ?? null,
        nullable: note?.nullable ?? false,
      };
    }),
    resultColumns: fields.map((field) => ({
      name: field.name,
      typ: prismaType(types.get(field.dataTypeID)),
      nullable: !required.has(`${field.tableID}:${field.columnID}`),
    })),
  };
}

/**
 * Parse and Describe of the extended protocol, without running the statement.
 * @param {pg.Client} client
 * @param {string} text
 * @returns {Promise<{ parameters: number[], fields: Field[] }>}
 */
function describe(client, text) {
  return new Promise((resolve, reject) => {
    /** @type {number[]} */
    let parameters = [];
    /** @type {Field[]} */
    let fields = [];
    const ignore = () => {};
    const submittable = {
      submit(/** @type {any} */ connection) {
        connection.once("parameterDescription", (/** @type {{ dataTypeIDs: number[] }} */ message) => {
          parameters = message.dataTypeIDs;
        });
        connection.parse({ text, name: "", types: [] });
        connection.describe({ type: "S", name: "" });
        connection.sync();
      },
      handleRowDescription(/** @type {{ fields: Field[] }} */ message) {
        fields = message.fields;
      },
      handleReadyForQuery: () => resolve({ parameters, fields }),
      handleError: reject,
      handleParseComplete: ignore,
      handleCommandComplete: ignore,
      handleEmptyQuery: ignore,
    };
    client.query(/** @type {any} */ (submittable));
  });
}

/**
 * @param {pg.Client} client
 * @param {readonly number[]} oids
 * @returns {Promise<ReadonlyMap<number, PostgresType>>}
 */
async function typesOf(client, oids) {
  const { rows } = await client.query("SELECT oid::int, typname, typtype FROM pg_type WHERE oid = ANY($1)", [oids]);
  return new Map(rows.map((row) => [row.oid, row]));
}

/**
 * "table:column" of the columns that are NOT NULL.
 * @param {pg.Client} client
 * @param {readonly Field[]} fields
 */
async function requiredColumns(client, fields) {
  const { rows } = await client.query(
    "SELECT attrelid::bigint || ':' || attnum AS key FROM pg_attribute WHERE attrelid = ANY($1) AND attnotnull",
    [fields.map((field) => field.tableID).filter(Boolean)],
  );
  return new Set(rows.map((row) => row.key));
}

const PARAMETER_NOTE = /^@(param|result)\s*(?:\{(\w+)\})?\s*\$?(\w+)(?::(\w+))?(\?)?\s*(.*)$/;

/**
 * `-- @param {Int} $1:year the year` describes a parameter; other comment lines describe the query.
 * @param {string} source
 */
function readComments(source) {
  /** @type {Map<number, ParameterNote>} */
  const notes = new Map();
  const documentation = [];
  for (const line of source.split("\n")) {
    const comment = /^\s*--\s*(.*)$/.exec(line)?.[1];
    if (comment === undefined) continue;
    const note = PARAMETER_NOTE.exec(comment);
    if (!note) documentation.push(comment);
    else if (note[1] === "param")
      notes.set(Number(note[3]), { type: note[2], alias: note[4], nullable: Boolean(note[5]), documentation: note[6] || null });
  }
  return { notes, documentation: documentation.join("\n") || null };
}

/** @type {Readonly<Record<string, string>>} */
const PRISMA_TYPES = {
  int2: "int",
  int4: "int",
  int8: "bigint",
  oid: "bigint",
  float4: "float",
  float8: "double",
  numeric: "decimal",
  money: "decimal",
  bool: "bool",
  bytea: "bytes",
  json: "json",
  jsonb: "json",
  uuid: "uuid",
  date: "date",
  time: "time",
  timetz: "time",
  timestamp: "datetime",
  timestamptz: "datetime",
  char: "char",
};

/** @param {PostgresType | undefined} type */
function prismaType(type) {
  if (!type) return "unknown";
  const isArray = type.typname.startsWith("_");
  const name = isArray ? type.typname.slice(1) : type.typname;
  const base = PRISMA_TYPES[name] ?? (type.typtype === "e" ? name : "string");
  return isArray ? `${base}-array` : base;
}
