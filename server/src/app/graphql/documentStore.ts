import type { DocumentNode } from "graphql";

/** Unit: documents. Our page has a few dozen; the rest is room for scripts. */
const MOST_DOCUMENTS = 300;

/**
 * Parsed and validated documents, least recently used first out. Apollo's own store counts bytes of JSON, of which a parsed
 * document takes many times as much in memory; counting documents, each bounded by the token limit, bounds it truly.
 */
export class DocumentStore {
  readonly #documents = new Map<string, DocumentNode>();

  async get(key: string): Promise<DocumentNode | undefined> {
    const document = this.#documents.get(key);
    if (document) {
      this.#documents.delete(key);
      this.#documents.set(key, document);
    }
    return document;
  }

  async set(key: string, document: DocumentNode): Promise<void> {
    this.#documents.set(key, document);
    const [oldest] = this.#documents.keys();
    if (this.#documents.size > MOST_DOCUMENTS && oldest !== undefined) this.#documents.delete(oldest);
  }

  async delete(key: string): Promise<boolean> {
    return this.#documents.delete(key);
  }
}
