import type { IncomingMessage, ServerResponse } from "node:http";
import type { ErrorRequestHandler, Express, Request } from "express";
import { DomainError } from "../../kernel/domainError.ts";
import { Unavailable } from "../../kernel/unavailable.ts";
import { recognize, recognizeVisitor, type Recognized } from "../../modules/access/authentication.service.ts";
import type { SessionCookie } from "../../modules/access/access.resolver.ts";
import type { Actor } from "../../modules/access/domain/actor.ts";
import { readDataVersion } from "../../modules/access/door.service.ts";
import type { Database } from "../../platform/database/openDatabase.ts";
import type { AppContext } from "../context.ts";
import { AnswerCache, type Worked } from "../answers/answerCache.ts";
import { AskedBodies, type Asked, type Question } from "../answers/askedBody.ts";
import { readerKey } from "../answers/question.ts";
import { sessionCookieOf } from "./credentials.ts";
import { askApollo, contextFor, isRefused, isTurnedAway, type GraphqlAnswer, type GraphqlHandlerOptions } from "./graphqlAnswer.ts";
import { LaneDelivery, type Outcome, type Own, type Written } from "./laneDelivery.ts";
import { LaneHeads } from "./laneHead.ts";
import { LaneTurn } from "./laneTurn.ts";
import type { RequestWatch } from "./observeRequests.ts";
import { hasErrors, LONGEST_ACCEPT, PreparedAnswers, type PlainAnswer } from "./preparedAnswers.ts";
import { databaseFor, rememberWriting } from "./readYourWrites.ts";

export interface GraphqlLaneOptions extends GraphqlHandlerOptions {
  readonly app: Express;
  /** True for a request that comes under a name and from an origin of ours; all others go the long way, which refuses them. */
  readonly isOurs: (request: Request) => boolean;
  readonly watch: RequestWatch;
  readonly lastResort: ErrorRequestHandler;
  readonly bodyLimitBytes: number;
  /** Unit: bytes of all kept answers together. 0: none is kept. */
  readonly keptAnswersBytes: number;
}

/** Where and for whom a kept answer is worked out. */
interface Place {
  readonly actor: Actor;
  readonly database: Database;
  readonly version: number;
  readonly key: string;
}

/** Unit: documents. */
const MOST_PROVEN = 1_000;
const NO_COOKIE: SessionCookie = { secret: null, keep: refuseCookie, drop: refuseCookie };
const UNREADABLE = "Permintaan tidak dapat dibaca. Kirim JSON yang benar.";
const FAULT_OF_OURS = /"code":"(?:INTERNAL|DATABASE_[A-Z]+)"/;

/**
 * The short way for POST /graphql: the same steps as through Express (observed, own names and origins only, who asks, which document), then a kept
 * answer, a written one or Apollo. Gives false for a request that is odd in any way, untouched: Express serves it.
 */
export function createGraphqlLane(options: GraphqlLaneOptions): { take(request: IncomingMessage, response: ServerResponse): boolean; readonly answers: AnswerCache<Outcome> } {
  const { app, watch, lastResort, clock, accessChoices, trustedDocuments } = options;
  const answers = new AnswerCache<Outcome>(options.keptAnswersBytes);
  const heads = new LaneHeads(app, options.isOurs, options.bodyLimitBytes);
  const bodies = new AskedBodies(trustedDocuments);
  const proven = new Set<string>();
  const prepared = new PreparedAnswers(options);
  const delivery = new LaneDelivery(app, answers);
  return { take, answers };

  function take(request: IncomingMessage, response: ServerResponse): boolean {
    const head = heads.of(request);
    if (head === null) return false;
    watch(request, response, "graphql");
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => void chunks.push(chunk));
    request.on("end", () => {
      const body = (chunks.length === 1 ? chunks[0] : undefined) ?? Buffer.concat(chunks);
      const turn = new LaneTurn(app, request, response, head);
      serve(turn, body.toString("utf8")).catch((error: unknown) => fail(turn, error));
    });
    return true;
  }

  function fail(turn: LaneTurn, error: unknown): void {
    const { request, response } = turn.express();
    lastResort(error, request, response, () => response.destroy());
  }

  async function serve(turn: LaneTurn, body: string): Promise<void> {
    const asked = bodies.of(body);
    if (asked === null) return turn.refuse({ status: 400, code: "BAD_REQUEST", message: UNREADABLE });
    const recognized = recognizeVisitor(accessChoices, turn.head.credentials) ?? (await whoAsks(turn));
    if (recognized instanceof DomainError) return turn.refuse({ status: 401, code: recognized.code, message: recognized.message });
    if (isRefusedHere(turn, asked, recognized.actor)) return undefined;
    const { question } = asked;
    const { accept } = turn.head;
    if (question === null || accept.length > LONGEST_ACCEPT || options.keptAnswersBytes === 0) return deliver(turn, await fresh(turn, asked, recognized.actor));
    if (!asked.document.isTrusted && !proven.has(question.document)) return deliver(turn, await proving(turn, asked, question, recognized.actor));
    const database = databaseFor(turn.head, recognized.actor, options.database);
    // The version is read where the answer is read: a replica knows of fewer writes than the primary.
    const version = Number((database === options.database ? recognized.dataVersion : null) ?? (await readDataVersion(database)));
    const key = question.keyFor(readerKey(recognized.actor), clock.today(), accept);
    const found = answers.find(key, version);
    return deliver(turn, found ?? (await notKept(turn, asked, { actor: recognized.actor, database, version, key })));
  }

  function deliver(turn: LaneTurn, outcome: Outcome | null): Promise<void> | void {
    return outcome === null ? undefined : delivery.deliver(turn, outcome);
  }

  function isRefusedHere(turn: LaneTurn, { document }: Asked, actor: Actor): boolean {
    if (!document.isUnknown && (trustedDocuments === null || document.isTrusted)) return false;
    const { request, response } = turn.express();
    return isRefused(request, response, document, actor, options);
  }

  async function notKept(turn: LaneTurn, asked: Asked, place: Place): Promise<Outcome | null> {
    if (place.database.isFull()) return isFull(turn) ? null : fresh(turn, asked, place.actor);
    return answers.answer(place.key, place.version, () => worked(turn, asked, place));
  }

  /** True: there is no room for another question, and that was said. */
  function isFull(turn: LaneTurn): boolean {
    if (!options.database.isFull()) return false;
    const { request, response } = turn.express();
    return isTurnedAway(request, response, options);
  }

  /** A document that nobody of ours wrote is answered once before answers to it are kept: one that GraphQL refuses costs no statement. */
  async function proving(turn: LaneTurn, asked: Asked, question: Question, actor: Actor): Promise<Outcome | null> {
    const outcome = await fresh(turn, asked, actor);
    if (outcome === null || (outcome.kind === "OWN" && (outcome.answer.status !== 200 || hasErrors(outcome.answer.text)))) return outcome;
    if (proven.size >= MOST_PROVEN) proven.clear();
    proven.add(question.document);
    return outcome;
  }

  /** The sender may leave meanwhile: nothing of the work hangs on its connection. */
  async function worked(turn: LaneTurn, asked: Asked, { actor, database, version, key }: Place): Promise<Worked<Outcome>> {
    const own = await writtenOrOwn(turn, asked, contextFor({ actor, database, address: turn.head.address, requestId: turn.requestId, sessionCookie: NO_COOKIE }, asked.document, options));
    if (own.kind === "OWN" && (own.answer.status !== 200 || hasErrors(own.answer.text))) return { answer: own, keptBytes: null, isSharedFault: FAULT_OF_OURS.test(own.answer.text) };
    // A statement that a replica could not answer may have gone to the primary, the one for the version among them.
    if (database !== options.database && Number(await readDataVersion(database)) < version) return { answer: own, keptBytes: null };
    const { contentType, plain } = own.kind === "WRITTEN" ? own : plainOf(own.answer);
    return { answer: { kind: "KEPT", kept: { contentType, plain, packings: new Map() }, key }, keptBytes: plain.length };
  }

  async function fresh(turn: LaneTurn, asked: Asked, actor: Actor): Promise<Outcome | null> {
    if (isFull(turn)) return null;
    const of = { actor, address: turn.head.address, requestId: turn.requestId };
    if (!asked.writes) return writtenOrOwn(turn, asked, contextFor({ ...of, database: databaseFor(turn.head, actor, options.database), sessionCookie: NO_COOKIE }, asked.document, options));
    const { request, response } = turn.express();
    const own = await byApollo(turn, asked, contextFor({ ...of, database: options.database, sessionCookie: sessionCookieOf(request, response) }, asked.document, options));
    await rememberWriting(request, response, options.database);
    return own;
  }

  async function writtenOrOwn(turn: LaneTurn, asked: Asked, context: AppContext): Promise<Written | Own> {
    const written = await prepared.answer(turn.head.accept, asked, context);
    return written === null ? byApollo(turn, asked, context) : { kind: "WRITTEN", ...written };
  }

  async function byApollo(turn: LaneTurn, { document }: Asked, context: AppContext): Promise<Own> {
    const answer = await askApollo(turn.request, document, context, options);
    prepared.learn(turn.head.accept, answer);
    return { kind: "OWN", answer, requestId: turn.requestId };
  }

  async function whoAsks({ head }: LaneTurn): Promise<Recognized | DomainError> {
    try {
      return await recognize(options.database.primaryFirst, clock, accessChoices, head.credentials);
    } catch (error) {
      if (error instanceof DomainError && !(error instanceof Unavailable)) return error;
      throw error;
    }
  }
}

function plainOf({ headers, text }: GraphqlAnswer): PlainAnswer {
  return { contentType: headers.get("content-type") ?? "application/json; charset=utf-8", plain: Buffer.from(text) };
}

function refuseCookie(): never {
  throw new Error("A question signs nobody in or out");
}
