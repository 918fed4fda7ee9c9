import { addDays, localDate, type LocalDate } from "../../kernel/localDate.ts";
import { text, type Row } from "../../platform/database/row.ts";
import type { DutyLogEntry } from "./domain/dutyBook.ts";
import type { EvidenceOutcome } from "./domain/dutyLog.ts";

// The log of one duty as one text, as publication_history keeps it and publication_history_told makes it: a province has hundreds of thousands of entries
// after ten years, and a row of a result costs more than what stands in it. An entry, the oldest first: "C" for a look; days since the entry before
// it, of the first one since FIRST_DAY; days that its source vouches for beyond its own ("-": it vouches for none); milliseconds; which content, a number
// within the duty; outcome. What is not known is empty, and left out at the end: "30" is an update thirty days after the one before it.

const FIRST_DAY = localDate("2000-01-01");
const ONLY_DAYS = /^[0-9]+$/;
const OUTCOMES: Readonly<Record<string, EvidenceOutcome>> = { F: "FOUND", A: "ABSENT", G: "GONE", I: "INCONCLUSIVE" };

/** Entries up to a day of rows with satker_code, item_code and entries; those of a duty in the order of inOrder. */
export function unpackedLog(rows: readonly Row[], asOf: LocalDate): DutyLogEntry[] {
  const days = new Map<number, LocalDate>();
  const dayAt = (count: number): LocalDate => {
    const known = days.get(count);
    if (known !== undefined) return known;
    const day = addDays(FIRST_DAY, count);
    days.set(count, day);
    return day;
  };
  const log: DutyLogEntry[] = [];
  for (const row of rows) {
    const [satkerCode, itemCode] = [text(row, "satker_code"), text(row, "item_code")];
    let count = 0;
    for (const entry of text(row, "entries").split(";")) {
      // Nearly all say no more than their day.
      if (ONLY_DAYS.test(entry)) {
        count += Number(entry);
        const on = dayAt(count);
        if (on > asOf) break;
        log.push({ satkerCode, itemCode, kind: "UPDATE", on, at: null, contentHash: null, outcome: null, vouchedTo: on });
        continue;
      }
      const [kindAndDays = "", vouched = "", at = "", content = "", outcome = ""] = entry.split(",");
      const isLook = kindAndDays.startsWith("C");
      count += wholeNumber(isLook ? kindAndDays.slice(1) : kindAndDays);
      const on = dayAt(count);
      if (on > asOf) break;
      log.push({
        satkerCode,
        itemCode,
        kind: isLook ? "CHECK" : "UPDATE",
        on,
        at: at === "" ? null : new Date(wholeNumber(at)),
        contentHash: content === "" ? null : content,
        outcome: outcome === "" ? null : outcomeOf(outcome),
        vouchedTo: vouched === "-" ? null : vouched === "" ? on : dayAt(count + wholeNumber(vouched)),
      });
    }
  }
  return log;
}

function wholeNumber(word: string): number {
  const number = Number(word);
  if (word === "" || !Number.isInteger(number)) throw new TypeError(`No whole number in a packed log: ${word}`);
  return number;
}

function outcomeOf(letter: string): EvidenceOutcome {
  const outcome = OUTCOMES[letter];
  if (outcome === undefined) throw new TypeError(`No outcome of a look: ${letter}`);
  return outcome;
}
