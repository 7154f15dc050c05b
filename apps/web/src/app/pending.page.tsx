import { m } from '../paraglide/messages.js';
import { Skeleton } from '../ui/skeleton.js';

/** The shape of a page while its data are under way. */
export function PendingPage() {
  return (
    <div className="wrap page-body">
      <p className="visually-hidden" role="status">
        {m.loading()}
      </p>
      <Skeleton lines={2} />
      <Skeleton lines={4} />
      <Skeleton lines={4} />
    </div>
  );
}
