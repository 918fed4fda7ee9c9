import { createContext, useContext } from "react";
import type { ChartOption } from "./chartTypes.ts";

/** Width for which a figure is drawn before it was measured. Unit: CSS px. */
export const FIRST_WIDTHS = { phone: 328, desk: 960 } as const;

/** Width to begin with, the same on the server and in the browser, so that nothing moves. */
export const FirstWidth = createContext<number>(FIRST_WIDTHS.desk);

export function useFirstWidth(): number {
  return useContext(FirstWidth);
}

type DrawPicture = (option: ChartOption, height: number) => string;

let draw: DrawPicture | null = null;

/** On the server: from now on each figure is drawn as SVG text, by the same option as on the screen. */
export function startPictures(drawPicture: DrawPicture): void {
  draw = drawPicture;
}

/** The figure as SVG text for the first paint. "" in the browser, where ECharts draws it. */
export function firstPicture(option: ChartOption, height: number): string {
  return draw === null ? "" : draw(option, height);
}
