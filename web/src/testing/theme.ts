import { chartThemeFrom } from "../charts/chartTheme.ts";

/** A theme whose colours are their token names, so that a test can say which token was used. */
export const namedTheme = chartThemeFrom((name) => name);
