import type { ReactNode } from "react";
import { useChartTheme } from "../../charts/chartTheme.ts";
import { useTrendWords } from "../../i18n/trends.ts";
import styles from "./TrendFigure.module.css";
import type { BreakFacts } from "./trendModel.ts";

interface TrendLegendProps {
  hasChosen: boolean;
  /** Of whom the thick line tells: "Provinsi Jawa Tengah". Null: there is none. */
  group: string | null;
  hasOthers: boolean;
  breaks: readonly BreakFacts[];
  hasEvents: boolean;
  hasStages: boolean;
}

/** What lines and marks mean; only those that are in the picture. */
export function TrendLegend({ hasChosen, group, hasOthers, breaks, hasEvents, hasStages }: TrendLegendProps) {
  const { words } = useTrendWords();
  const theme = useChartTheme();
  const stroke = (color: string, width: number, dash?: string) => <line x1={0} x2={24} y1={7} y2={7} stroke={color} strokeWidth={width} strokeDasharray={dash} />;
  const entries: [boolean, string, ReactNode][] = [
    [hasChosen, words("legend.highlighted"), stroke(theme.accent, 2.8)],
    [group !== null, group ?? "", stroke(theme.ink, 2, hasChosen ? "7 3" : undefined)],
    [hasOthers, words("legend.others"), stroke(theme.lineStrong, 1)],
    [true, words("legend.gap"), stroke(theme.inkSoft, 3, "8 3")],
    [true, words("legend.held"), stroke(theme.inkSoft, 3, "2 3")],
    [true, words("legend.open"), <circle key="open" cx={12} cy={7} r={3.2} fill={theme.paper} stroke={theme.inkSoft} strokeWidth={1.6} />],
    [breaks.some(({ cutsLine }) => cutsLine), words("legend.cut"), <line key="cut" x1={12} x2={12} y1={0} y2={14} stroke={theme.ink} strokeWidth={2} strokeDasharray="6 4" />],
    [breaks.some(({ cutsLine }) => !cutsLine), words("legend.rule"), <line key="rule" x1={12} x2={12} y1={0} y2={14} stroke={theme.ink} strokeWidth={1} strokeDasharray="2 4" />],
    [hasEvents, words("legend.event"), <path key="event" d="M8 12l4-8 4 8z" fill={theme.paper} stroke={theme.ink} strokeWidth={1.2} />],
    [hasStages, words("legend.stage"), <rect key="stage" x={2} y={1} width={20} height={12} fill={theme.hatch} fillOpacity={0.6} />],
  ];
  return (
    <ul className={styles.legend} aria-label={words("legend.title")}>
      {entries.map(([isShown, label, picture]) =>
        isShown ? (
          <li key={label}>
            <svg width={24} height={14} aria-hidden="true">
              {picture}
            </svg>
            {label}
          </li>
        ) : null,
      )}
    </ul>
  );
}
