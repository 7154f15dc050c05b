import { useState } from 'react';
import type { Tag } from '../../data/query.js';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { FollowDocument } from '../../gql/documents/Follow.js';
import { UnfollowDocument } from '../../gql/documents/Unfollow.js';
import type { FollowTarget } from '../../gql/types.js';
import { m } from '../../paraglide/messages.js';
import { Button } from '../../ui/button.js';
import { bellIcon } from '../../ui/icons/bell.js';
import { showToast } from '../../ui/toast.js';

interface FollowButtonProps {
  target: FollowTarget;
  id: string;
  following: boolean;
  invalidates: Tag;
}

/** Follow a topic, a town or a question, and stop again. For signed-in people. */
export default function FollowButton({ target, id, following, invalidates }: FollowButtonProps) {
  // Shown at once; the next answer of the server replaces it.
  const [wanted, setWanted] = useState(following);
  const settle = (on: boolean) => ({
    invalidates: [invalidates],
    onSuccess: () => showToast(on ? m.follow_on() : m.follow_off()),
  });
  const follow = useGqlMutation(FollowDocument, settle(true));
  const unfollow = useGqlMutation(UnfollowDocument, settle(false));
  const change = (on: boolean) => {
    setWanted(on);
    (on ? follow : unfollow).mutate({ target, id }, { onError: () => setWanted(!on) });
  };
  return (
    <Button icon={bellIcon} className="toggle" aria-pressed={wanted} onClick={() => change(!wanted)}>
      {wanted ? m.follow_following() : m.follow_follow()}
    </Button>
  );
}
