import Bowser from 'bowser';

const LONGEST_READ = 400;

/** Browser and system behind a User-Agent header, for the list of one's login sessions (`Firefox, Windows`); empty when it does not say. */
export function deviceOf(userAgent: string | undefined): string {
  const text = (userAgent ?? '').slice(0, LONGEST_READ);
  if (text === '') return '';
  const { browser, os } = Bowser.parse(text);
  return [browser.name, os.name].filter(Boolean).join(', ').slice(0, 80);
}
