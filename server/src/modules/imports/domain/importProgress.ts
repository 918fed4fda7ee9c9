/** How far an import is. Unit of all counts: data rows. */
export interface ImportSteps {
  readonly rowsTotal: number | null;
  readonly rowsRead: number;
  readonly rowsJudged: number;
  readonly rowsStored: number;
}

/**
 * Is told of each step while an import works, and may end it by throwing: between two steps nothing is half done that the transaction
 * would not undo.
 */
export type ProgressListener = (steps: ImportSteps) => Promise<void>;

export const NOT_STARTED: ImportSteps = { rowsTotal: null, rowsRead: 0, rowsJudged: 0, rowsStored: 0 };
