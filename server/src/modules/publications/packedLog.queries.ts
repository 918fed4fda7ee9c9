import { Prisma } from "@pantau/database";
import { addDays, localDate, type LocalDate } from "../../kernel/localDate.ts";
import { text, type Row } from "../../platform/database/row.ts";
import type { DutyLogEntry } from "./domain/dutyBook.ts";
import { EVIDENCE_OUTCOMES, type EntryKind, type EvidenceOutcome } from "./domain/dutyLog.ts";

// The log of one duty as one text: a province has hundreds of thousands of entries after ten years, and a row of a result costs more than what stands in it.
// An entry: kind (U or C), day; vouched day; milliseconds; hash; outcome. What is not known is empty. Days are counted from FIRST_DAY.

const FIRST_DAY = localDate("2000-01-01");
const FIRST_DAY_SQL = Prisma.sql`${FIRST_DAY}::date`;

/** Column `entries` of a statement grouped by satker and item, over publication_update u. vouchedTo: SQL of a date or NULL. */
export function packedEntries(vouchedTo: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`string_agg(
    CASE u.kind WHEN 'UPDATE' THEN 'U' ELSE 'C' END || (u.entry_on - ${FIRST_DAY_SQL}) || ',' || coalesce((${vouchedTo} - ${FIRST_DAY_SQL})::text, '') || ','
    || coalesce((extract(epoch FROM coalesce(u.refreshed_at, u.checked_at)) * 1000)::bigint::text, '') || ',' || coalesce(u.content_hash::text, '') || ',' || coalesce(u.outcome::text, ''), ';') AS entries`;
}

/** Entries of rows with satker_code, item_code and entries, in no order. */
export function unpackedLog(rows: readonly Row[]): DutyLogEntry[] {
  const days = new Map<string, LocalDate>();
  const dayOf = (count: string): LocalDate => {
    const known = days.get(count);
    if (known !== undefined) return known;
    const day = addDays(FIRST_DAY, Number(count));
    days.set(count, day);
    return day;
  };
  return rows.flatMap((row) => {
    const [satkerCode, itemCode] = [text(row, "satker_code"), text(row, "item_code")];
    return text(row, "entries").split(";").map((entry): DutyLogEntry => {
      const [kindAndDay = "", vouched = "", at = "", hash = "", outcome = ""] = entry.split(",");
      return {
        satkerCode,
        itemCode,
        kind: kindOf(kindAndDay),
        on: dayOf(kindAndDay.slice(1)),
        at: at === "" ? null : new Date(Number(at)),
        contentHash: hash === "" ? null : hash,
        outcome: outcome === "" ? null : outcomeOf(outcome),
        vouchedTo: vouched === "" ? null : dayOf(vouched),
      };
    });
  });
}

function kindOf(word: string): EntryKind {
  if (word.startsWith("U")) return "UPDATE";
  if (word.startsWith("C")) return "CHECK";
  throw new TypeError(`No kind of an entry: ${word}`);
}

function outcomeOf(word: string): EvidenceOutcome {
  const outcome = EVIDENCE_OUTCOMES.find((known) => known === word);
  if (outcome === undefined) throw new TypeError(`No outcome of a look: ${word}`);
  return outcome;
}
