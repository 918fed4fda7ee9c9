import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { Fragment } from "react";
import { graphql } from "../../gql/index.ts";
import { useBriefingWords } from "../../i18n/briefings.ts";
import { formatLocalDate } from "../../lib/date.ts";
import { formatNumber } from "../../lib/number.ts";
import { AppLink } from "../../pieces/AppLink.tsx";
import { kindOfWord, wordOfTime, type WorklistSearch } from "../../pieces/worklistAddresses.ts";
import { byTime } from "./workModel.ts";

export const WORK_SENTENCE = graphql(`
  fragment WorkSentence_worklist on Worklist {
    id
    today
    weekTo
    tallies {
      kind
      time
      count
    }
  }
`);

/** The week in one sentence; each number leads to the tasks it counts. */
export function WorkSentence({ worklist: from, search, addressOf }: { worklist: FragmentType<typeof WORK_SENTENCE>; search: WorklistSearch; addressOf: (search: WorklistSearch) => string }) {
  const { words, locale } = useBriefingWords();
  const { data } = useSuspenseFragment({ fragment: WORK_SENTENCE, from });
  const times = byTime(data.tallies, search.tugas === null ? null : kindOfWord(search.tugas));
  if (times.length === 0) return words("work.sentenceNone", { date: formatLocalDate(data.weekTo, locale) });
  const total = times.reduce((sum, { count }) => sum + count, 0);
  const [before = "", after = ""] = words("work.sentence", { count: formatNumber(total, locale), parts: "|" }).split("|");
  return (
    <>
      {before}
      {times.map(({ time, count }, at) => (
        <Fragment key={time}>
          {at === 0 ? "" : at === times.length - 1 ? words("work.and") : ", "}
          <AppLink to={addressOf({ ...search, tempo: wordOfTime(time) })}>{words(`work.timePart.${time}`, { n: formatNumber(count, locale) })}</AppLink>
        </Fragment>
      ))}
      {after} {words("work.asOf", { date: formatLocalDate(data.today, locale) })}
    </>
  );
}
