import type { ChartTheme } from "../../charts/chartTheme.ts";
import type { BarLayout, LaidBar } from "./barModel.ts";

interface BarPictureProps {
  /** What the bars tell of. */
  label: string;
  layout: BarLayout;
  /** Unit: px. */
  width: number;
  theme: ChartTheme;
}

/** Laid bars as a picture, on the screen and on paper. A missing number has its word, and where it was held back a dashed frame. */
export function BarPicture({ label, layout, width, theme }: BarPictureProps) {
  return (
    <svg width={width} height={layout.height} viewBox={`0 0 ${width} ${layout.height}`} role="img" aria-label={`${label}. ${layout.bars.map(({ bar }) => `${bar.label}: ${bar.text}`).join("; ")}.`} fontFamily={theme.font} fontSize="13">
      {layout.bars.map((laid) => (
        <BarRow key={laid.bar.id} laid={laid} layout={layout} theme={theme} />
      ))}
    </svg>
  );
}

function BarRow({ laid, layout, theme }: { laid: LaidBar; layout: BarLayout; theme: ChartTheme }) {
  const { bar, y, length, interval } = laid;
  const { start, span, isStacked } = layout;
  const barY = y + (isStacked ? 22 : 6);
  const middle = barY + 8;
  const textX = isStacked ? start + span : start + Math.max(length ?? 0, interval ? interval.to - start : 0) + 8;
  const words = length === null ? theme.inkSoft : theme.ink;
  return (
    <g>
      <text x={0} y={isStacked ? y + 14 : y + 19} fill={theme.ink}>
        {bar.label}
      </text>
      <line x1={start} x2={start} y1={barY - 2} y2={barY + 18} stroke={theme.lineStrong} />
      {length === null ? (
        <rect x={start} y={barY} width={isStacked ? span : 0} height={16} fill="none" stroke={theme.unannounced} strokeDasharray="3 3" />
      ) : (
        <rect x={start} y={barY} width={length} height={16} fill={theme.accent} />
      )}
      {interval ? (
        <g stroke={theme.ink} strokeWidth={1.5}>
          <line x1={interval.from} x2={interval.to} y1={middle} y2={middle} stroke={theme.paper} strokeWidth={4} />
          <line x1={interval.from} x2={interval.to} y1={middle} y2={middle} />
          <line x1={interval.from} x2={interval.from} y1={middle - 5} y2={middle + 5} />
          <line x1={interval.to} x2={interval.to} y1={middle - 5} y2={middle + 5} />
        </g>
      ) : null}
      <text x={textX} y={isStacked ? y + 14 : y + 19} fill={words} textAnchor={isStacked ? "end" : "start"} fontWeight={length === null ? 400 : 600}>
        {bar.text}
      </text>
    </g>
  );
}
