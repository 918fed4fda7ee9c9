import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { graphql } from "../../gql/index.ts";
import { useBriefingWords } from "../../i18n/briefings.ts";
import { formatNumber } from "../../lib/number.ts";
import { groupSizeText } from "../../pieces/measureText.ts";
import { SatkerName } from "../../pieces/SatkerName.tsx";
import { Panel } from "../../ui/Panel.tsx";
import styles from "./ChangePanel.module.css";

export const CHANGE_PANEL = graphql(`
  fragment ChangePanel_briefing on ProvinceBriefing {
    id
    previousYear
    moveCounts {
      move
      count
    }
    moves {
      move
      before
      now
      satker {
        id
        code
        type
        regionName
      }
    }
    standouts {
      kind
      value
      peerGroup
      peerGroupSize
      satkers {
        id
        code
        type
        regionName
      }
    }
  }
`);

/** What changed since the last announced result of the same issuer, with who; and who stands out. Nothing is called a rise or a fall that may not be compared. */
export function ChangePanel({ briefing: from, issuer, year }: { briefing: FragmentType<typeof CHANGE_PANEL>; issuer: string; year: number }) {
  const { t, words, locale } = useBriefingWords();
  const { data } = useSuspenseFragment({ fragment: CHANGE_PANEL, from });
  const label = (qualification: (typeof data.moves)[number]["before"]) => (qualification === null ? t("qualification.notAnnounced") : t(`qualification.${qualification}`));
  return (
    <Panel title={words("changed.title")} note={data.previousYear === null ? words("changed.nothingBefore", { issuer, year }) : words("changed.since", { issuer, previous: data.previousYear })}>
      <ul className={styles.moves}>
        {data.moveCounts.map(({ move, count }) => {
          const who = data.moves.filter((one) => one.move === move);
          const sentence = words(`changed.move.${move}`, { n: formatNumber(count, locale) });
          return (
            <li key={move}>
              {who.length === 0 ? (
                `${sentence}.`
              ) : (
                <details>
                  <summary>{sentence}</summary>
                  <ul className={styles.who}>
                    {who.map(({ satker, before, now }) => (
                      <li key={satker.code}>
                        <SatkerName satker={satker} />: {words("changed.from", { before: label(before), now: label(now) })}
                      </li>
                    ))}
                  </ul>
                </details>
              )}
            </li>
          );
        })}
      </ul>
      <h3 className={styles.heading}>{words("changed.standouts")}</h3>
      {data.standouts.length === 0 ? (
        <p className={styles.none}>{words("changed.noStandouts")}</p>
      ) : (
        <ul className={styles.moves}>
          {data.standouts.map(({ kind, value, peerGroup, peerGroupSize, satkers }) => (
            <li key={`${kind}${peerGroup ?? ""}`}>
              {words(`changed.standout.${kind}`, { n: formatNumber(value, locale) })}{" "}
              {satkers.map((satker, at) => (
                <span key={satker.code}>
                  {at === 0 ? null : ", "}
                  <SatkerName satker={satker} />
                </span>
              ))}
              .{peerGroup === null ? null : <p className={styles.group}>{words("changed.peerGroup", { group: peerGroup, size: groupSizeText(peerGroupSize, t, locale) })}</p>}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
