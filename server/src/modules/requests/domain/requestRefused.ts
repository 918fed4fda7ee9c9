import { DomainError } from "../../../kernel/domainError.ts";
import { refusalSentence, type Refusal } from "./refusal.ts";

/** A question that the rules cannot answer, said with the refusal's own code and sentence. */
export class RequestRefused extends DomainError {
  readonly code: string;

  constructor(readonly refusal: Refusal) {
    super(refusalSentence(refusal), refusal.details);
    this.code = refusal.code;
  }
}
