/** Gives each row its own column so that the sum of costs is least (Hungarian method, shortest augmenting paths).
 *  cost[row][column]; at least as many columns as rows. Returns the column of each row. Ties fall to the lower column. */
export function leastCostAssignment(cost: readonly (readonly number[])[]): number[] {
  const rowCount = cost.length;
  const columnCount = cost[0]?.length ?? 0;
  if (columnCount < rowCount) throw new RangeError(`${rowCount} rows do not fit ${columnCount} columns`);
  // Index 0 is a dummy row and column; typed arrays keep the inner loop fast for 500 places.
  const rowPotential = new Float64Array(rowCount + 1);
  const columnPotential = new Float64Array(columnCount + 1);
  const rowOfColumn = new Int32Array(columnCount + 1);
  const previous = new Int32Array(columnCount + 1);

  for (let row = 1; row <= rowCount; row += 1) {
    rowOfColumn[0] = row;
    let column = 0;
    const least = new Float64Array(columnCount + 1).fill(Infinity);
    const used = new Uint8Array(columnCount + 1);
    do {
      used[column] = 1;
      const currentRow = at(rowOfColumn, column);
      const costs = cost[currentRow - 1] ?? [];
      let delta = Infinity;
      let next = 0;
      for (let candidate = 1; candidate <= columnCount; candidate += 1) {
        if (used[candidate]) continue;
        const reduced = (costs[candidate - 1] ?? Infinity) - at(rowPotential, currentRow) - at(columnPotential, candidate);
        if (reduced < at(least, candidate)) {
          least[candidate] = reduced;
          previous[candidate] = column;
        }
        if (at(least, candidate) < delta) {
          delta = at(least, candidate);
          next = candidate;
        }
      }
      for (let seen = 0; seen <= columnCount; seen += 1) {
        if (used[seen]) {
          const seenRow = at(rowOfColumn, seen);
          rowPotential[seenRow] = at(rowPotential, seenRow) + delta;
          columnPotential[seen] = at(columnPotential, seen) - delta;
        } else {
          least[seen] = at(least, seen) - delta;
        }
      }
      column = next;
    } while (at(rowOfColumn, column) !== 0);
    while (column !== 0) {
      const before = at(previous, column);
      rowOfColumn[column] = at(rowOfColumn, before);
      column = before;
    }
  }

  const columnOfRow: number[] = Array.from({ length: rowCount }, () => 0);
  for (let column = 1; column <= columnCount; column += 1) {
    const row = at(rowOfColumn, column);
    if (row > 0) columnOfRow[row - 1] = column - 1;
  }
  return columnOfRow;
}

function at(numbers: Float64Array | Int32Array, index: number): number {
  return numbers[index] ?? 0;
}
