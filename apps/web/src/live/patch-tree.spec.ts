import { patchTree } from './patch-tree.js';

interface Node {
  id: string;
  helpfulCount?: number;
  town?: { id: string; name: string };
  answers?: { id: string; helpfulCount: number }[];
}

const tree = (): { pages: { nodes: Node[] }[] } => ({
  pages: [
    {
      nodes: [
        { id: 'a', helpfulCount: 1 },
        { id: 'b', helpfulCount: 2, town: { id: 'm', name: 'Marne' } },
      ],
    },
    { nodes: [{ id: 'c', answers: [{ id: 'a', helpfulCount: 1 }] }] },
  ],
});

describe('patchTree', () => {
  it('patches every object with the id, in lists and deep inside', () => {
    const patched = patchTree(tree(), 'a', { helpfulCount: 5 });
    expect(patched.pages[0]!.nodes[0]).toEqual({ id: 'a', helpfulCount: 5 });
    expect(patched.pages[1]!.nodes[0]).toEqual({ id: 'c', answers: [{ id: 'a', helpfulCount: 5 }] });
  });

  it('keeps the identity of what it did not touch', () => {
    const before = tree();
    const after = patchTree(before, 'c', { helpfulCount: 1, answers: [] });
    expect(after).not.toBe(before);
    expect(after.pages[0]).toBe(before.pages[0]);
    expect(after.pages[1]).not.toBe(before.pages[1]);
  });

  it('returns the same tree when nothing matches or nothing changes', () => {
    const before = tree();
    expect(patchTree(before, 'x', { helpfulCount: 5 })).toBe(before);
    expect(patchTree(before, 'b', { helpfulCount: 2 })).toBe(before);
  });

  it('adds no field that was not asked for', () => {
    const patched = patchTree(tree(), 'm', { helpfulCount: 9, name: 'Marne an der Nordsee' });
    expect(patched.pages[0]!.nodes[1]!.town).toEqual({ id: 'm', name: 'Marne an der Nordsee' });
  });

  it('leaves the input as it was', () => {
    const before = tree();
    patchTree(before, 'a', { helpfulCount: 5 });
    expect(before).toEqual(tree());
  });
});
