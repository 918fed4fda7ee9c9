import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { graphql } from "../../gql/index.ts";
import { useRequestWords } from "../../i18n/requests.ts";
import { formatLocalDate } from "../../lib/date.ts";
import { formatNumber } from "../../lib/number.ts";
import { useOrigin } from "../../pieces/useOrigin.ts";
import { Button } from "../../ui/Button.tsx";
import { Table, type Column } from "../../ui/Table.tsx";
import { ClockBadge } from "./ClockBadge.tsx";
import { changeSentence, type ReceiptLine } from "./receiptLines.ts";
import { clockOfReceipt, countLines, ruleLines, skippedTexts, type SkippedDayFacts } from "./receiptModel.ts";
import styles from "./ReceiptSheet.module.css";

export const RECEIPT_SHEET = graphql(`
  fragment ReceiptSheet_receipt on DeadlineReceipt {
    id
    clock
    regime
    eventOn
    startsOn
    movedBecause
    firstDueOn
    dueOn
    workingDays
    isExtended
    calendarAnnouncedOn
    jointLeaveCitation
    countingCitation
    caveats
    rule {
      id
      article
      limitWorkingDays
      extensionWorkingDays
      dueMonthDay
      effectiveFrom
      effectiveTo
      source
      verified
    }
    lateness {
      measuredOn
      basis
      isLate
      lateWorkingDays
      leftWorkingDays
    }
    skippedDays {
      date
      reason
      name
      decree
      announcedOn
    }
    wouldChange {
      kind
      latestOn
      after
      regime
      dueOn
      unknownBecause
    }
  }
`);

interface ReceiptSheetProps {
  receipt: FragmentType<typeof RECEIPT_SHEET>;
  /** Address at which the receipt can be computed again. */
  path: string;
  heading?: "h2" | "h3";
}

/** One due date with all its reasons, on one sheet of paper. */
export function ReceiptSheet({ receipt: from, path, heading: Heading = "h2" }: ReceiptSheetProps) {
  const { words, locale } = useRequestWords();
  const origin = useOrigin();
  const { data: receipt } = useSuspenseFragment({ fragment: RECEIPT_SHEET, from });
  return (
    <section className={styles.sheet} aria-label={words("receipt.title")}>
      <header className={styles.head}>
        <div>
          <Heading className={styles.title}>{words("receipt.title")}</Heading>
          <p className={styles.clock}>{words(`kind.${receipt.clock}`)}</p>
        </div>
        <p className={styles.due}>
          <span className={styles.date}>{formatLocalDate(receipt.dueOn, locale)}</span> <ClockBadge clock={clockOfReceipt(receipt)} />
        </p>
      </header>
      {receipt.caveats.length === 0 ? null : (
        <div className={styles.caveats}>
          <p className={styles.part}>{words("receipt.caveats")}</p>
          <ul>
            {receipt.caveats.map((caveat) => (
              <li key={caveat}>{words(`receipt.${caveat}`)}</li>
            ))}
          </ul>
        </div>
      )}
      <div className={styles.columns}>
        <Lines title={words("receipt.rule")} lines={ruleLines(receipt, words, locale)} />
        <Lines title={words("receipt.due")} lines={countLines(receipt, words, locale)} />
      </div>
      <div>
        <p className={styles.part}>{words("receipt.change")}</p>
        {receipt.wouldChange.length === 0 ? (
          <p>{words("receipt.changeNone")}</p>
        ) : (
          <ul className={styles.changes}>
            {receipt.wouldChange.map((change) => (
              <li key={`${change.kind}${change.regime ?? ""}`}>{changeSentence(change, words, locale)}</li>
            ))}
          </ul>
        )}
      </div>
      <Skipped days={receipt.skippedDays} />
      <p className={styles.printed}>{words("receipt.printed", { address: origin + path })}</p>
      <p className={styles.tools}>
        <Button onClick={() => globalThis.print()}>{words("receipt.print")}</Button>
      </p>
    </section>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly ReceiptLine[] }) {
  return (
    <div>
      <p className={styles.part}>{title}</p>
      <dl className={styles.lines}>
        {lines.map((line) => (
          <div key={line.key} className={styles.line}>
            <dt>{line.label}</dt>
            <dd>{line.text}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Skipped({ days }: { days: readonly SkippedDayFacts[] }) {
  const { t, words, locale } = useRequestWords();
  const columns: Column<SkippedDayFacts>[] = [
    { key: "date", header: words("receipt.day"), isRowHeader: true, cell: (day) => formatLocalDate(day.date, locale) },
    { key: "reason", header: words("receipt.reason"), cell: (day) => skippedTexts(day, words, locale).reason },
    { key: "decree", header: words("receipt.decree"), cell: (day) => skippedTexts(day, words, locale).decree },
    { key: "announced", header: words("receipt.announced"), cell: (day) => skippedTexts(day, words, locale).announced },
  ];
  return (
    <div>
      <p className={styles.part}>
        {words("receipt.skipped")} ({words("receipt.skippedCount", { n: formatNumber(days.length, locale) })})
      </p>
      <p className={styles.note}>{days.length === 0 ? words("receipt.skippedNone") : words("receipt.skippedNote")}</p>
      {days.length === 0 ? null : (
        <Table caption={words("receipt.skipped")} columns={columns} rows={days} rowKey={(day) => day.date} locale={locale} sortLabel={(column) => t("table.sortBy", { column })} />
      )}
    </div>
  );
}
