import type { i18n, Namespace, TFunction } from "i18next";
import { createContext, useCallback, useContext, useSyncExternalStore } from "react";

/** All sentences by language and section, and the language in use: i18next, without its hooks, of which we would use one. */
export type WordBook = i18n;

const finders = new WeakMap<WordBook, Map<string, TFunction>>();

/** The function that finds sentences of this section in this language: the same one each time, so that whoever depends on it rests. */
export function finderIn<Section extends Namespace>(book: WordBook, language: string, section: Section): TFunction<Section> {
  const known = finders.get(book) ?? new Map<string, TFunction>();
  finders.set(book, known);
  const name = `${language}/${String(section)}`;
  const finder: unknown = known.get(name) ?? book.getFixedT(language, section);
  known.set(name, finder as TFunction);
  return finder as TFunction<Section>;
}

export const WordBookContext = createContext<WordBook | null>(null);

/** The words of this page, and its language: whoever asks is drawn anew when it changes. */
export function useWordBook(): WordBook {
  const book = useContext(WordBookContext);
  if (book === null) throw new Error("No words: <WordBookContext> stands around the whole page");
  const subscribe = useCallback(
    (listener: () => void) => {
      book.on("languageChanged", listener);
      return () => {
        book.off("languageChanged", listener);
      };
    },
    [book],
  );
  const language = () => book.language;
  useSyncExternalStore(subscribe, language, language);
  return book;
}
