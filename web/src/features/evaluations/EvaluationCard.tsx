import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { graphql } from "../../gql/index.ts";
import { useEvaluationWords } from "../../i18n/evaluations.ts";
import { formatNumber } from "../../lib/number.ts";
import { AppLink } from "../../pieces/AppLink.tsx";
import { ClassBadge } from "../../pieces/ClassBadge.tsx";
import { ClassGlyph } from "../../pieces/ClassGlyph.tsx";
import { DemoMark } from "../../pieces/DemoMark.tsx";
import { issuerBesideMark } from "../../pieces/issuerName.ts";
import { groupSizeText } from "../../pieces/measureText.ts";
import { NumberPiece } from "../../pieces/NumberPiece.tsx";
import { classMark } from "../../pieces/qualification.ts";
import { SourceList } from "../../pieces/SourceList.tsx";
import { Notice } from "../../ui/Notice.tsx";
import styles from "./EvaluationCard.module.css";
import { BandsInForce } from "./BandsInForce.tsx";
import { provisionalText } from "./provisionalText.ts";
import { ResultReplies } from "./ResultReplies.tsx";
import { SourceConflicts } from "./SourceConflicts.tsx";

export const EVALUATION_CARD = graphql(`
  fragment EvaluationCard_result on EvaluationResult {
    id
    year
    standing
    qualification
    publishedLabel
    stageReached
    scoreInScaleGap
    notes
    round
    dataset
    issuer {
      id
      name
    }
    peerGroup {
      id
      label
      n
    }
    score {
      ...NumberPiece_measure @unmask
    }
    rank {
      ...NumberPiece_measure @unmask
    }
    scale {
      id
      bands {
        qualification
        publishedLabel
        publishedMin
        publishedMax
        confidence
        note
      }
    }
    provisional {
      qualification
      score {
        value
        unit
        status
      }
      rank {
        value
        unit
        status
      }
    }
    corrections {
      id
    }
    replies {
      id
      ...ResultReplies_reply @unmask
    }
    conflicts {
      field
      statements {
        value
        inUse
        source {
          text
          confidence
          fileName
          fileRow
          importBatchId
        }
      }
    }
    provenance {
      ...WhyNumber_provenance @unmask
    }
  }
`);

interface EvaluationCardProps {
  result: FragmentType<typeof EVALUATION_CARD>;
  satkerName: string;
  /** Where the year is opened. Absent: it is open already. */
  address?: string;
}

/** What one issuer published about a satker in one year, with everything needed to question it. */
export function EvaluationCard({ result, satkerName, address }: EvaluationCardProps) {
  const sentences = useEvaluationWords();
  const { t, words, locale } = sentences;
  const { data } = useSuspenseFragment({ fragment: EVALUATION_CARD, fragmentName: "EvaluationCard_result", from: result });
  const issuer = issuerBesideMark(data.issuer.name);
  if (data.standing === "NOT_ANNOUNCED") {
    return (
      <p className={styles.silent}>
        <ClassGlyph mark="notAnnounced" />
        <span>
          {t("evaluation.notAnnounced", { issuer, year: data.year })} {t("evaluation.notAnnouncedNote")}{" "}
          {data.dataset === "DEMO" ? <DemoMark /> : null}
        </span>
      </p>
    );
  }
  return (
    <article className={styles.card} aria-label={`${issuer} ${data.year}`}>
      <h4 className={styles.issuer}>
        {issuer} {data.dataset === "DEMO" ? <DemoMark /> : null}
        {address === undefined ? null : (
          <AppLink to={address} className={styles.open} aria-label={`${words("history.openShort")}: ${issuer} ${data.year}`}>
            {words("history.openShort")}
          </AppLink>
        )}
      </h4>
      <dl className={styles.facts}>
        <div>
          <dt>{t("evaluation.class")}</dt>
          <dd>
            <ClassBadge mark={classMark(data)} issuer={{ name: issuer, year: data.year }} />
            {data.publishedLabel === null ? null : <span className={styles.soft}>{t("evaluation.published", { label: data.publishedLabel })}</span>}
          </dd>
        </div>
        <div>
          <dt>{t("evaluation.place")}</dt>
          <dd>
            <span className={styles.number}>
              <NumberPiece measure={data.rank} label={`${t("measure.rank")} ${satkerName}, ${issuer} ${data.year}`} />
            </span>
            {data.peerGroup === null ? null : (
              <span className={styles.soft}>
                {t("evaluation.rankIn", { group: data.peerGroup.label })}; {groupSizeText(data.peerGroup.n, t, locale)}
              </span>
            )}
          </dd>
        </div>
        <div>
          <dt>{t("evaluation.score")}</dt>
          <dd>
            <span className={styles.number}>
              <NumberPiece measure={data.score} label={`${t("measure.score")} ${satkerName}, ${issuer} ${data.year}`} />
            </span>
            {data.round === "PROVISIONAL" ? <span className={styles.soft}>{words("round.PROVISIONAL")}</span> : null}
            {data.provisional === null ? null : <span className={styles.soft}>{words("round.provisionalBefore", { figures: provisionalText(data.provisional, sentences) })}</span>}
            {data.corrections.length === 0 ? null : <span className={styles.soft}>{words("history.corrected", { n: formatNumber(data.corrections.length, locale) })}</span>}
            <ResultReplies replies={data.replies} />
          </dd>
        </div>
        <div>
          <dt>{t("evaluation.stage")}</dt>
          <dd>
            {t(`stage.${data.stageReached ?? "unknown"}`)}
            {data.standing === "STAGE_ONLY" ? <span className={styles.soft}>{t("evaluation.stageOnly")}</span> : null}
          </dd>
        </div>
      </dl>
      {data.scoreInScaleGap ? <Notice tone="alarm">{t("evaluation.bandGap")}</Notice> : null}
      <SourceConflicts conflicts={data.conflicts} />
      {data.notes.length === 0 ? null : (
        <div className={styles.notes}>
          <h5 className={styles.subtitle}>{t("evaluation.notes")}</h5>
          <ul>
            {data.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </div>
      )}
      <BandsInForce scale={data.scale} />
      <details className={styles.sources}>
        <summary>{t("ranking.sources", { n: data.provenance.sources.length })}</summary>
        <SourceList sources={data.provenance.sources} />
      </details>
    </article>
  );
}
