export { markdownToText, renderMarkdown } from './markdown.js';
