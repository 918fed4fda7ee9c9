import { Prisma } from "@pantau/database";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase, type Database } from "../../server/src/platform/database/openDatabase.ts";
import { createTestDatabase, type TestDatabase } from "../support/database.ts";

let own: TestDatabase;
beforeAll(async () => {
  own = await createTestDatabase("registry", { maxConnections: 1 });
});
afterAll(() => own.drop());

type Rows = readonly Record<string, unknown>[];
const directly = (statement: Prisma.Sql): Promise<Rows> => own.database.prisma.$queryRaw<Rows>(statement);
/** Statements of a transaction are still sent by Prisma. */
const byPrisma = (statement: Prisma.Sql): Promise<Rows> => own.database.prisma.$transaction((transaction) => transaction.$queryRaw<Rows>(statement));

const COLUMNS = Prisma.sql`
  7::int2 AS small, -8::int4 AS whole, 12345678901::bigint AS big, 0.1::float4 AS float4, 0.1::float8 AS float8, 1e300 AS large, 'NaN'::float8 AS nan, 12.50::numeric AS exact,
  true AS yes, false AS no, 'kata "kutip", koma' AS text, 'AB'::char(5) AS padded, 'x'::varchar(9) AS varying, 'n'::name AS name, 'DEMO'::dataset AS enumeration,
  date '2024-02-29' AS day, date '0099-01-01' AS early, 'infinity'::date AS never, timestamptz '2024-12-31 23:59:59.123456+07' AS moment,
  timestamptz '2024-12-31 23:59:59+07' AS second, timestamptz '2024-12-31 23:59:59.5+07' AS half, timestamp '2024-12-31 23:59:59.12' AS local,
  '{"a":[1,"dua",null]}'::jsonb AS jsonb, '[1.50]'::json AS json, 'null'::jsonb AS json_null, '\\x00ff10'::bytea AS bytes,
  'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'::uuid AS uuid, 16::oid AS oid, null::int AS nothing, null::date AS no_day, null::jsonb AS no_json`;
const LISTS = Prisma.sql`
  ARRAY[1, null, 3]::int[] AS wholes, ARRAY[1, 2]::int2[] AS smalls, ARRAY[1, 2]::bigint[] AS bigs, ARRAY[0.5, null]::float8[] AS floats, ARRAY[1.5]::numeric[] AS exacts,
  ARRAY['a,b', 'c"d', null, '', 'NULL', '\\'] AS texts, ARRAY['A']::char(3)[] AS padded, ARRAY[true, false, null] AS truths, ARRAY[date '2024-01-31', null] AS days,
  ARRAY[timestamptz '2024-01-31 00:00:00.25+00'] AS moments, ARRAY['{"a":1}'::jsonb] AS jsons, ARRAY['a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'::uuid] AS uuids,
  ARRAY['DEMO']::dataset[] AS enumerations, '{}'::text[] AS empty, null::text[] AS none`;

describe("a statement that is sent without Prisma", () => {
  it("reads every type of column as Prisma reads it", async () => {
    const statement = Prisma.sql`SELECT ${COLUMNS}`;
    const [read] = await directly(statement);
    expect(read).toStrictEqual((await byPrisma(statement))[0]);
    expect(read).toMatchObject({ day: new Date("2024-02-29T00:00:00Z"), moment: new Date("2024-12-31T16:59:59.123Z"), padded: "AB   ", nothing: null });
  });

  it("reads every type of list as Prisma reads it", async () => {
    const statement = Prisma.sql`SELECT ${LISTS}`;
    const [read] = await directly(statement);
    expect(read).toStrictEqual((await byPrisma(statement))[0]);
    expect(read).toMatchObject({ texts: ["a,b", 'c"d', null, "", "NULL", "\\"], days: [new Date("2024-01-31T00:00:00Z"), null], empty: [] });
  });

  it("hands over every kind of value as Prisma hands it over", async () => {
    const at = new Date("2024-12-31T23:59:59.250Z");
    const statement = Prisma.sql`SELECT ${at}::timestamptz AS at, ${at}::date AS day, ${at}::timestamp AS local, ${[at]}::timestamptz[] AS ats, ${"a'b"}::text AS text, ${7}::int AS whole, ${0.1}::float8 AS float,
      ${true}::boolean AS yes, ${null}::text AS nothing, ${["a", 'b"c', null]}::text[] AS texts, ${[1, 2]}::int[] AS wholes, ${[]}::text[] AS empty, ${12345678901n}::bigint AS big,
      ${JSON.stringify({ a: [1] })}::jsonb AS json, ${Buffer.from([0, 255])}::bytea AS bytes`;
    expect((await directly(statement))[0]).toStrictEqual((await byPrisma(statement))[0]);
  });

  it("takes a template with parts of statements in it, and the same values again", async () => {
    const part = Prisma.sql`generate_series(${1}::int, ${3}::int)`;
    expect(await own.database.prisma.$queryRaw`SELECT n FROM ${part} AS n WHERE n <> ${2} ORDER BY n`).toEqual([{ n: 1 }, { n: 3 }]);
  });

  it("refuses a type nobody here reads, and says the mend", async () => {
    await expect(directly(Prisma.sql`SELECT interval '1 day' AS span`)).rejects.toThrow(/oid 1186.*cast it/);
    expect(await directly(Prisma.sql`SELECT 1 AS one`)).toEqual([{ one: 1 }]);
  });

  it("leaves a transaction's statements in the transaction", async () => {
    const own2 = await createTestDatabase("registry");
    const count = (client: Pick<Database["prisma"], "$queryRaw">): Promise<Rows> => client.$queryRaw<Rows>`SELECT count(*)::int AS n FROM calendar_source_of_test`;
    await own2.database.prisma.$executeRaw`CREATE TABLE calendar_source_of_test (id int)`;
    const inside = await own2.database.prisma.$transaction(async (transaction) => {
      await transaction.$executeRaw`INSERT INTO calendar_source_of_test VALUES (1)`;
      return [await count(transaction), await count(own2.database.prisma)];
    });
    expect(inside).toEqual([[{ n: 1 }], [{ n: 0 }]]);
    await own2.drop();
  });
});

describe("a statement that is asked again and again", () => {
  const kept = async (database: Database): Promise<string[]> => (await database.pool.query<{ statement: string }>("SELECT statement FROM pg_prepared_statements")).rows.map(({ statement }) => statement);

  it("is kept by PostgreSQL from its third time on", async () => {
    const asked = (): Promise<Rows> => directly(Prisma.sql`SELECT code FROM satker WHERE code = ${"33.01"}`);
    const seen: boolean[] = [];
    for (let time = 0; time < 4; time += 1) {
      expect(await asked()).toEqual([{ code: "33.01" }]);
      seen.push((await kept(own.database)).includes("SELECT code FROM satker WHERE code = $1"));
    }
    expect(seen).toEqual([false, false, true, true]);
  });

  it("is read anew where a migration has changed its table meanwhile", async () => {
    await own.database.prisma.$executeRaw`CREATE TABLE changed_meanwhile (a int)`;
    await own.database.prisma.$executeRaw`INSERT INTO changed_meanwhile VALUES (1)`;
    const asked = (): Promise<Rows> => own.database.prisma.$queryRaw<Rows>`SELECT * FROM changed_meanwhile`;
    for (let time = 0; time < 4; time += 1) expect(await asked()).toEqual([{ a: 1 }]);
    await own.database.prisma.$executeRaw`ALTER TABLE changed_meanwhile ADD COLUMN b text DEFAULT 'baru'`;
    for (let time = 0; time < 4; time += 1) expect(await asked()).toEqual([{ a: 1, b: "baru" }]);
  });

  it("is never kept where the setting says so, as a pooler may need it", async () => {
    const plain = openDatabase(own.connectionString, { maxConnections: 1, preparedStatements: 0 });
    for (let time = 0; time < 4; time += 1) expect(await plain.prisma.$queryRaw`SELECT 1 AS one`).toEqual([{ one: 1 }]);
    expect(await kept(plain)).toEqual([]);
    await plain.close();
  });
});
