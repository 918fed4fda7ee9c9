import { usePublicationWords } from "../../i18n/publications.ts";
import { formatLocalDate } from "../../lib/date.ts";
import { formatNumber } from "../../lib/number.ts";
import { Button } from "../../ui/Button.tsx";
import { DutyGlyph } from "./DutyGlyph.tsx";
import styles from "./DutyList.module.css";
import { itemTitle } from "./matrixWords.ts";
import { dueText, evidenceText, evidenceUrl, type SatkerDuty } from "./nextSteps.ts";

interface DutyEntryProps {
  duty: SatkerDuty;
  onRecord?: ((duty: SatkerDuty) => void) | undefined;
}

/** One thing to do: what, about which item, by when, on what ground, and what is known of the evidence. */
export function DutyEntry({ duty, onRecord }: DutyEntryProps) {
  const { t, words, locale } = usePublicationWords();
  const { item } = duty;
  const wording = { words, locale };
  const url = evidenceUrl(duty);
  const isPressing = duty.state === "LATE" || duty.state === "MISSING";
  return (
    <li className={styles.duty} data-pressing={isPressing}>
      <div className={styles.head}>
        <p className={styles.step}>{words(`step.${duty.nextStep}`)}</p>
        <h3 className={styles.item}>
          {item.code} {itemTitle(item, locale)}
        </h3>
        <p className={styles.standing}>
          <DutyGlyph state={duty.state} /> <strong>{words(`state.${duty.state}`)}</strong> · {words(`class.${item.class}`)} · {dueText(duty, wording)}
        </p>
      </div>
      <ul className={styles.facts}>
        <li>{duty.refreshedOn === null ? words("satker.neverRefreshed") : words("satker.refreshed", { date: formatLocalDate(duty.refreshedOn, locale) })}</li>
        {duty.redatedCount > 0 ? <li>{words("satker.redated", { n: formatNumber(duty.redatedCount, locale) })}</li> : null}
        <li>
          {url === null ? (
            words("satker.evidenceNone")
          ) : (
            <>
              <a href={url} target="_blank" rel="noreferrer" aria-label={words("satker.evidenceOf", { code: item.code })}>
                {words("satker.evidence")}
              </a>
              {" · "}
              {evidenceText(duty.lastCheck, wording)}
            </>
          )}
        </li>
        {duty.exemption === null ? null : <li>{words(`exemption.${duty.exemption.state}`)}</li>}
        <li>
          {words("satker.ground", { ground: item.legalBasis })} ({words("satker.groundConfidence", { confidence: t(`confidence.${item.confidence}`) })})
        </li>
        {duty.listNote === null ? null : <li>{words("satker.listNote", { note: duty.listNote })}</li>}
        <li>
          <details className={styles.grounds}>
            <summary>{words("satker.grounds")}</summary>
            {item.limit === null ? null : <p>{words("satker.limitGround", { ground: item.limit.legalBasis })}</p>}
            <p>{words("satker.owner", { unit: item.ownerUnit })}</p>
          </details>
        </li>
      </ul>
      {onRecord ? (
        <Button aria-label={words("satker.recordOf", { code: item.code })} onClick={() => onRecord(duty)}>
          {words("satker.record")}
        </Button>
      ) : null}
    </li>
  );
}
