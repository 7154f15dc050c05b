import { versionsOf } from './versions.js';

const person = (name: string) => ({ id: name, name, position: null, former: false });

describe('versionsOf', () => {
  it('gives every wording the time and the person it began with', () => {
    const versions = versionsOf({
      title: 'C',
      body: 'c',
      createdAt: '2026-01-01T08:00:00Z',
      author: person('Asker'),
      revisions: [
        { id: '2', title: 'B', body: 'b', editedAt: '2026-01-03T08:00:00Z', editor: person('Editor') },
        { id: '1', title: 'A', body: 'a', editedAt: '2026-01-02T08:00:00Z', editor: person('Asker') },
      ],
    });
    expect(versions.map(({ title, since, by, current }) => [title, since, by?.name, current])).toEqual([
      ['C', '2026-01-03T08:00:00Z', 'Editor', true],
      ['B', '2026-01-02T08:00:00Z', 'Asker', false],
      ['A', '2026-01-01T08:00:00Z', 'Asker', false],
    ]);
  });

  it('knows a text that was never edited', () => {
    const [only, ...others] = versionsOf({ body: 'a', createdAt: '2026-01-01', author: null, revisions: [] });
    expect(only).toMatchObject({ title: null, since: '2026-01-01', current: true });
    expect(others).toEqual([]);
  });
});
