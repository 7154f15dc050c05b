/**
 * Sets `fields` on every object with this id, wherever it is in `node`. Untouched branches keep their identity,
 * so that React redraws only what changed; without a hit the same `node` comes back.
 */
export function patchTree<Node>(node: Node, id: string, fields: Readonly<Record<string, unknown>>): Node {
  if (Array.isArray(node)) {
    let changed = false;
    const items = node.map((item: unknown) => {
      const next = patchTree(item, id, fields);
      if (next !== item) changed = true;
      return next;
    });
    return changed ? (items as Node) : node;
  }
  if (node === null || typeof node !== 'object') return node;

  const source = node as Record<string, unknown>;
  let result = source;
  const set = (key: string, value: unknown) => {
    if (value === source[key]) return;
    if (result === source) result = { ...source };
    result[key] = value;
  };
  for (const key of Object.keys(source)) set(key, patchTree(source[key], id, fields));
  if (source.id === id) {
    // Only fields this query asked for: another one must not grow fields it never declared.
    for (const [key, value] of Object.entries(fields)) if (key in source) set(key, value);
  }
  return result as Node;
}
