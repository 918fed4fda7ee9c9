import { execute, gql, type ApolloLink } from "@apollo/client";
import { ServerError, ServerParseError } from "@apollo/client/errors";
import { firstValueFrom } from "rxjs";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createClient } from "./apolloClient.ts";
import { createDocumentLink } from "./documentLink.ts";

const PROVINCES = gql`
  query Provinces($name: String) {
    provinces(name: $name) {
      code
    }
  }
`;

/** The document as the built page holds it. */
const NAMED = { ...PROVINCES, definitions: PROVINCES.definitions.map((part) => ({ ...part, documentId: "a1b2" })) };

describe("the way to the server", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("names a document that the server keeps, and sends no text of it", async () => {
    const asked = answering(200, '{"data":{"provinces":[]}}');
    await ask(NAMED, { name: "Jawa" });
    expect(JSON.parse(asked()?.body as string)).toEqual({ operationName: "Provinces", variables: { name: "Jawa" }, documentId: "a1b2" });
  });

  it("keeps the name through what the client adds before sending", async () => {
    const asked = answering(200, '{"data":{"provinces":[{"code":"33","__typename":"Province"}]}}');
    await createClient(createDocumentLink("/graphql")).query({ query: NAMED });
    expect(JSON.parse(asked()?.body as string)).toMatchObject({ documentId: "a1b2" });
  });

  it("sends the text of a document without a name, as in development", async () => {
    const asked = answering(200, '{"data":{"provinces":[]}}');
    await ask(PROVINCES, {});
    expect(JSON.parse(asked()?.body as string).query).toContain("query Provinces($name: String)");
  });

  it("gives a refusal of the server as GraphQL errors, so that its code can be read", async () => {
    answering(401, '{"errors":[{"message":"Masuk dahulu.","extensions":{"code":"UNAUTHENTICATED"}}]}');
    expect(await ask(NAMED, {})).toEqual({ errors: [{ message: "Masuk dahulu.", extensions: { code: "UNAUTHENTICATED" } }] });
  });

  it("fails where the answer is no JSON or none of GraphQL", async () => {
    answering(502, "<html>Bad Gateway</html>");
    await expect(ask(NAMED, {})).rejects.toSatisfy((error) => ServerParseError.is(error));
    answering(500, "{}");
    await expect(ask(NAMED, {})).rejects.toSatisfy((error) => ServerError.is(error));
  });

  it("stops asking when nobody waits any more", () => {
    let signal: AbortSignal | null | undefined;
    vi.stubGlobal("fetch", (_address: string, request: RequestInit) => {
      signal = request.signal;
      return new Promise(() => {});
    });
    started(NAMED, {}).subscribe({}).unsubscribe();
    expect(signal?.aborted).toBe(true);
  });
});

function answering(status: number, body: string): () => RequestInit | undefined {
  let asked: RequestInit | undefined;
  vi.stubGlobal("fetch", async (_address: string, request: RequestInit) => {
    asked = request;
    return new Response(body, { status });
  });
  return () => asked;
}

function ask(query: typeof PROVINCES, variables: Record<string, unknown>): Promise<ApolloLink.Result> {
  return firstValueFrom(started(query, variables));
}

function started(query: typeof PROVINCES, variables: Record<string, unknown>) {
  return execute(createDocumentLink("/graphql"), { query, variables }, { client: createClient(createDocumentLink("/graphql")) });
}
