import { JOBS, MESSAGES, PERMISSIONS, QUEUES, checkPayload, permissionsOf } from './index.js';

const ID = '019c0000-0000-7000-8000-000000000001';

describe('checkPayload', () => {
  it('keeps the declared fields only', () => {
    expect(checkPayload('x', { id: 'id', note: 'text?' }, { id: ID, other: 1 })).toEqual({
      id: ID,
      note: null,
    });
  });

  it.each([
    [{ id: 'nope' }, 'id'],
    [{}, 'id'],
    [{ id: ID, note: 7 }, 'note'],
  ])('refuses %j and names the field', (payload, field) => {
    expect(() => checkPayload('x', { id: 'id', note: 'text?' }, payload)).toThrow(field);
  });

  it('refuses what is not an object', () => {
    expect(() => checkPayload('x', { id: 'id' }, null)).toThrow(TypeError);
    expect(() => checkPayload('x', { ids: 'ids' }, { ids: [ID, 'x'] })).toThrow('ids');
  });
});

describe('catalogues', () => {
  it('names messages in the past tense with a version, and jobs with a version', () => {
    for (const name of [...Object.keys(MESSAGES), ...Object.keys(JOBS)])
      expect(name).toMatch(/^[a-z-]+(\.[a-z-]+)+\.v\d+$/);
    for (const { queue } of Object.values(JOBS)) expect(QUEUES).toContain(queue);
  });

  it('gives more rights with more roles, never fewer', () => {
    expect(permissionsOf([])).toEqual([]);
    expect(permissionsOf(['account'])).not.toContain('question.ask');
    expect(permissionsOf(['account', 'member'])).toContain('question.ask');
    expect(permissionsOf(['account', 'member', 'town-admin'])).toEqual(
      expect.arrayContaining(permissionsOf(['account', 'member'])),
    );
    expect(permissionsOf(['account'])).not.toContain('account.administer');
  });

  it('gives every permission to somebody', () => {
    for (const holders of Object.values(PERMISSIONS)) expect(holders.length).toBeGreaterThan(0);
  });
});
