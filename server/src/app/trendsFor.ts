import { asPublishedReader, type Actor } from "../modules/access/domain/actor.ts";
import { CyclesService } from "../modules/evaluations/cycles.service.ts";
import { EvaluationsService } from "../modules/evaluations/evaluations.service.ts";
import { InstrumentsService } from "../modules/evaluations/instruments.service.ts";
import { MeasuresService } from "../modules/measures/measures.service.ts";
import { AssistanceService } from "../modules/publications/assistance.service.ts";
import { PublicationsService } from "../modules/publications/publications.service.ts";
import { SatkersService } from "../modules/satkers/satkers.service.ts";
import { TrendsService } from "../modules/trends/trends.service.ts";
import type { Clock } from "../platform/clock.ts";
import type { Database } from "../platform/database/openDatabase.ts";

/** Trends as one reader sees them, outside of a request: what alerts are judged by. */
export function trendsFor(database: Database, clock: Clock, actor: Actor): TrendsService {
  const reader = asPublishedReader(actor);
  const satkers = new SatkersService(database, reader);
  const instruments = new InstrumentsService(database);
  const ownSatkers = new SatkersService(database, actor);
  const assistance = new AssistanceService(database, actor, ownSatkers, new PublicationsService(database, clock, actor, ownSatkers));
  return new TrendsService(database, clock, actor, {
    measures: new MeasuresService(database, clock, actor),
    evaluations: new EvaluationsService(database, reader, satkers, instruments),
    instruments,
    cycles: new CyclesService(database, reader, satkers),
    assistance,
  });
}
