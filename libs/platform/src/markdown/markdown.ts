import MarkdownIt from 'markdown-it';
import sanitizeHtml from 'sanitize-html';

/**
 * Headings of a text start below those of the page around it: a page has its h1, its sections have h2, so `#`
 * becomes h3.
 */
const HEADING_OFFSET = 2;

const parser = new MarkdownIt('default', {
  // The first line: HTML in the source is text, never markup.
  html: false,
  // People who do not know Markdown expect a new line where they typed one.
  breaks: true,
  linkify: true,
  typographer: false,
  maxNesting: 20,
}).disable('image');

// "Bitte prüfen.Es eilt" is no link although .es is a country: a link needs its scheme or www., a mail its @.
parser.linkify.set({ fuzzyLink: false, fuzzyEmail: true }).add('www.', {
  validate: (text, position, linkifier) =>
    Math.max(0, linkifier.testSchemaAt(`//www.${text.slice(position)}`, 'https:', 0) - '//www.'.length),
  normalize: (match) => {
    match.url = `https://${match.url}`;
  },
});

parser.linkify.add('//', null).add('ftp:', null);

/** Web, mail and telephone addresses, and places on this site; nothing that could run or read a file. */
parser.validateLink = (url) => /^(?:(?:https?|mailto|tel):|\/(?![/\\])|#)/i.test(url);

parser.core.ruler.push('lower-headings', (state) => {
  for (const token of state.tokens) {
    if (token.type === 'heading_open' || token.type === 'heading_close')
      token.tag = `h${Math.min(6, Number(token.tag.slice(1)) + HEADING_OFFSET)}`;
  }
});

/** The parts of a mention: the name as it stood when it was written, and the id of the person. */
const MENTION =
  /@\[([^[\]\n]{1,120})\]\(person:([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\)/;
const MENTION_HERE = new RegExp(MENTION, 'y');
const EVERY_MENTION = new RegExp(MENTION, 'g');

// A mention is a name, not a link: whom it reaches is no business of those who read it.
parser.inline.ruler.before('link', 'mention', (state, silent) => {
  MENTION_HERE.lastIndex = state.pos;
  const match = MENTION_HERE.exec(state.src);
  if (!match) return false;
  if (!silent) state.push('mention', 'span', 0).content = match[1]!;
  state.pos += match[0].length;
  return true;
});

parser.renderer.rules['mention'] = (tokens, index) =>
  `<span class="mention">@${parser.utils.escapeHtml(tokens[index]!.content)}</span>`;

/** The second line: whatever the parser may produce, only this leaves. */
const ALLOWED: sanitizeHtml.IOptions = {
  allowedTags: [
    'span',
    ...['p', 'br', 'hr', 'strong', 'em', 's', 'a', 'ul', 'ol', 'li', 'blockquote', 'pre', 'code'],
    ...['h3', 'h4', 'h5', 'h6', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  allowedAttributes: { a: ['href', 'rel'], ol: ['start'], th: ['style'], td: ['style'] },
  allowedClasses: { span: ['mention'] },
  allowedStyles: { '*': { 'text-align': [/^(?:left|right|center)$/] } },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
  transformTags: {
    // Links lead to places nobody here has checked: they get no credit from search engines and no handle on us.
    a: sanitizeHtml.simpleTransform('a', { rel: 'nofollow noopener ugc' }),
  },
};

/**
 * Renders what somebody wrote as HTML that is safe to put into a page.
 *
 * CommonMark with tables, strikethrough and bare addresses as links. HTML in the source stays text, images are
 * left out (nothing may be loaded from other hosts), links carry `rel="nofollow noopener ugc"`, headings start
 * at h3.
 *
 * @param source Markdown; its length is the caller's to limit
 */
export function renderMarkdown(source: string): string {
  return sanitizeHtml(parser.render(source), ALLOWED).trim();
}

/** Ids of the people a text mentions as `@[Name](person:<id>)`, each once, in the order of the text. */
export function mentionsIn(source: string): string[] {
  return [...new Set([...source.matchAll(EVERY_MENTION)].map((match) => match[2]!))];
}

/**
 * Gives every mention the name its person has, whatever was typed; a mention of anybody else becomes plain text.
 *
 * @param names by id of those who may be mentioned
 */
export function settleMentions(source: string, names: ReadonlyMap<string, string>): string {
  return source.replace(EVERY_MENTION, (_, typed: string, id: string) => {
    const name = names
      .get(id)
      ?.replace(/[[\]\s]+/g, ' ')
      .trim();
    return name ? `@[${name}](person:${id})` : `@${typed}`;
  });
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
};

/**
 * The words of a Markdown text on one line, for excerpts, search and mails.
 *
 * @param max most characters of the result; a longer text ends with an ellipsis after a whole word; only a first word that is
 *   longer than that is cut
 */
export function markdownToText(source: string, max = Number.POSITIVE_INFINITY): string {
  const text = parser
    .render(source)
    .replace(/<[^>]*>/g, (tag) => (/^<\/?(?:strong|em|s|a|code|span)\b/.test(tag) ? '' : ' '))
    .replace(/&(amp|lt|gt|quot|#39);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .replace(/\s+/g, ' ')
    .trim();
  const characters = [...text];
  if (characters.length <= max) return text;
  const cut = characters.slice(0, Math.max(0, max - 1)).join('');
  const space = /[\s.,;:!?)]/.test(characters[max - 1]!) ? cut.length : cut.lastIndexOf(' ');
  return `${(space > 0 ? cut.slice(0, space) : cut).replace(/[\s.,;:–-]+$/u, '')}…`;
}
