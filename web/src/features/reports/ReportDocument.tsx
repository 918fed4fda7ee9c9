import type { ReactNode } from "react";
import { useReportWords } from "../../i18n/reports.ts";
import { formatInstant, formatLocalDate } from "../../lib/date.ts";
import { formatNumber } from "../../lib/number.ts";
import { holdsDemoData, namedSources, type Footnote } from "./footnotes.ts";

interface ReportDocumentProps {
  title: string;
  /** What stands under the title. */
  lead: ReactNode;
  /** Page of Pantau that tells the same. */
  backTo: string;
  /** For whom it was made: a scope, never a person. */
  place: string;
  notes: readonly Footnote[];
  children: ReactNode;
}

/** A report: title, mark of invented data, its parts, and the footnotes of all numbers. */
export function ReportDocument({ title, lead, backTo, place, notes, children }: ReportDocumentProps) {
  const { words, locale } = useReportWords();
  const madeAt = notes[0]?.provenance.computedAt;
  return (
    <>
      <header>
        <p className="product">{words("product")}</p>
        <h1>{title}</h1>
        <p className="lead">{lead}</p>
        {holdsDemoData(notes) ? <p className="demo">{words("demo")}</p> : null}
        <p className="note screen">
          {words("printHint")} <a href={backTo}>{words("back")}</a>
        </p>
      </header>
      <main>{children}</main>
      <footer aria-labelledby="catatan">
        <h2 id="catatan">{words("sources")}</h2>
        <ol>
          {notes.map((note, index) => (
            <li key={note.key} id={`catatan-${index + 1}`}>
              <FootnoteText note={note} />
            </li>
          ))}
        </ol>
        {madeAt === undefined ? null : <p className="note">{words("made", { instant: formatInstant(madeAt, locale), place })}</p>}
      </footer>
    </>
  );
}

function FootnoteText({ note: { label, provenance } }: { note: Footnote }) {
  const { words, locale } = useReportWords();
  const { named, more } = namedSources(provenance);
  const facts = [
    provenance.dataAsOf === null ? words("asOfUnknown") : words("asOf", { date: formatLocalDate(provenance.dataAsOf, locale) }),
    words("method", { version: provenance.methodVersion }),
    words("computed", { instant: formatInstant(provenance.computedAt, locale) }),
  ];
  const sources = named.length === 0 ? words("noSources") : `${named.join("; ")}${more === 0 ? "" : `; ${words("moreSources", { n: formatNumber(more, locale) })}`}`;
  return (
    <>
      <strong>{label}.</strong> {facts.join(", ")}. {sources}.
    </>
  );
}
