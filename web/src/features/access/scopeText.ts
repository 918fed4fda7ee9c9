import type { ViewerFacts } from "../../pieces/viewer.ts";
import type { AccessWords } from "./refusal.ts";

/** Whose rows somebody works with, in words. A province whose name is not at hand, and satker, by Kemendagri code. */
export function scopeText({ isNational, provinceCodes, satkerCodes }: ViewerFacts["scope"], words: AccessWords, provinces: readonly { code: string; name: string }[]): string {
  if (isNational) return words("scope.national");
  if (satkerCodes.length > 0) return words("scope.satkers", { codes: satkerCodes.join(", ") });
  const names = provinceCodes.map((code) => provinces.find((province) => province.code === code)?.name ?? code);
  return names.length > 0 ? words("scope.provinces", { names: names.join(", ") }) : words("scope.none");
}
