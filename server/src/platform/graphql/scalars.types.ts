import { GraphQLScalarType, Kind } from "graphql";
import { GraphQLDateTimeISO } from "graphql-scalars";
import { isLocalDate, type LocalDate } from "../../kernel/localDate.ts";

/** The API's date: kernel LocalDate, text "YYYY-MM-DD". */
export const LocalDateScalar = new GraphQLScalarType<LocalDate, string>({
  name: "LocalDate",
  description: 'Calendar date without time zone, "2026-03-31".',
  serialize: (value) => parse(value),
  parseValue: (value) => parse(value),
  parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined),
});

function parse(value: unknown): LocalDate {
  if (typeof value === "string" && isLocalDate(value)) return value;
  throw new TypeError("LocalDate: YYYY-MM-DD");
}

/** The API's instant: UTC, ISO 8601. */
export const DateTimeScalar = new GraphQLScalarType<Date, string>({
  ...GraphQLDateTimeISO.toConfig(),
  name: "DateTime",
  description: "Instant in UTC, ISO 8601.",
});
