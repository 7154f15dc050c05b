import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { errorText } from '../ui/error-text.js';
import { keepFocus } from '../ui/keep-focus.js';
import { showToast } from '../ui/toast.js';
import type { GqlDocument } from './document.js';
import type { GqlError } from './gql-error.js';
import { gqlFetch } from './gql-fetch.js';
import { newIdempotencyKey } from './idempotency-key.js';
import type { Tag } from './query.js';

interface Options<Data, Variables> {
  /** What the change makes stale. */
  invalidates?: readonly Tag[];
  /** Called also when what was pressed has gone with the change; a callback of `mutate` is not. */
  onSuccess?: (data: Data, variables: Variables) => void;
  /** Leave out to show a refusal as a toast; a form shows it beside its fields instead. */
  onError?: (error: GqlError) => void;
}

/**
 * A change on the server. A refusal is never swallowed: it goes to `onError` or into a toast. Where what was pressed goes
 * with the change, the focus stays near.
 */
export function useGqlMutation<Data, Variables extends object>(
  document: GqlDocument<Data, Variables>,
  { invalidates = [], onSuccess, onError }: Options<Data, Variables> = {},
) {
  const queryClient = useQueryClient();
  return useMutation<Data, GqlError, Variables>({
    mutationFn: (variables) => gqlFetch(document, variables),
    onMutate: () => {
      const pressed = globalThis.document.activeElement;
      // What lies over the page gives the focus back by itself.
      if (!pressed?.closest('[role=dialog], [role=alertdialog], [role=menu]')) keepFocus(pressed);
    },
    onSuccess: (data, variables) => {
      onSuccess?.(data, variables);
      return Promise.all(invalidates.map((tag) => queryClient.invalidateQueries({ queryKey: [tag] })));
    },
    onError: (error) => (onError ? onError(error) : showToast(errorText(error), 'danger')),
  });
}

/** The key of the next thing to be sent; `renew()` once it has arrived. */
export function useIdempotencyKey() {
  const key = useRef<string>(undefined);
  return {
    current: () => (key.current ??= newIdempotencyKey()),
    renew: () => {
      key.current = undefined;
    },
  };
}
