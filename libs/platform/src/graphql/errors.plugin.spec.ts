import { GraphQLError } from 'graphql';
import { presentError } from './errors.plugin.js';

describe('what leaves the process as an error', () => {
  it('calls variables that do not fit a compiled document bad input, not a failure of ours', () => {
    const error = new GraphQLError(
      'Variable "$input" got invalid value {}; Field value.title was not provided.',
    );
    expect(presentError(error, undefined).extensions?.['code']).toBe('BAD_INPUT');
  });

  it('does not take the words of a resolver for that', () => {
    const error = new GraphQLError('Variable "$x" is gone', {
      path: ['town'],
      originalError: new Error('x'),
    });
    expect(presentError(error, undefined).extensions?.['code']).toBe('INTERNAL');
  });
});
