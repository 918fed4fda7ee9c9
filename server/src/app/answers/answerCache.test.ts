import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AnswerCache, type Worked } from "./answerCache.ts";

const kept = (answer: string, bytes = 10): Worked<string> => ({ answer, keptBytes: bytes });

/** Work that ends when told. */
function held<Answer>(): { readonly work: () => Promise<Worked<Answer>>; readonly end: (worked: Worked<Answer>) => void; readonly fail: (error: Error) => void; readonly begun: () => number } {
  let begun = 0;
  let end: (worked: Worked<Answer>) => void = () => {};
  let fail: (error: Error) => void = () => {};
  const done = new Promise<Worked<Answer>>((resolve, reject) => {
    end = resolve;
    fail = reject;
  });
  return { work: () => ((begun += 1), done), end, fail, begun: () => begun };
}

describe("kept answers", () => {
  it("work one question out once for fifty who ask it at the same time", async () => {
    const cache = new AnswerCache<string>(1_000);
    const { work, end, begun } = held<string>();
    const asked = Array.from({ length: 50 }, () => cache.answer("q", 1, work));
    end(kept("a"));

    expect(new Set(await Promise.all(asked))).toEqual(new Set(["a"]));
    expect(begun()).toBe(1);
    expect(cache.state).toMatchObject({ worked: 1, joined: 49 });
  });

  it("are not given to whoever asks after the data has changed, also while the older one is still being worked out", async () => {
    const cache = new AnswerCache<string>(1_000);
    const [older, newer] = [held<string>(), held<string>()];
    const first = cache.answer("q", 1, older.work);
    const second = cache.answer("q", 2, newer.work);
    newer.end(kept("new"));
    expect(await second).toBe("new");
    older.end(kept("old"));
    expect(await first).toBe("old");

    expect(cache.find("q", 2)).toBe("new");
    expect(cache.find("q", 3)).toBeUndefined();
  });

  it("leave out what failed: the next one who asks works it out anew", async () => {
    const cache = new AnswerCache<string>(1_000);
    await expect(cache.answer("q", 1, () => Promise.reject(new Error("away")))).rejects.toThrow("away");
    await cache.answer("q", 1, async () => ({ answer: "refused", keptBytes: null }));

    expect(cache.find("q", 1)).toBeUndefined();
    expect(await cache.answer("q", 1, async () => kept("fine"))).toBe("fine");
  });

  it("let each one be refused on its own, but share a fault of ours", async () => {
    for (const [worked, times] of [[{ answer: "no", keptBytes: null }, 3], [{ answer: "down", keptBytes: null, isSharedFault: true }, 1]] as const) {
      const cache = new AnswerCache<string>(1_000);
      const { work, end, begun } = held<string>();
      const asked = Array.from({ length: 3 }, () => cache.answer("q", 1, work));
      end(worked);
      await Promise.all(asked);
      expect(begun()).toBe(times);
    }
  });

  it("go out, least recently used first, and never take more than they may", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 1, max: 60 })), { maxLength: 80 }), async (asked) => {
        const cache = new AnswerCache<string>(200);
        for (const [question, bytes] of asked) {
          const answer = await cache.answer(String(question), 1, async () => kept(`a${question}`, bytes));
          expect(answer).toBe(`a${question}`);
          cache.grow(String(question), answer, 3);
          expect(cache.state.bytes).toBeLessThanOrEqual(200);
        }
      }),
    );
    const cache = new AnswerCache<string>(36);
    for (const question of ["a", "b", "c"]) await cache.answer(question, 1, async () => kept(question));
    cache.find("a", 1);
    await cache.answer("d", 1, async () => kept("d"));

    expect(["a", "b", "c", "d"].map((question) => cache.find(question, 1))).toEqual(["a", undefined, "c", "d"]);
  });
});
