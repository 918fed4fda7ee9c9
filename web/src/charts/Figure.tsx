import { useContext, useId, useRef, useState, type ReactNode } from "react";
import { useWords } from "../i18n/i18n.ts";
import { formatNumber } from "../lib/number.ts";
import { Menu } from "../ui/Menu.tsx";
import { Switch } from "../ui/Switch.tsx";
import { useChartTheme, withoutTokens } from "./chartTheme.ts";
import type { FigureTable } from "./chartTypes.ts";
import { FigureFiles } from "./figureFiles.ts";
import { figureCsv, figureCsvIndonesia, figureJson, fileStem, framedSvg, type FigureAbout } from "./exportFigure.ts";
import styles from "./Figure.module.css";
import { FigureTableView } from "./FigureTableView.tsx";
import { savePng, saveText, takeFile } from "./saveFile.ts";

export type FigureView = "grafik" | "tabel";

export interface FigureProps {
  /** The finding, in a sentence or a few words. */
  title: string;
  /** What is measured, unit, n. */
  statistic: string;
  table: FigureTable;
  /** Stands under the figure, and as lines in every download. */
  provenance: ReactNode;
  aboutLines: readonly string[];
  /** Given: the page keeps the view (in its address). Absent: the figure keeps it. */
  view?: FigureView | undefined;
  onView?: ((view: FigureView) => void) | undefined;
  /** Mark beside the title, for example that the figures are invented. */
  mark?: ReactNode;
  /** What shapes and colours mean, above the picture. */
  legend?: ReactNode;
  /** Called before the picture is taken into a file: whoever draws only what is near draws all. */
  onPicture?: () => void;
  /** Keeps the place while the table is shown and before data arrives. Unit: px. */
  height: number;
}

/** Headline, statistic, picture or its table twin, downloads, provenance. */
export function Figure({ children, ...figure }: FigureProps & { children: ReactNode }) {
  const { t, locale } = useWords();
  const theme = useChartTheme();
  const titleId = useId();
  const body = useRef<HTMLDivElement>(null);
  const [ownView, setOwnView] = useState<FigureView>("grafik");
  const [message, setMessage] = useState("");
  const view = figure.view ?? ownView;
  const files = useContext(FigureFiles);

  const about = (): FigureAbout => ({
    title: figure.title,
    statistic: figure.statistic,
    lines: [
      ...figure.aboutLines,
      t("figure.rows", { n: formatNumber(figure.table.rows.length, locale) }),
      t("figure.downloadedFrom", { address: location.href }),
    ],
  });
  const stem = () => fileStem(figure.title);
  const svgText = (): string | null => {
    figure.onPicture?.();
    const svg = body.current?.querySelector<SVGSVGElement>("[data-picture] svg");
    return svg ? withoutTokens(framedSvg(svg, about(), theme)) : null;
  };
  const handleSvg = () => {
    const svg = svgText();
    if (svg === null) setMessage(t("figure.failed"));
    else saveText(`${stem()}.svg`, "image/svg+xml", svg);
  };
  const handlePng = () => {
    const svg = svgText();
    if (svg === null) setMessage(t("figure.failed"));
    else savePng(`${stem()}.png`, svg).catch(() => setMessage(t("figure.failed")));
  };
  // The table twin of the page itself, for figures of which the server makes no file.
  const ownTables = () => [
    { key: "csv-id", label: t("figure.csvIndonesia"), onChoose: () => saveText(`${stem()}.csv`, "text/csv", figureCsvIndonesia(figure.table, about())) },
    { key: "csv", label: t("figure.csv"), onChoose: () => saveText(`${stem()}-rfc4180.csv`, "text/csv", figureCsv(figure.table)) },
    { key: "json", label: t("figure.json"), onChoose: () => saveText(`${stem()}.json`, "application/json", figureJson(figure.table, about())) },
  ];
  const handleLink = () => {
    navigator.clipboard.writeText(location.href).then(
      () => setMessage(t("figure.linkCopied")),
      () => setMessage(t("figure.linkFailed")),
    );
  };

  return (
    <figure className={styles.figure} aria-labelledby={titleId}>
      <div className={styles.head}>
        <figcaption className={styles.caption}>
          <h2 id={titleId} className={styles.title}>
            {figure.title} {figure.mark}
          </h2>
          <p className={styles.statistic}>{figure.statistic}</p>
        </figcaption>
        <div className={styles.tools}>
          <Switch
            label={t("figure.view", { title: figure.title })}
            choices={[
              { key: "grafik", label: t("figure.asChart") },
              { key: "tabel", label: t("figure.asTable") },
            ]}
            chosen={view}
            onChoose={figure.onView ?? setOwnView}
          />
          <Menu
            label={t("figure.download")}
            accessibleName={t("figure.downloadTitle", { title: figure.title })}
            entries={[
              { key: "svg", label: t("figure.svg"), onChoose: handleSvg },
              { key: "png", label: t("figure.png"), onChoose: handlePng },
              ...(files === null ? ownTables() : files.map(({ key, label, address }) => ({ key, label, onChoose: () => takeFile(address) }))),
              { key: "link", label: t("figure.link"), onChoose: handleLink },
            ]}
          />
        </div>
      </div>
      {figure.legend === undefined || view === "tabel" ? null : <div className={styles.legend}>{figure.legend}</div>}
      <div ref={body} className={styles.body} style={{ minHeight: figure.height }}>
        {/* The picture stays in the page, so that it can be saved and keeps its place; the twin covers it. */}
        <div data-picture hidden={view === "tabel"}>
          {children}
        </div>
        {view === "tabel" ? <FigureTableView caption={figure.title} table={figure.table} /> : null}
      </div>
      <div className={styles.provenance}>{figure.provenance}</div>
      <p className={styles.message} role="status">
        {message}
      </p>
    </figure>
  );
}
