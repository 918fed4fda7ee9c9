import type { Express } from "express";
import type { AnswerCache } from "../answers/answerCache.ts";
import { packed, packingFor, type Packing } from "../answers/packedBody.ts";
import { AnswerHeads } from "./answerHeads.ts";
import { isTooLarge, ANSWER_LIMIT, type GraphqlAnswer } from "./graphqlAnswer.ts";
import type { LaneTurn } from "./laneTurn.ts";
import type { PlainAnswer } from "./preparedAnswers.ts";

/** With the packings that were asked for so far. */
export interface KeptAnswer extends PlainAnswer {
  readonly packings: Map<Packing, Buffer>;
}

/** What a request came to: an answer to keep, or one for this sender alone, from us or from Apollo. */
export type Outcome = Written | Kept | Own;
export interface Written extends PlainAnswer {
  readonly kind: "WRITTEN";
}
export interface Kept {
  readonly kind: "KEPT";
  readonly kept: KeptAnswer;
  readonly key: string;
}
export interface Own {
  readonly kind: "OWN";
  readonly answer: GraphqlAnswer;
  readonly requestId: string;
}

/** Sends what a request came to, packed as the client likes. */
export class LaneDelivery {
  readonly #heads: AnswerHeads;

  constructor(
    app: Express,
    private readonly answers: AnswerCache<Outcome>,
  ) {
    this.#heads = new AnswerHeads(app);
  }

  /** A promise only where something has to be packed first. */
  deliver(turn: LaneTurn, outcome: Outcome): Promise<void> | void {
    if (turn.isOver) return undefined;
    if (outcome.kind === "KEPT") return this.kept(turn, outcome);
    return outcome.kind === "WRITTEN" ? this.written(turn, outcome) : this.own(turn, outcome);
  }

  private kept(turn: LaneTurn, outcome: Kept): Promise<void> | void {
    const { plain, packings, contentType } = outcome.kept;
    const packing = packingFor(turn.head.acceptEncoding, plain.length);
    const bytes = packing === "identity" ? plain : packings.get(packing);
    if (bytes !== undefined) return this.send(turn, contentType, bytes, packing);
    return packing === "identity" ? undefined : this.pack(outcome, packing).then((made) => this.send(turn, contentType, made, packing));
  }

  private async pack(outcome: Kept, packing: Exclude<Packing, "identity">): Promise<Buffer> {
    const bytes = await packed(outcome.kept.plain, packing, "KEPT");
    outcome.kept.packings.set(packing, bytes);
    this.answers.grow(outcome.key, outcome, bytes.length);
    return bytes;
  }

  private written(turn: LaneTurn, { contentType, plain }: Written): Promise<void> | void {
    if (plain.length > ANSWER_LIMIT && isTooLong(turn, plain)) return undefined;
    const packing = packingFor(turn.head.acceptEncoding, plain.length);
    if (packing === "identity") return this.send(turn, contentType, plain, packing);
    return packed(plain, packing, "ONCE").then((bytes) => this.send(turn, contentType, bytes, packing));
  }

  private send({ response, requestId, head }: LaneTurn, contentType: string, bytes: Buffer, packing: Packing): void {
    if (response.destroyed) return;
    this.#heads.begin(response, { isSecure: head.isSecure, requestId, contentType, packing, length: bytes.length });
    response.end(bytes);
  }

  private async own(turn: LaneTurn, { answer, requestId }: Own): Promise<void> {
    const { request, response } = turn.express();
    if (isTooLarge(request, response, answer)) return;
    for (const [name, value] of answer.headers) response.set(name, value);
    const own = turn.requestId;
    const plain = Buffer.from(own === requestId ? answer.text : answer.text.replaceAll(requestId, own));
    const packing = packingFor(turn.head.acceptEncoding, plain.length);
    const bytes = packing === "identity" ? plain : await packed(plain, packing, "ONCE");
    if (response.destroyed) return;
    response.set({ "Cache-Control": "no-store", Vary: "Accept-Encoding", "Content-Length": String(bytes.length), ...(packing === "identity" ? {} : { "Content-Encoding": packing }) });
    response.status(answer.status).end(bytes);
  }
}

/** As isTooLarge: that counts characters, of which there are no more than bytes. */
function isTooLong(turn: LaneTurn, plain: Buffer): boolean {
  const { request, response } = turn.express();
  return isTooLarge(request, response, { text: plain.toString("utf8") });
}
