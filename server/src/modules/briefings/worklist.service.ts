import { InvalidInput, NotFound } from "../../kernel/domainError.ts";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { Dataset } from "../../kernel/provenance.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Database } from "../../platform/database/openDatabase.ts";
import type { Actor } from "../access/domain/actor.ts";
import type { Action } from "../access/domain/actions.ts";
import { can } from "../access/domain/policy.ts";
import type { CyclesService } from "../evaluations/cycles.service.ts";
import { inForce, stateOf, type EvaluationCycle } from "../evaluations/domain/cycle.ts";
import type { PublicationsService, PublicationView } from "../publications/publications.service.ts";
import { weekOf, type Week } from "../requests/domain/dueGroup.ts";
import type { RequestsService } from "../requests/requests.service.ts";
import type { SatkerRecord } from "../satkers/domain/satker.ts";
import type { SatkersService } from "../satkers/satkers.service.ts";
import { answerLinkTasks, disputeTasks, objectionTasks, questionnaireTasks, requestTasks } from "./domain/caseTasks.ts";
import { dutyTasks } from "./domain/dutyTasks.ts";
import type { Task } from "./domain/task.ts";
import { horizonOf } from "./domain/taskTime.ts";
import { comingDays, filterTasks, inOrderOfWork, pageOfTasks, tallyTasks, type TaskDay, type TaskFilter, type TaskTally } from "./domain/worklist.ts";
import { findDeadAnswerLinks, findOpenDisputes, findOpenObjections, findOpenRequests, findRegisterDatasets, type WorkArea } from "./worklist.queries.ts";

export const WORK_PARTS = ["REQUESTS", "PUBLICATIONS", "SELF_ASSESSMENTS"] as const;
/** Where work comes from. */
export type WorkPartName = (typeof WORK_PARTS)[number];

/** KNOWN: looked at. NOT_ALLOWED: not this account's. NO_DATA: nothing was ever recorded, which is not "nothing to do". */
export type WorkPartState = "KNOWN" | "NOT_ALLOWED" | "NO_DATA";

export interface WorkPart {
  readonly name: WorkPartName;
  readonly state: WorkPartState;
  /** Duties nobody looked at, or satker of which the cycles say nothing. Unit: such duties or satker. */
  readonly unknownCount: number;
  /** Last day that the part speaks of. Null: today, or it cannot speak. */
  readonly toldTo: LocalDate | null;
}

/** All work of an area on a day, and how much of the country it speaks of. */
export interface WorkFound {
  readonly area: WorkArea;
  readonly today: LocalDate;
  readonly week: Week;
  readonly dataset: Dataset;
  readonly satkers: readonly SatkerRecord[];
  readonly tasks: readonly Task[];
  readonly parts: readonly WorkPart[];
  /** Duties behind the tasks. Null: not this account's. */
  readonly publications: PublicationView | null;
}

/** A page of the worklist. */
export interface Worklist extends Pick<WorkFound, "area" | "today" | "week" | "dataset" | "parts" | "satkers"> {
  readonly filter: TaskFilter;
  /** Longest page, and the id of the task before it. Null: the first page. */
  readonly page: { readonly first: number; readonly after: string | null };
  readonly tasks: readonly Task[];
  readonly hasNextPage: boolean;
  /** Of all pages together. */
  readonly count: number;
  /** By kind and time, without the filter's kinds and times, so that tabs can be counted. */
  readonly tallies: readonly TaskTally[];
  readonly days: readonly TaskDay[];
}

/** Longest page. Unit: tasks. */
const LONGEST_PAGE = 200;
const OPEN_STATES: ReadonlySet<string> = new Set(["ANNOUNCED", "OPEN", "EXTENDED"]);

interface PartFound {
  readonly tasks: readonly Task[];
  readonly part: WorkPart;
}

/** What is to be done in a week, within one reader's scope. Made for each request. */
export class WorklistService {
  readonly #found = new Map<string, Promise<WorkFound>>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly actor: Actor,
    private readonly services: {
      /** The registry within the actor's scope. */
      readonly satkers: SatkersService;
      readonly requests: RequestsService;
      readonly publications: PublicationsService;
      readonly cycles: CyclesService;
    },
  ) {}

  /** @throws NotFound for an area that is not this reader's; InvalidInput for a page size outside 1-200. */
  async page(area: WorkArea, filter: TaskFilter, page: { readonly first: number; readonly after: string | null }): Promise<Worklist> {
    if (page.first < 1 || page.first > LONGEST_PAGE) throw new InvalidInput(`Jumlah baris harus 1 sampai ${LONGEST_PAGE}.`, { first: page.first });
    const { tasks, ...found } = await this.found(area);
    const inDivision = filterTasks(tasks, { ...filter, kinds: [], times: [] });
    const wanted = filterTasks(inDivision, filter);
    return { ...found, filter, page, ...pageOfTasks(wanted, page.after, page.first), count: wanted.length, tallies: tallyTasks(inDivision), days: comingDays(wanted, found.today) };
  }

  /** All work of an area, the most pressing first; read once a request of the API. @throws NotFound as page does. */
  found(area: WorkArea): Promise<WorkFound> {
    const key = `${area.provinceCode} ${area.satkerCode}`;
    const known = this.#found.get(key);
    if (known) return known;
    const found = this.find(area);
    this.#found.set(key, found);
    return found;
  }

  private async find(area: WorkArea): Promise<WorkFound> {
    const satkers = await this.satkersIn(area);
    const { prisma } = this.database;
    const today = this.clock.today();
    const week = weekOf(today);
    const [registers, published] = await Promise.all([findRegisterDatasets(prisma, this.actor.scope, area), this.services.publications.datasetInView({ provinceCode: provinceOf(area), satkerCode: null })]);
    // One list, one dataset: real work never stands beside invented work.
    const dataset: Dataset = registers.published || (published === "PUBLISHED" && !registers.demo) ? "PUBLISHED" : "DEMO";
    const [requests, duties, questionnaires] = await Promise.all([this.requestsPart(area, dataset, registers, today), this.publicationsPart(area, dataset, today), this.questionnairesPart(area, dataset, satkers, today)]);
    const tasks = inOrderOfWork([...requests.tasks, ...duties.tasks, ...questionnaires.tasks]);
    return { area, today, week, dataset, satkers, tasks, parts: [requests.part, duties.part, questionnaires.part], publications: duties.view };
  }

  private async requestsPart(area: WorkArea, dataset: Dataset, registers: { readonly published: boolean; readonly demo: boolean }, today: LocalDate): Promise<PartFound> {
    if (!this.may("REQUESTS_READ", area)) return { tasks: [], part: { name: "REQUESTS", state: "NOT_ALLOWED", unknownCount: 0, toldTo: null } };
    if (dataset === "PUBLISHED" ? !registers.published : !registers.demo) return { tasks: [], part: { name: "REQUESTS", state: "NO_DATA", unknownCount: 0, toldTo: null } };
    const { prisma } = this.database;
    const { scope } = this.actor;
    const due = { dataset, dueBy: horizonOf(today) };
    const [requests, objections, disputes, book] = await Promise.all([
      findOpenRequests(prisma, scope, area, due),
      findOpenObjections(prisma, scope, area, due),
      findOpenDisputes(prisma, scope, area, dataset),
      this.services.requests.book(),
    ]);
    const workingDays = (satkerCode: string, from: LocalDate, to: LocalDate): number | null => book.current(satkerCode).workingDays.between(from, to);
    const tasks = [...objectionTasks(objections, book.today, workingDays), ...requestTasks(requests, book.today, workingDays), ...disputeTasks(disputes)];
    return { tasks, part: { name: "REQUESTS", state: "KNOWN", unknownCount: 0, toldTo: null } };
  }

  private async publicationsPart(area: WorkArea, dataset: Dataset, today: LocalDate): Promise<PartFound & { readonly view: PublicationView | null }> {
    if (!this.may("PUBLICATIONS_READ", area)) return { tasks: [], view: null, part: { name: "PUBLICATIONS", state: "NOT_ALLOWED", unknownCount: 0, toldTo: null } };
    const view = await this.services.publications.lastTold({ provinceCode: provinceOf(area), satkerCode: null, asOf: null, asKnownOn: null, dataset });
    // One satker is told as its province tells it: by the same last day that the log is vouched for.
    const duties = area.satkerCode === null ? [...view.duties.values()].flat() : (view.duties.get(area.satkerCode) ?? []);
    const { tasks, uncheckedCount } = dutyTasks(duties, view.facts.log, today);
    return { tasks, view, part: { name: "PUBLICATIONS", state: view.coverage === null ? "NO_DATA" : "KNOWN", unknownCount: uncheckedCount, toldTo: view.filter.asOf < today ? view.filter.asOf : null } };
  }

  private async questionnairesPart(area: WorkArea, dataset: Dataset, satkers: readonly SatkerRecord[], today: LocalDate): Promise<PartFound> {
    const part = (state: WorkPartState, unknownCount = 0): WorkPart => ({ name: "SELF_ASSESSMENTS", state, unknownCount, toldTo: null });
    if (!this.may("SELF_ASSESSMENTS_READ", area)) return { tasks: [], part: part("NOT_ALLOWED") };
    const provinceCode = provinceOf(area);
    const known = (await this.services.cycles.cycles({ provinceCode, issuerId: null, year: null }, null)).filter((cycle) => cycle.dataset === dataset);
    if (known.length === 0) return { tasks: [], part: part("NO_DATA") };
    const open = known.filter((cycle) => OPEN_STATES.has(stateOf(cycle) ?? ""));
    if (open.length === 0) return { tasks: [], part: part("KNOWN") };
    const participations = (await Promise.all(open.map((cycle) => this.services.cycles.participationsOf(cycle, null)))).flat();
    const codes = new Set(satkers.map(({ code }) => code));
    const byId = new Map(open.map((cycle) => [cycle.id, openCycle(cycle)]));
    const waiting = participations.filter(({ state, satkerCode }) => codes.has(satkerCode) && (state === "INVITED" || state === "NOT_RETURNED"));
    const questionnaires = waiting.flatMap(({ cycleId, satkerCode }) => {
      const cycle = byId.get(cycleId);
      return cycle === undefined ? [] : [{ satkerCode, cycleId, issuerName: cycle.issuerName, year: cycle.year, dueOn: cycle.dueOn }];
    });
    const links = await findDeadAnswerLinks(this.database.prisma, this.actor.scope, area, [...byId.keys()]);
    const dead = links.flatMap(({ cycleId, satkerCode, itemCode }) => {
      const cycle = byId.get(cycleId);
      return cycle === undefined ? [] : [{ satkerCode, itemCode, cycle }];
    });
    const spokenOf = new Set(participations.map(({ satkerCode }) => satkerCode));
    return { tasks: [...questionnaireTasks(questionnaires, today), ...answerLinkTasks(dead, today)], part: part("KNOWN", satkers.filter(({ code }) => !spokenOf.has(code)).length) };
  }

  private may(action: Action, { satkerCode }: WorkArea): boolean {
    return can(this.actor, action, satkerCode === null ? undefined : { kind: "SATKER", code: satkerCode });
  }

  private async satkersIn({ provinceCode, satkerCode }: WorkArea): Promise<readonly SatkerRecord[]> {
    if (satkerCode !== null) {
      const satker = await this.services.satkers.satker(satkerCode);
      if (satker === null || (provinceCode !== null && satker.provinceCode !== provinceCode)) throw new NotFound(`Satker dengan kode "${satkerCode}" tidak ada di Pantau, atau bukan wewenang akun ini.`, { satker: satkerCode });
      return [satker];
    }
    if (provinceCode !== null) return this.services.satkers.satkersOf(provinceCode, null);
    const provinces = await this.services.satkers.provinces();
    return (await Promise.all(provinces.map(({ code }) => this.services.satkers.satkersOf(code, null)))).flat();
  }
}

/** The province of an area. Null: all. */
function provinceOf({ provinceCode, satkerCode }: WorkArea): string | null {
  return provinceCode ?? satkerCode?.slice(0, 2) ?? null;
}

function openCycle(cycle: EvaluationCycle): { readonly id: string; readonly issuerId: string; readonly issuerName: string; readonly year: number; readonly dueOn: LocalDate | null } {
  return { id: cycle.id, issuerId: cycle.issuer.id, issuerName: cycle.issuer.name, year: cycle.year, dueOn: inForce(cycle, "SAQ_DUE_ON")?.onDate ?? null };
}
