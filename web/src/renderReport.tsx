import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { createClient } from "./app/apolloClient.ts";
import { createServerLink, type AskApi } from "./app/serverLink.ts";
import reportStyle from "./features/reports/report.css?inline";
import { ReportRefusal } from "./features/reports/ReportRefusal.tsx";
import { chooseLanguage, createI18n, type Language } from "./i18n/i18n.ts";
import { WordBookContext } from "./i18n/wordBook.ts";
import { errorFacts, errorSentence, type ErrorKind } from "./pieces/errorSentence.ts";
import { readAddress } from "./pieces/pageGrammar.ts";
import { loadPlenaryReport } from "./routes/laporan/PlenaryReport.tsx";
import type { LoadReport, QueryApi } from "./routes/laporan/report.ts";
import { loadSatkerReport } from "./routes/laporan/SatkerReport.tsx";
import { loadServiceReport } from "./routes/laporan/ServiceReport.tsx";

/** What the server wants written. */
export interface ReportRequest {
  /** Of the address /laporan/<kind>/<code>?<search>. */
  readonly kind: string;
  readonly code: string;
  readonly search: string;
  /** The day in Jakarta, "2026-11-22". */
  readonly today: string;
  /** Asks the API as this reader. */
  readonly ask: AskApi;
}

/** A whole HTML document, and the status of HTTP that goes with it. */
export interface WrittenReport {
  readonly status: number;
  readonly html: string;
}

const REPORTS: Readonly<Record<string, LoadReport>> = { satker: loadSatkerReport, pleno: loadPlenaryReport, layanan: loadServiceReport };

/** What the address of a report says that no report understands. Paper that was not narrowed although somebody asked for it would tell something else. */
function unreadOf(kind: string, code: string, search: string): readonly string[] {
  const query = readAddress(`/laporan/${kind}/${code}${search}`)?.query;
  return query === undefined ? [] : [...query.unknownKeys, ...query.misread];
}

const STATUS_OF_KIND: Partial<Readonly<Record<ErrorKind, number>>> = { UNAUTHENTICATED: 401, FORBIDDEN: 403, NOT_FOUND: 404, RANKING_PERIOD_UNKNOWN: 404, INVALID_INPUT: 400 };

/** Writes a report: the answers of the API to this reader, the words and figures of the screens, and not a line of script. */
export async function renderReport({ kind, code, search, today, ask }: ReportRequest): Promise<WrittenReport> {
  const asked = new URLSearchParams(search);
  const language: Language = asked.get("bahasa") === "en" ? "en" : "id";
  const words = createI18n();
  await chooseLanguage(words, language);
  const client = createClient(createServerLink(ask));
  const query: QueryApi = async (document, variables) => {
    const { data } = await client.query({ query: document, variables, fetchPolicy: "network-only" });
    if (data === undefined) throw new Error("An answer without data and without error");
    return data;
  };
  const write = (element: ReactNode, status: number): WrittenReport => {
    const body = renderToStaticMarkup(<WordBookContext value={words}>{element}</WordBookContext>);
    return { status, html: documentOf(body, language) };
  };
  try {
    const load = Object.hasOwn(REPORTS, kind) ? REPORTS[kind] : undefined;
    const unread = unreadOf(kind, code, search);
    if (unread.length > 0) return write(<ReportRefusal sentence={words.getFixedT(language, "ui")("state.unknownKeys", { keys: unread.join(", ") })} />, 400);
    const element = load === undefined ? null : await load({ query, code, search: asked, today });
    return element === null ? write(<ReportRefusal sentence={words.getFixedT(language, "ui")("error.NOT_FOUND")} />, 404) : write(element, 200);
  } catch (error) {
    const facts = errorFacts(error);
    const status = STATUS_OF_KIND[facts.kind];
    if (status === undefined) throw error;
    return write(<ReportRefusal sentence={errorSentence(facts, words.getFixedT(language, "ui"))} />, status);
  } finally {
    client.stop();
  }
}

/** The head: everything that the document needs stands inside it, so that a saved file is whole. */
function documentOf(body: string, language: Language): string {
  const title = /<h1>(.*?)<\/h1>/s.exec(body)?.[1]?.replaceAll(/<[^>]*>/g, "") ?? "Pantau";
  const isDemo = body.includes('class="demo"');
  const page = `@page { size: A4; margin: 18mm 15mm 18mm; @top-left { content: ${cssText(title)}; font: 8pt sans-serif; } @top-right { content: ${cssText(isDemo ? "Data demo" : "")}; font: bold 8pt sans-serif; } @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; } @bottom-left { content: "Pantau"; font: 8pt sans-serif; } }`;
  return `<!doctype html>\n<html lang="${language}">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="robots" content="noindex">\n<title>${title} · Pantau</title>\n<style>${reportStyle}\n${page}</style>\n</head>\n<body>${body}</body>\n</html>\n`;
}

/** A text of HTML as a string of CSS inside a style element: nothing in it can end either. */
function cssText(html: string): string {
  const text = html.replaceAll("&amp;", "&").replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&lt;", "<").replaceAll("&gt;", ">");
  return `"${text.replaceAll(/[^\p{L}\p{N} .,:()/-]/gu, (character) => `\\${character.codePointAt(0)?.toString(16) ?? "20"} `)}"`;
}
