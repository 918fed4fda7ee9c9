import { createContext } from "react";

/** One kind of file that the server makes of what a page shows. */
export interface FileChoice {
  key: string;
  label: string;
  address: string;
}

/** Files of the figures inside: made by the server in the reader's scope, whole and stamped. Null: there are none, and a figure writes its own table. */
export const FigureFiles = createContext<readonly FileChoice[] | null>(null);
