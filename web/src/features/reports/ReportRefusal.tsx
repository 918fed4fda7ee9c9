import { useReportWords } from "../../i18n/reports.ts";

/** Why there is no report, and a way on. */
export function ReportRefusal({ sentence }: { sentence: string }) {
  const { words } = useReportWords();
  return (
    <main>
      <h1>{words("refusal.title")}</h1>
      <p>{sentence}</p>
      <p>
        <a href="/">{words("refusal.next")}</a>
      </p>
    </main>
  );
}
