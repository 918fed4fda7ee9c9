import { useAreaWords } from "../i18n/area.ts";
import { useWords } from "../i18n/i18n.ts";
import { useProvince } from "./provinceContext.ts";

/** What to call that of which a page tells: its province, the country, or all that this reader may see of it. */
export function useAreaName(area: "nasional" | null): string {
  const { words } = useAreaWords();
  const { province, viewer } = useProvince();
  return area === null ? province.name : words(viewer.scope.isNational ? "countryName" : "ownName");
}

/** The line above a page's title: whose page it is. */
export function useAreaEyebrow(area: "nasional" | null): string {
  const { t } = useWords();
  const { words } = useAreaWords();
  const { province, viewer } = useProvince();
  return area === null ? t("province.eyebrow", { province: province.name }) : words(viewer.scope.isNational ? "country" : "own");
}
