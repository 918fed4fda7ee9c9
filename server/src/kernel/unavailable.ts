import { DomainError } from "./domainError.ts";

/** Nothing is wrong with what was asked, but it cannot be done at this moment. Leaves the server as 503 with Retry-After. */
export abstract class Unavailable extends DomainError {
  /**
   * @param message Indonesian sentence: what does not answer, what may have happened, what to do.
   * @param retryAfterSeconds when it is worth asking again.
   */
  constructor(
    message: string,
    readonly retryAfterSeconds: number,
  ) {
    super(message, { retryAfterSeconds });
  }
}
