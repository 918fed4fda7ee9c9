import { takeFile } from "../charts/saveFile.ts";
import { useWords } from "../i18n/i18n.ts";
import { Menu } from "../ui/Menu.tsx";
import { exportFiles, type ExportKind } from "./exportFiles.ts";

interface ExportMenuProps {
  kind: ExportKind;
  /** As on the page; null: not narrowed. */
  filters: Readonly<Record<string, string | number | null>>;
  /** What is taken: the title of the table. */
  title: string;
}

/** A table as a file: made by the server in the reader's scope, whole and stamped. */
export function ExportMenu({ kind, filters, title }: ExportMenuProps) {
  const { t } = useWords();
  return (
    <Menu
      label={t("figure.download")}
      accessibleName={t("figure.downloadTable", { title })}
      entries={exportFiles(kind, filters, t).map(({ key, label, address }) => ({ key, label, onChoose: () => takeFile(address) }))}
    />
  );
}
