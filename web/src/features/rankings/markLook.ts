import type { ChartTheme } from "../../charts/chartTheme.ts";
import type { MarkItem } from "../../charts/chartTypes.ts";
import { CLASS_SHAPES, CLASS_TOKENS, type ClassMark } from "../../pieces/qualification.ts";

interface MarkLook {
  symbol: string;
  symbolSize: number;
  symbolKeepAspect: true;
  itemStyle: MarkItem["itemStyle"];
}

/** How a class is drawn in a chart: shape, fill, outline. Other bodies are hollow: they are not satker. */
export function markLook(mark: ClassMark, theme: ChartTheme, isSatker: boolean): MarkLook {
  const token = CLASS_TOKENS[mark];
  const look = token === null ? undefined : theme.classes[token];
  return {
    symbol: `path://${CLASS_SHAPES[mark]}`,
    symbolSize: look ? 15 : 13,
    symbolKeepAspect: true,
    itemStyle: {
      color: look && isSatker ? look.fill : theme.paper,
      borderColor: look?.line ?? theme.unannounced,
      borderWidth: 1.5,
      opacity: 1,
      ...(mark === "notAnnounced" ? { borderType: "dashed" } : {}),
    },
  };
}
