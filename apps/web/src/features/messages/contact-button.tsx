import { Suspense, lazy, useState } from 'react';
import { activeMemberships, may, useViewer } from '../../app/viewer.js';
import { m } from '../../paraglide/messages.js';
import { Button } from '../../ui/button.js';
import { chatIcon } from '../../ui/icons/chat.js';

const ContactDialog = lazy(() => import('./contact-dialog.js'));

interface ContactButtonProps {
  town: { readonly id: string; readonly name: string };
  asMunicipalityId?: string;
  topicIds?: readonly string[];
  size?: 'default' | 'small';
}

/** Opens the form of a first contact; nothing for who cannot ask this town. */
export function ContactButton({ town, asMunicipalityId, topicIds, size = 'default' }: ContactButtonProps) {
  const viewer = useViewer();
  const [open, setOpen] = useState(false);
  const own = activeMemberships(viewer).some(({ municipality }) => municipality.id === town.id);
  if (own || !may(viewer, 'contact.send')) return null;
  return (
    <>
      <Button icon={chatIcon} size={size} onClick={() => setOpen(true)}>
        {m.contact_open()}
        {size === 'small' && <span className="visually-hidden">: {town.name}</span>}
      </Button>
      {open && (
        <Suspense>
          <ContactDialog
            town={town}
            asMunicipalityId={asMunicipalityId}
            topicIds={topicIds}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  );
}
