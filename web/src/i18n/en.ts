import { id } from "./id.ts";
import type { Messages } from "./messages.ts";
export const en: Messages = id;
