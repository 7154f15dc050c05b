import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { gqlFetch } from '../../../data/gql-fetch.js';
import { SetHelpfulDocument } from '../../../gql/documents/SetHelpful.js';
import { patchTree } from '../../../live/patch-tree.js';
import { errorText } from '../../../ui/error-text.js';
import { showToast } from '../../../ui/toast.js';

interface Subject {
  readonly id: string;
  readonly helpfulCount: number;
  readonly viewer: { readonly helpful: boolean };
}

/**
 * “Helpful” on a question or an answer: shown at once, taken back when the server refuses. The value sent is
 * absolute, so a repeated request changes nothing.
 */
export function useHelpful(kind: 'questionId' | 'answerId', subject: Subject) {
  const queryClient = useQueryClient();
  const before = useRef(subject);
  const show = (state: Subject, helpful: boolean) => {
    const step = Number(helpful) - Number(state.viewer.helpful);
    queryClient.setQueriesData({ queryKey: ['questions'] }, (data: unknown) =>
      patchTree(data, state.id, {
        helpfulCount: state.helpfulCount + step,
        viewer: { ...state.viewer, helpful },
      }),
    );
  };
  return useMutation({
    mutationFn: (helpful: boolean) => gqlFetch(SetHelpfulDocument, { [kind]: subject.id, helpful }),
    onMutate: (helpful) => {
      before.current = subject;
      show(subject, helpful);
    },
    onError: (error) => {
      show(before.current, before.current.viewer.helpful);
      showToast(errorText(error), 'danger');
    },
  });
}
