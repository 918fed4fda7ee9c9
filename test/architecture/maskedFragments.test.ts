import { buildSchema, isObjectType, isUnionType, Kind, OperationTypeNode, parse, visit, type FragmentDefinitionNode } from "graphql";
import { describe, expect, it } from "vitest";
import { productFiles, readProjectFile } from "./repository.ts";

/** A fragment as its component holds it. */
interface HeldFragment {
  readonly path: string;
  /** The constant that holds the document. */
  readonly constant: string;
  readonly node: FragmentDefinitionNode;
}

const schema = buildSchema(readProjectFile("server/schema.graphql"));
const sources = productFiles.filter((path) => /^web\/src\/(?!gql\/|.*\.test\.).*\.tsx?$/.test(path)).map((path) => ({ path, text: readProjectFile(path) }));
const documents = sources.flatMap(({ path, text }) =>
  [...text.matchAll(/const (\w+) = graphql\(\s*`([^`]*)`/g)].flatMap(([, constant = "", body = ""]) => parse(body).definitions.map((node) => ({ path, constant, node }))),
);
const fragments = new Map(documents.flatMap(({ path, constant, node }): [string, HeldFragment][] => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, { path, constant, node }]] : [])));

const spreads = documents.flatMap(({ path, node }) => {
  const found: { readonly path: string; readonly name: string; readonly isUnmasked: boolean; readonly isOfMutation: boolean }[] = [];
  const isOfMutation = node.kind === Kind.OPERATION_DEFINITION && node.operation === OperationTypeNode.MUTATION;
  visit(node, { FragmentSpread: ({ name, directives }) => void found.push({ path, name: name.value, isUnmasked: directives?.some((directive) => directive.name.value === "unmask") ?? false, isOfMutation }) });
  return found;
});

/** Calls that read a masked fragment: useFragment and useSuspenseFragment, by the constant they are given. */
const readings = sources.flatMap(({ path, text }) =>
  [...text.matchAll(/\buse(?:Suspense)?Fragment\(\{([^}]*)\}/g)].map(([, given = ""]) => ({
    path,
    constant: /\bfragment: (\w+)/.exec(given)?.[1] ?? "",
    fragmentName: /\bfragmentName: "(\w+)"/.exec(given)?.[1],
  })),
);

/** Names of all fragments that travel in a fragment's document: itself and whatever it spreads. */
function documentOf(name: string, seen: Set<string> = new Set()): ReadonlySet<string> {
  const held = fragments.get(name);
  if (held === undefined || seen.has(name)) return seen;
  seen.add(name);
  visit(held.node, { FragmentSpread: (node) => void documentOf(node.name.value, seen) });
  return seen;
}

const heldBy = (constant: string) => [...fragments.values()].find((held) => held.constant === constant);

describe("masked fragments, whose mistakes only a browser would show", () => {
  it("are found here, and each reading names a fragment of ours", () => {
    expect(fragments.size).toBeGreaterThan(50);
    expect(readings.length).toBeGreaterThan(50);
    expect(readings.filter(({ constant }) => heldBy(constant) === undefined)).toEqual([]);
  });

  it("that spread others are read with fragmentName: Apollo refuses to guess which one of a document is meant", () => {
    const nameless = readings.flatMap(({ path, constant, fragmentName }) => {
      const name = heldBy(constant)?.node.name.value ?? "";
      return fragmentName === name || (fragmentName === undefined && documentOf(name).size === 1) ? [] : [`${path}: ${constant} needs fragmentName: "${name}"`];
    });
    expect(nameless).toEqual([]);
  });

  it("stand on a type with an id: what has no identity of its own cannot be read from the cache, and is spread with @unmask", () => {
    const withoutIdentity = spreads.flatMap(({ path, name, isUnmasked }) => {
      const type = schema.getType(fragments.get(name)?.node.typeCondition.name.value ?? "");
      return !isUnmasked && isObjectType(type) && !("id" in type.getFields()) ? [`${path}: ...${name} on ${type.name} needs @unmask`] : [];
    });
    expect(withoutIdentity).toEqual([]);
  });

  it("are read by a component: what is spread masked and read by nobody is data that nobody sees; a mutation's answer may only fill the cache", () => {
    const read = new Set(readings.map(({ constant }) => heldBy(constant)?.node.name.value));
    expect(spreads.filter(({ name, isUnmasked, isOfMutation }) => !isUnmasked && !isOfMutation && !read.has(name)).map(({ path, name }) => `${path}: ...${name} is read by no component: add @unmask`)).toEqual([]);
  });

  it("know the members of every union that is asked for: else nothing of it is matched", () => {
    const asked = sources.map(({ text }) => text).join("\n");
    const cache = readProjectFile("web/src/app/apolloClient.ts");
    const known = new Map([...cache.matchAll(/(\w+): \[([^\]]*)\]/g)].map(([, union = "", members = ""]) => [union, [...members.matchAll(/"(\w+)"/g)].map(([, name]) => name ?? "").toSorted()]));
    const unions = Object.values(schema.getTypeMap()).filter(isUnionType).filter((union) => union.getTypes().some(({ name }) => asked.includes(`... on ${name}`)));
    expect(unions.length).toBeGreaterThan(1);
    for (const union of unions) expect(known.get(union.name), union.name).toEqual(union.getTypes().map(({ name }) => name).toSorted());
  });
});
