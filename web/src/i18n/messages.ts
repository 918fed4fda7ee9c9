import type { id } from "./id.ts";

/** The shape of a dictionary: the same keys as the Indonesian one, any text. */
type Dictionary<T> = T extends string ? string : T extends readonly string[] ? readonly string[] : { readonly [K in keyof T]: Dictionary<T[K]> };

export type Messages = Dictionary<typeof id>;
