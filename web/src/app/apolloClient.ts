import { ApolloClient, InMemoryCache, type ApolloLink } from "@apollo/client";
import { ErrorLink } from "@apollo/client/link/error";
import { errorFacts } from "../pieces/errorSentence.ts";
import { SESSION_ENDED } from "../pieces/session.ts";
import { createDocumentLink } from "./documentLink.ts";

/** Facts that have no identity of their own: they belong to the entity that holds them and are merged with it. */
const PART_TYPES = ["Measure", "Provenance", "QualificationBand", "SourceConflict", "QualificationCount", "SourceReference", "Interval", "ViewerScope"] as const;

/** What a recording answers: the record, or why nothing was recorded. */
const RESULT_UNIONS = {
  RecordRequestResult: ["InformationRequest", "RecordingRefusal"],
  RecordObjectionResult: ["Objection", "RecordingRefusal"],
  RecordDisputeResult: ["Dispute", "RecordingRefusal"],
  RecordPeriodResult: ["RegisterPeriodRecorded", "RecordingRefusal"],
};

/** The cache: entities by id, parts inside their entity, satker found by code without asking again. */
export function createCache(): InMemoryCache {
  return new InMemoryCache({
    possibleTypes: RESULT_UNIONS,
    typePolicies: {
      ...Object.fromEntries(PART_TYPES.map((name) => [name, { keyFields: false as const, merge: true }])),
      // The same satker and cycle with other items chosen is another answer.
      CheapestPath: { keyFields: ["id", "chosen", ["itemCodes"]] },
    },
  });
}

/** Tells the page when the server takes the reader for nobody, whatever was asked. */
const noteSessionEnd = new ErrorLink(({ error }) => {
  if (errorFacts(error).kind === "UNAUTHENTICATED") globalThis.dispatchEvent?.(new Event(SESSION_ENDED));
});

/** The one way to the server. Components see only the fields that their own fragments name. */
export function createClient(link: ApolloLink = createDocumentLink("/graphql")): ApolloClient {
  return new ApolloClient({ link: noteSessionEnd.concat(link), cache: createCache(), dataMasking: true, devtools: { enabled: false } });
}
