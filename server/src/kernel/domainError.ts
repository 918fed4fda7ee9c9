/**
 * A refusal that the user can understand and mend: wrong input, not found, not allowed.
 * Knows nothing of GraphQL or HTTP; app/formatError.ts decides what leaves the server.
 */
export abstract class DomainError extends Error {
  /** Stable code that clients switch on, UPPER_SNAKE_CASE. Never renamed. */
  abstract readonly code: string;

  /** @param message Indonesian sentence that names the place, the rule and the mend. */
  constructor(
    message: string,
    /** Facts beside the sentence, for programs. No personal data. */
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.name = new.target.name;
  }
}

/** The named thing does not exist, or not for this reader. */
export class NotFound extends DomainError {
  readonly code = "NOT_FOUND";
}

/** An argument breaks a rule that the schema's types cannot express. */
export class InvalidInput extends DomainError {
  readonly code = "INVALID_INPUT";
}
