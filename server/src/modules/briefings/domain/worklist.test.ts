import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { localDate } from "../../../kernel/localDate.ts";
import { answerLinkTasks, disputeTasks, objectionTasks, questionnaireTasks, requestTasks } from "./caseTasks.ts";
import { TASK_KINDS, TASK_TIMES, type Task } from "./task.ts";
import { taskTimeOf } from "./taskTime.ts";
import { comingDays, filterTasks, inOrderOfWork, pageOfTasks, tallyTasks } from "./worklist.ts";

/** A Wednesday. */
const TODAY = localDate("2026-07-01");
const days = (_satker: string, from: string, to: string): number => (from === to ? 0 : from < to ? 1 : -1);
const ALL = { kinds: [], times: [], satkerCode: null, division: null };

function aTask(id: string, change: Partial<Task> = {}): Task {
  return { id, kind: "REQUEST", satkerCode: "33.08", reason: "CLOCK_RUNNING", time: "OVERDUE", dueOn: TODAY, since: null, daysLeft: 0, dayUnit: "WORKING_DAYS", record: id, title: id, detail: null, ...change };
}

const anyTask = fc
  .record({ id: fc.uuid(), kind: fc.constantFrom(...TASK_KINDS), time: fc.constantFrom(...TASK_TIMES), satkerCode: fc.constantFrom("33.01", "33.02", "33.71") })
  .map(({ id, ...change }) => aTask(id, change));

describe("when work falls due", () => {
  it.each([
    [null, "UNDATED", "no date can be told, which is not late"],
    ["2026-06-30", "OVERDUE", "yesterday, although of this week"],
    ["2026-07-01", "TODAY", "the last day is still in time"],
    ["2026-07-05", "THIS_WEEK", "Sunday belongs to the week"],
    ["2026-07-06", "LATER", "Monday is another week"],
  ])("%s is %s: %s", (dueOn, time, _why) => {
    expect(taskTimeOf(dueOn === null ? null : localDate(dueOn), TODAY)).toBe(time);
  });
});

describe("cases as work", () => {
  it("keeps a request whose clock has not started: it is undated, with the reason", () => {
    const [task] = requestTasks([{ satkerCode: "33.08", id: "33.08:a", number: "1", standing: "UNREGISTERED", dueOn: null }], TODAY, days);
    expect(task).toMatchObject({ kind: "REQUEST", time: "UNDATED", reason: "UNREGISTERED", daysLeft: null });
  });

  it("counts the law's clocks in working days, and says nothing outside the calendars", () => {
    const objection = { satkerCode: "33.08", id: "33.08:k", number: "K1", dueOn: localDate("2026-06-30") };
    expect(objectionTasks([objection], TODAY, days)).toMatchObject([{ time: "OVERDUE", daysLeft: -1, dayUnit: "WORKING_DAYS" }]);
    expect(objectionTasks([objection], TODAY, () => null)).toMatchObject([{ time: "OVERDUE", daysLeft: null }]);
  });

  it.each([
    ["MEDIATION", null, ["AT_COMMISSION"]],
    ["COURT", "OPEN_ALL", ["AT_COMMISSION"]],
    ["DECIDED", "OPEN_PART", ["RULING_TO_CARRY_OUT"]],
    ["DECIDED", "STAYS_CLOSED", []],
    ["DECIDED", null, []],
    ["EXECUTED", "OPEN_ALL", []],
  ] as const)("a dispute at %s with ruling %s gives %j", (stage, ruling, reasons) => {
    const tasks = disputeTasks([{ satkerCode: "33.08", id: "33.08:d", number: "D1", objectionId: "33.08:k", stage, ruling }]);
    expect(tasks.map(({ reason }) => reason)).toEqual(reasons);
  });

  it("a questionnaire is due on the commission's day; without one it is undated", () => {
    const of = (dueOn: string | null) => questionnaireTasks([{ satkerCode: "33.08", cycleId: "c", issuerName: "KI", year: 2026, dueOn: dueOn === null ? null : localDate(dueOn) }], TODAY)[0];
    expect(of("2026-07-20")).toMatchObject({ time: "LATER", daysLeft: 19, dayUnit: "CALENDAR_DAYS" });
    expect(of(null)).toMatchObject({ time: "UNDATED", daysLeft: null });
  });

  it("several dead links of one item are one piece of work", () => {
    const cycle = { id: "c", issuerId: "ki", issuerName: "KI", year: 2026, dueOn: null };
    expect(answerLinkTasks([{ satkerCode: "33.08", itemCode: "a", cycle }, { satkerCode: "33.08", itemCode: "a", cycle }], TODAY)).toHaveLength(1);
  });
});

describe("the worklist", () => {
  it("puts what the law has a clock on before what a site lacks, and late before soon", () => {
    const tasks = [aTask("duty", { kind: "DUTY" }), aTask("today", { time: "TODAY", kind: "OBJECTION" }), aTask("request"), aTask("objection", { kind: "OBJECTION" }), aTask("undated", { time: "UNDATED", kind: "OBJECTION" })];
    expect(inOrderOfWork(tasks).map(({ id }) => id)).toEqual(["objection", "request", "duty", "today", "undated"]);
  });

  it("counts every task exactly once", () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyTask, { selector: ({ id }) => id }), (tasks) => {
        expect(tallyTasks(tasks).reduce((sum, { count }) => sum + count, 0)).toBe(tasks.length);
      }),
    );
  });

  it("pages of any size give every task once, in order", () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyTask, { selector: ({ id }) => id }), fc.integer({ min: 1, max: 7 }), (tasks, first) => {
        const ordered = inOrderOfWork(tasks);
        const read: string[] = [];
        for (let after: string | null = null; ; ) {
          const page = pageOfTasks(ordered, after, first);
          read.push(...page.tasks.map(({ id }) => id));
          if (!page.hasNextPage) break;
          after = page.tasks.at(-1)?.id ?? null;
        }
        expect(read).toEqual(ordered.map(({ id }) => id));
      }),
    );
  });

  it("begins anew after work that was done meanwhile, so that nothing is passed over", () => {
    expect(pageOfTasks([aTask("a"), aTask("b")], "gone", 1)).toMatchObject({ tasks: [{ id: "a" }], hasNextPage: true });
  });

  it("filters by division: requests are legal work, evidence is data work", () => {
    const tasks = [aTask("r"), aTask("e", { kind: "EVIDENCE" })];
    expect(filterTasks(tasks, { ...ALL, division: "DIVISION_LEGAL" }).map(({ id }) => id)).toEqual(["r"]);
    expect(filterTasks(tasks, { ...ALL, division: "DIVISION_DATA" }).map(({ id }) => id)).toEqual(["e"]);
    expect(filterTasks(tasks, ALL)).toHaveLength(2);
  });

  it("tells seven days; a day without work is zero", () => {
    const told = comingDays([aTask("r", { dueOn: localDate("2026-07-03") }), aTask("u", { dueOn: null })], TODAY);
    expect(told.map(({ count }) => count)).toEqual([0, 0, 1, 0, 0, 0, 0]);
    expect(told.at(-1)?.on).toBe("2026-07-07");
  });
});
