import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { graphql } from "../../gql/index.ts";
import type { DigestSection } from "../../gql/graphql.ts";
import { useAlertWords } from "../../i18n/alerts.ts";
import { formatNumber } from "../../lib/number.ts";
import { alertAddresses } from "../../pieces/alertAddresses.ts";
import { AppLink } from "../../pieces/AppLink.tsx";
import { SatkerName } from "../../pieces/SatkerName.tsx";
import { Panel } from "../../ui/Panel.tsx";
import styles from "./Alerts.module.css";
import { alertText } from "./alertModel.ts";

export const DIGEST_SECTIONS = graphql(`
  fragment DigestSections_digest on WeeklyDigest {
    id
    province {
      id
      code
      name
    }
    entries {
      alert
      section
      satker {
        id
        code
        type
        regionName
      }
      rule {
        id
        title
        kind
        direction
        periods
        measure {
          key
          unit
        }
      }
      event {
        id
        toState
        threshold
        finding {
          unknownReason
          period
          periodFrom
          toldMembers
          toldOf
          figure {
            value
            unit
            n
            provenance {
              dataAsOf
            }
          }
        }
      }
    }
  }
`);

const SECTIONS: readonly DigestSection[] = ["BEGAN", "STILL", "ENDED", "CEASED", "MUTED"];

/** What began, went on and ended, one list a section. */
export function DigestSections({ digest: from }: { digest: FragmentType<typeof DIGEST_SECTIONS> }) {
  const { words, locale } = useAlertWords();
  const { data: digest } = useSuspenseFragment({ fragment: DIGEST_SECTIONS, from });
  return SECTIONS.map((section) => {
    const entries = digest.entries.filter((entry) => entry.section === section);
    if (entries.length === 0) return null;
    return (
      <Panel key={section} title={words(`digest.sections.${section}`)} note={words("digest.count", { n: formatNumber(entries.length, locale) })}>
        <ul className={styles.lines}>
          {entries.map(({ alert, satker, rule, event }) => (
            <li key={alert}>
              {satker === null ? words("list.province", { name: digest.province.name }) : <SatkerName satker={satker} />}:{" "}
              <AppLink to={alertAddresses.alert(digest.province.code, alert)}>{rule.title}</AppLink> –{" "}
              {alertText(event.finding, { ...rule, unit: rule.measure.unit }, { words, locale, state: event.toState, limit: event.threshold })}
            </li>
          ))}
        </ul>
      </Panel>
    );
  });
}
