/** What was worked out for a question. */
export interface Worked<Answer> {
  readonly answer: Answer;
  /** Unit: bytes it takes in memory. Null: not to be kept (it tells of errors). */
  readonly keptBytes: number | null;
  /** True: whoever waited for it may have it too, though it is not kept (the fault is ours, asking again would only add to it). */
  readonly isSharedFault?: boolean;
}

interface Kept<Answer> {
  readonly version: number;
  readonly answer: Answer;
  readonly bytes: number;
}

interface UnderWay<Answer> {
  readonly version: number;
  readonly work: Promise<Worked<Answer>>;
}

/**
 * Answers by question, each for one version of the data or a newer one. One question is worked out once at a time: whoever asks the same meanwhile
 * waits for it. Least recently used first out, bounded in bytes. Nobody's leaving ends the work for the others.
 */
export class AnswerCache<Answer> {
  readonly #kept = new Map<string, Kept<Answer>>();
  readonly #underWay = new Map<string, UnderWay<Answer>>();
  #bytes = 0;
  /** The question that was used last, while it is the last in order. */
  #latest: string | undefined;
  readonly #counts = { hits: 0, joined: 0, worked: 0 };

  /** @param mostBytes of all answers together, their questions included. 0 keeps none. */
  constructor(private readonly mostBytes: number) {}

  /** The answer to the question as it stands at this version of the data. Undefined: it has to be worked out. */
  find(question: string, version: number): Answer | undefined {
    const kept = this.#kept.get(question);
    if (kept === undefined || kept.version < version) return undefined;
    if (this.#latest !== question) {
      this.#kept.delete(question);
      this.#kept.set(question, kept);
      this.#latest = question;
    }
    this.#counts.hits += 1;
    return kept.answer;
  }

  /** The kept answer, the one that somebody is waiting for already, or a new one by `work`. */
  async answer(question: string, version: number, work: () => Promise<Worked<Answer>>): Promise<Answer> {
    const found = this.find(question, version);
    if (found !== undefined) return found;
    const underWay = this.#underWay.get(question);
    if (underWay === undefined || underWay.version < version) return (await this.begin(question, version, work)).answer;
    this.#counts.joined += 1;
    const joined = await underWay.work;
    if (joined.keptBytes !== null || joined.isSharedFault === true) return joined.answer;
    // A refusal is each asker's own.
    this.#counts.worked += 1;
    return (await work()).answer;
  }

  /** How often an answer was there, was being worked out, or had to be worked out; and what is kept. */
  get state(): { readonly hits: number; readonly joined: number; readonly worked: number; readonly answers: number; readonly bytes: number } {
    return { ...this.#counts, answers: this.#kept.size, bytes: this.#bytes };
  }

  /** Takes more memory for an answer that is kept: another form of it was made. */
  grow(question: string, answer: Answer, bytes: number): void {
    const kept = this.#kept.get(question);
    if (kept?.answer !== answer) return;
    this.#kept.set(question, { ...kept, bytes: kept.bytes + bytes });
    this.#bytes += bytes;
    this.shrink();
  }

  private begin(question: string, version: number, work: () => Promise<Worked<Answer>>): Promise<Worked<Answer>> {
    this.#counts.worked += 1;
    const begun: UnderWay<Answer> = { version, work: this.finish(question, version, work) };
    this.#underWay.set(question, begun);
    const gone = () => {
      if (this.#underWay.get(question) === begun) this.#underWay.delete(question);
    };
    begun.work.then(gone, gone);
    return begun.work;
  }

  private async finish(question: string, version: number, work: () => Promise<Worked<Answer>>): Promise<Worked<Answer>> {
    const worked = await work();
    const former = this.#kept.get(question);
    if (worked.keptBytes === null || (former !== undefined && former.version > version)) return worked;
    const bytes = worked.keptBytes + question.length * 2;
    if (bytes > this.mostBytes) return worked;
    this.forget(question);
    this.#kept.set(question, { version, answer: worked.answer, bytes });
    this.#latest = question;
    this.#bytes += bytes;
    this.shrink();
    return worked;
  }

  private shrink(): void {
    for (const question of this.#kept.keys()) {
      if (this.#bytes <= this.mostBytes) return;
      this.forget(question);
    }
  }

  private forget(question: string): void {
    this.#bytes -= this.#kept.get(question)?.bytes ?? 0;
    this.#kept.delete(question);
  }
}
