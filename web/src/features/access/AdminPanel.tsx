import type { ReactNode } from "react";
import { useAccessWords } from "../../i18n/access.ts";
import { formatNumber } from "../../lib/number.ts";
import { addresses } from "../../pieces/addresses.ts";
import { AppLink } from "../../pieces/AppLink.tsx";
import { calendarAddress } from "../../pieces/calendarAddresses.ts";
import { Panel } from "../../ui/Panel.tsx";
import { adminDuties, type AdminDuty, type AdminFacts } from "./adminDuties.ts";
import styles from "./AdminPanel.module.css";

interface AdminPanelProps {
  facts: AdminFacts;
  province: string;
  /** When the newest file was taken in, in words. Null: none was. */
  newest: string | null;
}

/** What an administrator has to do, each with its number and the place where it is done; then what is in order, and what cannot be told from here. */
export function AdminPanel({ facts, province, newest }: AdminPanelProps) {
  const { words, locale } = useAccessWords();
  const duties = adminDuties(facts);
  const [open, done] = [duties.filter(({ count }) => count > 0), duties.filter(({ count }) => count === 0)];
  const placeOf: Readonly<Record<AdminDuty, string>> = {
    importsFailed: addresses.imports(province),
    importsWaiting: addresses.imports(province),
    accountsInvited: addresses.accounts(province),
    calendarMissing: calendarAddress(province, { tahun: facts.year }),
    rulesUnverified: calendarAddress(province),
  };
  return (
    <Panel title={words("duties.title")} note={words("duties.note")}>
      {open.length === 0 ? <p>{words("duties.none")}</p> : null}
      <ul className={styles.duties}>
        {open.map(({ duty, count }) => (
          <li key={duty}>
            <AppLink to={placeOf[duty]}>{words(`duties.number.${duty}`, { n: formatNumber(count, locale) })}</AppLink> {words(`duties.open.${duty}`, { next: facts.year + 1 })}
          </li>
        ))}
        <li>
          {newest === null ? words("duties.noFile") : words("duties.newest", { instant: newest })} <AppLink to={addresses.data(province)}>{words("duties.freshness")}</AppLink>
        </li>
      </ul>
      <Aside summary={words("duties.inOrder", { n: formatNumber(done.length, locale) })}>
        {done.map(({ duty }) => (
          <li key={duty}>{words(`duties.done.${duty}`, { next: facts.year + 1 })}</li>
        ))}
      </Aside>
      <Aside summary={words("duties.untold")}>
        <li>{words("duties.untoldBackup")}</li>
        <li>{words("duties.untoldOthers")}</li>
      </Aside>
    </Panel>
  );
}

function Aside({ summary, children }: { summary: string; children: ReactNode }) {
  return (
    <details className={styles.aside}>
      <summary>{summary}</summary>
      <ul>{children}</ul>
    </details>
  );
}
