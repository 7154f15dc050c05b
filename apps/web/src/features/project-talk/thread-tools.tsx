import { Suspense, lazy, useState } from 'react';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { CloseProjectThreadDocument } from '../../gql/documents/CloseProjectThread.js';
import { FollowProjectThreadDocument } from '../../gql/documents/FollowProjectThread.js';
import { PinProjectThreadDocument } from '../../gql/documents/PinProjectThread.js';
import type { ThreadLineFragment } from '../../gql/types.js';
import { m } from '../../paraglide/messages.js';
import { Button } from '../../ui/button.js';
import { bellIcon } from '../../ui/icons/bell.js';
import { showToast } from '../../ui/toast.js';

const Menu = lazy(() => import('../../ui/menu.js').then((module) => ({ default: module.Menu })));
const RenameDialog = lazy(() => import('./rename-dialog.js'));

/** Following a thread, and what those who edit can do with it. */
export function ThreadTools({ thread }: { thread: ThreadLineFragment }) {
  const { id, title, follows, pinned, closed, canManage, canRename } = thread;
  const [renames, setRenames] = useState(false);
  const options = { invalidates: ['project-talk'] as const };
  const follow = useGqlMutation(FollowProjectThreadDocument, {
    ...options,
    onSuccess: ({ followProjectThread }) =>
      showToast(followProjectThread.follows ? m.discussion_followed() : m.discussion_muted()),
  });
  const pin = useGqlMutation(PinProjectThreadDocument, {
    ...options,
    onSuccess: ({ pinProjectThread }) =>
      showToast(pinProjectThread.pinned ? m.discussion_pinned_toast() : m.discussion_unpinned_toast()),
  });
  const close = useGqlMutation(CloseProjectThreadDocument, {
    ...options,
    onSuccess: ({ closeProjectThread }) =>
      showToast(closeProjectThread.closed ? m.discussion_closed_toast() : m.discussion_reopened_toast()),
  });
  const actions = [
    ...(canRename ? [{ id: 'rename', label: m.discussion_rename(), onAction: () => setRenames(true) }] : []),
    ...(canManage
      ? [
          {
            id: 'pin',
            label: pinned ? m.discussion_unpin() : m.discussion_pin(),
            onAction: () => pin.mutate({ id, pinned: !pinned }),
          },
          {
            id: 'close',
            label: closed ? m.discussion_reopen() : m.discussion_close(),
            onAction: () => close.mutate({ id, closed: !closed }),
          },
        ]
      : []),
  ];
  return (
    <div className="row thread-tools">
      <Button
        icon={bellIcon}
        busy={follow.isPending}
        onClick={() => follow.mutate({ id, follow: follows !== true })}
      >
        {follows === true ? m.discussion_mute() : m.discussion_follow()}
      </Button>
      {actions.length > 0 && (
        <Suspense>
          <Menu label={m.discussion_thread_actions({ title })} actions={actions} />
        </Suspense>
      )}
      {renames && (
        <Suspense>
          <RenameDialog thread={thread} onClose={() => setRenames(false)} />
        </Suspense>
      )}
    </div>
  );
}
