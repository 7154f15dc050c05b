/** Letters as people type them who have no umlauts, or do not care: two spellings per word. */
function foldings(text: string): [plain: string, expanded: string] {
  const lower = text.toLowerCase();
  const expanded = lower.replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/ü/g, 'ue').replace(/ß/g, 'ss');
  const strip = (word: string) => word.normalize('NFD').replace(/\p{M}/gu, '');
  return [strip(lower.replace(/ß/g, 'ss')), strip(expanded)];
}

/** Whether `text` contains `query`: “Moelln”, “Molln” and “mölln” all find Mölln. */
export function foldedIncludes(text: string, query: string): boolean {
  const [plain, expanded] = foldings(text);
  return foldings(query.trim()).some((wanted) => plain.includes(wanted) || expanded.includes(wanted));
}

/** How well `text` fits `query`, lower is better: 0 the same, 1 begins with it, 2 contains it, 3 does not. */
export function foldedRank(text: string, query: string): number {
  const wanted = foldings(query.trim());
  const some = (fits: (word: string, part: string) => boolean) =>
    foldings(text).some((word) => wanted.some((part) => fits(word, part)));
  if (some((word, part) => word === part)) return 0;
  if (some((word, part) => word.startsWith(part))) return 1;
  return some((word, part) => word.includes(part)) ? 2 : 3;
}
