import { lazyRouteComponent } from '@tanstack/react-router';

/**
 * A part of a page in a chunk of its own: what only some readers see. Unlike React's `lazy` it is drawn at once when
 * its chunk is there already, so that a page that loads its parts with its data appears as a whole.
 */
export const lazyPart = lazyRouteComponent;

interface Part {
  /** Is gone once there is nothing left to load. */
  preload?: (() => Promise<void> | undefined) | undefined;
}

/**
 * Loads parts along with the data of a page. Without it they would appear one after the other and push down what
 * somebody reads, presses or has reached by Tab. A part that cannot be loaded says so when it is drawn, not here.
 */
export async function loadParts(...parts: readonly Part[]): Promise<void> {
  await Promise.all(parts.map(async (part) => part.preload?.()));
}
