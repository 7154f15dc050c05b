import './fields-row.scss';
import type { ReactNode } from 'react';

/** Fields side by side, one below the other where the space is short. */
export function FieldsRow({ children }: { children: ReactNode }) {
  return <div className="fields-row">{children}</div>;
}
