import type { IncomingMessage, ServerResponse } from "node:http";
import type { ErrorRequestHandler, Express, Request, RequestHandler, Response } from "express";
import { DomainError } from "../../kernel/domainError.ts";
import { Unavailable } from "../../kernel/unavailable.ts";
import { recognize, type Recognized } from "../../modules/access/authentication.service.ts";
import type { SessionCookie } from "../../modules/access/access.resolver.ts";
import type { Actor } from "../../modules/access/domain/actor.ts";
import { readDataVersion } from "../../modules/access/door.service.ts";
import { isRecord } from "../../platform/database/isRecord.ts";
import type { Database } from "../../platform/database/openDatabase.ts";
import type { AppContext } from "../context.ts";
import { AnswerCache, type Worked } from "../answers/answerCache.ts";
import { packed, packingFor, type Packing } from "../answers/packedBody.ts";
import { questionOf, readerKey } from "../answers/question.ts";
import { credentialsOf } from "./credentials.ts";
import { documentRequestOf, type DocumentRequest } from "./documentRequest.ts";
import { ANSWER_LIMIT, askApollo, contextFor, isRefused, isTooLarge, isTurnedAway, senderContext, type GraphqlAnswer, type GraphqlHandlerOptions } from "./graphqlAnswer.ts";
import { asExpress, constantHeaders } from "./laneHeaders.ts";
import { hasErrors, LONGEST_ACCEPT, PreparedAnswers, type PlainAnswer } from "./preparedAnswers.ts";
import { readingDatabase, rememberWriting } from "./readYourWrites.ts";
import { refuse } from "./refuse.ts";
import { requestIdOf } from "./requestId.ts";
import { securityHeaders } from "./securityHeaders.ts";

export interface GraphqlLaneOptions extends GraphqlHandlerOptions {
  readonly app: Express;
  /** True for a request that comes under a name and from an origin of ours; all others go the long way, which refuses them. */
  readonly isOurs: (request: Request) => boolean;
  readonly observe: RequestHandler;
  readonly lastResort: ErrorRequestHandler;
  readonly bodyLimitBytes: number;
  /** Unit: bytes of all kept answers together. 0: none is kept. */
  readonly keptAnswersBytes: number;
}

/** With the packings that were asked for so far. */
export interface KeptAnswer extends PlainAnswer {
  readonly packings: Map<Packing, Buffer>;
}

/** What one body asks: worked out once for bodies that come again and again. */
interface Asked {
  readonly asked: DocumentRequest;
  /** Null: not to be kept. */
  readonly question: string | null;
}

/** What a request came to: an answer to keep, or one for this sender alone, from us or from Apollo. */
type Outcome = Written | Kept | Own;
interface Written extends PlainAnswer {
  readonly kind: "WRITTEN";
}
interface Kept {
  readonly kind: "KEPT";
  readonly kept: KeptAnswer;
  readonly key: string;
}
interface Own {
  readonly kind: "OWN";
  readonly answer: GraphqlAnswer;
  readonly requestId: string;
}

const JSON_BODY = /^application\/json(?:; *charset=utf-8)?$/i;
/** Unit: characters of a body, bodies, documents. */
const REMEMBERED = { longestBody: 8_192, bodies: 500, documents: 1_000 } as const;
const NO_COOKIE: SessionCookie = { secret: null, keep: refuseCookie, drop: refuseCookie };
const UNREADABLE = "Permintaan tidak dapat dibaca. Kirim JSON yang benar.";
const FAULT_OF_OURS = /"code":"(?:INTERNAL|DATABASE_[A-Z]+)"/;

/**
 * The short way for POST /graphql: the same steps as through Express (observed, own names and origins only, who asks, which document), then a kept
 * answer or Apollo. Gives false for a request that is odd in any way, untouched: Express serves it.
 */
export function createGraphqlLane(options: GraphqlLaneOptions): { take(request: IncomingMessage, response: ServerResponse): boolean; readonly answers: AnswerCache<Outcome> } {
  const { app, isOurs, observe, lastResort, bodyLimitBytes, trustedDocuments } = options;
  const answers = new AnswerCache<Outcome>(options.keptAnswersBytes);
  const remembered = new Map<string, Asked>();
  const proven = new Set<string>();
  const prepared = new PreparedAnswers(options);
  const headers = { plain: constantHeaders(app, false), secure: constantHeaders(app, true) };
  return { take, answers };

  function take(bareRequest: IncomingMessage, bareResponse: ServerResponse): boolean {
    if (!isShort(bareRequest, bodyLimitBytes)) return false;
    const { request, response } = asExpress(app, bareRequest, bareResponse);
    if (!isOurs(request)) return false;
    observe(request, response, () => {});
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => void chunks.push(chunk));
    request.on("end", () => {
      const body = (chunks.length === 1 ? chunks[0] : undefined) ?? Buffer.concat(chunks);
      serve(request, response, body.toString("utf8")).catch((error: unknown) => lastResort(error, request, dressed(request, response), () => response.destroy()));
    });
    return true;
  }

  async function serve(request: Request, response: Response, body: string): Promise<void> {
    const asked = understood(request, body);
    if (asked === null) return refuse(request, dressed(request, response), { status: 400, code: "BAD_REQUEST", message: UNREADABLE });
    const recognized = await whoAsks(request);
    if (recognized instanceof DomainError) return refuse(request, dressed(request, response), { status: 401, code: recognized.code, message: recognized.message });
    if (isRefusedHere(request, response, asked, recognized)) return;
    const accept = request.headers.accept ?? "";
    const outcome = asked.question === null || accept.length > LONGEST_ACCEPT || options.keptAnswersBytes === 0 ? await fresh(request, response, asked, recognized) : await keptOrFresh(request, response, asked.question, { asked, recognized, accept });
    if (outcome === null || response.writableEnded || response.destroyed) return;
    if (outcome.kind === "KEPT") await sendKept(request, response, outcome);
    else if (outcome.kind === "WRITTEN") await sendWritten(request, response, outcome);
    else await sendOwn(request, response, outcome);
  }

  function isRefusedHere(request: Request, response: Response, { asked }: Asked, { actor }: Recognized): boolean {
    const isFine = !asked.isUnknown && (trustedDocuments === null || asked.isTrusted);
    return !isFine && isRefused(request, dressed(request, response), asked, actor, options);
  }

  async function keptOrFresh(request: Request, response: Response, question: string, { asked, recognized, accept }: { readonly asked: Asked; readonly recognized: Recognized; readonly accept: string }): Promise<Outcome | null> {
    if (!asked.asked.isTrusted && !proven.has(documentIn(question))) return proving(request, response, question, { asked, recognized });
    const database = readingDatabase(request, recognized.actor, options.database);
    // The version is read where the answer is read: a replica knows of fewer writes than the primary.
    const version = Number((database === options.database ? recognized.dataVersion : null) ?? (await readDataVersion(database)));
    const key = `${readerKey(recognized.actor)} ${options.clock.today()} ${accept}\n${question}`;
    const found = answers.find(key, version);
    if (found !== undefined) return found;
    if (database.isFull()) return isTurnedAway(request, dressed(request, response), options) ? null : fresh(request, response, asked, recognized);
    return answers.answer(key, version, () => worked(request, asked, { actor: recognized.actor, database, version, key }));
  }

  /** A document that nobody of ours wrote is answered once before answers to it are kept: one that GraphQL refuses costs no statement. */
  async function proving(request: Request, response: Response, question: string, { asked, recognized }: { readonly asked: Asked; readonly recognized: Recognized }): Promise<Outcome | null> {
    const outcome = await fresh(request, response, asked, recognized);
    if (outcome === null || (outcome.kind === "OWN" && (outcome.answer.status !== 200 || hasErrors(outcome.answer.text)))) return outcome;
    if (proven.size >= REMEMBERED.documents) proven.clear();
    proven.add(documentIn(question));
    return outcome;
  }

  /** The sender may leave meanwhile: nothing of the work hangs on its connection. */
  async function worked(request: Request, { asked }: Asked, { actor, database, version, key }: { readonly actor: Actor; readonly database: Database; readonly version: number; readonly key: string }): Promise<Worked<Outcome>> {
    const context = contextFor(request, asked, { actor, database, sessionCookie: NO_COOKIE }, options);
    const written = await prepared.answer(request, asked, context);
    const own: Written | Own = written ? { kind: "WRITTEN", ...written } : await byApollo(request, asked, context);
    if (own.kind === "OWN" && (own.answer.status !== 200 || hasErrors(own.answer.text))) return { answer: own, keptBytes: null, isSharedFault: FAULT_OF_OURS.test(own.answer.text) };
    // A statement that a replica could not answer may have gone to the primary, the one for the version among them.
    if (database !== options.database && Number(await readDataVersion(database)) < version) return { answer: own, keptBytes: null };
    const kept: KeptAnswer = { ...(own.kind === "WRITTEN" ? { contentType: own.contentType, plain: own.plain } : plainOf(own.answer)), packings: new Map() };
    return { answer: { kind: "KEPT", kept, key }, keptBytes: kept.plain.length };
  }

  async function byApollo(request: Request, asked: DocumentRequest, context: AppContext): Promise<Own> {
    const answer = await askApollo(request, asked, context, options);
    prepared.learn(request, answer);
    return { kind: "OWN", answer, requestId: requestIdOf(request) };
  }

  async function fresh(request: Request, response: Response, { asked }: Asked, { actor }: Recognized): Promise<Outcome | null> {
    if (options.database.isFull() && isTurnedAway(request, dressed(request, response), options)) return null;
    const { context, database, writes } = senderContext(request, response, asked, actor, options);
    const written = writes ? null : await prepared.answer(request, asked, context);
    if (written !== null) return { kind: "WRITTEN", ...written };
    dressed(request, response);
    const own = await byApollo(request, asked, context);
    if (writes) await rememberWriting(request, response, database);
    return own;
  }

  async function whoAsks(request: Request): Promise<Recognized | DomainError> {
    try {
      return await recognize(options.database.primaryFirst, options.clock, options.accessChoices, credentialsOf(request));
    } catch (error) {
      if (error instanceof DomainError && !(error instanceof Unavailable)) return error;
      throw error;
    }
  }

  /** Null: no JSON object. */
  function understood(request: Request, body: string): Asked | null {
    const known = remembered.get(body);
    if (known !== undefined) return known;
    const json = parsed(body);
    if (!isRecord(json)) return null;
    request.body = json;
    const asked = documentRequestOf(request, trustedDocuments);
    const understanding = { asked, question: questionOf(asked) };
    if (understanding.question !== null && body.length <= REMEMBERED.longestBody) {
      if (remembered.size >= REMEMBERED.bodies) remembered.clear();
      remembered.set(body, understanding);
    }
    return understanding;
  }

  async function sendKept(request: Request, response: Response, outcome: Kept): Promise<void> {
    const { kept } = outcome;
    const packing = packingFor(request.headers["accept-encoding"], kept.plain.length);
    const bytes = packing === "identity" ? kept.plain : (kept.packings.get(packing) ?? (await pack(outcome, packing)));
    send(request, response, { contentType: kept.contentType, bytes, packing });
  }

  async function sendWritten(request: Request, response: Response, { contentType, plain }: Written): Promise<void> {
    if (isTooLong(request, response, plain)) return;
    const packing = packingFor(request.headers["accept-encoding"], plain.length);
    send(request, response, { contentType, bytes: packing === "identity" ? plain : await packed(plain, packing, "ONCE"), packing });
  }

  function send(request: Request, response: Response, { contentType, bytes, packing }: { readonly contentType: string; readonly bytes: Buffer; readonly packing: Packing }): void {
    if (response.destroyed) return;
    const own = ["X-Request-Id", requestIdOf(request), "Content-Type", contentType, "Cache-Control", "no-store", "Vary", "Accept-Encoding", "Content-Length", String(bytes.length)];
    response.writeHead(200, [...(request.secure ? headers.secure : headers.plain), ...own, ...(packing === "identity" ? [] : ["Content-Encoding", packing])]);
    response.end(bytes);
  }

  async function pack(outcome: Kept, packing: Exclude<Packing, "identity">): Promise<Buffer> {
    const bytes = await packed(outcome.kept.plain, packing, "KEPT");
    outcome.kept.packings.set(packing, bytes);
    answers.grow(outcome.key, outcome, bytes.length);
    return bytes;
  }
}

/** Headers that every answer of the long way has, for one that is not kept. */
function dressed(request: Request, response: Response): Response {
  response.set("X-Request-Id", requestIdOf(request));
  securityHeaders(request, response, () => {});
  return response;
}

async function sendOwn(request: Request, response: Response, { answer, requestId }: Own): Promise<void> {
  dressed(request, response);
  if (isTooLarge(request, response, answer)) return;
  for (const [name, value] of answer.headers) response.set(name, value);
  const own = requestIdOf(request);
  const plain = Buffer.from(own === requestId ? answer.text : answer.text.replaceAll(requestId, own));
  const packing = packingFor(request.headers["accept-encoding"], plain.length);
  const bytes = packing === "identity" ? plain : await packed(plain, packing, "ONCE");
  if (response.destroyed) return;
  response.set({ "Cache-Control": "no-store", Vary: "Accept-Encoding", "Content-Length": String(bytes.length), ...(packing === "identity" ? {} : { "Content-Encoding": packing }) });
  response.status(answer.status).end(bytes);
}

/** True for the usual request of a page or a script: its body is JSON in UTF-8, whole, and small enough. */
function isShort({ method, url, headers }: IncomingMessage, bodyLimitBytes: number): boolean {
  const length = Number(headers["content-length"] ?? 0);
  return method === "POST" && url === "/graphql" && length > 0 && length <= bodyLimitBytes && headers["content-encoding"] === undefined && JSON_BODY.test(headers["content-type"] ?? "");
}

/** The hash of the document that the question begins with. */
function documentIn(question: string): string {
  return question.slice(0, question.indexOf(" "));
}

function plainOf({ headers, text }: GraphqlAnswer): PlainAnswer {
  return { contentType: headers.get("content-type") ?? "application/json; charset=utf-8", plain: Buffer.from(text) };
}

/** As isTooLarge: that counts characters, of which there are no more than bytes. */
function isTooLong(request: Request, response: Response, plain: Buffer): boolean {
  return plain.length > ANSWER_LIMIT && isTooLarge(request, dressed(request, response), { text: plain.toString("utf8") });
}

function refuseCookie(): never {
  throw new Error("A question signs nobody in or out");
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
