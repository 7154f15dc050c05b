import { Suspense, lazy, useEffect, useState } from 'react';
import { onToast, type ToastMessage } from '../../ui/toast.js';

const ToastRegion = lazy(() => import('../../ui/toast-region.js'));

/** Loads the toast region when the first toast is due; most visits never need it. */
export function ToastHost() {
  const [first, setFirst] = useState<ToastMessage[]>([]);
  useEffect(() => {
    if (first.length > 0) return;
    return onToast((message) => setFirst((before) => [...before, message]));
  }, [first]);
  return first.length > 0 ? (
    <Suspense>
      <ToastRegion first={first} />
    </Suspense>
  ) : null;
}
