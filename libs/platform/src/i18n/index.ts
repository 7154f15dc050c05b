export * from './catalogue.js';
export * from './problem-texts.js';
