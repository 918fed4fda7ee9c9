import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { Clock } from "../../platform/clock.ts";
import { LocalDateScalar } from "../../platform/graphql/scalars.types.ts";
import type { SatkersService } from "../satkers/satkers.service.ts";
import { SatkerObjectType } from "../satkers/satkers.types.ts";
import { toSatkerType } from "../satkers/satkers.view.types.ts";
import { ScopeInput } from "../satkers/scope.types.ts";
import { ObjectionType } from "./cases.types.ts";
import { toObjectionType } from "./cases.view.types.ts";
import type { RequestsService } from "./requests.service.ts";
import { DueBoardType, InformationRequestConnectionType, InformationRequestFilterInput, InformationRequestTextType, InformationRequestType, RequestExplanationType } from "./requests.types.ts";
import { toConnectionType, toDueBoardType, toExplanationType, toInformationRequestType, type RequestSight } from "./requests.view.types.ts";

export interface RequestsContext {
  readonly clock: Clock;
  readonly satkers: SatkersService;
  readonly requests: RequestsService;
}

/** What this reader may see of requests today. */
export function sightOf({ clock, requests }: RequestsContext): RequestSight {
  return { today: clock.today(), seesGroups: (satkerCode) => requests.seesGroups(satkerCode) };
}

@Resolver(() => InformationRequestType)
export class RequestsResolver {
  @Query(() => InformationRequestConnectionType, { description: "Requests within the reader's scope, latest received first. Errors: NOT_FOUND (no such province or satker), INVALID_INPUT (page size outside 1-200, unknown cursor)." })
  async informationRequests(
    @Arg("filter", () => InformationRequestFilterInput, { description: "Which requests." }) filter: InformationRequestFilterInput,
    @Arg("first", () => Int, { description: "Longest page, 1-200." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the last one seen. Null: from the start." }) after: string | null | undefined,
    @Ctx() context: RequestsContext,
  ): Promise<InformationRequestConnectionType> {
    const asked = { provinceCode: filter.province ?? null, satkerCode: filter.satker ?? null };
    const { regime, statuses, receivedFrom, receivedTo, dueFrom, dueTo, hasLegalHold } = filter;
    const wanted = { regime: regime ?? null, statuses: statuses ?? [], receivedFrom: receivedFrom ?? null, receivedTo: receivedTo ?? null, dueFrom: dueFrom ?? null, dueTo: dueTo ?? null, hasLegalHold: hasLegalHold ?? null };
    return toConnectionType(await context.requests.page(asked, wanted, { first, after: after ?? null }), sightOf(context));
  }

  @Query(() => InformationRequestType, { nullable: true, description: "One request. Null: there is none of this id, or not for this reader." })
  async informationRequest(@Arg("id", () => ID, { description: "Identifier of the request." }) id: string, @Ctx() context: RequestsContext): Promise<InformationRequestType | null> {
    const request = await context.requests.request(id);
    return request && toInformationRequestType(request, sightOf(context));
  }

  @Query(() => InformationRequestTextType, { description: "What was asked for. For the satker and its legal division; the reading is written into the audit trail. Errors: NOT_FOUND, FORBIDDEN." })
  async informationRequestText(@Arg("id", () => ID, { description: "Identifier of the request." }) id: string, @Ctx() { requests }: RequestsContext): Promise<InformationRequestTextType> {
    return { id, ...(await requests.text(id)) };
  }

  @Query(() => DueBoardType, { description: "Open requests by when they fall due, seen from today. Error NOT_FOUND: no such province or satker." })
  async dueBoard(
    @Arg("scope", () => ScopeInput, { description: "What part of the country." }) scope: ScopeInput,
    @Arg("week", () => LocalDateScalar, { nullable: true, description: "Any day of the week that counts as this week. Null: today's." }) week: LocalDate | null | undefined,
    @Ctx() context: RequestsContext,
  ): Promise<DueBoardType> {
    const board = await context.requests.dueBoard({ provinceCode: scope.province ?? null, satkerCode: scope.satker ?? null }, week ?? null);
    return toDueBoardType(board, sightOf(context), `${scope.province ?? ""}:${scope.satker ?? ""}`);
  }

  @FieldResolver(() => SatkerObjectType, { nullable: true, description: "The satker that received it. Null: not for this reader." })
  async satker(@Root() request: InformationRequestType, @Ctx() { satkers }: RequestsContext): Promise<SatkerObjectType | null> {
    const satker = await satkers.satker(request.satkerCode);
    return satker && toSatkerType(satker);
  }

  @FieldResolver(() => RequestExplanationType, { description: "Its event line, its receipt, and how its date moved. Costs several statements: for one request, not for lists." })
  async explanation(@Root() { record }: InformationRequestType, @Ctx() context: RequestsContext): Promise<RequestExplanationType> {
    return toExplanationType(record, await context.requests.detail(record), sightOf(context));
  }

  @FieldResolver(() => [ObjectionType], { description: "Objections on it, newest first. For one request, not for lists." })
  async objections(@Root() { record }: InformationRequestType, @Ctx() context: RequestsContext): Promise<ObjectionType[]> {
    return (await context.requests.detail(record)).objections.map((objection) => toObjectionType(objection, context.clock.today()));
  }
}
