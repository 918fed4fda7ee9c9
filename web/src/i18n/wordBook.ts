import type { Namespace, TFunction } from "i18next";
import { createContext, useContext, useSyncExternalStore } from "react";

type Dictionary = { readonly [key: string]: unknown };
type Values = Readonly<Record<string, string | number | null | undefined>>;

/** Where a language lacks a sentence, this one has it. */
const FALLBACK = "id";

/**
 * All sentences by language and section, and the language in use. Only as much of a dictionary as we use: a sentence by its path,
 * values in braces, lists. i18next gives the types of the paths; its code would be a twelfth of the first load.
 */
export class WordBook {
  language = FALLBACK;
  readonly #sections = new Map<string, Dictionary>();
  readonly #finders = new Map<string, TFunction>();
  readonly #listeners = new Set<() => void>();

  hasResourceBundle(language: string, section: string): boolean {
    return this.#sections.has(`${language}/${section}`);
  }

  addResourceBundle(language: string, section: string, sentences: Dictionary): void {
    this.#sections.set(`${language}/${section}`, sentences);
  }

  changeLanguage(language: string): void {
    if (language === this.language) return;
    this.language = language;
    for (const listener of this.#listeners) listener();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The function that finds sentences of this section in this language: the same one each time. A sentence that is nowhere is its own path. */
  getFixedT<Section extends Namespace>(language: string, section: Section): TFunction<Section> {
    const name = `${language}/${String(section)}`;
    const known = this.#finders.get(name);
    if (known !== undefined) return known as TFunction<Section>;
    const find = (path: string, values?: Values) => {
      const found = sentenceAt(this.#sections.get(name), path) ?? sentenceAt(this.#sections.get(`${FALLBACK}/${String(section)}`), path) ?? path;
      return typeof found === "string" ? filled(found, values) : found;
    };
    const finder = find as TFunction<Section>;
    this.#finders.set(name, finder as TFunction);
    return finder;
  }
}

/** "a.b" as b of a; a key may itself hold a dot, as the codes of measures do. */
function sentenceAt(sentences: unknown, path: string): unknown {
  if (!isDictionary(sentences)) return undefined;
  if (Object.hasOwn(sentences, path)) return sentences[path];
  for (let dot = path.indexOf("."); dot !== -1; dot = path.indexOf(".", dot + 1)) {
    const found = sentenceAt(sentences[path.slice(0, dot)], path.slice(dot + 1));
    if (found !== undefined) return found;
  }
  return undefined;
}

function isDictionary(value: unknown): value is Dictionary {
  return typeof value === "object" && value !== null;
}

/** "{{n}} satker" with its values; one that is not given leaves nothing. */
function filled(sentence: string, values: Values | undefined): string {
  return sentence.includes("{{") ? sentence.replaceAll(/\{\{\s*(\w+)\s*\}\}/g, (_, name: string) => String(values?.[name] ?? "")) : sentence;
}

export const WordBookContext = createContext<WordBook | null>(null);

/** The words of this page, and its language: whoever asks is drawn anew when it changes. */
export function useWordBook(): WordBook {
  const book = useContext(WordBookContext);
  if (book === null) throw new Error("No words: <WordBookContext> stands around the whole page");
  const language = () => book.language;
  useSyncExternalStore(book.subscribe, language, language);
  return book;
}
