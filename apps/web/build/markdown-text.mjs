import MarkdownIt from 'markdown-it';

const parser = new MarkdownIt({ html: false, linkify: false, typographer: false });

/** Vite plugin: a `.md` file of ours imports as the HTML it stands for. */
export function markdownText() {
  return {
    name: 'markdown-text',
    transform(code, id) {
      if (!id.endsWith('.md')) return null;
      return { code: `export default ${JSON.stringify(parser.render(code))};`, map: null };
    },
  };
}
