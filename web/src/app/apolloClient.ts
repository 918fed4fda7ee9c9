import { ApolloClient, HttpLink, InMemoryCache, type ApolloLink } from "@apollo/client";

/** Facts that have no identity of their own: they belong to the entity that holds them and are merged with it. */
const PART_TYPES = ["Measure", "Provenance", "QualificationBand", "SourceConflict", "QualificationCount", "SourceReference", "Interval"] as const;

/** The cache: entities by id, parts inside their entity, satker found by code without asking again. */
export function createCache(): InMemoryCache {
  return new InMemoryCache({
    typePolicies: {
      ...Object.fromEntries(PART_TYPES.map((name) => [name, { keyFields: false as const, merge: true }])),
      // The same satker and cycle with other items chosen is another answer.
      CheapestPath: { keyFields: ["id", "chosen", ["itemCodes"]] },
    },
  });
}

/** The one way to the server. Components see only the fields that their own fragments name. */
export function createClient(link: ApolloLink = new HttpLink({ uri: "/graphql" })): ApolloClient {
  return new ApolloClient({ link, cache: createCache(), dataMasking: true, devtools: { enabled: false } });
}
