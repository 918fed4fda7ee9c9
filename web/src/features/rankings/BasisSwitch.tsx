import { useRankingWords } from "../../i18n/rankings.ts";
import { Select } from "../../ui/Select.tsx";
import { Switch } from "../../ui/Switch.tsx";
import styles from "./StandingFilters.module.css";

/** A node of the method that can be ranked. */
export interface BasisNode {
  code: string;
  parent: string | null;
  kind: "INDEX" | "DIMENSION" | "MEASURE";
  name: string;
}

/** "PUBLISHED": the commission's own places. */
export const PUBLISHED_BASIS = "PUBLISHED";

interface BasisSwitchProps {
  /** Nodes of the method in use; empty: not known on this page. */
  nodes: readonly BasisNode[];
  /** A node's code, or PUBLISHED_BASIS. */
  basis: string;
  onBasis: (basis: string) => void;
}

/** What to rank by: what the commission announced, the index, a dimension, or one measure. */
export function BasisSwitch({ nodes, basis, onBasis }: BasisSwitchProps) {
  const { words } = useRankingWords();
  const dimensions = nodes.filter(({ kind }) => kind === "DIMENSION");
  const measures = nodes.filter(({ kind }) => kind === "MEASURE");
  const isMeasure = measures.some(({ code }) => code === basis);
  const measureChoice = "MEASURE";
  return (
    <div className={styles.basis}>
      <Switch
        label={words("basis.label")}
        choices={[
          { key: PUBLISHED_BASIS, label: words("basis.published") },
          { key: "INDEX", label: words("basis.index") },
          ...dimensions.map(({ code, name }) => ({ key: code, label: name })),
          ...(measures.length === 0 ? [] : [{ key: measureChoice, label: words("basis.measure") }]),
        ]}
        chosen={isMeasure ? measureChoice : basis}
        onChoose={(key) => onBasis(key === measureChoice ? (isMeasure ? basis : (measures[0]?.code ?? basis)) : key)}
      />
      {isMeasure ? (
        <Select label={words("basis.measureLabel")} value={basis} onChange={(event) => onBasis(event.target.value)}>
          {dimensions.map((dimension) => (
            <optgroup key={dimension.code} label={dimension.name}>
              {measures
                .filter(({ parent }) => parent === dimension.code)
                .map(({ code, name }) => (
                  <option key={code} value={code}>
                    {name}
                  </option>
                ))}
            </optgroup>
          ))}
        </Select>
      ) : null}
    </div>
  );
}
