import { withoutGuard } from "../../../platform/spreadsheet/harmlessText.ts";
import { tidy } from "./tableCells.ts";

// Most CSV files hold no quote at all: then a record is a line, and its cells are what lies between separators. What follows reads such lines, as
// csv-parse would, at a fraction of its cost, and hands over to it at the beginning of the first line that it is not sure about.

/** Signs below this one stand before a cell that has to be looked at: spaces, quotes, an apostrophe that guards. */
const FIRST_PLAIN = 0x28;
const SPACE = 0x20;

/** Takes whole lines out of a text that comes in slices. */
export class PlainLines {
  /** How records end. Null: not told yet. */
  #ending: "\n" | "\r\n" | null = null;
  #rest = "";

  constructor(private readonly longest: number) {}

  /** How lines ended so far, for whoever goes on. Null: none was seen. */
  get ending(): "\n" | "\r\n" | null {
    return this.#ending;
  }

  /** What is left: the beginning of a line that has not ended. */
  get rest(): string {
    return this.#rest;
  }

  /** The lines that are whole with this slice. Null: not for this reader; `rest` then holds all that was not given out. */
  take(slice: string): readonly string[] | null {
    const text = this.#rest + slice;
    this.#rest = text;
    this.#ending ??= endingOf(text);
    if (this.#ending === null || text.includes('"')) return null;
    const cut = text.lastIndexOf(this.#ending);
    const whole = cut < 0 ? "" : text.slice(0, cut);
    // A line break of another kind inside a line belongs to a cell.
    if (this.#ending === "\r\n" && /^\n|[^\r]\n|\r(?!\n)/.test(whole)) return null;
    const lines = cut < 0 ? [] : whole.split(this.#ending);
    const rest = cut < 0 ? text : text.slice(cut + this.#ending.length);
    if (rest.length > this.longest || lines.some(({ length }) => length > this.longest)) return null;
    this.#rest = rest;
    return lines;
  }
}

/** Null: none yet, or a lone carriage return, which old programs wrote. */
function endingOf(text: string): "\n" | "\r\n" | null {
  const at = text.search(/[\r\n]/);
  if (at < 0) return null;
  if (text[at] === "\n") return "\n";
  return text[at + 1] === "\n" ? "\r\n" : null;
}

/** The cells of a line without quotes, as people meant them. `isPlain`: nothing stands in it but letters, digits and signs of ASCII. */
export function cellsOfLine(line: string, separator: string): { readonly cells: readonly string[]; readonly isPlain: boolean } {
  const isPlain = ONLY_ASCII.test(line);
  const cells = line.split(separator);
  for (let at = 0; at < cells.length; at += 1) {
    const cell = cells[at] ?? "";
    if (cell !== "" && !(isPlain && beginsAndEndsPlain(cell))) cells[at] = withoutGuard(tidy(cell));
  }
  return { cells, isPlain };
}

const ONLY_ASCII = /^[ -~\t]*$/;

function beginsAndEndsPlain(cell: string): boolean {
  return cell.charCodeAt(0) >= FIRST_PLAIN && cell.charCodeAt(cell.length - 1) > SPACE;
}
