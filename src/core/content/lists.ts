/** Lists of ids are written with spaces between them; nothing is no id. */
export function ids(text: string): readonly string[] {
  return text ? text.split(' ') : [];
}
