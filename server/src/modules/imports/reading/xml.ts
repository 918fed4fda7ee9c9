import { Refusal } from "./fileRefused.ts";
import { XmlFault, XmlScanner, type XmlListener } from "./xmlScanner.ts";

/** A part of a workbook read as XML, slice by slice. Only the five entities of XML itself are known; a document type is refused unread. */
export class XmlText {
  readonly #scanner: XmlScanner;
  #decoder: InstanceType<typeof TextDecoder> | null = null;

  constructor(
    private readonly part: string,
    listener: XmlListener,
  ) {
    this.#scanner = new XmlScanner(listener);
  }

  write(slice: Uint8Array): void {
    this.#decoder ??= new TextDecoder(encodingOf(slice), { fatal: true });
    this.#guarded(() => this.#scanner.write(this.#decoder?.decode(slice, { stream: true }) ?? ""));
  }

  end(): void {
    this.#guarded(() => {
      this.#scanner.write(this.#decoder?.decode() ?? "");
      this.#scanner.end();
    });
  }

  #guarded(work: () => void): void {
    try {
      work();
    } catch (error) {
      // TextDecoder throws a TypeError for bytes that are no text.
      if (error instanceof XmlFault || error instanceof TypeError) throw this.#refusal(error instanceof XmlFault ? error.kind : "damaged");
      throw error;
    }
  }

  #refusal(kind: XmlFault["kind"]): Refusal {
    const place = `bagian ${this.part}`;
    if (kind === "doctype") return new Refusal("XML_DOCTYPE", { place, rule: "memuat DOCTYPE, yang tidak pernah ditulis aplikasi lembar kerja", mend: "Simpan ulang tabelnya dari aplikasi lembar kerja." });
    return new Refusal("XML_DAMAGED", { place, rule: "isinya rusak", mend: "Buka berkasnya di aplikasi lembar kerja, lalu simpan ulang sebagai XLSX." });
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

function encodingOf(start: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  if (start[0] === 0xff && start[1] === 0xfe) return "utf-16le";
  return start[0] === 0xfe && start[1] === 0xff ? "utf-16be" : "utf-8";
}
