import { createRoute, redirect } from '@tanstack/react-router';
import { lazyPage } from '../../app/lazy-page.js';
import { pageHead } from '../../app/page-head.js';
import { rootRoute } from '../../app/root-route.js';
import { signedInRoute } from '../../app/signed-in-route.js';
import { safePath } from '../../app/switches.js';
import { viewerOf } from '../../app/viewer.js';
import type { AppContext } from '../../app/context.js';
import { choiceParam, textParam } from '../../data/search-params.js';
import { m } from '../../paraglide/messages.js';

export interface SignInSearch {
  /** Path to go to afterwards; anything that is not a path of ours is ignored. */
  weiter?: string | undefined;
  /** With the password instead of a code. */
  mit?: 'passwort' | undefined;
}

const onward = (search: Record<string, unknown>) => ({ weiter: textParam(search.weiter) });

/** Who is signed in already has no business here. */
function leaveIfSignedIn({ queryClient }: AppContext, to: string | undefined): void {
  if (viewerOf(queryClient)) throw redirect({ href: safePath(to ?? null) });
}

const signInPage = () => import('./sign-in.page.js');

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/anmelden',
  validateSearch: (search: Record<string, unknown>): SignInSearch => ({
    ...onward(search),
    mit: choiceParam(search.mit, ['passwort']),
  }),
  loaderDeps: ({ search }) => ({ weiter: search.weiter }),
  beforeLoad: ({ context, search }) => leaveIfSignedIn(context, search.weiter),
  loader: async ({ context, deps }) => (await signInPage()).load(context, deps.weiter),
  head: ({ match }) => pageHead(match.context, { title: m.sign_in_title(), noIndex: true }),
  staticData: { page: 'features/auth/sign-in.page' },
  component: lazyPage(signInPage, 'SignInPage'),
});

const signUpPage = () => import('./sign-up.page.js');

export const signUpRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/registrieren',
  validateSearch: (search: Record<string, unknown>): Pick<SignInSearch, 'weiter'> => onward(search),
  loaderDeps: ({ search }) => ({ weiter: search.weiter }),
  beforeLoad: ({ context }) => leaveIfSignedIn(context, '/registrieren/kommune'),
  loader: async ({ context, deps }) => (await signUpPage()).load(context, deps.weiter),
  head: ({ match }) =>
    pageHead(match.context, { title: m.sign_up_title(), description: m.sign_up_description() }),
  staticData: { page: 'features/auth/sign-up.page' },
  component: lazyPage(signUpPage, 'SignUpPage'),
});

const passwordPage = () => import('./password.page.js');

export const passwordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/passwort',
  beforeLoad: ({ context }) => leaveIfSignedIn(context, '/einstellungen/passwort'),
  head: ({ match }) => pageHead(match.context, { title: m.reset_title(), noIndex: true }),
  staticData: { page: 'features/auth/password.page' },
  component: lazyPage(passwordPage, 'PasswordPage'),
});

const joinPage = () => import('./join.page.js');

export const joinRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/registrieren/kommune',
  validateSearch: (search: Record<string, unknown>): Pick<SignInSearch, 'weiter'> => onward(search),
  loader: async ({ context }) => (await joinPage()).load(context),
  head: ({ match }) => pageHead(match.context, { title: m.join_title(), noIndex: true }),
  staticData: { page: 'features/auth/join.page' },
  component: lazyPage(joinPage, 'JoinPage'),
});

export const authRoutes = [signInRoute, signUpRoute, passwordRoute] as const;
export const authSignedInRoutes = [joinRoute] as const;
