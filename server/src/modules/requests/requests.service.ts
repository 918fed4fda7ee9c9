import { InvalidInput, NotFound } from "../../kernel/domainError.ts";
import { isLocalDate, type LocalDate } from "../../kernel/localDate.ts";
import type { Dataset } from "../../kernel/provenance.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Database } from "../../platform/database/openDatabase.ts";
import { appendAuditEntry } from "../access/access.queries.ts";
import { auditEvent } from "../access/audit.service.ts";
import type { Actor } from "../access/domain/actor.ts";
import { Forbidden } from "../access/domain/refusals.ts";
import { findObjections } from "./cases.queries.ts";
import { keptCountingBook, type CountingBook } from "./counting.service.ts";
import { deadlineVersions, type DeadlineVersion } from "./domain/deadlineReplay.ts";
import { NOT_EXTENDED } from "./domain/deadline.ts";
import { DUE_GROUPS, weekOf, type DueGroup, type Week } from "./domain/dueGroup.ts";
import type { LegalRegime } from "./domain/legalRule.ts";
import type { RecordedObjection } from "./domain/recordedCase.ts";
import { readPublicId, type RecordedEvent, type RecordedRequest, type RequestKey } from "./domain/recordedRequest.ts";
import type { DeadlineMove } from "./domain/recount.ts";
import { isInnerReader } from "./domain/requestReader.ts";
import { requestState, type RequestState } from "./domain/requestState.ts";
import { findMoves } from "./recount.queries.ts";
import { inRegisterTransaction } from "./register.queries.ts";
import { countDue, findDue } from "./dueBoard.queries.ts";
import type { RequestFilter } from "./requestCounts.queries.ts";
import { countRequests, cursorText, findEventLine, findRequest, findRequests, findText, type RequestCursor } from "./requestPages.queries.ts";
import { groundOf } from "./registerGround.service.ts";
import { findScopedSatkers, type AskedScope, type RegisterGround, type ScopedSatkers } from "./scope.queries.ts";

export interface RequestPage {
  readonly requests: readonly { readonly request: RecordedRequest; readonly cursor: string }[];
  readonly hasNextPage: boolean;
  readonly dataset: Dataset;
}

/** Everything that explains one request. */
export interface RequestDetail {
  readonly events: readonly RecordedEvent[];
  /** Folded from the events by every decree recorded now. */
  readonly state: RequestState;
  /** How the due date moved as decrees came. Empty: no date was ever known. */
  readonly versions: readonly DeadlineVersion[];
  /** Recounts that moved the stored date. */
  readonly moves: readonly (DeadlineMove & { readonly at: Date; readonly change: string })[];
  readonly objections: readonly RecordedObjection[];
}

export interface DueBoard {
  readonly today: LocalDate;
  readonly week: Week;
  readonly dataset: Dataset;
  readonly satkerCodes: readonly string[];
  readonly groups: readonly {
    readonly group: DueGroup;
    readonly byRegime: readonly { readonly regime: LegalRegime | null; readonly count: number }[];
    /** The first ones; counts are of all. */
    readonly requests: readonly RecordedRequest[];
  }[];
  readonly book: CountingBook;
}

const LONGEST_PAGE = 200;
/** A week must end within the dates that can be written. */
const LAST_WEEK = "9999-12-24";
/** Requests shown of each group. */
const BOARD_ROWS = 100;

/** The register as one reader sees it. */
export class RequestsService {
  #book: Promise<CountingBook> | undefined;
  readonly #details = new Map<RecordedRequest, Promise<RequestDetail>>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly actor: Actor,
  ) {}

  /** Rules, settings and calendars of the moment; asked for once a request of the API. */
  book(dataVersion: string | null = null): Promise<CountingBook> {
    this.#book ??= keptCountingBook(this.database, this.clock.today(), dataVersion);
    return this.#book;
  }

  /** Whether this reader sees requester groups and reasons of this satker's requests. */
  seesGroups(satkerCode: string): boolean {
    return isInnerReader(this.actor, { kind: "SATKER", code: satkerCode });
  }

  /** @throws NotFound for a scope without satker of the reader; InvalidInput for a page size outside 1-200 or a cursor that is not one. */
  async page(asked: AskedScope, filter: Omit<RequestFilter, "dataset">, page: { readonly first: number; readonly after: string | null }): Promise<RequestPage> {
    if (page.first < 1 || page.first > LONGEST_PAGE) throw new InvalidInput(`Jumlah baris harus 1 sampai ${LONGEST_PAGE}.`, { first: page.first });
    const { satkers, dataset } = await this.ground(asked);
    const after = page.after === null ? null : cursorOf(page.after);
    const found = await findRequests(this.database.prisma, satkers, { ...filter, dataset }, { after, limit: page.first + 1, today: this.clock.today() });
    const requests = found.slice(0, page.first).map((request) => ({ request, cursor: cursorText(request) }));
    return { requests, hasNextPage: found.length > page.first, dataset };
  }

  /** Number of requests in all pages together, and whether they are the demo scenario's. @throws NotFound as page does. */
  async count(asked: AskedScope, filter: Omit<RequestFilter, "dataset">): Promise<{ readonly requests: number; readonly dataset: Dataset }> {
    const { satkers, dataset } = await this.ground(asked);
    return { requests: await countRequests(this.database.prisma, satkers, { ...filter, dataset }, this.clock.today()), dataset };
  }

  /** Null: no such request, or not for this reader. */
  async request(id: string): Promise<RecordedRequest | null> {
    const key = readPublicId(id);
    if (!key) return null;
    return findRequest(this.database.prisma, await this.satkersOfRequest(key.satkerCode), { satkerCode: key.satkerCode, requestId: key.id });
  }

  /** The event line, the state by today and the receipt of a request the reader may see; put together once a request of the API. */
  detail(request: RecordedRequest): Promise<RequestDetail> {
    const known = this.#details.get(request);
    if (known) return known;
    const detail = this.explained(request);
    this.#details.set(request, detail);
    return detail;
  }

  private async explained(request: RecordedRequest): Promise<RequestDetail> {
    const { prisma } = this.database;
    const satkers = await this.satkersOfRequest(request.satkerCode);
    const events = await findEventLine(prisma, satkers, request);
    const book = await this.book();
    const told = events.map(({ event }) => event);
    const state = requestState(told, book.current(request.satkerCode), book.today);
    if (!state.ok) throw new Error(`request ${request.requestId} has no standing receipt`);
    return {
      events,
      state: state.value,
      versions: versionsOf(request, book),
      moves: await findMoves(prisma, satkers, request.requestId),
      objections: await findObjections(prisma, satkers, { dataset: request.dataset, requestId: request.requestId, limit: 50 }),
    };
  }

  /**
   * What was asked for. Each reading is written into the audit trail in the same transaction.
   * @throws NotFound when there is no such request for this reader; Forbidden for readers outside satker and legal division.
   */
  async text(id: string): Promise<{ readonly informationSought: string | null; readonly purpose: string | null }> {
    const request = await this.request(id);
    if (!request) throw new NotFound("Permohonan ini tidak ada, atau bukan wewenang akun ini.", { id });
    if (!this.seesGroups(request.satkerCode)) throw new Forbidden("Isi permohonan hanya dapat dibaca satker yang bersangkutan dan Divisi Hukum.");
    const satkers = await this.satkersOfRequest(request.satkerCode);
    return inRegisterTransaction(this.database.prisma, async (transaction) => {
      const found = await findText(transaction, satkers, request);
      const parts = { subject: `request:${id}`, satkerCode: request.satkerCode, details: { number: request.number } };
      await appendAuditEntry(transaction, auditEvent(this.actor, "REQUEST_TEXT_VIEWED", parts), this.clock.now());
      return found ?? { informationSought: null, purpose: null };
    });
  }

  /** Open requests by when they fall due, seen from today; THIS_WEEK is the week of `day`. */
  async dueBoard(asked: AskedScope, day: LocalDate | null): Promise<DueBoard> {
    if (day !== null && day > LAST_WEEK) throw new InvalidInput(`Minggu ${day} terlalu jauh.`, { week: day });
    const { prisma } = this.database;
    const { satkers, dataset, dataVersion } = await this.ground(asked);
    const today = this.clock.today();
    const week = weekOf(day ?? today);
    const counts = await countDue(prisma, satkers, dataset, { today, week });
    const found = await findDue(prisma, satkers, dataset, { today, week, limit: BOARD_ROWS });
    const groups = DUE_GROUPS.map((group) => ({
      group,
      byRegime: counts.filter((one) => one.group === group).map(({ regime, count }) => ({ regime, count })),
      requests: found.filter((one) => one.group === group).map(({ request }) => request),
    }));
    return { today, week, dataset, satkerCodes: satkers.codes, groups, book: await this.book(dataVersion) };
  }

  private ground(asked: AskedScope): Promise<RegisterGround> {
    return groundOf(this.database, this.actor, asked);
  }

  /** Empty when the satker is not the reader's: nothing is found then. */
  private satkersOfRequest(satkerCode: string): Promise<ScopedSatkers> {
    return findScopedSatkers(this.database.prisma, this.actor.scope, { provinceCode: null, satkerCode });
  }
}

function versionsOf({ satkerCode, kept }: RecordedRequest, book: CountingBook): readonly DeadlineVersion[] {
  const { regime, dayZero, extendedOn, noticeOn } = kept;
  if (regime === null || dayZero === null) return [];
  const extension = extendedOn === null ? NOT_EXTENDED : ({ kind: "TAKEN", on: extendedOn } as const);
  const until = noticeOn ?? book.today;
  const versions = deadlineVersions({ clock: "REQUEST_RESPONSE", regime, startsOn: dayZero, extension }, book.replay(satkerCode), dayZero, until > dayZero ? until : dayZero);
  return versions.ok ? versions.value : [];
}

function cursorOf(cursor: string): RequestCursor {
  const [receivedOn = "", satkerCode = "", requestId = ""] = Buffer.from(cursor, "base64url").toString("utf8").split(" ");
  const key: RequestKey | null = readPublicId(`${satkerCode}:${requestId}`) && { satkerCode, requestId };
  if (!key || !isLocalDate(receivedOn)) throw new InvalidInput("Penunjuk halaman ini tidak dikenal. Mulai lagi dari halaman pertama.", { after: cursor });
  return { ...key, receivedOn };
}
