import type { AppContext } from "../context.ts";
import { preparedQueriesOf } from "../graphql/apolloServer.ts";
import type { Asked } from "../answers/askedBody.ts";
import type { GraphqlAnswer, GraphqlHandlerOptions } from "./graphqlAnswer.ts";

/** An answer without errors, as its bytes. */
export interface PlainAnswer {
  readonly contentType: string;
  readonly plain: Buffer;
}

/** Unit: characters. No browser's header Accept is longer. */
export const LONGEST_ACCEPT = 200;
/** Unit: headers Accept. */
const MOST_ACCEPTED = 100;

/** The way past Apollo for queries that it has answered before, with the content type that it gave to the same header Accept. */
export class PreparedAnswers {
  readonly #contentTypes = new Map<string, string>();

  constructor(private readonly options: GraphqlHandlerOptions) {}

  /** Null: Apollo has to answer, within the same context. */
  async answer(accept: string, { document, writes }: Asked, context: AppContext): Promise<PlainAnswer | null> {
    const contentType = this.#contentTypes.get(accept);
    const prepared = preparedQueriesOf(this.options.apollo);
    if (contentType === undefined || prepared === undefined || document.search !== "" || writes) return null;
    const plain = await prepared.answer(document.body, context);
    return plain && { contentType, plain };
  }

  /** Takes note of what Apollo answered to a request with this header Accept. */
  learn(accept: string, { status, headers, text }: GraphqlAnswer): void {
    const contentType = headers.get("content-type");
    if (status !== 200 || hasErrors(text) || contentType === undefined || accept.length > LONGEST_ACCEPT || this.#contentTypes.size >= MOST_ACCEPTED) return;
    this.#contentTypes.set(accept, contentType);
  }
}

/** Apollo writes errors before data. */
export function hasErrors(text: string): boolean {
  return !text.startsWith('{"data":') || text.startsWith('{"data":null');
}
