/** Unit: documents; characters of one. Our page has a few dozen, the longest of some ten thousand characters. */
const MOST = { documents: 500, characters: 20_000 } as const;

/** The same function of a document's text, worked out once for documents that come again and again. */
export function remembering<Result>(of: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, { readonly result: Result }>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found.result;
    const result = of(text);
    if (text.length <= MOST.characters) {
      if (known.size >= MOST.documents) known.clear();
      known.set(text, { result });
    }
    return result;
  };
}
