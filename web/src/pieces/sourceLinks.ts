export interface SourcePart {
  text: string;
  /** Null: the text is no address. */
  href: string | null;
}

/** Splits the transcribed source text at semicolons and finds the addresses in it: "suarabaru.id/2020/…" → https link. */
export function sourceParts(text: string): SourcePart[] {
  return text
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => ({ text: part, href: addressOf(part) }));
}

function addressOf(part: string): string | null {
  const first = part.split(/[\s,]/, 1)[0] ?? "";
  const match = /^(?:https?:\/\/)?((?:[a-z0-9-]+\.)+[a-z]{2,}(?:\/[^\s()]*)?)$/i.exec(first);
  return match?.[1] ? `https://${match[1]}` : null;
}
