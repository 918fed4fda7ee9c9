import { InvalidInput, NotFound } from "../../kernel/domainError.ts";
import { groupBy } from "../../kernel/groupBy.ts";
import { addDays, daysBetween, type LocalDate } from "../../kernel/localDate.ts";
import type { Dataset, FactSource, ProvenanceFacts } from "../../kernel/provenance.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Database } from "../../platform/database/openDatabase.ts";
import type { Actor } from "../access/domain/actor.ts";
import type { SatkerRecord } from "../satkers/domain/satker.ts";
import type { SatkersService } from "../satkers/satkers.service.ts";
import { DISCIPLINE_METHOD } from "./domain/discipline.ts";
import { bookDuties, type BookedDuty, type DutyFacts } from "./domain/dutyBook.ts";
import { earlier } from "./domain/dayArithmetic.ts";
import type { ConsequenceTest, ExemptionAuthority } from "./domain/exemption.ts";
import { logReach } from "./domain/logReach.ts";
import { listInForce, type InformationItem, type InformationList } from "./domain/informationItem.ts";
import { readinessOf, type Readiness, type ReadinessRequirement } from "./domain/readiness.ts";
import { lastDays, type RecordedEntry } from "./domain/recordedEntry.ts";
import type { Coverage } from "./domain/rhythm.ts";
import {
  findCadenceRules,
  findConsequenceTests,
  findDeclarations,
  findExemptionAuthorities,
  findItems,
  findStages,
  findTriggers,
  type SatkerFilter,
} from "./publicationLists.queries.ts";
import { findLog, findLogDatasets, findLogOrigin, findEntriesOfDays, findRecordedEntries, type LogFilter, type LogOrigin } from "./publicationLog.queries.ts";

/** What part of the country, which day, and as known when. */
export interface PublicationQuestion extends SatkerFilter {
  /** Null: today; see lastTold. */
  readonly asOf: LocalDate | null;
  /** Null: as it is known now. */
  readonly asKnownOn: LocalDate | null;
  /** Null: real entries where the area has any, otherwise the demo scenario's. */
  readonly dataset: Dataset | null;
}

/** The duties of an area on a day, and what they rest on. */
export interface PublicationView {
  readonly filter: LogFilter;
  readonly list: InformationList;
  readonly facts: DutyFacts;
  /** In the order of their codes. */
  readonly satkers: readonly SatkerRecord[];
  readonly duties: ReadonlyMap<string, readonly BookedDuty[]>;
  /** Days of which the log speaks. Null: it is empty. */
  readonly coverage: Coverage | null;
  readonly provenance: ProvenanceFacts;
}

/** Facts of an area up to a day, with every wording of the list and where the log comes from. */
export interface PublicationFacts extends Omit<DutyFacts, "list"> {
  readonly filter: LogFilter;
  readonly versions: readonly InformationItem[];
  readonly origin: LogOrigin;
}

/** One satker's page. */
export interface SatkerPublications extends PublicationView {
  readonly satker: SatkerRecord;
  /** Of each duty those that tell its last update, its last look and the last word on its presence, oldest first. */
  readonly lastEntries: readonly RecordedEntry[];
  readonly tests: readonly ConsequenceTest[];
  readonly authorities: readonly ExemptionAuthority[];
}

/** Longest span of a rhythm. Unit: calendar days. */
const LONGEST_RHYTHM_DAYS = 3 * 366;
const MOST_REQUIREMENTS = 300;
/** The day from which Pantau can answer at all: UU 14/2008 came into force. */
const EARLIEST = "2010-04-30";

/** Which information is kept up to date, within one reader's scope. Made for each request. */
export class PublicationsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly actor: Actor,
    /** The registry within the same scope. */
    private readonly satkers: SatkersService,
  ) {}

  /** Duties of an area on a day. @throws NotFound for an area that is not this reader's, InvalidInput for a day that cannot be asked about. */
  view(question: PublicationQuestion): Promise<PublicationView> {
    return this.viewOn(question, (_, today) => today);
  }

  /** The same, but without a day asked for it is the last one that the area's log vouches for: later ones cannot be judged. One satker is judged today. */
  lastTold(question: PublicationQuestion): Promise<PublicationView> {
    return this.viewOn(question, question.asOf === null && question.satkerCode === null ? lastDayTold : (_, today) => today);
  }

  private async viewOn(question: PublicationQuestion, dayOf: (log: DutyFacts["log"], asOf: LocalDate) => LocalDate): Promise<PublicationView> {
    const satkers = await this.satkersIn(question);
    const { versions, filter, origin, ...known } = await this.facts(question);
    const asOf = dayOf(known.log, filter.asOf);
    const list = listInForce(versions, asOf);
    const facts: DutyFacts = { list, ...known };
    return {
      filter: { ...filter, asOf },
      list,
      facts,
      satkers,
      duties: bookDuties(satkers.map(({ code }) => code), facts, asOf),
      coverage: coverageOf(origin, asOf),
      provenance: this.provenance(origin, list),
    };
  }

  /** What decides the duties of an area up to a day, unjudged: for whoever judges many days at once. @throws InvalidInput for a day that cannot be asked about. */
  async facts(question: PublicationQuestion): Promise<PublicationFacts> {
    const { prisma } = this.database;
    const { scope } = this.actor;
    const asOf = this.dayOf(question.asOf);
    const area: SatkerFilter = { provinceCode: question.provinceCode, satkerCode: question.satkerCode };
    const dataset = question.dataset ?? (await this.datasetInView(area));
    const filter: LogFilter = { ...area, dataset, asOf, asKnownOn: question.asKnownOn };
    const [versions, rules, stages, declarations, triggers, log, origin] = await Promise.all([
      findItems(prisma),
      findCadenceRules(prisma),
      findStages(prisma),
      findDeclarations(prisma, scope, area, dataset),
      findTriggers(prisma, scope, area, dataset, asOf),
      findLog(prisma, scope, filter),
      findLogOrigin(prisma, scope, filter),
    ]);
    return { filter, versions, rules, stages, declarations, triggers, log, origin };
  }

  /** One satker with its entries and consequence tests. @throws NotFound when it is not this reader's. */
  async satker(question: PublicationQuestion & { readonly satkerCode: string }): Promise<SatkerPublications> {
    const { prisma } = this.database;
    const view = await this.view({ ...question, provinceCode: null, dataset: question.dataset ?? (await this.datasetOfSatker(question.satkerCode)) });
    const [satker] = view.satkers;
    if (satker === undefined) throw unknownSatker(question.satkerCode);
    const days = [...groupBy(view.facts.log, ({ itemCode }) => itemCode)].flatMap(([itemCode, log]) => lastDays(log).map((on) => ({ itemCode, on })));
    const [entries, tests, authorities] = await Promise.all([
      findEntriesOfDays(prisma, this.actor.scope, { ...view.filter, satkerCode: satker.code }, days),
      findConsequenceTests(prisma, satker.provinceCode, view.filter.dataset),
      findExemptionAuthorities(prisma),
    ]);
    return { ...view, satker, lastEntries: entries, tests, authorities };
  }

  /** The entries of one duty, oldest first. @throws NotFound when the satker is not this reader's. */
  async log(question: { readonly satkerCode: string; readonly itemCode: string } & Pick<PublicationQuestion, "asOf" | "asKnownOn" | "dataset">): Promise<readonly RecordedEntry[]> {
    const { satkerCode, itemCode, asKnownOn } = question;
    await this.satkersIn({ satkerCode, provinceCode: null });
    const dataset = question.dataset ?? (await this.datasetOfSatker(satkerCode));
    return findRecordedEntries(this.database.prisma, this.actor.scope, { satkerCode, itemCode, provinceCode: null, dataset, asOf: this.dayOf(question.asOf), asKnownOn });
  }

  /** Which requirements would be unmet if the evaluation closed on the day. @throws NotFound, InvalidInput for more than 300 requirements. */
  async readiness(question: PublicationQuestion & { readonly satkerCode: string }, requirements: readonly ReadinessRequirement[]): Promise<{ view: PublicationView; readiness: readonly Readiness[] }> {
    if (requirements.length > MOST_REQUIREMENTS) throw new InvalidInput(`Paling banyak ${MOST_REQUIREMENTS} butir sekaligus.`, { given: requirements.length });
    const view = await this.view({ ...question, provinceCode: null, dataset: question.dataset ?? (await this.datasetOfSatker(question.satkerCode)) });
    const states = new Map((view.duties.get(question.satkerCode) ?? []).map(({ itemCode, state }) => [itemCode, state]));
    return { view, readiness: readinessOf(requirements, states) };
  }

  /** First day of a rhythm that ends on the view's day. @throws InvalidInput when it is after that day or too long ago. */
  rhythmStart(from: LocalDate | null, asOf: LocalDate): LocalDate {
    const start = from ?? addDays(asOf, -364);
    if (start > asOf) throw new InvalidInput(`Awal rentang (${start}) sesudah akhirnya (${asOf}).`, { from: start, asOf });
    if (daysBetween(start, asOf) >= LONGEST_RHYTHM_DAYS) throw new InvalidInput("Rentang irama paling panjang tiga tahun.", { from: start, asOf });
    return start;
  }

  /** Real entries where the area has any, otherwise the demo scenario's: the two never stand in one list. */
  async datasetInView(area: SatkerFilter): Promise<Dataset> {
    const { published, demo } = await findLogDatasets(this.database.prisma, this.actor.scope, area);
    return published || !demo ? "PUBLISHED" : "DEMO";
  }

  /** As the whole province shows it, so that page and matrix agree. */
  datasetOfSatker(satkerCode: string): Promise<Dataset> {
    return this.datasetInView({ provinceCode: satkerCode.slice(0, 2), satkerCode: null });
  }

  private async satkersIn({ provinceCode, satkerCode }: SatkerFilter): Promise<readonly SatkerRecord[]> {
    if (satkerCode !== null) {
      const satker = await this.satkers.satker(satkerCode);
      if (satker === null || (provinceCode !== null && satker.provinceCode !== provinceCode)) throw unknownSatker(satkerCode);
      return [satker];
    }
    if (provinceCode !== null) return this.satkers.satkersOf(provinceCode, null);
    return this.satkers.all();
  }

  private dayOf(asOf: LocalDate | null): LocalDate {
    const today = this.clock.today();
    const day = asOf ?? today;
    if (day > today) throw new InvalidInput(`Tanggal ${day} belum tiba. Pakai hari ini (${today}) atau sebelumnya.`, { asOf: day, today });
    if (day < EARLIEST) throw new InvalidInput(`Tanggal ${day} terlalu awal: UU 14/2008 berlaku sejak ${EARLIEST}.`, { asOf: day });
    return day;
  }

  private provenance(origin: LogOrigin, list: InformationList): ProvenanceFacts {
    const listSource = list.items[0]?.source;
    const sources: FactSource[] = [...(listSource ? [listSource] : []), ...origin.sources];
    return {
      sources,
      dataAsOf: origin.to,
      computedAt: this.clock.now(),
      methodVersion: DISCIPLINE_METHOD,
      containsDemoData: sources.some(({ dataset }) => dataset === "DEMO"),
    };
  }
}

/** The last day that any source of the log vouches for, today at the latest: days after it cannot be judged. Today where nothing is told. */
function lastDayTold(log: DutyFacts["log"], today: LocalDate): LocalDate {
  const days = [...logReach(log).values()].toSorted();
  return earlier(days.at(-1) ?? today, today);
}

function coverageOf({ from, to }: LogOrigin, asOf: LocalDate): Coverage | null {
  return from === null || to === null ? null : { from, to: earlier(to, asOf) };
}

function unknownSatker(satkerCode: string): NotFound {
  return new NotFound(`Satker dengan kode "${satkerCode}" tidak ada di Pantau, atau bukan wewenang akun ini.`, { satker: satkerCode });
}
