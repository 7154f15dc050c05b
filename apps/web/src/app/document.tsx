import { HeadContent, Scripts, useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/** The HTML document. Language and theme come from the request and stay until the next full load. */
export function Document({ children }: { children: ReactNode }) {
  const { locale, theme } = useRouter().options.context;
  return (
    <html lang={locale} data-kern-theme={theme === 'auto' ? undefined : theme} suppressHydrationWarning>
      <head>
        <HeadContent />
      </head>
      <body>
        {children}
        <Scripts />
      </body>
    </html>
  );
}
