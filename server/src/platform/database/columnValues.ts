import { Prisma } from "@pantau/database";
import { parse } from "postgres-array";

/** What a column's text becomes. PostgreSQL tells each column's type by its number (pg_type.oid). */
type Reading = (written: string) => unknown;

const TEXT: Reading = (written) => written;
const NUMBER: Reading = (written) => Number(written);
const BIG: Reading = (written) => BigInt(written);
const DECIMAL: Reading = (written) => new Prisma.Decimal(written);
const TRUE_OR_FALSE: Reading = (written) => written === "t";
const JSON_VALUE: Reading = (written) => JSON.parse(written) as unknown;
/** "2024-01-31": midnight in UTC. "infinity" is no day that a Date could hold: an invalid one. */
const DAY: Reading = (written) => new Date(written);
/** "2024-01-31 07:00:00.123456+00"; sessions are in UTC (pantauSessions.ts), and a Date holds whole milliseconds. */
const INSTANT: Reading = (written) => {
  const zone = written.indexOf("+");
  return new Date(`${written.slice(0, 10)}T${zone < 0 ? written.slice(11) : written.slice(11, zone)}Z`);
};
const BYTES: Reading = (written) => new Uint8Array(Buffer.from(written.slice(2), "hex"));

const BY_TYPE: ReadonlyMap<number, Reading> = new Map([
  [16, TRUE_OR_FALSE],
  [17, BYTES],
  [19, TEXT], // name
  [20, BIG],
  [21, NUMBER], // int2
  [23, NUMBER], // int4
  [25, TEXT],
  [26, BIG], // oid
  [114, JSON_VALUE],
  [700, NUMBER], // float4
  [701, NUMBER], // float8
  [1042, TEXT], // char(n)
  [1043, TEXT], // varchar
  [1082, DAY],
  [1114, INSTANT], // timestamp
  [1184, INSTANT], // timestamptz
  [1700, DECIMAL],
  [2950, TEXT], // uuid
  [3802, JSON_VALUE],
  [1000, listOf(TRUE_OR_FALSE)],
  [1005, listOf(NUMBER)],
  [1007, listOf(NUMBER)],
  [1009, listOf(TEXT)],
  [1014, listOf(TEXT)],
  [1015, listOf(TEXT)],
  [1016, listOf(BIG)],
  [1021, listOf(NUMBER)],
  [1022, listOf(NUMBER)],
  [1115, listOf(INSTANT)],
  [1182, listOf(DAY)],
  [1185, listOf(INSTANT)],
  [1231, listOf(DECIMAL)],
  [199, listOf(JSON_VALUE)],
  [2951, listOf(TEXT)],
  [3807, listOf(JSON_VALUE)],
]);
/** From here on types are of our own making (enums): text. */
const FIRST_OWN_TYPE = 16_384;

/**
 * How a column of this type is read: as Prisma reads it. A type nobody here uses (interval, time, money …) is refused with its first value: the statement
 * casts it. (Refused only then, since pg does not expect an error where it asks for a reading.) Null is not read, pg gives null itself.
 */
export function columnReading(type: number): Reading {
  return BY_TYPE.get(type) ?? (type >= FIRST_OWN_TYPE ? TEXT : refused(type));
}

function refused(type: number): Reading {
  return () => {
    throw new TypeError(`A column has a type (oid ${type}) that is not read here: cast it in the statement, for example to text`);
  };
}

function listOf(reading: Reading): Reading {
  return (written) => parse(written, reading);
}
