import { useEffect, useEffectEvent } from 'react';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { MarkConversationReadDocument } from '../../gql/documents/MarkConversationRead.js';

/** Marks what is shown as read while the page can be seen, and when one comes back to it. */
export function useMarkRead(id: string, latest: string | null, lastRead: string | null): void {
  const mark = useGqlMutation(MarkConversationReadDocument, {
    // Reading is no deed: when it could not be noted, the next message notes it.
    onError: () => undefined,
  });
  const read = useEffectEvent(() => {
    if (latest && (lastRead === null || lastRead < latest) && document.visibilityState === 'visible')
      mark.mutate({ id, messageId: latest });
  });
  useEffect(() => {
    read();
    document.addEventListener('visibilitychange', read);
    return () => document.removeEventListener('visibilitychange', read);
  }, [id, latest]);
}
