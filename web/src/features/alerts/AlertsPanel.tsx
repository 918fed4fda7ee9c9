import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { graphql } from "../../gql/index.ts";
import { useAlertWords } from "../../i18n/alerts.ts";
import { formatNumber } from "../../lib/number.ts";
import { alertAddresses } from "../../pieces/alertAddresses.ts";
import { AppLink } from "../../pieces/AppLink.tsx";
import { DemoMark } from "../../pieces/DemoMark.tsx";
import { SatkerName } from "../../pieces/SatkerName.tsx";
import { Panel } from "../../ui/Panel.tsx";
import styles from "./Alerts.module.css";
import { alertText } from "./alertModel.ts";
import { RunNotice } from "./RunNotice.tsx";

export const ALERTS_PANEL = graphql(`
  fragment AlertsPanel_list on AlertList {
    id
    containsDemoData
    province {
      id
      code
      name
    }
    counts {
      state
      count
    }
    status {
      ...RunNotice_status @unmask
    }
    alerts {
      id
      state
      mutedUntil
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
        threshold
        periods
        measure {
          key
          unit
        }
      }
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
`);

const MOST_SHOWN = 5;

/** The first alerts of a province for a home page: what fires, and whether the last evaluation can be relied on. */
export function AlertsPanel({ list: from }: { list: FragmentType<typeof ALERTS_PANEL> }) {
  const { words, locale } = useAlertWords();
  const { data: list } = useSuspenseFragment({ fragment: ALERTS_PANEL, fragmentName: "AlertsPanel_list", from });
  const countOf = (state: string): number => list.counts.find((told) => told.state === state)?.count ?? 0;
  const firing = list.alerts.filter(({ state, mutedUntil }) => state === "FIRING" && mutedUntil === null);
  const { code, name } = list.province;
  // Rules that were never looked at say nothing: neither "none" nor "0".
  const isTold = list.status.lastDone !== null;
  return (
    <Panel
      title={words("panel.title")}
      note={
        <>
          {isTold ? words("panel.note", { n: formatNumber(firing.length, locale), unknown: formatNumber(countOf("UNKNOWN"), locale) }) : null} {list.containsDemoData ? <DemoMark /> : null}
        </>
      }
      aside={<AppLink to={alertAddresses.list(code)}>{words("panel.all")}</AppLink>}
    >
      <RunNotice status={list.status} isQuietHidden />
      {isTold && firing.length === 0 ? <p>{words("panel.quiet")}</p> : null}
      <ul className={styles.lines}>
        {firing.slice(0, MOST_SHOWN).map(({ id, satker, rule, finding, state }) => (
          <li key={id}>
            {satker === null ? words("list.province", { name }) : <SatkerName satker={satker} />}: <AppLink to={alertAddresses.alert(code, id)}>{rule.title}</AppLink>{" "}
            – {alertText(finding, { ...rule, unit: rule.measure.unit }, { words, locale, state, limit: rule.threshold })}
          </li>
        ))}
      </ul>
      {firing.length > MOST_SHOWN ? <AppLink to={alertAddresses.list(code, { keadaan: "aktif" })}>{words("panel.more", { n: formatNumber(firing.length - MOST_SHOWN, locale) })}</AppLink> : null}
    </Panel>
  );
}
