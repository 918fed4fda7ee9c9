import { createContext } from "react";

/** Code of the province whose pages lead to rows of imports, "33". Null: this reader may not look into them. */
export const SourceRowsContext = createContext<string | null>(null);
