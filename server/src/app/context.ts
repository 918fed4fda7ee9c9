import type { Actor } from "../modules/access/domain/actor.ts";
import type { AccessContext } from "../modules/access/access.resolver.ts";
import { EvaluationsService } from "../modules/evaluations/evaluations.service.ts";
import type { EvaluationsContext } from "../modules/evaluations/evaluations.resolver.ts";
import { FreshnessService } from "../modules/imports/freshness.service.ts";
import type { FreshnessContext } from "../modules/imports/freshness.resolver.ts";
import { RankingsService } from "../modules/rankings/rankings.service.ts";
import type { RankingsContext } from "../modules/rankings/rankings.resolver.ts";
import { SatkersService } from "../modules/satkers/satkers.service.ts";
import type { SatkersContext } from "../modules/satkers/satkers.resolver.ts";
import type { Clock } from "../platform/clock.ts";
import type { Database } from "../platform/database/openDatabase.ts";

/** Everything a resolver may ask for. Each resolver names the slice it needs; no module imports this file. */
export type AppContext = AccessContext & EvaluationsContext & FreshnessContext & RankingsContext & SatkersContext & { readonly requestId: string };

/** Services of one request, within one reader's scope. */
export function createContext(parts: { database: Database; clock: Clock; actor: Actor; requestId: string }): AppContext {
  const { database, clock, actor, requestId } = parts;
  const satkers = new SatkersService(database, actor);
  const evaluations = new EvaluationsService(database, actor, satkers);
  return {
    requestId,
    actor,
    clock,
    satkers,
    evaluations,
    rankings: new RankingsService(satkers, evaluations),
    freshness: new FreshnessService(database, actor, satkers),
  };
}
