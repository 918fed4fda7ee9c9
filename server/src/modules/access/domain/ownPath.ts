/** Where to go after signing in: the text itself if it is a path of this site, "/" for anything that could lead elsewhere. */
export function ownPath(text: string | null | undefined): string {
  if (!text || text.length > 512) return "/";
  // Printable ASCII without the backslash: browsers read "/\evil" and control characters in ways of their own.
  const isPath = /^\/(?!\/)[!-[\]-~]*$/.test(text);
  return isPath ? text : "/";
}
