/** The issuer's name without the words of the demo mark, for places where the mark itself stands beside it. */
export function issuerBesideMark(name: string): string {
  return name.replace(/\s*\(data demo\)$/i, "");
}
