/** Which satker a reader may see. Every query takes one; there is no query without it. */
export type ReadScope =
  | { readonly kind: "ALL" }
  | { readonly kind: "PROVINCES"; readonly provinceCodes: readonly string[] }
  | { readonly kind: "SATKERS"; readonly satkerCodes: readonly string[] };

/** Who asks: identity, and how far it may look. */
export interface Actor {
  readonly id: string;
  readonly displayName: string;
  readonly scope: ReadScope;
}

/** True if the scope covers at least part of the province. */
export function seesProvince(scope: ReadScope, provinceCode: string): boolean {
  switch (scope.kind) {
    case "ALL":
      return true;
    case "PROVINCES":
      return scope.provinceCodes.includes(provinceCode);
    case "SATKERS":
      return scope.satkerCodes.some((code) => code.startsWith(`${provinceCode}.`));
  }
}

/** True if the scope covers the satker. */
export function seesSatker(scope: ReadScope, satkerCode: string): boolean {
  switch (scope.kind) {
    case "ALL":
      return true;
    case "PROVINCES":
      return scope.provinceCodes.includes(satkerCode.slice(0, 2));
    case "SATKERS":
      return scope.satkerCodes.includes(satkerCode);
  }
}
