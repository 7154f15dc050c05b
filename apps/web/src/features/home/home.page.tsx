import { Suspense } from 'react';
import type { AppContext } from '../../app/context.js';
import { lazyPart, loadParts } from '../../app/parts.js';
import { useViewer, viewerOf } from '../../app/viewer.js';
import { homeQuery } from './home-query.js';
import { Welcome } from './welcome.js';

const Desk = lazyPart(() => import('../desk/desk.js'));

export async function load({ queryClient }: AppContext): Promise<void> {
  if (viewerOf(queryClient)) {
    const { deskQuery } = await import('../desk/desk-query.js');
    await Promise.all([queryClient.ensureQueryData(deskQuery()), loadParts(Desk)]);
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
