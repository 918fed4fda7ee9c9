/** True for a text that PostgreSQL would take for a uuid. Anything else is simply not there; asking for it would be an error. */
export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}
