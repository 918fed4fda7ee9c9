import type { ExportKind } from "./exportKind.ts";
import { CASE_KINDS } from "./reports.caseKinds.ts";
import { COMPUTED_KINDS } from "./reports.computedKinds.ts";
import { CYCLE_KINDS } from "./reports.cycleKinds.ts";
import { FIGURE_KINDS } from "./reports.figureKinds.ts";
import { IMPORTABLE_EXPORT_KINDS } from "./reports.importableKinds.ts";
import { PUBLICATION_KINDS } from "./reports.publicationKinds.ts";
import { PUBLISHED_KINDS } from "./reports.publishedKinds.ts";
import { REFERENCE_KINDS } from "./reports.referenceKinds.ts";
import { REGISTER_KINDS } from "./reports.registerKinds.ts";
import { TREND_KINDS } from "./reports.trendKinds.ts";

/** Everything that can be taken out as a file. A new table of the screens gets a line here. */
export const EXPORT_KINDS: readonly ExportKind[] = [...PUBLISHED_KINDS, ...COMPUTED_KINDS, ...CYCLE_KINDS, ...FIGURE_KINDS, ...REGISTER_KINDS, ...CASE_KINDS, ...TREND_KINDS, ...PUBLICATION_KINDS, ...REFERENCE_KINDS, ...IMPORTABLE_EXPORT_KINDS];

/** The kind with this name in the address. Undefined: there is none. */
export function exportKindNamed(name: string): ExportKind | undefined {
  return EXPORT_KINDS.find((kind) => kind.name === name);
}
