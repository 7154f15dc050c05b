import { Suspense, lazy, useState } from 'react';
import { m } from '../../paraglide/messages.js';
import { Button } from '../../ui/button.js';
import { addIcon } from '../../ui/icons/add.js';

const InviteDialog = lazy(() => import('./invite-dialog.js'));

/** Opens the form to invite somebody to a town. */
export default function InviteButton({
  town,
  label,
}: {
  town: { id: string; name: string };
  label?: string;
}) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon={addIcon} onClick={() => setOpen(true)}>
        {label ?? m.invite_action()}
      </Button>
      {open && (
        <Suspense>
          <InviteDialog town={town} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
