import type { RequestHandler } from "express";
import { documentRequestOf } from "./documentRequest.ts";
import { askForSender, isRefused, isTooLarge, isTurnedAway, type GraphqlHandlerOptions } from "./graphqlAnswer.ts";
import { requestActor } from "./requestActor.ts";

export type { GraphqlHandlerOptions } from "./graphqlAnswer.ts";

/** The long way from HTTP to Apollo and back, for whatever graphqlLane leaves: GET, other bodies, other origins. Nothing is kept here. */
export function graphqlHandler(options: GraphqlHandlerOptions): RequestHandler {
  return async (request, response) => {
    const actor = await requestActor(request, response, options);
    if (actor === null) return;
    const asked = documentRequestOf(request, options.trustedDocuments);
    if (isRefused(request, response, asked, actor, options) || isTurnedAway(request, response, options)) return;
    const answer = await askForSender(request, response, asked, actor, options);
    if (isTooLarge(request, response, answer)) return;
    for (const [name, value] of answer.headers) response.set(name, value);
    response.status(answer.status).set("Cache-Control", "no-store").send(answer.text);
  };
}
