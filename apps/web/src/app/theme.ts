/** `auto` follows the operating system. */
export type Theme = 'auto' | 'light' | 'dark';

export const THEMES: readonly Theme[] = ['auto', 'light', 'dark'];
export const THEME_COOKIE = 'theme';

export function toTheme(value: unknown): Theme {
  return THEMES.find((theme) => theme === value) ?? 'auto';
}

/** Value of a cookie in a Cookie header or `document.cookie`. */
export function readCookie(header: string | null, name: string): string | undefined {
  return header
    ?.split(';')
    .map((pair) => pair.trim().split('='))
    .find(([key]) => key === name)?.[1];
}

/** Shows the page in this theme at once and remembers it for a year. */
export function applyTheme(theme: Theme): void {
  if (theme === 'auto') delete document.documentElement.dataset.kernTheme;
  else document.documentElement.dataset.kernTheme = theme;
  const secure = location.protocol === 'https:' ? ';secure' : '';
  document.cookie = `${THEME_COOKIE}=${theme};path=/;max-age=31536000;samesite=lax${secure}`;
}
