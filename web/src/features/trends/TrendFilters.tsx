import type { Granularity, MeasureFamily } from "../../gql/graphql.ts";
import type { ReactNode } from "react";
import { useTrendWords } from "../../i18n/trends.ts";
import { measureOfWord, ORDER_WORDS, SPAN_WORDS, wordOfMeasure, type MeasureWord, type TrendSearch } from "../../pieces/trendAddresses.ts";
import { Button } from "../../ui/Button.tsx";
import { Select } from "../../ui/Select.tsx";
import styles from "./TrendFilters.module.css";

/** A measure on offer. */
export interface OfferedMeasure {
  key: string;
  family: MeasureFamily;
  smallestGranularity: Granularity;
}

const FAMILIES = ["ASSESSMENT", "REQUESTS", "CASES", "PUBLICATIONS"] as const;

interface TrendFiltersProps {
  measures: readonly OfferedMeasure[];
  /** The measure in force. */
  chosen: MeasureWord;
  search: TrendSearch;
  /** Months of the axis in force, "2026-03". */
  from: string;
  to: string;
  satkers: readonly { code: string; name: string }[];
  /** Who announced results of the province. */
  issuers: readonly { id: string; name: string }[];
  onSearch: (change: Partial<TrendSearch>) => void;
  /** Other choices, before these. */
  children?: ReactNode;
}

/** Measure, span and highlight; every choice is part of the address. */
export function TrendFilters({ measures, chosen, search, from, to, satkers, issuers, onSearch, children }: TrendFiltersProps) {
  const { words } = useTrendWords();
  const offered = measures.flatMap((measure) => {
    const word = wordOfMeasure(measure.key);
    return word === null ? [] : [{ ...measure, word }];
  });
  const isYearly = offered.find(({ word }) => word === chosen)?.smallestGranularity === "YEAR";
  return (
    <div role="group" aria-label={words("filter.group")} className={styles.filters}>
      {children}
      <Select label={words("filter.measure")} value={chosen} onChange={(event) => onSearch({ ukuran: offered.find(({ word }) => word === event.target.value)?.word ?? null })}>
        {FAMILIES.filter((family) => offered.some((one) => one.family === family)).map((family) => (
          <optgroup key={family} label={words(`family.${family}`)}>
            {offered.flatMap(({ word, ...one }) =>
              one.family === family ? (
                <option key={word} value={word}>
                  {words(`measure.${measureOfWord(word)}`)}
                </option>
              ) : (
                []
              ),
            )}
          </optgroup>
        ))}
      </Select>
      {!isYearly || issuers.length < 2 ? null : (
        <Select label={words("filter.issuer")} value={search.penerbit ?? issuers[0]?.id} onChange={(event) => onSearch({ penerbit: event.target.value })}>
          {issuers.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
      {isYearly ? null : (
        <Select label={words("filter.per")} value={search.tiap ?? "bulan"} onChange={(event) => onSearch({ tiap: SPAN_WORDS.find((word) => word === event.target.value && word !== "bulan") ?? null })}>
          {SPAN_WORDS.map((word) => (
            <option key={word} value={word}>
              {words(`per.${word}`)}
            </option>
          ))}
        </Select>
      )}
      <MonthField label={words("filter.from")} value={from} onMonth={(dari) => onSearch({ dari })} />
      <MonthField label={words("filter.to")} value={to} onMonth={(sampai) => onSearch({ sampai })} />
      {satkers.length < 2 ? null : (
        <>
          <Select label={words("filter.highlight")} value={search.sorot ?? ""} onChange={(event) => onSearch({ sorot: event.target.value === "" ? null : event.target.value })}>
            <option value="">{words("filter.none")}</option>
            {satkers.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </Select>
          <Select label={words("filter.order")} value={search.urut ?? "kode"} onChange={(event) => onSearch({ urut: ORDER_WORDS.find((word) => word === event.target.value && word !== "kode") ?? null })}>
            {ORDER_WORDS.map((word) => (
              <option key={word} value={word}>
                {words(`order.${word}`)}
              </option>
            ))}
          </Select>
        </>
      )}
      {search.dari === null && search.sampai === null ? null : <Button onClick={() => onSearch({ dari: null, sampai: null })}>{words("filter.clear")}</Button>}
      {isYearly ? <p className={styles.note}>{words("filter.yearly")}</p> : null}
    </div>
  );
}

function MonthField({ label, value, onMonth }: { label: string; value: string; onMonth: (month: string | null) => void }) {
  return (
    <label className={styles.month}>
      <span>{label}</span>
      <input type="month" min="2010-05" max="2100-12" pattern="[0-9]{4}-[0-9]{2}" key={value} defaultValue={value} onChange={(event) => (/^20\d\d-(?:0[1-9]|1[0-2])$/.test(event.target.value) ? onMonth(event.target.value) : undefined)} />
    </label>
  );
}
