/** Whether an unknown thing has named parts that can be looked at one by one. */
export function isRecord(thing: unknown): thing is Readonly<Record<string, unknown>> {
  return typeof thing === "object" && thing !== null;
}
