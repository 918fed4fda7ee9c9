import { useId } from "react";
import { formatNumber } from "../../lib/number.ts";
import { Button } from "../../ui/Button.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { Select } from "../../ui/Select.tsx";
import { useWording } from "./useWording.ts";
import styles from "./WeightForm.module.css";
import { isWholeSum, methodPercent, shownPercent, shownSum, withWeight, type TrialWeights, type WeightNode } from "./weightModel.ts";

export const AGGREGATION_WORDS = ["aritmetik", "geometrik"] as const;
export type AggregationWord = (typeof AGGREGATION_WORDS)[number];

interface WeightFormProps {
  /** Every node of the method but the root, each before its children. */
  nodes: readonly WeightNode[];
  root: string;
  trial: TrialWeights;
  onTrial: (trial: TrialWeights) => void;
  /** Null: as in the method. */
  aggregation: AggregationWord | null;
  onAggregation: (aggregation: AggregationWord | null) => void;
}

/** Weights of a trial: a slider and a number for each dimension, and for each measure inside it; the sum stays in view. */
export function WeightForm({ nodes, root, trial, onTrial, aggregation, onAggregation }: WeightFormProps) {
  const { words } = useWording();
  const dimensions = nodes.filter(({ parent }) => parent === root);
  const isChanged = Object.keys(trial).length > 0 || aggregation !== null;
  return (
    <Panel
      title={words("whatIf.weights")}
      note={words("whatIf.weightsNote")}
      aside={
        <Button
          disabled={!isChanged}
          onClick={() => {
            onTrial({});
            onAggregation(null);
          }}
        >
          {words("whatIf.reset")}
        </Button>
      }
    >
      <div className={styles.form}>
        <Siblings legend={words("whatIf.dimensions")} parent={root} nodes={nodes} trial={trial} onTrial={onTrial} />
        {dimensions.map((dimension) =>
          nodes.some(({ parent }) => parent === dimension.code) ? (
            <details key={dimension.code} className={styles.below} open={nodes.some(({ code, parent }) => parent === dimension.code && trial[code] !== undefined)}>
              <summary>{words("whatIf.below", { name: dimension.name })}</summary>
              <Siblings legend={words("whatIf.below", { name: dimension.name })} parent={dimension.code} nodes={nodes} trial={trial} onTrial={onTrial} />
            </details>
          ) : null,
        )}
        <div className={styles.aggregation}>
          <Select
            label={words("whatIf.aggregation")}
            value={aggregation ?? ""}
            onChange={(event) => onAggregation(AGGREGATION_WORDS.find((word) => word === event.target.value) ?? null)}
          >
            <option value="">{words("whatIf.aggregationMethod")}</option>
            {AGGREGATION_WORDS.map((word) => (
              <option key={word} value={word}>
                {words(`whatIf.aggregations.${word}`)}
              </option>
            ))}
          </Select>
          <p className={styles.note}>{words("whatIf.aggregationNote")}</p>
        </div>
      </div>
    </Panel>
  );
}

interface SiblingsProps {
  legend: string;
  parent: string;
  nodes: readonly WeightNode[];
  trial: TrialWeights;
  onTrial: (trial: TrialWeights) => void;
}

function Siblings({ legend, parent, nodes, trial, onTrial }: SiblingsProps) {
  const { words, locale } = useWording();
  const sum = shownSum(parent, nodes, trial);
  return (
    <fieldset className={styles.siblings}>
      <legend className={styles.legend}>{legend}</legend>
      {nodes
        .filter((node) => node.parent === parent)
        .map((node) => (
          <WeightRow key={node.code} node={node} nodes={nodes} trial={trial} onTrial={onTrial} />
        ))}
      <p className={styles.sum} role="status">
        {isWholeSum(sum) ? words("whatIf.sum", { sum: 100 }) : words("whatIf.sumScaled", { sum: formatNumber(sum, locale) })}
      </p>
    </fieldset>
  );
}

function WeightRow({ node, nodes, trial, onTrial }: Omit<SiblingsProps, "legend" | "parent"> & { node: WeightNode }) {
  const { words, locale } = useWording();
  const nameId = useId();
  const percent = shownPercent(node, nodes, trial);
  const official = methodPercent(node, nodes);
  const change = (value: number) => {
    if (Number.isFinite(value)) onTrial(withWeight(trial, node, nodes, value));
  };
  return (
    <div className={styles.row} data-changed={trial[node.code] !== undefined}>
      <span id={nameId} className={styles.name}>
        {node.name}
      </span>
      <input
        className={styles.slider}
        type="range"
        min={0}
        max={100}
        step={1}
        value={percent}
        aria-label={words("whatIf.slider", { name: node.name })}
        aria-valuetext={`${formatNumber(percent, locale)} %`}
        onChange={(event) => change(event.target.valueAsNumber)}
      />
      <span className={styles.field}>
        <input
          className={styles.number}
          type="number"
          min={0}
          max={100}
          step={0.1}
          inputMode="decimal"
          value={percent}
          aria-label={words("whatIf.input", { name: node.name })}
          onChange={(event) => change(event.target.valueAsNumber)}
        />
        %
      </span>
      <span className={styles.official}>{words("whatIf.method", { percent: formatNumber(official, locale) })}</span>
    </div>
  );
}
