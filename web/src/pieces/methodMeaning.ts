import type { Translate } from "../i18n/i18n.ts";

/** What a method version means in plain words; unknown versions point to the Data page. */
export function methodMeaning(methodVersion: string, t: Translate): string {
  if (methodVersion.startsWith("registry-")) return t("method.registry");
  if (methodVersion.startsWith("pemutakhiran-")) return t("method.updates");
  if (methodVersion.startsWith("indeks-")) return t("method.index");
  return methodVersion.startsWith("publication-") ? t("method.publication") : t("method.other");
}
