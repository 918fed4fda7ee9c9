import { existsSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { localDate, type LocalDate } from "../../../kernel/localDate.ts";
import type { CalendarChange, CalendarChangeKind, CalendarDayKind, CalendarFacts, DecreedDay, JointLeavePolicy } from "./calendarFacts.ts";

/** Test support: the calendar facts that the product ships, read from the registry's files. */
const registry = new URL("../../../../../prisma/seed/registry/", import.meta.url);

const DAY_KIND_BY_TEXT: Readonly<Record<string, CalendarDayKind>> = { national: "NATIONAL", joint_leave: "JOINT_LEAVE", election: "ELECTION", other: "OTHER" };

export const registryIsThere: boolean = existsSync(new URL("holidays.csv", registry));

export const JOINT_LEAVE_OFF: JointLeavePolicy = { jointLeaveIsNonWorking: true, citation: "cuti bersama menutup kantor ASN (pengetahuan umum, keyakinan sedang)" };
export const JOINT_LEAVE_WORKED: JointLeavePolicy = { jointLeaveIsNonWorking: false, citation: "andaian lawan untuk uji" };

export function shippedFacts(): CalendarFacts {
  return { days: rowsOf("holidays.csv").map(dayOf), changes: rowsOf("calendar-changes.csv").map(changeOf), shippedYears: { from: 2022, to: 2026 } };
}

/** Empty cells come as null; every column of the file is there. */
export function rowsOf(fileName: string): Record<string, string | null>[] {
  const rows: Record<string, string>[] = parse(readFileSync(new URL(fileName, registry), "utf8"), { columns: true, skip_empty_lines: true });
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, cell === "" ? null : cell])));
}

function dayOf(row: Record<string, string | null>): DecreedDay {
  const kind = DAY_KIND_BY_TEXT[row["kind"] ?? ""];
  if (!kind) throw new Error(`unknown kind of day: ${row["kind"]}`);
  const announcedOn = row["announced_on"] ?? null;
  return { date: dateOf(row["date"]), name: row["name"] ?? "", kind, decree: row["decree"] ?? null, announcedOn: announcedOn === null ? null : localDate(announcedOn), satkerCode: null };
}

function changeOf(row: Record<string, string | null>): CalendarChange {
  const change = (row["change"] ?? "").toUpperCase() as CalendarChangeKind;
  return { decree: row["decree"] ?? "", announcedOn: dateOf(row["announced_on"]), date: dateOf(row["date"]), change, name: row["name"] ?? "", kind: null, satkerCode: null };
}

function dateOf(text: string | null | undefined): LocalDate {
  return localDate(text ?? "");
}
