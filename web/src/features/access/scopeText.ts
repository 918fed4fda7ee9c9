import type { ViewerFacts } from "../../pieces/viewer.ts";
import type { AccessWords } from "./refusal.ts";

/** Whose rows somebody works with, in words. Codes are Kemendagri's. */
export function scopeText({ isNational, provinceCodes, satkerCodes }: ViewerFacts["scope"], words: AccessWords): string {
  if (isNational) return words("scope.national");
  if (satkerCodes.length > 0) return words("scope.satkers", { codes: satkerCodes.join(", ") });
  return provinceCodes.length > 0 ? words("scope.provinces", { names: provinceCodes.join(", ") }) : words("scope.none");
}
