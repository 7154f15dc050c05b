import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../app/lazy-page.js';
import { pageHead } from '../../app/page-head.js';
import { signedInRoute } from '../../app/signed-in-route.js';
import { choiceParam, textParam } from '../../data/search-params.js';
import { m } from '../../paraglide/messages.js';

export interface MessagesSearch {
  ansicht?: 'anfragen' | 'archiv' | undefined;
}

export interface NewMessageSearch {
  /** Slug of the town that is written to, or to somebody of which. */
  kommune?: string | undefined;
}

/** An answer that a mail has chosen already. */
export interface ContactSearch {
  antwort?: 'ja' | 'teilweise' | 'nein' | undefined;
}

const listPage = () => import('./messages.page.js');
const newPage = () => import('./new-message.page.js');
const contactPage = () => import('./contact.page.js');
const conversationPage = () => import('./conversation.page.js');

export const messageRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/nachrichten',
    validateSearch: (search: Record<string, unknown>): MessagesSearch => ({
      ansicht: choiceParam(search.ansicht, ['anfragen', 'archiv']),
    }),
    loaderDeps: ({ search }) => search,
    loader: async ({ context, deps }) => (await listPage()).load(context, deps),
    head: ({ match }) => pageHead(match.context, { title: m.messages_title(), noIndex: true }),
    staticData: { page: 'features/messages/messages.page' },
    component: lazyPage(listPage, 'MessagesPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/nachrichten/neu',
    validateSearch: (search: Record<string, unknown>): NewMessageSearch => ({
      kommune: textParam(search.kommune),
    }),
    loaderDeps: ({ search }) => search,
    loader: async ({ context, deps }) => (await newPage()).load(context, deps),
    head: ({ match }) => pageHead(match.context, { title: m.message_new_title(), noIndex: true }),
    staticData: { page: 'features/messages/new-message.page' },
    component: lazyPage(newPage, 'NewMessagePage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/nachrichten/kontakte/$id',
    validateSearch: (search: Record<string, unknown>): ContactSearch => ({
      antwort: choiceParam(search.antwort, ['ja', 'teilweise', 'nein']),
    }),
    loader: async ({ context, params }) => (await contactPage()).load(context, params.id),
    head: ({ match }) => pageHead(match.context, { title: m.contact_page_title(), noIndex: true }),
    staticData: { page: 'features/messages/contact.page' },
    component: lazyPage(contactPage, 'ContactPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/nachrichten/$id',
    loader: async ({ context, params }) => (await conversationPage()).load(context, params.id),
    head: ({ match }) => pageHead(match.context, { title: m.messages_title(), noIndex: true }),
    staticData: { page: 'features/messages/conversation.page' },
    component: lazyPage(conversationPage, 'ConversationPage'),
  }),
] as const;
