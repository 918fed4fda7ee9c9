import { isRecord } from "../../platform/database/isRecord.ts";
import type { TrustedDocuments } from "../graphql/trustedDocuments.ts";
import { documentIn, type DocumentRequest } from "../http/documentRequest.ts";
import { mayWrite } from "../http/readYourWrites.ts";
import { questionOf } from "./question.ts";

/** What a body asks. */
export interface Asked {
  readonly document: DocumentRequest;
  /** It may be a mutation. */
  readonly writes: boolean;
  /** Null: the answer may not be kept. */
  readonly question: Question | null;
}

/** A question whose answer may be kept, for each reader under a key of its own. */
export interface Question {
  /** SHA-256. */
  readonly document: string;
  /** One reader's keys of one day mostly; the same text each time, so that its hash is known already. */
  keyFor(reader: string, day: string, accept: string): string;
}

/** Unit: characters of a body, bodies. */
const REMEMBERED = { longestBody: 8_192, bodies: 500 } as const;

/** Reads bodies of requests, those that come again and again once. */
export class AskedBodies {
  readonly #known = new Map<string, Asked>();

  constructor(private readonly trusted: TrustedDocuments | null) {}

  /** Null: no JSON object. */
  of(body: string): Asked | null {
    const known = this.#known.get(body);
    if (known !== undefined) return known;
    const json = parsed(body);
    if (!isRecord(json)) return null;
    const document = documentIn(json, this.trusted);
    const question = questionOf(document);
    const asked: Asked = { document, writes: mayWrite(document.body), question: question === null ? null : questionFrom(question) };
    if (question !== null && body.length <= REMEMBERED.longestBody) {
      if (this.#known.size >= REMEMBERED.bodies) this.#known.clear();
      this.#known.set(body, asked);
    }
    return asked;
  }
}

function questionFrom(text: string): Question {
  let latest = { reader: "", day: "", accept: "", key: "" };
  return {
    document: text.slice(0, text.indexOf(" ")),
    keyFor(reader, day, accept) {
      if (latest.reader !== reader || latest.day !== day || latest.accept !== accept || latest.key === "") latest = { reader, day, accept, key: `${reader} ${day} ${accept}\n${text}` };
      return latest.key;
    },
  };
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
