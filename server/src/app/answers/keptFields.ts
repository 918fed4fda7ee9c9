import { Kind, OperationTypeNode, parse, type DocumentNode, type FragmentDefinitionNode, type OperationDefinitionNode, type SelectionSetNode } from "graphql";
import { remembering } from "../graphql/remembering.ts";
import { DOCUMENT_LIMITS } from "../graphql/documentLimits.ts";

/**
 * Root fields whose answers may be kept. They depend on nothing but the document, its variables, what the reader may see (role, permissions, scope),
 * the data and today's date. A field that is not here is asked anew each time: whoever asks about a person, an account, the audit trail, an upload
 * or the text of a request never finds what somebody else was told.
 */
export const KEPT_FIELDS: ReadonlySet<string> = new Set([
  "provinces", "satkers", "satker", "sources", "dataFreshness",
  "ranking", "rankingMethods", "computedRanking", "explain", "rankingMovement", "rankingHistory", "whatIf",
  "measureCatalogue", "explainMeasure", "trends", "trend",
  "evaluationHistory", "evaluationResults", "resultYears", "bodyHistory", "evaluationCycles", "instrument", "instruments", "selfAssessment", "itemGaps", "cheapestPath",
  "publicationMatrix", "publicationCompliance", "publicationRhythm", "publicationLog", "publicationReadiness", "satkerPublications", "assistanceEvents", "assistanceEffect",
  "workingCalendar", "calendarChanges", "legalRules", "publishedDisputes",
  "requestStatistics", "registerFindings", "informationRequests", "dueBoard", "objections", "disputes",
  "__typename",
]);

/** True if the answer to this operation may be kept. What cannot be read or chosen may not: GraphQL says what is wrong with it. */
export function mayBeKept(text: string, operationName: string | null): boolean {
  return keptOperations(text).has(operationName);
}

/** Names of the operations whose answers may be kept; null for the only one of its document. */
const keptOperations = remembering((text): ReadonlySet<string | null> => {
  const document = parsed(text);
  if (document === null) return new Set();
  const names = document.definitions.flatMap((part) => (part.kind === Kind.OPERATION_DEFINITION && part.name ? [part.name.value] : []));
  return new Set([null, ...names].filter((name) => isKept(document, name)));
});

function isKept(document: DocumentNode, operationName: string | null): boolean {
  const operations = document.definitions.filter((part): part is OperationDefinitionNode => part.kind === Kind.OPERATION_DEFINITION);
  const operation = operationName === null ? (operations.length === 1 ? operations[0] : undefined) : operations.find(({ name }) => name?.value === operationName);
  if (operation === undefined || operation.operation !== OperationTypeNode.QUERY) return false;
  const fragments = new Map(document.definitions.flatMap((part) => (part.kind === Kind.FRAGMENT_DEFINITION ? [[part.name.value, part] as const] : [])));
  return holdsOnlyKept(operation.selectionSet, fragments, new Set());
}

function holdsOnlyKept(selectionSet: SelectionSetNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>, seen: Set<string>): boolean {
  return selectionSet.selections.every((selection) => {
    if (selection.kind === Kind.FIELD) return KEPT_FIELDS.has(selection.name.value);
    if (selection.kind === Kind.INLINE_FRAGMENT) return holdsOnlyKept(selection.selectionSet, fragments, seen);
    const fragment = fragments.get(selection.name.value);
    if (fragment === undefined || seen.has(selection.name.value)) return fragment !== undefined;
    seen.add(selection.name.value);
    return holdsOnlyKept(fragment.selectionSet, fragments, seen);
  });
}

function parsed(text: string): DocumentNode | null {
  try {
    return parse(text, { noLocation: true, maxTokens: DOCUMENT_LIMITS.tokens });
  } catch {
    return null;
  }
}
