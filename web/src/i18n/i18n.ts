import { createInstance, type TFunction } from "i18next";
import type { Locale } from "../lib/number.ts";
import { id } from "./id.ts";
import { finderIn, useWordBook, type WordBook } from "./wordBook.ts";

export type Language = "id" | "en";
/** The function that finds a sentence; pure view models take it as an argument. */
export type Translate = TFunction;

const STORAGE_KEY = "pantau.bahasa";

/** Starts the dictionary in Indonesian; nothing is fetched for it. */
export function createI18n(): WordBook {
  const book = createInstance();
  void book.init({
    lng: "id",
    fallbackLng: "id",
    defaultNS: "ui",
    ns: ["ui"],
    resources: { id: { ui: id } },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return book;
}

/** Switches the language; English is fetched when first wanted. */
export async function chooseLanguage(book: WordBook, language: Language): Promise<void> {
  if (language === "en" && !book.hasResourceBundle("en", "ui")) {
    const { en } = await import("./en.ts");
    book.addResourceBundle("en", "ui", en);
  }
  await book.changeLanguage(language);
  if (typeof document !== "undefined") document.documentElement.lang = language;
}

/** Language to start with: the address, then what was chosen before, then Indonesian. */
export function firstLanguage(search: URLSearchParams): Language {
  const wanted = search.get("bahasa") ?? readStored();
  return wanted === "en" ? "en" : "id";
}

export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(STORAGE_KEY, language);
  } catch {
    // Storage may be closed (private window); then the choice lasts as long as the page.
  }
}

function readStored(): string | null {
  try {
    return localStorage.getItem(STORAGE_KEY);
  } catch {
    return null;
  }
}

export interface Words {
  t: Translate;
  locale: Locale;
  language: Language;
}

/** Sentences and number locale of the current language. */
export function useWords(): Words {
  const book = useWordBook();
  const language: Language = book.language === "en" ? "en" : "id";
  return { t: finderIn(book, language, "ui"), language, locale: language === "en" ? "en-GB" : "id-ID" };
}
