import { memo } from "react";
import { usePublicationWords } from "../../i18n/publications.ts";
import { addresses } from "../../pieces/addresses.ts";
import { AppLink } from "../../pieces/AppLink.tsx";
import { satkerShortName } from "../../pieces/satkerName.ts";
import { LongList } from "../../ui/LongList.tsx";
import styles from "./MatrixCards.module.css";
import type { MatrixItem, MatrixModel } from "./matrixModel.ts";
import { itemTitle, lackText } from "./matrixWords.ts";
import { StateBar } from "./StateBar.tsx";

/** A satker a card: a bar of its duties and the list of what is missing. */
export const MatrixCards = memo(function MatrixCards({ model }: { model: MatrixModel<MatrixItem> }) {
  const { words, locale } = usePublicationWords();
  return (
    <LongList
      className={styles.cards}
      rows={model.lines}
      entry={(line) => {
        const missing = model.items.filter((_, index) => line.cells[index]?.state === "MISSING");
        return (
          <li key={line.satker.code} className={styles.card}>
            <AppLink to={addresses.satkerUpdates(line.satker.code)} className={styles.name}>
              {satkerShortName(line.satker)}
            </AppLink>
            <StateBar counts={line.counts} />
            <p className={styles.lack}>{lackText(line, { words, locale })}</p>
            {missing.length === 0 ? null : (
              <details className={styles.missing}>
                <summary>{words("matrix.missingList")}</summary>
                <ul>
                  {missing.map((item) => (
                    <li key={item.code}>
                      {item.code} {itemTitle(item, locale)}
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </li>
        );
      }}
    />
  );
});
