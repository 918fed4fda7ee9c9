import type { DutyState } from "../../gql/graphql.ts";
import styles from "./DutyGlyph.module.css";

/** Class of an element that shows the shape of its data-state. */
export const dutyGlyph: string = styles["glyph"] ?? "";

/** The shape of a state. Always beside its word. */
export function DutyGlyph({ state }: { state: DutyState }) {
  return <span className={dutyGlyph} data-state={state} aria-hidden="true" />;
}
