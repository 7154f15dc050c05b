import { Suspense, lazy, useState } from 'react';
import type { ReportTarget } from '../../../gql/types.js';
import { m } from '../../../paraglide/messages.js';
import { Button } from '../../../ui/button.js';
import { flagIcon } from '../../../ui/icons/flag.js';

const ReportDialog = lazy(() => import('./report-dialog.js'));

/** Opens the dialog in which a member tells the moderators about a text. */
export function ReportButton({ target, id }: { target: ReportTarget; id: string }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="tertiary" size="small" icon={flagIcon} onClick={() => setOpen(true)}>
        {m.report_open()}
      </Button>
      {open && (
        <Suspense>
          <ReportDialog target={target} id={id} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
