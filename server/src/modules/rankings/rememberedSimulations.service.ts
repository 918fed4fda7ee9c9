import { createHash } from "node:crypto";
import type { Method } from "./domain/method.ts";
import type { Candidate } from "./domain/rankSatkers.ts";
import { simulateRanks, type GroupRobustness } from "./domain/simulateRanks.ts";

/** Unit: simulations. A national one holds about 200 kB. */
const MOST_REMEMBERED = 100;

/**
 * Simulations by what went into them: method, basis and every observation. Equal inputs give equal outputs, so nothing grows stale: changed data
 * has another key. Shared by all requests; what a reader may see of it is decided later.
 */
export class RememberedSimulations {
  readonly #known = new Map<string, GroupRobustness>();

  /** The simulation of one peer group, reckoned once for equal inputs. */
  of(method: Method, peers: readonly Candidate[], basis: string): GroupRobustness {
    const key = keyOf(method, peers, basis);
    const known = this.#known.get(key) ?? simulateRanks(method, peers, basis);
    this.#known.delete(key);
    this.#known.set(key, known);
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= MOST_REMEMBERED) break;
      this.#known.delete(oldest);
    }
    return known;
  }

  /** Unit: simulations. */
  get size(): number {
    return this.#known.size;
  }
}

/** The one memory of this process. */
export const SIMULATIONS = new RememberedSimulations();

function keyOf(method: Method, peers: readonly Candidate[], basis: string): string {
  const { index, missingPolicy, placeRequirements, tieRule, classScale, uncertainty, id } = method;
  const observations = peers
    .toSorted((a, b) => (a.code < b.code ? -1 : 1))
    .map(({ code, observations: of }) => [code, [...of].toSorted(([a], [b]) => (a < b ? -1 : 1))]);
  return createHash("sha256").update(JSON.stringify([id, index, missingPolicy, placeRequirements, tieRule, classScale, uncertainty, basis, observations])).digest("hex");
}
