import { formatNumber } from "../../lib/number.ts";
import { addresses } from "../../pieces/addresses.ts";
import { AppLink } from "../../pieces/AppLink.tsx";
import { satkerShortName } from "../../pieces/satkerName.ts";
import { Button } from "../../ui/Button.tsx";
import { Panel } from "../../ui/Panel.tsx";
import styles from "./ChosenSatker.module.css";
import { changeText } from "./changeWords.ts";
import { moveWords } from "./pathWords.ts";
import type { Change } from "./movementModel.ts";
import { shareText } from "./scoreTerms.ts";
import type { StandingModel } from "./standingModel.ts";
import { intervalText, placeText, pointsText } from "./standingWords.ts";
import { useWording } from "./useWording.ts";

interface ChosenSatkerProps {
  model: StandingModel;
  code: string;
  /** Null: nothing is compared. */
  change: Change | null;
  onClear: () => void;
  explainAddress: string;
  /** Null: no trial for this basis. */
  whatIfAddress: string | null;
}

/** What the page says of one satker: place, how sure, distance to the next class, and ways on. */
export function ChosenSatker({ model, code, change, onClear, explainAddress, whatIfAddress }: ChosenSatkerProps) {
  const wording = useWording();
  const { words, locale } = wording;
  const standing = model.standings.find((each) => each.code === code);
  const below = model.below.find(({ satker }) => satker.code === code);
  const satker = standing?.satker ?? below?.satker;
  if (satker === undefined) return null;
  const name = satkerShortName(satker);
  return (
    <div data-satker={code}>
      <Panel
        title={name}
        aside={
          <Button look="bare" onClick={onClear}>
            {words("table.unchoose", { name })}
          </Button>
        }
      >
        {standing === undefined ? (
          <p>
            <strong>{words(`below.reason.${below?.reason ?? "NOT_REPORTED"}`)}</strong> · {below?.sentence}
          </p>
        ) : (
          <dl className={styles.facts}>
            <div>
              <dt>{words("table.place")}</dt>
              <dd>{words("tip.place", { place: placeText(standing, locale), n: formatNumber(model.n, locale) })}</dd>
            </div>
            {standing.placeInterval === null ? null : (
              <div>
                <dt>{words("table.interval")}</dt>
                <dd>{intervalText(standing.placeInterval, locale)}</dd>
              </div>
            )}
            <div>
              <dt>{words("table.score")}</dt>
              <dd>{pointsText(standing.points, locale)}</dd>
            </div>
            {model.bands.length === 0 ? null : (
              <div>
                <dt>{words("table.class")}</dt>
                <dd>
                  {standing.band?.label ?? "–"}
                  <span className={styles.soft}>
                    {standing.facts.nextClass === null
                      ? words("chosen.best")
                      : words("chosen.next", { points: pointsText(standing.facts.nextClass.missingPoints, locale), class: standing.facts.nextClass.class.label })}
                  </span>
                </dd>
              </div>
            )}
            {standing.facts.classShares.length === 0 ? null : (
              <div>
                <dt>{words("chosen.sharesLabel")}</dt>
                <dd>
                  {standing.facts.classShares
                    .filter(({ share }) => share > 0)
                    .map((each) => `${each.class.label} ${shareText(each.share, wording)}`)
                    .join(" · ")}
                </dd>
              </div>
            )}
            <div>
              <dt>{words("table.topFive")}</dt>
              <dd>{shareText(standing.facts.topFiveShare, wording)}</dd>
            </div>
            {change === null ? null : (
              <div>
                <dt>{words("table.change")}</dt>
                <dd>
                  {change.places === null ? changeText(change, wording) : moveWords(change.places, wording)}
                  {change.withinNoise === true ? <span className={styles.soft}>{words("change.noise")}</span> : null}
                </dd>
              </div>
            )}
          </dl>
        )}
        <p className={styles.ways}>
          <AppLink to={explainAddress}>{words("chosen.explain")}</AppLink>
          {whatIfAddress === null ? null : <AppLink to={whatIfAddress}>{words("chosen.whatIf")}</AppLink>}
          <AppLink to={addresses.satker(code)}>{words("chosen.open")}</AppLink>
        </p>
      </Panel>
    </div>
  );
}
