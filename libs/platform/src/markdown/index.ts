export { markdownToText, mentionsIn, renderMarkdown, settleMentions } from './markdown.js';
