import { SaxesParser } from "saxes";
import { Refusal } from "./fileRefused.ts";

export type XmlAttributes = Readonly<Record<string, string>>;

/** What somebody wants to hear of an XML text. Names come without their prefix. */
export interface XmlListener {
  readonly open: (name: string, attributes: XmlAttributes) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

/** Deeper than any part of a workbook goes. */
const DEEPEST = 64;

/** Reads a text as XML, slice by slice. Only the five entities of XML itself are known; a document type is refused unread. */
export class XmlText {
  readonly #parser = new SaxesParser({ xmlns: false, position: false });
  #decoder: InstanceType<typeof TextDecoder> | null = null;
  #depth = 0;

  constructor(
    private readonly part: string,
    listener: XmlListener,
  ) {
    this.#parser.on("error", () => {
      throw this.damaged();
    });
    this.#parser.on("doctype", () => {
      throw new Refusal("XML_DOCTYPE", { place: `bagian ${part}`, rule: "memuat DOCTYPE, yang tidak pernah ditulis aplikasi lembar kerja", mend: "Simpan ulang tabelnya dari aplikasi lembar kerja." });
    });
    this.#parser.on("opentag", ({ name, attributes }) => {
      this.#depth += 1;
      if (this.#depth > DEEPEST) throw this.damaged();
      listener.open(unprefixed(name), attributes);
    });
    this.#parser.on("closetag", ({ name }) => {
      this.#depth -= 1;
      listener.close(unprefixed(name));
    });
    this.#parser.on("text", listener.text);
    this.#parser.on("cdata", listener.text);
  }

  write(slice: Uint8Array): void {
    this.#decoder ??= new TextDecoder(encodingOf(slice), { fatal: true });
    this.#read(() => this.#decoder?.decode(slice, { stream: true }) ?? "");
  }

  end(): void {
    this.#read(() => this.#decoder?.decode() ?? "");
    this.#parser.close();
  }

  #read(decode: () => string): void {
    try {
      this.#parser.write(decode());
    } catch (error) {
      throw error instanceof TypeError ? this.damaged() : error;
    }
  }

  damaged(): Refusal {
    return new Refusal("XML_DAMAGED", { place: `bagian ${this.part}`, rule: "isinya rusak", mend: "Buka berkasnya di aplikasi lembar kerja, lalu simpan ulang sebagai XLSX." });
  }
}

/** Reads a whole part. */
export async function readXml(part: string, slices: AsyncIterable<Uint8Array>, listener: XmlListener): Promise<void> {
  const xml = new XmlText(part, listener);
  let isEmpty = true;
  for await (const slice of slices) {
    isEmpty = false;
    xml.write(slice);
  }
  if (!isEmpty) xml.end();
}

function unprefixed(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

function encodingOf(start: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  if (start[0] === 0xff && start[1] === 0xfe) return "utf-16le";
  return start[0] === 0xfe && start[1] === 0xff ? "utf-16be" : "utf-8";
}
