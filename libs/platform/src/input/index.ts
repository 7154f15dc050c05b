export { growingLines, manyLines, oneLine, orNothing, type TextRule } from './text.js';
