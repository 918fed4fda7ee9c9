import { beforeAll, describe, expect, it } from "vitest";
import { loadDemo } from "../../server/src/scenarios/demo/demo.ts";
import { useTestApi, type SignedInReader } from "../support/api.ts";

const WORKLIST = /* GraphQL */ `
  query Worklist($scope: ScopeInput!, $filter: WorklistFilterInput, $first: Int! = 200, $after: String) {
    worklist(scope: $scope, filter: $filter, first: $first, after: $after) {
      id today weekFrom weekTo dataset satkerCount count hasNextPage
      tasks { id kind reason time satker { code } dueOn since daysLeft dayUnit record title detail }
      tallies { kind time count }
      days { on count }
      parts { name state unknownCount }
    }
  }
`;
interface Task { id: string; kind: string; reason: string; time: string; satker: { code: string }; dueOn: string | null; record: string; title: string }
interface Worklist {
  id: string; today: string; dataset: string; satkerCount: number; count: number; hasNextPage: boolean;
  tasks: Task[]; tallies: { kind: string; time: string; count: number }[]; days: { on: string; count: number }[]; parts: { name: string; state: string; unknownCount: number }[];
}
const CENTRAL_JAVA = { province: "33" };

describe("this week's work of a province", () => {
  const api = useTestApi();
  let division: SignedInReader;
  beforeAll(async () => {
    await loadDemo(api().testDatabase.database);
    division = await api().as("DIVISION_LEGAL", { provinceCode: "33" });
  });

  const ask = async (reader: SignedInReader, variables: Record<string, unknown> = {}): Promise<Worklist> => {
    const { data, errors } = await reader.query(WORKLIST, { scope: CENTRAL_JAVA, ...variables });
    expect(errors).toEqual([]);
    return (data as { worklist: Worklist }).worklist;
  };
  const all = async (reader: SignedInReader, filter: Record<string, unknown> | null = null): Promise<Task[]> => {
    const read: Task[] = [];
    for (let after: string | null = null; ; ) {
      const page: Worklist = await ask(reader, { filter, after });
      read.push(...page.tasks);
      if (!page.hasNextPage) return read;
      after = page.tasks.at(-1)?.id ?? null;
    }
  };

  it("counts exactly the tasks that its pages show, by kind and time", async () => {
    const { count, tallies } = await ask(division, { first: 1 });
    const tasks = await all(division);
    expect(tasks.length).toBe(count);
    expect(count).toBeGreaterThan(50);
    expect(new Set(tasks.map(({ id }) => id)).size).toBe(count);
    for (const { kind, time, count: told } of tallies) expect(tasks.filter((task) => task.kind === kind && task.time === time).length, `${kind} ${time}`).toBe(told);
    expect(tallies.reduce((sum, tally) => sum + tally.count, 0)).toBe(count);
  });

  it("agrees with the due board and the matrix of duties about what is late", async () => {
    const { data } = await division.query('{ dueBoard(scope: { province: "33" }) { groups { group count } } publicationMatrix(province: "33") { rows { stateCounts { state count } } items { code class } } }');
    const { dueBoard, publicationMatrix } = data as { dueBoard: { groups: { group: string; count: number }[] }; publicationMatrix: { rows: { stateCounts: { state: string; count: number }[] }[] } };
    const { tallies } = await ask(division, { first: 1 });
    const told = (kind: string, time: string) => tallies.find((tally) => tally.kind === kind && tally.time === time)?.count ?? 0;
    const onBoard = (group: string) => dueBoard.groups.find((one) => one.group === group)?.count ?? 0;
    expect([told("REQUEST", "OVERDUE"), told("REQUEST", "TODAY"), told("REQUEST", "THIS_WEEK"), told("REQUEST", "UNDATED")]).toEqual([onBoard("OVERDUE"), onBoard("TODAY"), onBoard("THIS_WEEK"), onBoard("UNKNOWN")]);
    const unmet = publicationMatrix.rows.flatMap(({ stateCounts }) => stateCounts).filter(({ state }) => state === "MISSING" || state === "LATE").reduce((sum, { count }) => sum + count, 0);
    const dead = tallies.filter(({ kind }) => kind === "EVIDENCE" || kind === "DUTY").filter(({ time }) => time === "OVERDUE").reduce((sum, { count }) => sum + count, 0);
    const answers = (await all(division, { kinds: ["EVIDENCE"] })).filter(({ reason, time }) => reason === "ANSWER_LINK_DEAD" && time === "OVERDUE").length;
    expect(dead - answers).toBe(unmet);
  });

  it("filters by kind, time, satker and division; the rest of the counts stays to choose from", async () => {
    const requests = await ask(division, { filter: { kinds: ["REQUEST"], times: ["OVERDUE"] } });
    expect(new Set(requests.tasks.map(({ kind, time }) => `${kind} ${time}`))).toEqual(new Set(["REQUEST OVERDUE"]));
    expect(requests.tallies.length).toBeGreaterThan(1);
    const of = requests.tasks[0]?.satker.code ?? "";
    expect(new Set((await ask(division, { filter: { satker: of } })).tasks.map(({ satker }) => satker.code))).toEqual(new Set([of]));
    const legal = await all(division, { division: "DIVISION_LEGAL" });
    expect(legal.filter(({ kind }) => kind === "DUTY" || kind === "EVIDENCE" || kind === "SELF_ASSESSMENT")).toEqual([]);
  });

  it("says what nobody looked at instead of calling it done", async () => {
    const { parts, dataset } = await ask(division, { first: 1 });
    expect(dataset).toBe("DEMO");
    expect(parts.map(({ name, state }) => [name, state])).toEqual([["REQUESTS", "KNOWN"], ["PUBLICATIONS", "KNOWN"], ["SELF_ASSESSMENTS", "KNOWN"]]);
    expect(parts.find(({ name }) => name === "PUBLICATIONS")?.unknownCount).toBeGreaterThan(0);
  });

  it("shows an operator the own satker only, and nothing of another", async () => {
    const operator = await api().as("SATKER_OPERATOR", { provinceCode: "33", satkerCode: "33.08" });
    const worklist = await ask(operator);
    expect(worklist.satkerCount).toBe(1);
    expect(new Set(worklist.tasks.map(({ satker }) => satker.code))).toEqual(new Set(["33.08"]));
    expect((await ask(operator, { filter: { satker: "33.09" } })).count).toBe(0);
  });

  it("shows the same tasks of a satker whether the province or the satker is asked for", async () => {
    const ofProvince = await all(division, { satker: "33.08" });
    const { tasks } = await ask(division, { scope: { satker: "33.08" } });
    expect(ofProvince.map(({ id }) => id)).toEqual(tasks.map(({ id }) => id));
  });

  it("takes a bounded number of statements, however much there is to do", async () => {
    const { statements } = await division.query(WORKLIST, { scope: CENTRAL_JAVA });
    expect(statements.length).toBeLessThanOrEqual(26);
    expect(statements.filter((statement) => /satker_code IN \(SELECT s\.code/.test(statement)).length).toBeGreaterThan(2);
  });

  it.each([
    [{ scope: { province: "35" } }, "NOT_FOUND"],
    [{ scope: { satker: "35.01" } }, "NOT_FOUND"],
    [{ scope: CENTRAL_JAVA, first: 0 }, "INVALID_INPUT"],
    [{ scope: CENTRAL_JAVA, first: 201 }, "INVALID_INPUT"],
  ])("refuses %j with %s", async (variables, code) => {
    expect((await division.query(WORKLIST, variables)).errors.map(({ extensions }) => extensions["code"])).toEqual([code]);
  });
});

describe("a province where nothing was recorded", () => {
  const api = useTestApi();

  it("has no work and says that this is not the same as nothing to do", async () => {
    const division = await api().as("DIVISION_DATA", { provinceCode: "33" });
    const { data, errors } = await division.query(WORKLIST, { scope: CENTRAL_JAVA });
    expect(errors).toEqual([]);
    const { count, dataset, parts } = (data as { worklist: Worklist }).worklist;
    expect([count, dataset]).toEqual([0, "PUBLISHED"]);
    expect(parts.filter(({ name }) => name !== "SELF_ASSESSMENTS").map(({ state }) => state)).toEqual(["NO_DATA", "NO_DATA"]);
  });
});

describe("the briefing of a commissioner", () => {
  const api = useTestApi();
  const BRIEFING = /* GraphQL */ `
    query Briefing($province: ID!, $issuer: ID!, $year: Int!) {
      provinceBriefing(province: $province, issuer: $issuer, year: $year) {
        id previousYear workDataset
        moveCounts { move count }
        moves { move steps before now satker { code } }
        standouts { kind value peerGroup satkers { code } }
        decisions { rule state isChosen threshold count satkerCount cases { count satker { code } } }
      }
    }
  `;
  interface Briefing {
    previousYear: number | null; moveCounts: { move: string; count: number }[]; moves: { move: string; steps: number | null }[];
    decisions: { rule: string; state: string; isChosen: boolean; count: number; cases: { count: number }[] }[];
  }
  const PUBLISHED = { province: "33", issuer: "ki-jawa-tengah", year: 2024 };
  let commissioner: SignedInReader;
  beforeAll(async () => {
    commissioner = await api().as("COMMISSIONER", { provinceCode: "33" });
  });
  const ask = async (): Promise<Briefing> => {
    const { data, errors } = await commissioner.query(BRIEFING, PUBLISHED);
    expect(errors).toEqual([]);
    return (data as { provinceBriefing: Briefing }).provinceBriefing;
  };

  it("without registers and logs cannot tell what to decide, which is not nothing", async () => {
    const { decisions } = await ask();
    expect(decisions.filter(({ rule }) => rule === "REQUESTS_OVERDUE" || rule === "DUTIES_UNMET").map(({ state }) => state)).toEqual(["CANNOT_TELL", "CANNOT_TELL"]);
    expect(decisions.some(({ isChosen }) => isChosen)).toBe(false);
  });

  it("with the demo scenario chooses at most three, whose numbers are those of the worklist they lead to", async () => {
    await loadDemo(api().testDatabase.database);
    const { decisions } = await ask();
    const chosen = decisions.filter(({ isChosen }) => isChosen);
    expect(chosen.length).toBeGreaterThan(0);
    expect(chosen.length).toBeLessThanOrEqual(3);
    const { data } = await commissioner.query(WORKLIST, { scope: CENTRAL_JAVA, first: 1 });
    const { tallies } = (data as { worklist: Worklist }).worklist;
    const told = (kind: string) => tallies.find((tally) => tally.kind === kind && tally.time === "OVERDUE")?.count ?? 0;
    const counts = new Map(decisions.map(({ rule, count }) => [rule, count]));
    expect([counts.get("OBJECTIONS_OVERDUE"), counts.get("REQUESTS_OVERDUE"), counts.get("EVIDENCE_DEAD"), counts.get("DUTIES_UNMET")]).toEqual([told("OBJECTION"), told("REQUEST"), told("EVIDENCE"), told("DUTY")]);
  });

  it("tells what became of every satker exactly once, and calls nothing a rise that may not be compared", async () => {
    const { moveCounts, moves, previousYear } = await ask();
    if (previousYear !== null) expect(moveCounts.reduce((sum, { count }) => sum + count, 0)).toBe(35);
    expect(moves.filter(({ move, steps }) => (move === "ROSE" || move === "FELL") !== (steps !== null))).toEqual([]);
  });

  it("takes a bounded number of statements", async () => {
    expect((await commissioner.query(BRIEFING, PUBLISHED)).statements.length).toBeLessThanOrEqual(40);
  });

  it.each([
    [{ ...PUBLISHED, province: "35" }, "NOT_FOUND"],
    [{ ...PUBLISHED, year: 1999 }, "NOT_FOUND"],
  ])("refuses %j with %s", async (variables, code) => {
    expect((await commissioner.query(BRIEFING, variables)).errors.map(({ extensions }) => extensions["code"])).toEqual([code]);
  });
});
