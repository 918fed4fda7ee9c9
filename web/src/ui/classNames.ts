/** Joins class names; absent ones fall out. */
export function classNames(...names: (string | undefined | false)[]): string {
  return names.filter(Boolean).join(" ");
}
