import { graphql } from "../../gql/index.ts";
import type { ClaimItems_itemFragment } from "../../gql/graphql.ts";
import { useEvaluationWords, type EvaluationWords } from "../../i18n/evaluations.ts";
import { formatLocalDate } from "../../lib/date.ts";
import { formatNumber } from "../../lib/number.ts";
import { Panel } from "../../ui/Panel.tsx";
import { Table, type Column } from "../../ui/Table.tsx";
import styles from "./ClaimItems.module.css";

/** An item of the questionnaire with claim, verification and evidence. */
export const SELF_ASSESSMENT_ITEM = graphql(`
  fragment ClaimItems_item on SelfAssessmentItem {
    id
    answer
    verification
    verificationNote
    claimedPoints {
      value
      status
    }
    verifiedPoints {
      value
      status
    }
    gapPoints {
      value
      status
    }
    evidence {
      url
      linkState
      checkedOn
      note
    }
    item {
      id
      ...InstrumentPanel_part @unmask
    }
  }
`);

type Item = ClaimItems_itemFragment;

/** Every item with answer, evidence and verification, in the order of the instrument. */
export function ClaimItems({ items, completeness }: { items: readonly Item[]; completeness: string }) {
  const sentences = useEvaluationWords();
  const { t, words, locale } = sentences;
  const columns: Column<Item>[] = [
    {
      key: "item",
      header: words("saq.item"),
      isRowHeader: true,
      cell: ({ item }) => (
        <span className={styles.item}>
          {item.title}
          {item.evidenceRequired === null ? null : <span className={styles.soft}>{words("saq.required", { evidence: item.evidenceRequired })}</span>}
        </span>
      ),
    },
    { key: "answer", header: words("saq.answer"), cell: ({ answer }) => words(`saq.answers.${answer ?? "none"}`), sortValue: ({ answer }) => answer },
    { key: "claimed", header: words("saq.claimedPoints"), align: "right", cell: (row) => pointsOf(row, row.claimedPoints.value, sentences), sortValue: (row) => row.claimedPoints.value },
    { key: "verified", header: words("saq.verifiedPoints"), align: "right", cell: (row) => pointsOf(row, row.verifiedPoints.value, sentences), sortValue: (row) => row.verifiedPoints.value },
    {
      key: "verification",
      header: words("saq.verification"),
      cell: ({ verification, verificationNote }) => (
        <>
          {words(`saq.verifications.${verification ?? "none"}`)}
          {verificationNote === null ? null : <span className={styles.soft}>{verificationNote}</span>}
        </>
      ),
      sortValue: ({ verification }) => verification,
    },
    { key: "evidence", header: words("saq.evidence"), cell: (row) => <Evidence links={row.evidence} /> },
  ];
  return (
    <Panel title={words("saq.items")} note={`${completeness} ${words("saq.itemsNote")}`}>
      <Table caption={words("saq.items")} columns={columns} rows={items} rowKey={(row) => row.id} locale={locale} sortLabel={(column) => t("table.sortBy", { column })} />
    </Panel>
  );
}

/** "7 / 10", or the word for why there is none. */
function pointsOf({ item, answer }: Item, points: number | null, { words, locale }: EvaluationWords) {
  if (points === null) return <span className={styles.missing}>{words(answer === null ? "saq.unanswered" : answer === "NOT_APPLICABLE" ? "saq.notApplicable" : "saq.notVerified")}</span>;
  return `${formatNumber(points, locale)}${item.weight === null ? "" : ` / ${formatNumber(item.weight, locale)}`}`;
}

function Evidence({ links }: { links: Item["evidence"] }) {
  const { words, locale } = useEvaluationWords();
  if (links.length === 0) return <span className={styles.missing}>{words("saq.noEvidence")}</span>;
  return (
    <ul className={styles.links}>
      {links.map((link, index) => (
        <li key={link.url} data-state={link.linkState}>
          {/^https?:\/\//.test(link.url) ? (
            <a href={link.url} rel="noreferrer" target="_blank" title={link.url}>
              {words("saq.link", { n: index + 1 })}
            </a>
          ) : (
            link.url
          )}{" "}
          <span className={styles.state} data-state={link.linkState}>
            {words(`saq.linkStates.${link.linkState}`)}
          </span>
          {link.checkedOn === null ? null : <span className={styles.soft}>{words("saq.checked", { date: formatLocalDate(link.checkedOn, locale) })}</span>}
        </li>
      ))}
    </ul>
  );
}
