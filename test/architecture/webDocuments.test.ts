import { buildSchema, isObjectType, Kind, parse, TypeInfo, visit, visitWithTypeInfo, type DocumentNode, type FragmentDefinitionNode, type OperationDefinitionNode } from "graphql";
import { describe, expect, it } from "vitest";
import { productFiles, readProjectFile } from "./repository.ts";

type WebDocument = { readonly path: string; readonly document: DocumentNode };

const schema = buildSchema(readProjectFile("server/schema.graphql"));

const documents: readonly WebDocument[] = productFiles
  .filter((path) => path.startsWith("web/src/") && !path.startsWith("web/src/gql/"))
  .flatMap((path) => [...readProjectFile(path).matchAll(/\b(?:graphql|gql)\(?\s*`([^`]*)`/g)].map((match) => ({ path, document: parse(match[1] ?? "") })));

const operations = documents.flatMap(({ path, document }) =>
  document.definitions.filter((node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION).map((node) => ({ path, name: node.name?.value ?? "" })),
);
const fragments = documents.flatMap(({ path, document }) =>
  document.definitions.filter((node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION).map((node) => ({ path, name: node.name.value })),
);

const ownerOf = (path: string): string => path.split("/").at(-1)?.replace(/\.tsx?$/, "") ?? "";

describe("what the page asks the API for", () => {
  it("is found here", () => {
    expect(operations.length).toBeGreaterThan(0);
    expect(fragments.length).toBeGreaterThan(0);
  });

  it("has operations with a name each, and each name once: logs and caches tell them apart by it", () => {
    const names = operations.map(({ name }) => name);

    expect(operations.filter(({ name }) => name === "")).toEqual([]);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it("has fragments named after the component that reads them, Component_prop, or used in that file alone", () => {
    const foreign = fragments.filter(({ path, name }) => name.split("_")[0] !== ownerOf(path) && spreadsOf(name).some((place) => place !== path));

    expect(foreign).toEqual([]);
  });

  it("has no fragment that nobody asks for", () => {
    expect(fragments.filter(({ name }) => spreadsOf(name).length === 0)).toEqual([]);
  });

  it("selects the id of whatever it spreads a fragment on: without it masked data cannot be read", () => {
    expect(documents.flatMap(spreadsWithoutId)).toEqual([]);
  });
});

/** Files that spread the fragment. */
function spreadsOf(name: string): readonly string[] {
  const places: string[] = [];
  for (const { path, document } of documents) {
    visit(document, { FragmentSpread: (node) => void (node.name.value === name && places.push(path)) });
  }
  return places;
}

function spreadsWithoutId({ path, document }: WebDocument): readonly string[] {
  const missing: string[] = [];
  const typeInfo = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(typeInfo, {
      Field(node) {
        const type = typeInfo.getType();
        const named = type && schema.getType(String(type).replaceAll(/[![\]]/g, ""));
        const selections = node.selectionSet?.selections ?? [];
        const spreads = selections.some(({ kind }) => kind === Kind.FRAGMENT_SPREAD);
        const asksId = selections.some((selection) => selection.kind === Kind.FIELD && selection.name.value === "id");
        if (spreads && !asksId && isObjectType(named) && "id" in named.getFields()) missing.push(`${path}: ${node.name.value} { … }`);
      },
    }),
  );
  return missing;
}
