import { formatNumber } from "../../lib/number.ts";
import { moveWords, placeWord } from "./pathWords.ts";
import type { Wording } from "./standingWords.ts";
import { shiftSummary, type Shift } from "./whatIfModel.ts";

/** "naik 2 peringkat", in the middle of a sentence. */
export function shiftText(places: number | null, wording: Wording): string {
  return places === null ? wording.words("path.noPlace") : moveWords(places, wording).replace(/\.$/, "").toLowerCase();
}

/** The finding of a trial; isStarted: a weight was changed. */
export function whatIfFinding(shifts: readonly Shift[], isStarted: boolean, wording: Wording): string {
  const { words, locale } = wording;
  if (!isStarted) return words("whatIf.findingStart");
  const { moved, furthest } = shiftSummary(shifts);
  const n = formatNumber(shifts.filter(({ after }) => after !== null).length, locale);
  if (furthest === null) return words("whatIf.findingNone", { n });
  return words("whatIf.finding", { moved: formatNumber(moved, locale), n, name: furthest.name, change: shiftText(furthest.places, wording) });
}

/** One satker in the trial, as a sentence. */
export function shiftSentence(shift: Shift, wording: Wording): string {
  const facts = { name: shift.name, before: placeWord(shift.before, wording), after: placeWord(shift.after, wording) };
  return shift.places === null ? wording.words("whatIf.shiftNone", facts) : wording.words("whatIf.shift", { ...facts, change: shiftText(shift.places, wording) });
}
