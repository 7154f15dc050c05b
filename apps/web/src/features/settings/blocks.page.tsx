import { useSuspenseQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import type { AppContext } from '../../app/context.js';
import { gqlQuery } from '../../data/query.js';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { BlockConversationDocument } from '../../gql/documents/BlockConversation.js';
import { ConversationBlocksDocument } from '../../gql/documents/ConversationBlocks.js';
import { m } from '../../paraglide/messages.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Timestamp } from '../../ui/timestamp.js';
import { showToast } from '../../ui/toast.js';

const blocksQuery = () => gqlQuery('conversations', ConversationBlocksDocument, {});

export async function load({ queryClient }: AppContext): Promise<void> {
  await queryClient.fetchQuery({ ...blocksQuery(), staleTime: 0 });
}

/** Whom the viewer and the viewer's towns do not let through, with a way back. */
export function BlocksPage() {
  const { conversationBlocks } = useSuspenseQuery(blocksQuery()).data;
  const heading = useRef<HTMLHeadingElement>(null);
  const unblock = useGqlMutation(BlockConversationDocument, {
    invalidates: ['conversations'],
    onSuccess: () => {
      showToast(m.conversation_unblocked_done());
      heading.current?.focus();
    },
  });
  return (
    <section className="stack settings-narrow" aria-labelledby="blockierungen">
      <h2 id="blockierungen" ref={heading} tabIndex={-1}>
        {m.blocks_title()}
      </h2>
      <p className="muted">{m.blocks_hint()}</p>
      {conversationBlocks.length === 0 ? (
        <EmptyState title={m.blocks_empty()} />
      ) : (
        <ul className="plain stack stack--tight">
          {conversationBlocks.map(({ conversationId, party, forMunicipality, blockedBy, blockedAt }) => {
            const name = party.municipality?.name ?? party.person?.name ?? m.conversation_former();
            return (
              <Card as="li" key={conversationId} className="session">
                <div className="session__text">
                  <h3 className="session__device">{name}</h3>
                  <p className="meta">
                    {forMunicipality && (
                      <span>{m.blocks_for_town({ town: forMunicipality.name, who: blockedBy.name })}</span>
                    )}
                    <Timestamp value={blockedAt} />
                  </p>
                </div>
                <Button
                  variant="tertiary"
                  size="small"
                  busy={unblock.isPending && unblock.variables.id === conversationId}
                  onClick={() => unblock.mutate({ id: conversationId, blocked: false })}
                >
                  {m.conversation_unblock()}
                  <span className="visually-hidden">: {name}</span>
                </Button>
              </Card>
            );
          })}
        </ul>
      )}
    </section>
  );
}
