import type { TFunction } from "i18next";
import type { Words } from "./i18n.ts";
import { useWords } from "./i18n.ts";
import type { id } from "./id.ts";
import { finderIn, useWordBook, type WordBook } from "./wordBook.ts";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "ui";
    resources: { ui: typeof id } & Sections;
  }
}

/**
 * Words of pages that are loaded when first opened. A section stands in two files, `<concept>.id.ts` and `<concept>.en.ts`,
 * and in one that joins them: `export const useRequestWords = defineSection("requests", requestsId, requestsEn)` with
 * `declare module "./sections.ts" { interface Sections { requests: typeof requestsId } }`.
 */
export interface Sections {}

/** A hook that gives the words of a section. Both languages come with the page that asks first, not with the first load. */
export function defineSection<Name extends Extract<keyof Sections, string>>(
  name: Name,
  inIndonesian: Sections[Name],
  inEnglish: Sections[Name],
): () => Words & { readonly words: TFunction<Name> } {
  return function useSectionWords() {
    const common = useWords();
    const book = useWordBook();
    addOnce(book, "id", name, inIndonesian);
    addOnce(book, "en", name, inEnglish);
    return { ...common, words: finderIn(book, common.language, name) };
  };
}

function addOnce(book: WordBook, language: string, name: string, dictionary: object): void {
  if (!book.hasResourceBundle(language, name)) book.addResourceBundle(language, name, dictionary);
}
