import { getLocale } from '../../i18n/locale.js';

/** A topic's name in the language of the page; German where the English one was not asked for. */
export function topicName(topic: { name: string; nameEn?: string }): string {
  return getLocale() === 'en' ? (topic.nameEn ?? topic.name) : topic.name;
}
