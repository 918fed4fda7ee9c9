import type { Request, Response } from "express";
import { DomainError } from "../../kernel/domainError.ts";
import { authenticate, type AccessChoices } from "../../modules/access/authentication.service.ts";
import type { Actor } from "../../modules/access/domain/actor.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Database } from "../../platform/database/openDatabase.ts";
import { credentialsOf } from "./credentials.ts";
import { refuse, refuseIfUnavailable } from "./refuse.ts";

/** What it takes to know who asks. */
export interface Doorkeeper {
  readonly database: Database;
  readonly clock: Clock;
  readonly accessChoices: AccessChoices;
}

/**
 * Who sends this request. Null: refused, and answered already. Every door that gives out data begins with it, GraphQL and
 * files alike, and goes on with can(actor, ruleFor("Route", …)).
 */
export async function requestActor(request: Request, response: Response, { database, clock, accessChoices }: Doorkeeper): Promise<Actor | null> {
  try {
    return await authenticate(database.primaryFirst, clock, accessChoices, credentialsOf(request));
  } catch (error) {
    if (refuseIfUnavailable(error, request, response)) return null;
    if (!(error instanceof DomainError)) throw error;
    refuse(request, response, { status: 401, code: error.code, message: error.message });
    return null;
  }
}
