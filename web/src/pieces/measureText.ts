import type { MeasureStatus, Unit } from "../gql/graphql.ts";
import type { Translate } from "../i18n/i18n.ts";
import { formatNumber, type Locale } from "../lib/number.ts";

export interface MeasureValue {
  value: number | null;
  unit: Unit;
  status: MeasureStatus;
}

/** The value with its unit, or the word that says why there is none. Missing is never "0" and never blank. */
export function measureText(measure: MeasureValue, t: Translate, locale: Locale): string {
  if (measure.value === null) return missingWord(measure.status, t);
  const number = formatNumber(measure.value, locale);
  const unit = t(`unit.${measure.unit}`);
  return unit === "" ? number : `${number} ${unit}`;
}

/** The word for a status without a value. A reported status without a value is a fault of the source: not published. */
export function missingWord(status: MeasureStatus, t: Translate): string {
  return t(`status.${status === "REPORTED" || status === "REPORTED_ZERO" ? "NOT_REPORTED" : status}`);
}

/** "n = 35", or that the size was not published. */
export function groupSizeText(n: number | null, t: Translate, locale: Locale): string {
  return n === null ? t("measure.groupSizeUnknown") : t("measure.groupSize", { n: formatNumber(n, locale) });
}
