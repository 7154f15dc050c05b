import { Suspense, lazy } from 'react';
import type { AppContext } from '../../app/context.js';
import { useViewer, viewerOf } from '../../app/viewer.js';
import { homeQuery } from './home-query.js';
import { Welcome } from './welcome.js';

const Desk = lazy(() => import('../desk/desk.js'));

export async function load({ queryClient }: AppContext): Promise<void> {
  if (viewerOf(queryClient)) {
    const { deskQuery } = await import('../desk/desk-query.js');
    await queryClient.ensureQueryData(deskQuery());
  } else {
    await queryClient.ensureQueryData(homeQuery());
  }
}

/** The start page: for members their desk, for everybody else what this is. */
export function HomePage() {
  return useViewer() ? (
    <Suspense>
      <Desk />
    </Suspense>
  ) : (
    <Welcome />
  );
}
