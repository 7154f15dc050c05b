import type { Viewer } from '../viewer.js';
import { SignedInLinks } from './signed-in-links.js';
import { SignedInTools } from './signed-in-tools.js';

/**
 * What the header has for people who are signed in: their main pages (`links` is the class of each), or bell and
 * account. One component, because every lazy one costs the readers of public pages a little.
 */
export default function SignedIn({ viewer, links }: { viewer: Viewer; links?: string }) {
  return links ? <SignedInLinks viewer={viewer} className={links} /> : <SignedInTools viewer={viewer} />;
}
