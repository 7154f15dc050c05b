export { manyLines, oneLine, orNothing, type TextRule } from './text.js';
