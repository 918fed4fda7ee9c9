import { graphql } from "../../gql/index.ts";
import type { HistoryYear_resultFragment } from "../../gql/graphql.ts";
import { useEvaluationWords } from "../../i18n/evaluations.ts";
import { formatNumber } from "../../lib/number.ts";
import { AppLink } from "../../pieces/AppLink.tsx";
import { ClassBadge } from "../../pieces/ClassBadge.tsx";
import { evaluationAddresses } from "../../pieces/evaluationAddresses.ts";
import { issuerBesideMark } from "../../pieces/issuerName.ts";
import { groupSizeText } from "../../pieces/measureText.ts";
import { NumberPiece } from "../../pieces/NumberPiece.tsx";
import { classMark } from "../../pieces/qualification.ts";
import type { ComparisonModel } from "./comparisonModel.ts";
import { ComparisonVerdict } from "./ComparisonVerdict.tsx";
import styles from "./HistoryYear.module.css";
import { ResultReplies } from "./ResultReplies.tsx";

/** What one column of the history shows. */
export const HISTORY_YEAR = graphql(`
  fragment HistoryYear_result on EvaluationResult {
    id
    revision
    year
    standing
    qualification
    publishedLabel
    stageReached
    round
    dataset
    issuer {
      id
      name
      level
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
    instrument {
      id
      title
      version
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
    previous {
      previousYear
      comparability {
        verdict
        reasons
        scoreComparable
        classComparable
        rankComparable
      }
    }
    corrections {
      id
    }
    replies {
      id
      ...ResultReplies_reply @unmask
    }
    provenance {
      ...WhyNumber_provenance @unmask
    }
  }
`);

interface HistoryYearProps {
  result: HistoryYear_resultFragment;
  comparison: ComparisonModel | null;
  satker: { code: string; name: string };
  asKnownOn: string | null;
}

/** One column of the history: what the issuer published that year, under what instrument and bands. */
export function HistoryYear({ result, comparison, satker, asKnownOn }: HistoryYearProps) {
  const { t, words, locale } = useEvaluationWords();
  const issuer = issuerBesideMark(result.issuer.name);
  const label = `${satker.name}, ${issuer} ${result.year}`;
  const address = evaluationAddresses.year({ satkerCode: satker.code, issuerId: result.issuer.id, year: result.year }, { per: asKnownOn });
  const bands = result.scale?.bands ?? [];
  const best = bands[0];
  return (
    <>
      <h3 className={styles.year}>
        <AppLink to={address} aria-label={words("history.open", { issuer, year: result.year })}>
          {result.year}
        </AppLink>
      </h3>
      <div className={styles.body}>
        <p>
          <ClassBadge mark={classMark(result)} issuer={{ name: issuer, year: result.year }} />
          {result.publishedLabel === null ? null : <span className={styles.soft}>{t("evaluation.published", { label: result.publishedLabel })}</span>}
        </p>
        {result.standing === "NOT_ANNOUNCED" ? (
          <p className={styles.soft}>{t("evaluation.notAnnouncedNote")}</p>
        ) : (
          <dl className={styles.facts}>
            <div>
              <dt>{t("evaluation.score")}</dt>
              <dd>
                <span className={styles.number}>
                  <NumberPiece measure={result.score} label={`${t("measure.score")} ${label}`} />
                </span>
                {result.round === "PROVISIONAL" ? <span className={styles.provisional}>{words("round.PROVISIONAL")}</span> : null}
                <ResultReplies replies={result.replies} />
              </dd>
            </div>
            <div>
              <dt>{t("evaluation.place")}</dt>
              <dd>
                <span className={styles.number}>
                  <NumberPiece measure={result.rank} label={`${t("measure.rank")} ${label}`} />
                </span>
                {result.peerGroup === null ? null : (
                  <span className={styles.soft}>
                    {t("evaluation.rankIn", { group: result.peerGroup.label })}; {groupSizeText(result.peerGroup.n, t, locale)}
                  </span>
                )}
              </dd>
            </div>
            <div>
              <dt>{t("evaluation.stage")}</dt>
              <dd>{t(`stage.${result.stageReached ?? "unknown"}`)}</dd>
            </div>
          </dl>
        )}
        <dl className={styles.facts}>
          <div>
            <dt>{words("history.instrument")}</dt>
            <dd>
              {result.instrument === null
                ? words("history.instrumentUnknown")
                : words("history.instrumentVersion", { title: result.instrument.title, version: formatNumber(result.instrument.version, locale) })}
            </dd>
          </div>
          <div>
            <dt>{words("history.bands")}</dt>
            <dd>
              {best === undefined
                ? t("evaluation.bandsUnknown")
                : best.qualification === "INFORMATIVE"
                  ? words("history.bandsKnown", { min: formatNumber(best.publishedMin, locale) })
                  : words("history.bandsPublished", { n: formatNumber(bands.length, locale) })}
            </dd>
          </div>
        </dl>
        <p className={styles.foot}>
          {result.corrections.length === 0 ? null : <span className={styles.corrected}>{words("history.corrected", { n: formatNumber(result.corrections.length, locale) })}</span>}
          {result.provenance.sources.length === 0 ? null : <span>{t("ranking.sources", { n: formatNumber(result.provenance.sources.length, locale) })}</span>}
          <AppLink to={address} tabIndex={-1} aria-hidden="true">
            {words("history.openShort")}
          </AppLink>
        </p>
        {comparison === null ? null : <ComparisonVerdict comparison={comparison} />}
      </div>
    </>
  );
}
