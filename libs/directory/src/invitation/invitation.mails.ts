import { TIME_ZONE } from '@app/contracts';
import { layOut, type MailKind } from '@app/platform/mail';
import { invitationTexts as texts } from './invitation.texts.js';

/** Invites somebody to a municipality. The message is the inviter's own and stays plain text. */
export const TOWN_INVITATION: MailKind<{
  readonly town: string;
  readonly inviter: string;
  /** The municipality the inviter writes for, when it is another one. */
  readonly from: string | null;
  readonly message: string | null;
  readonly path: string;
  readonly expiresAt: string;
}> = {
  kind: 'directory.town-invitation',
  preview: {
    town: 'Vrees',
    inviter: 'Jana Probe',
    from: 'Wittenberge',
    message:
      'Beim letzten Webtalk haben Sie von Ihrem Dorfladen erzählt. Das würde hier viele interessieren.',
    path: '/einladung/beispiel',
    expiresAt: '2026-05-18T08:00:00Z',
  },
  render: (locale, data, env) => {
    const day = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'de-DE', {
      dateStyle: 'long',
      timeZone: TIME_ZONE,
    }).format(new Date(data.expiresAt));
    const values = {
      town: data.town,
      inviter: data.inviter,
      instance: env.instanceName,
      from: data.from ?? 'none',
      day,
    };
    return layOut(
      locale,
      {
        subject: texts.text(locale, 'subject', values),
        blocks: [
          { kind: 'heading', text: texts.text(locale, 'heading', values) },
          { kind: 'paragraph', text: texts.text(locale, 'intro', values) },
          ...(data.message === null
            ? []
            : [
                {
                  kind: 'paragraph' as const,
                  text: texts.text(locale, 'message', { message: data.message }),
                },
              ]),
          { kind: 'button', text: texts.text(locale, 'button'), url: `${env.publicUrl}${data.path}` },
          { kind: 'paragraph', text: texts.text(locale, 'valid', values) },
          { kind: 'paragraph', text: texts.text(locale, 'unwanted') },
        ],
      },
      env,
    );
  },
};
