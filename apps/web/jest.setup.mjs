// React Aria escapes ids with CSS.escape, which jsdom does not have.
globalThis.CSS ??= {};
globalThis.CSS.escape ??= (text) =>
  String(text).replace(/[^a-zA-Z0-9_\u0080-\uffff-]/g, (char) => `\\${char}`);
