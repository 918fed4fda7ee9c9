import { memo } from "react";
import type { ChartTheme } from "../../charts/chartTheme.ts";
import { fitText, textWidth } from "../../lib/textWidth.ts";
import { gapPath, linePath, lonePoints, xAt, yAt, type PlotBox } from "./trendGeometry.ts";
import { gapsOf, type AxisSpan, type BreakFacts, type TrendLine } from "./trendModel.ts";

interface PanelPictureProps {
  line: TrendLine;
  province: TrendLine | null;
  breaks: readonly BreakFacts[];
  axis: AxisSpan;
  theme: ChartTheme;
  width: number;
  height: number;
  isHighlighted: boolean;
  name: string;
  last: string;
}

/** Drawn anew only when its own facts change: highlighting one of 514 leaves the others alone. */
export const PanelPicture = memo(function PanelPicture({ line, province, breaks, axis, theme, width, height, isHighlighted, name, last }: PanelPictureProps) {
  const box: PlotBox = { x: 6, y: 24, width: width - 12, height: height - 34 };
  const count = line.points.length;
  const gaps = gapsOf(line.points);
  const ground = { ...box, height: box.height + 3 };
  return (
    <>
      <rect width={width} height={height} rx={4} fill={theme.paper} stroke={isHighlighted ? theme.accent : theme.line} strokeWidth={isHighlighted ? 2.5 : 1} />
      <text x={6} y={16} fontSize={12} fill={theme.ink} fontWeight={isHighlighted ? 650 : 450}>
        {fitText(name, 12, width - 20 - textWidth(last, 12))}
      </text>
      <text x={width - 6} y={16} fontSize={12} textAnchor="end" fill={theme.inkSoft}>
        {last}
      </text>
      {province === null ? null : <path d={linePath(province.points, breaks, box, axis)} fill="none" stroke={theme.lineStrong} strokeWidth={1} strokeOpacity={0.7} />}
      <path d={gapPath(gaps.filter(({ isHeld }) => !isHeld), ground, count)} fill="none" stroke={theme.lineStrong} strokeWidth={2} strokeDasharray="5 2" />
      <path d={gapPath(gaps.filter(({ isHeld }) => isHeld), ground, count)} fill="none" stroke={theme.lineStrong} strokeWidth={2} strokeDasharray="1.5 2" />
      <path d={linePath(line.points, breaks, box, axis)} fill="none" stroke={theme.accent} strokeWidth={1.8} strokeLinejoin="round" />
      {lonePoints(line.points, breaks).map(({ at, value }) => (
        <circle key={at} cx={xAt(box, at, count)} cy={yAt(box, value ?? 0, axis)} r={2} fill={theme.accent} />
      ))}
    </>
  );
});
