import { useAreaWords } from "../i18n/area.ts";
import { Select } from "../ui/Select.tsx";
import type { ViewerFacts } from "./viewer.ts";

interface AreaSelectProps {
  viewer: Pick<ViewerFacts, "scope">;
  /** Name of the province of the page. */
  province: string;
  /** As the address says. */
  area: "nasional" | null;
  onArea: (area: "nasional" | null) => void;
}

/** The province or the whole country: for readers of the whole country, and for whom the address says it already. */
export function AreaSelect({ viewer, province, area, onArea }: AreaSelectProps) {
  const { words } = useAreaWords();
  if (!viewer.scope.isNational && area === null) return null;
  return (
    <Select label={words("label")} value={area ?? ""} onChange={(event) => onArea(event.target.value === "nasional" ? "nasional" : null)}>
      <option value="">{words("province", { province })}</option>
      <option value="nasional">{words(viewer.scope.isNational ? "country" : "own")}</option>
    </Select>
  );
}
