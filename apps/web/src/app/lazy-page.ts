import { lazyRouteComponent } from '@tanstack/react-router';
import type { ReactElement } from 'react';

/**
 * The component of a route, loaded when it is needed. Checks the name of the export but does not look at its
 * type: a page uses the types of all routes, and a route that depended on the type of its page would close a
 * circle in which the compiler gives up and calls everything `any`.
 */
export function lazyPage<Module extends object>(load: () => Promise<Module>, name: keyof Module & string) {
  return lazyRouteComponent(load as () => Promise<Record<string, () => ReactElement>>, name);
}
