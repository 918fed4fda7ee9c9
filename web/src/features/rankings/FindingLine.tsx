import { useWords } from "../../i18n/i18n.ts";
import { addresses, type ClassGroupWord, type PeriodSearch } from "../../pieces/addresses.ts";
import { AppLink } from "../../pieces/AppLink.tsx";
import { findingParts, type FindingFacts } from "./findingSentence.ts";

interface FindingLineProps {
  facts: FindingFacts;
  province: string;
  /** Which published result is told. */
  period: PeriodSearch;
}

/** The finding in one sentence in which each number leads to the list it counts. */
export function FindingLine({ facts, province, period }: FindingLineProps) {
  const { t, locale } = useWords();
  const leadTo = (group: ClassGroupWord | null) => addresses.ranking(province, { ...period, kelas: group });
  return (
    <>
      {findingParts(facts, t, locale).map((part) =>
        part.group === undefined ? (
          part.text
        ) : (
          <AppLink key={part.group} to={part.group === "semua" ? addresses.satkers(province) : leadTo(part.group)}>
            {part.text}
          </AppLink>
        ),
      )}
    </>
  );
}
