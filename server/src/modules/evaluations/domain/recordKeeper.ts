import type { Subject } from "../../access/domain/policy.ts";
import type { EvaluationOutcome } from "./outcome.ts";

/**
 * Whose record a result is, for deciding who may correct it: the satker's; of a KPU Provinsi its own province's, whoever
 * evaluated it; of any other body the province's whose commission evaluated. Null: a national matter, which is corrected by
 * a file of the kind "corrections" and not from one province.
 */
export function recordKeeperOf(result: Pick<EvaluationOutcome, "satkerCode" | "bodyProvinceCode"> & { readonly issuer: Pick<EvaluationOutcome["issuer"], "provinceCode"> }): Subject | null {
  if (result.satkerCode !== null) return { kind: "SATKER", code: result.satkerCode };
  const province = result.bodyProvinceCode ?? result.issuer.provinceCode;
  return province === null ? null : { kind: "PROVINCE", code: province };
}
