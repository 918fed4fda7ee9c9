import type { FigureView } from "../../charts/Figure.tsx";

/** What all figures of the ranking page share. */
export interface FigureFrame {
  frame: {
    /** Code of the satker that the page is about. */
    chosen: string | null;
    onChoose: (code: string) => void;
    isDemo: boolean;
    aboutLines: readonly string[];
    view: FigureView;
    onView: (view: FigureView) => void;
  };
}
