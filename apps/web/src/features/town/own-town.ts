import { getRouteApi } from '@tanstack/react-router';
import type { QueryClient } from '@tanstack/react-query';
import { activeMemberships, useViewer, viewerOf, type Viewer } from '../../app/viewer.js';
import type { MyTownSearch } from './town.routes.js';

export type OwnMembership = Viewer['memberships'][number];

const route = getRouteApi('/angemeldet/meine-kommune');

const pick = (viewer: Viewer | null, { stadt }: MyTownSearch): OwnMembership | null => {
  const memberships = activeMemberships(viewer);
  return memberships.find(({ municipality }) => municipality.slug === stadt) ?? memberships[0] ?? null;
};

/** The viewer's membership in the town this page is about; null for people without a town. */
export const ownMembership = (queryClient: QueryClient, search: MyTownSearch): OwnMembership | null =>
  pick(viewerOf(queryClient), search);

/** The same inside of components. The layout shows the pages below it only to members. */
export function useOwnMembership(): OwnMembership | null {
  return pick(useViewer(), route.useSearch());
}
