import { LIMITS } from '@app/contracts';
import { Problem } from '@app/platform/context';

/**
 * Below so many guesses, estimated from lists of leaked passwords, German and English words, names, keyboard
 * rows, repetitions and years, a password is refused. There are no rules on which characters it must hold.
 */
const FEWEST_GUESSES = 1e9;

/** So many letters and digits must be left of a password when one's own name, address and town are taken out. */
const FEWEST_FOREIGN_CHARACTERS = 8;

/** What is longer cannot be weaker than its beginning; the estimate takes quadratic time. */
const ESTIMATED_LENGTH = 40;

/** The form of a password that is hashed: the same whichever way a keyboard puts an umlaut together. */
export function normalPassword(password: string): string {
  return password.normalize('NFKC');
}

/**
 * Words somebody would take for a password first: the parts of a mail address and of a name.
 *
 * @param texts addresses, names, names of the product
 */
export function ownWords(texts: readonly string[]): string[] {
  const words = texts.flatMap((text) => {
    const [local = '', domain = ''] = text.split('@');
    // The last label of a domain (`de`) is nobody's own word.
    return `${local} ${domain.split('.').slice(0, -1).join(' ')}`.split(/[^\p{L}]+/u);
  });
  return [...new Set(words.flatMap(spellings).filter((word) => word.length >= 3))];
}

/**
 * Refuses passwords that are too short, too long, or easy to guess.
 *
 * @param password in its normal form
 * @param own words of the person, see `ownWords`
 * @param field name of the input field, for the refusal
 * @throws Problem `PASSWORD_TOO_SHORT`, `TOO_LONG` or `PASSWORD_COMMON`
 */
export async function checkPassword(password: string, own: readonly string[], field: string): Promise<void> {
  const length = [...password].length;
  if (length < LIMITS.passwordMin)
    throw new Problem('PASSWORD_TOO_SHORT', { field, values: { min: LIMITS.passwordMin } });
  if (length > LIMITS.passwordMax)
    throw new Problem('TOO_LONG', { field, values: { max: LIMITS.passwordMax } });
  if (consistsOf(own, password) || (await guesses(password, own)) < FEWEST_GUESSES)
    throw new Problem('PASSWORD_COMMON', { field });
}

function consistsOf(own: readonly string[], password: string): boolean {
  return spellings(password).some((spelling) => {
    const longestFirst = [...own].sort((a, b) => b.length - a.length);
    const rest = longestFirst.reduce((text, word) => text.replaceAll(word, ' '), spelling);
    return rest !== spelling && rest.replace(/[^\p{L}\p{N}]/gu, '').length < FEWEST_FOREIGN_CHARACTERS;
  });
}

/** `Müller` is also typed `Mueller` and `Muller`. */
function spellings(text: string): string[] {
  const lower = text.toLowerCase().replaceAll('ß', 'ss');
  const written = lower.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue');
  return [...new Set([lower, written, lower.normalize('NFD').replace(/\p{M}/gu, '')])];
}

type Estimate = (password: string, own: readonly string[]) => number;

let estimate: Promise<Estimate> | undefined;

async function guesses(password: string, own: readonly string[]): Promise<number> {
  return (await (estimate ??= loadEstimate()))(password, own);
}

/** The word lists take 25 MB of memory, so they come with the first password that is checked. */
async function loadEstimate(): Promise<Estimate> {
  const [{ ZxcvbnFactory }, common, german] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-de'),
  ]);
  const zxcvbn = new ZxcvbnFactory({
    graphs: common.adjacencyGraphs,
    dictionary: { ...common.dictionary, ...german.dictionary },
    maxLength: ESTIMATED_LENGTH,
  });
  return (password, own) => zxcvbn.check([...password].slice(0, ESTIMATED_LENGTH).join(''), [...own]).guesses;
}
