import { mergeAgenda, type Item } from './agenda-merge.js';

const item = (id: string | null, title: string, more: Partial<Item> = {}): Item => ({
  key: id ?? title,
  id,
  title,
  minutes: '',
  presenterId: '',
  ...more,
});
const BASE = [item('a', 'Haushalt'), item('b', 'Termine')];
const titles = (list: readonly Item[]) => list.map(({ id, title }) => `${id ?? 'neu'} ${title}`);

describe('an agenda that two people change', () => {
  it('keeps what was added on both sides, in the order the person sees', () => {
    const mine = [item(null, 'Meins'), ...BASE];
    const theirs = [BASE[0]!, item('c', 'Ihres'), BASE[1]!];
    expect(titles(mergeAgenda(BASE, mine, theirs))).toEqual([
      'neu Meins',
      'a Haushalt',
      'b Termine',
      'c Ihres',
    ]);
  });

  it('takes over what others have changed in fields the person has left as they were', () => {
    const mine = [item('a', 'Haushalt 2027'), BASE[1]!];
    const theirs = [item('a', 'Haushalt', { minutes: '20' }), item('b', 'Termine im Mai')];
    expect(mergeAgenda(BASE, mine, theirs)).toEqual([
      item('a', 'Haushalt 2027', { minutes: '20' }),
      item('b', 'Termine im Mai'),
    ]);
  });

  it('leaves out what either has removed, but not what the person has written anew', () => {
    expect(titles(mergeAgenda(BASE, [BASE[1]!], BASE))).toEqual(['b Termine']);
    expect(titles(mergeAgenda(BASE, BASE, [BASE[1]!]))).toEqual(['b Termine']);
    expect(titles(mergeAgenda(BASE, [item('a', 'Haushalt 2027'), BASE[1]!], [BASE[1]!]))).toEqual([
      'neu Haushalt 2027',
      'b Termine',
    ]);
  });
});
