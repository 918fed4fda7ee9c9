import { Prisma } from "@pantau/database";

// The one place where text becomes part of a statement: names that the catalogue or a constant list gave, checked to be nothing but names.

/** A table, column or alias as part of a statement. @throws for anything that is not a plain name: a bug. */
export function sqlName(identifier: string): Prisma.Sql {
  if (!/^[a-z_][a-z0-9_]*$/.test(identifier)) throw new Error(`Not a plain name: ${identifier}`);
  return Prisma.raw(`"${identifier}"`);
}

/** A type as the catalogue writes it, "character(5)", for a cast. @throws for anything else: a bug. */
export function sqlType(type: string): Prisma.Sql {
  if (!/^[a-z_][a-z0-9_ ]*(\(\d+(,\d+)?\))?( [a-z ]+)?$/.test(type)) throw new Error(`Not a plain type: ${type}`);
  return Prisma.raw(type);
}
