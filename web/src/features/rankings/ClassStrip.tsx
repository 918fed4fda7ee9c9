import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { graphql } from "../../gql/index.ts";
import { useWords } from "../../i18n/i18n.ts";
import { formatNumber } from "../../lib/number.ts";
import { addresses } from "../../pieces/addresses.ts";
import { AppLink } from "../../pieces/AppLink.tsx";
import { ClassGlyph } from "../../pieces/ClassGlyph.tsx";
import { satkerShortName } from "../../pieces/satkerName.ts";
import styles from "./ClassStrip.module.css";
import { classStrip } from "./classStripModel.ts";

export const CLASS_STRIP = graphql(`
  fragment ClassStrip_ranking on Ranking {
    id
    rows {
      id
      satker {
        id
        code
        type
        regionName
      }
      result {
        id
        standing
        qualification
      }
    }
  }
`);

/** The five classes and what lies beside them, with every satker as a mark. */
export function ClassStrip({ ranking }: { ranking: FragmentType<typeof CLASS_STRIP> }) {
  const { t, locale } = useWords();
  const { data } = useSuspenseFragment({ fragment: CLASS_STRIP, from: ranking });
  return (
    <dl className={styles.strip}>
      {classStrip(data.rows).map(({ mark, satkers }) => (
        <div key={mark} className={styles.row} data-mark={mark}>
          <dt className={styles.class}>
            <ClassGlyph mark={mark} size={16} />
            <span className={styles.label}>{t(`qualification.${mark}`)}</span>
            <span className={styles.count}>{formatNumber(satkers.length, locale)}</span>
          </dt>
          <dd>
            {satkers.length === 0 ? (
              <span className={styles.none}>{t("home.classEmpty")}</span>
            ) : (
              <ul className={styles.marks}>
                {satkers.map((satker) => (
                  <li key={satker.code}>
                    <AppLink to={addresses.satker(satker.code)} className={styles.mark} data-mark={mark} title={satker.code}>
                      {satkerShortName(satker)}
                    </AppLink>
                  </li>
                ))}
              </ul>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
