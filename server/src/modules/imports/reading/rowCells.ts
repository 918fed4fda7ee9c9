/**
 * The cells of one row by column, as a map that shares its keys with all rows and its cells with those of the same batch: a row costs one
 * small object, whatever the number of columns.
 */
export class RowCells implements ReadonlyMap<string, string> {
  constructor(
    /** Where each column stands in a row. */
    private readonly places: ReadonlyMap<string, number>,
    private readonly cells: readonly string[],
    /** Where the row begins. */
    private readonly from: number,
  ) {}

  get size(): number {
    return this.places.size;
  }

  get(column: string): string | undefined {
    const place = this.places.get(column);
    return place === undefined ? undefined : (this.cells[this.from + place] ?? "");
  }

  has(column: string): boolean {
    return this.places.has(column);
  }

  keys(): MapIterator<string> {
    return this.places.keys();
  }

  values(): MapIterator<string> {
    return this.#copied().values();
  }

  entries(): MapIterator<[string, string]> {
    return this.#copied().entries();
  }

  [Symbol.iterator](): MapIterator<[string, string]> {
    return this.entries();
  }

  forEach(hear: (cell: string, column: string, row: ReadonlyMap<string, string>) => void): void {
    for (const column of this.places.keys()) hear(this.get(column) ?? "", column, this);
  }

  #copied(): Map<string, string> {
    return new Map([...this.places].map(([column, place]) => [column, this.cells[this.from + place] ?? ""]));
  }
}
