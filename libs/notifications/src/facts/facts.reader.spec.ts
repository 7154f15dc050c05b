import { OCCASION_OF } from '../kinds.rules.js';
import { FACT_AREAS } from './facts.reader.js';

describe('the subject areas of facts', () => {
  it('share out all occasions, each to one of them', () => {
    const occasions = [...new Set(Object.values(OCCASION_OF).flat())];
    expect(FACT_AREAS.flatMap((area) => area.occasions).sort()).toEqual(occasions.sort());
  });
});
