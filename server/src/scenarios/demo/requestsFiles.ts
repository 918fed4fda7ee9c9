import { stringify } from "csv-stringify/sync";
import type { DemoFile } from "./demoFiles.ts";
import type { DemoSatker } from "./demoResults.ts";
import { demoRegister, type RegisterFileRow } from "./requestsRows.ts";

/** The invented registers as files, in the order of taking in. `satkers` are the offices of both provinces. */
export function demoRequestFiles(satkers: readonly DemoSatker[]): readonly DemoFile[] {
  const offices = satkers.toSorted((a, b) => a.code.localeCompare(b.code));
  const registers = offices.map((office) => demoRegister(office, offices.filter(({ code }) => code.slice(0, 2) === office.code.slice(0, 2)).indexOf(office)));
  return [
    file("register-periods", "masa-register-demo.csv", registers.flatMap(({ periods }) => periods)),
    file("requests", "register-permohonan-demo.csv", registers.flatMap(({ requests }) => requests)),
    file("objections", "register-keberatan-demo.csv", registers.flatMap(({ objections }) => objections)),
    file("disputes", "register-sengketa-demo.csv", registers.flatMap(({ disputes }) => disputes)),
  ].filter(({ rows }) => rows > 0);
}

function file(kind: DemoFile["kind"], fileName: string, rows: readonly RegisterFileRow[]): DemoFile & { readonly rows: number } {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return { kind, fileName, rows: rows.length, csv: stringify(rows.map((row) => columns.map((column) => row[column] ?? "")), { header: true, columns }) };
}
