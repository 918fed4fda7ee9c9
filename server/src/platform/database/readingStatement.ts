const BEGINS_READING = /^\s*(?:SELECT|WITH)\b/i;
/** Words of statements that write, lock or set. A column of such a name only costs a way to the primary. */
const DOES_MORE = /\b(?:INSERT|UPDATE|DELETE|MERGE|SHARE|nextval|setval|set_config|pg_(?:try_)?advisory\w*|pg_notify)\b/i;

/** Whether a statement only reads, so that a replica may answer it. In doubt it does not. */
export function isReadingStatement(text: string): boolean {
  return BEGINS_READING.test(text) && !DOES_MORE.test(text);
}
