/**
 * A whole number as people write it: “9800”, “9.800”, “9 800” or “9,800”.
 *
 * @returns null for everything else, such as “9,8”
 */
export function wholeNumber(text: string): number | null {
  const tidy = text.trim();
  if (/^\d+$/.test(tidy)) return Number(tidy);
  return /^\d{1,3}(?:[.,\s\u2019']\d{3})+$/.test(tidy) ? Number(tidy.replace(/\D/g, '')) : null;
}
