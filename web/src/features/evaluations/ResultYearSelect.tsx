import { graphql } from "../../gql/index.ts";
import type { ResultYearSelect_yearFragment } from "../../gql/graphql.ts";
import { useEvaluationWords } from "../../i18n/evaluations.ts";
import { formatNumber } from "../../lib/number.ts";
import { periodLabel } from "../../pieces/period.ts";
import { Select } from "../../ui/Select.tsx";

/** An issuer's year as a choice. */
export const RESULT_YEAR = graphql(`
  fragment ResultYearSelect_year on ResultYear {
    id
    year
    bodyCount
    satkerCount
    issuer {
      id
      name
      dataset
    }
  }
`);

interface ResultYearSelectProps {
  years: readonly ResultYearSelect_yearFragment[];
  chosen: ResultYearSelect_yearFragment;
  onChoose: (year: ResultYearSelect_yearFragment) => void;
}

/** Whose results of which year the page shows, with how many bodies they speak of. */
export function ResultYearSelect({ years, chosen, onChoose }: ResultYearSelectProps) {
  const { t, words, locale } = useEvaluationWords();
  const handleChange = (id: string) => {
    const year = years.find((known) => known.id === id);
    if (year) onChoose(year);
  };
  return (
    <Select label={words("results.of")} value={chosen.id} onChange={(event) => handleChange(event.target.value)}>
      {years.map((year) => (
        <option key={year.id} value={year.id}>
          {words("results.option", { issuer: periodLabel({ ...year, year: null, dataset: year.issuer.dataset }, t), year: year.year, n: formatNumber(year.bodyCount, locale) })}
        </option>
      ))}
    </Select>
  );
}
