import { renderHook } from '@testing-library/react';
import { GqlError } from '../data/gql-error.js';
import { useFormErrors } from './form-problem.js';

const FIELDS = ['place', 'link'] as const;
const WRONG = { link: () => 'Bitte den ganzen Link.' };

const shown = (error: GqlError | null) =>
  renderHook(() => useFormErrors(error, FIELDS, WRONG)).result.current;

describe('useFormErrors', () => {
  it('says what a field needs where the server says only that it is wrong', () => {
    const error = new GqlError('BAD_INPUT', 'Eine Angabe ist ungültig.', 'input.link');
    expect(shown(error)).toEqual({ errors: { link: 'Bitte den ganzen Link.' }, rest: null });
  });

  it('leaves the words of the server where it says more, and for other fields', () => {
    const long = new GqlError('TOO_LONG', 'Höchstens 500 Zeichen.', 'input.link');
    expect(shown(long)).toEqual({ errors: { link: 'Höchstens 500 Zeichen.' }, rest: null });
    const place = new GqlError('BAD_INPUT', 'Eine Angabe ist ungültig.', 'input.place');
    expect(shown(place)).toEqual({ errors: { place: 'Eine Angabe ist ungültig.' }, rest: null });
  });

  it('leaves what belongs to none of the fields to the form', () => {
    const error = new GqlError('BAD_INPUT', 'Eine Angabe ist ungültig.', 'input.other');
    expect(shown(error)).toEqual({ errors: {}, rest: error });
    expect(shown(null)).toEqual({ errors: {}, rest: null });
  });
});
