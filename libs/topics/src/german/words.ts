/**
 * German text as search and tagging see it: folded to plain letters, cut into words, words reduced to a stem.
 * The same functions prepare what is stored and what is asked for, so a form only has to be *consistent*,
 * never linguistically right.
 */

/** More than the longest question and its title; whatever lies beyond is not looked at. */
const MAX_TEXT = 24_000;

/** Longer "words" are addresses or keys, not language. */
const MAX_WORD = 48;

/**
 * Folds spelling variants onto one form: case, umlauts, ß, and the spellings ae, oe, ue for umlauts.
 *
 * "ue" stays after a, e and q, where it is not an umlaut (neue, bauen, Quelle). Elsewhere the rule also hits
 * words such as "aktuell", which does no harm because both sides of a comparison are folded.
 */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('ae', 'a')
    .replaceAll('oe', 'o')
    .replace(/(?<![aeq])ue/g, 'u');
}

/** Bürger:innen, Bürger*innen, Bürger/-innen, BürgerInnen → Bürger. */
const GENDERED = /(?<=\p{Ll}{2})(?:[:*_]|\/-?)in(?:nen)?\b|(?<=\p{Ll}{2})In(?:nen)?\b/gu;

/** The folded words of a text in their order; hyphenated words come in their parts. */
export function words(text: string): string[] {
  const plain = fold(text.slice(0, MAX_TEXT).replace(GENDERED, ''));
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length <= MAX_WORD);
}

/** The sentences of a text, roughly: what stands between full stops, line ends and the like. */
export function sentences(text: string): string[] {
  return text
    .slice(0, MAX_TEXT)
    .split(/[.!?;:\n\r]+/)
    .filter((sentence) => sentence.trim() !== '');
}

/** Endings of declension and conjugation, longest first. */
const ENDINGS = ['ern', 'em', 'en', 'er', 'es', 'e'] as const;

/** Letters after which a final s or n may be an ending: Parks, Kitas, Mitteln. */
const BEFORE_S = /[bdfghklmnprtao]s$/;
const NOT_AN_S_ENDING = /(?:gas|glas|gras|bas|kurs|puls|fels|zins)$/;

/**
 * The stem of a folded word: inflection is cut off, and -ung where enough is left to stay unmistakable
 * (Zwischennutzung meets zwischennutzen, but Gründung does not meet Grund).
 */
export function stem(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  let result = inflectionless(word);
  if (result.endsWith('ung') && result.length >= 9) result = result.slice(0, -3);
  return result;
}

function inflectionless(word: string): string {
  if (word.endsWith('innen') && word.length > 8) return word.slice(0, -3);
  for (const ending of ENDINGS) {
    if (word.endsWith(ending) && word.length - ending.length >= 3) return word.slice(0, -ending.length);
  }
  if (/[lr]n$/.test(word) && word.length >= 5) return word.slice(0, -1);
  if (BEFORE_S.test(word) && !NOT_AN_S_ENDING.test(word) && word.length >= 5) return word.slice(0, -1);
  return word;
}

/** True for words that carry no topic: articles, pronouns, particles, auxiliary verbs, phrases of asking. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word);
}

const STOP_WORDS = new Set(
  fold(`
    aber alle allem allen aller alles als also am an ander andere anderem anderen anderer anderes anders auch auf
    aus bei beim bereits bin bis bist bitte bzw da dabei dadurch dafür dagegen daher dahin damit danach danke dann
    dar daran darauf daraus darf darin darüber darum das dass davon davor dazu dein deine dem den denn der deren
    des deshalb dessen dich die dies diese diesem diesen dieser dieses dir doch dort du durch dürfen eben eher
    eigentlich ein eine einem einen einer eines einig einige einigem einigen einiger einiges einmal er erst es
    etwa etwas euch euer eure eurem euren eurer falls fast für ganz gar geben gegen gehabt gehen geht gemacht genau
    gerade gern gerne gesagt gewesen gibt ging gut habe haben hallo hast hat hatte hätte hatten hätten hier hin
    hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im immer in indem ins ist ja je jede jedem jeden jeder
    jedes jemand jene jenem jenen jener jenes jetzt kann kein keine keinem keinen keiner könnte können
    konkret kommt lassen leider machen macht man manche manchem manchen mancher mehr mein meine meinem meinen
    meiner mich mir mit möchte möchten mögen müssen muss nach nachdem nein nicht nichts noch nun nur ob obwohl
    oder ohne per schon sehr sei sein seine seinem seinen seiner seit selbst sich sie sind so sogar solche solchem
    solchen solcher soll sollen sollte sollten sondern sonst sowie über um und uns unser unsere unserem unseren
    unserer unter usw viel viele vielen vielleicht vom von vor während war waren warum was weil welche welchem
    welchen welcher welches wenn wer werde werden weder wegen weiter weitere weiteren welch wem wen wenig wie
    wieder will wir wird wirklich wissen wo wollen womit worden wurde wurden würde würden zu zum zur zwar zwischen
    a the of and or to in for on is are we our how what do does with from by as at it you your can who
    frage fragen antwort erfahrung erfahrungen jemand hilfe suchen sucht umgehen umgang beispiel thema themen
  `)
    .split(/\s+/)
    .filter((word) => word !== ''),
);
