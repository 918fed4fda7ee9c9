import { StrictMode, type ReactNode } from "react";
import { prerender } from "react-dom/static";
import { StaticRouter } from "react-router";
import { App } from "./app/App.tsx";
import { createClient } from "./app/apolloClient.ts";
import { createServerLink, type AskApi } from "./app/serverLink.ts";
import { pictureOf } from "./charts/echartsRuntime.ts";
import { FIRST_WIDTHS, startPictures } from "./charts/firstPicture.ts";
import { chooseLanguage, createI18n, type Language } from "./i18n/i18n.ts";
import { keepOfficeTime } from "./lib/officeClock.ts";

/** What the server wants painted. */
export interface PageQuestion {
  /** Path and query, beginning with "/". */
  readonly address: string;
  readonly screen: "phone" | "desk";
  /** The server's instant, ISO 8601. */
  readonly now: string;
  /** Asks the API as this reader: the page's own document by its name. */
  readonly ask: AskApi;
  /** Ends the work; the page is then given up. */
  readonly signal: AbortSignal;
}

/** A page as markup, with the answers it was made of, so that the browser need not ask for them again. */
export interface PaintedPage {
  readonly markup: string;
  readonly language: Language;
  readonly answers: unknown;
}

/**
 * Paints a page on the server: the same components, the same documents, this reader's rights. Loading parts that failed stay
 * grey and are tried again by the browser. Rejects when the signal ends it.
 */
export async function renderPage({ address, screen, now, ask, signal }: PageQuestion): Promise<PaintedPage> {
  const language: Language = new URLSearchParams(address.split("?")[1]).get("bahasa") === "en" ? "en" : "id";
  keepOfficeTime(now);
  const words = createI18n();
  await chooseLanguage(words, language);
  const client = createClient(createServerLink(ask));
  startPictures((option, height) => pictureOf(option, { width: FIRST_WIDTHS[screen], height, language }));
  const Router = ({ children }: { children: ReactNode }) => <StaticRouter location={address}>{children}</StaticRouter>;
  try {
    const { prelude } = await prerender(
      <StrictMode>
        <App client={client} words={words} router={Router} firstWidth={FIRST_WIDTHS[screen]} />
      </StrictMode>,
      // In one piece: a page in pieces is put together by inline scripts, which our policy does not allow.
      { signal, progressiveChunkSize: Number.POSITIVE_INFINITY, onError: noteNothing },
    );
    // What is given up half-way would need inline scripts to be finished.
    signal.throwIfAborted();
    return { markup: await new Response(prelude).text(), language, answers: client.extract() };
  } finally {
    client.stop();
  }
}

/** What failed is in the server's own log, and shown by the browser once it has tried again. */
function noteNothing(): void {}
