/** Only a path of this site; anything that could lead elsewhere becomes the start page. */
export function safePath(path: string | null): string {
  if (!path?.startsWith('/')) return '/';
  try {
    const url = new URL(path, 'http://self');
    // `/.//other.example` normalises to `//other.example`, which a browser reads as another host.
    if (url.host === 'self' && !url.pathname.startsWith('//'))
      return `${url.pathname}${url.search}${url.hash}`;
  } catch {
    // No address at all.
  }
  return '/';
}
