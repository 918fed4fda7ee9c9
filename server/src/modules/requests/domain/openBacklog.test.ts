import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NO_REQUESTS, type RequestClass } from "./handlingTotals.ts";
import { openOnDay, overdueInRange, type OpenAhead } from "./openBacklog.ts";
import { AGE_BANDS } from "./settings.ts";

/** An open request by what matters of it: days as whole numbers, today is 0. */
interface Waiting {
  readonly satkerCode: string;
  readonly class: RequestClass;
  readonly isRunning: boolean;
  readonly age: number | null;
  readonly firstDueIn: number | null;
  readonly dueIn: number | null;
  readonly isInRange: boolean;
}

const waiting: fc.Arbitrary<Waiting> = fc
  .record({ satkerCode: fc.constantFrom("33.08", "33.09"), class: fc.constantFrom("GENERAL" as const, "ELECTION" as const, "UNCLASSIFIED" as const), age: fc.option(fc.integer({ min: 0, max: 60 })), limit: fc.option(fc.integer({ min: 3, max: 40 })), extension: fc.constantFrom(0, 7), isInRange: fc.boolean(), isComplete: fc.boolean() })
  .map(({ age, limit, extension, isComplete, ...rest }) => {
    const hasDate = age !== null && limit !== null;
    return { ...rest, age, firstDueIn: hasDate ? limit - age : null, dueIn: hasDate ? limit + extension - age : null, isRunning: hasDate && isComplete };
  });

const bandAt = (age: number): number => AGE_BANDS.findIndex(({ toWorkingDays }) => toWorkingDays === null || age <= toWorkingDays);

/** As the statements give them: satker by satker, and only what is young or not past its date. */
function kept(list: readonly Waiting[], ageless: ReadonlySet<string>) {
  const backlogs = ["33.08", "33.09"].flatMap((satkerCode) =>
    (["GENERAL", "ELECTION", "UNCLASSIFIED"] as const).map((name) => {
      const own = list.filter((one) => one.satkerCode === satkerCode && one.class === name);
      return { satkerCode, class: name, open: own.length, started: own.filter(({ age }) => age !== null).length, withLimit: own.filter(({ dueIn }) => dueIn !== null).length, running: own.filter(({ isRunning }) => isRunning).length };
    }),
  );
  const ahead = list.flatMap((one): OpenAhead[] => {
    const cutoffsReached = one.age === null || ageless.has(one.satkerCode) ? 0 : AGE_BANDS.length - 1 - bandAt(one.age);
    const isBeforeLimit = one.dueIn !== null && one.dueIn >= 0;
    if (cutoffsReached === 0 && !isBeforeLimit) return [];
    return [{ class: one.class, isRunning: one.isRunning, cutoffsReached, isInRange: one.isInRange, isBeforeLimit, isBeforeFirstLimit: one.firstDueIn !== null && one.firstDueIn >= 0, count: 1 }];
  });
  return { backlogs, ahead };
}

describe("what is open on a day, from backlogs and what is ahead", () => {
  it("is what counting every open request gives", () => {
    fc.assert(
      fc.property(fc.array(waiting, { maxLength: 40 }), fc.constantFrom<string[]>([], ["33.09"]), (list, without) => {
        const ageless = new Set(without);
        const { backlogs, ahead } = kept(list, ageless);
        const ages = list.flatMap(({ age, satkerCode }) => (age === null || ageless.has(satkerCode) ? [] : [age]));
        expect(openOnDay(backlogs, ahead, AGE_BANDS, ageless)).toEqual({
          open: list.length,
          overdue: list.filter(({ isRunning, dueIn }) => isRunning && dueIn !== null && dueIn < 0).length,
          byAge: AGE_BANDS.map((band, at) => ({ ...band, count: ages.filter((age) => bandAt(age) === at).length })),
          withoutAge: list.length - ages.length,
        });
      }),
    );
  });

  it("is past its limit in a range as counting those of the range gives", () => {
    fc.assert(
      fc.property(fc.array(waiting, { maxLength: 40 }), fc.constantFrom("GENERAL" as const, "ELECTION" as const), (list, regime) => {
        const own = list.filter((one) => one.class === regime && one.isInRange);
        const totals = { ...NO_REQUESTS, openWithLimit: own.filter(({ dueIn }) => dueIn !== null).length, openWithFirstLimit: own.filter(({ firstDueIn }) => firstDueIn !== null).length };
        const past = (due: (one: Waiting) => number | null): number => own.filter((one) => (due(one) ?? 0) < 0).length;
        expect(overdueInRange(totals, kept(list, new Set()).ahead, regime)).toEqual({ pastLimit: past(({ dueIn }) => dueIn), pastFirstLimit: past(({ firstDueIn }) => firstDueIn) });
      }),
    );
  });
});
