import { layOut, type MailBlock, type MailKind } from '@app/platform/mail';
import { mandateTexts as texts } from './mandate.texts.js';

interface RequestedData {
  readonly town: string;
  readonly townSlug: string;
  readonly who: string | null;
  readonly summary: string;
  /** True for admins of a town in which nobody holds the mandate. */
  readonly noHolder: boolean;
}

/** Asks those who may promise for the town. */
export const MANDATE_REQUESTED: MailKind<RequestedData> = {
  kind: 'directory.mandate-requested',
  preview: {
    town: 'Herzberg (Elster)',
    townSlug: 'herzberg-elster',
    who: 'Ole Probe',
    summary: 'Partner im Projekt „Gemeinsam Läden beleben“ werden',
    noHolder: false,
  },
  render: (locale, { town, townSlug, who, summary, noHolder }, env) => {
    const values = { town, who: who ?? texts.text(locale, 'somebody') };
    const page = noHolder ? 'mitglieder' : 'zusagen';
    return layOut(
      locale,
      {
        subject: texts.text(locale, 'askSubject', values),
        blocks: [
          { kind: 'heading', text: texts.text(locale, 'askHeading', values) },
          { kind: 'paragraph', text: texts.text(locale, 'askIntro', values) },
          { kind: 'paragraph', text: summary },
          ...(noHolder ? [{ kind: 'paragraph' as const, text: texts.text(locale, 'askAdmin', values) }] : []),
          {
            kind: 'button',
            text: texts.text(locale, 'askButton'),
            url: `${env.publicUrl}/meine-kommune/${page}?stadt=${townSlug}`,
          },
        ],
      },
      env,
    );
  },
};

/** Tells whoever asked what was decided. */
export const MANDATE_DECIDED: MailKind<{
  readonly town: string;
  readonly summary: string;
  readonly approved: boolean;
  readonly reason: string | null;
  readonly path: string | null;
}> = {
  kind: 'directory.mandate-decided',
  preview: {
    town: 'Herzberg (Elster)',
    summary: 'Partner im Projekt „Gemeinsam Läden beleben“ werden',
    approved: false,
    reason: 'Der Stadtrat entscheidet erst im Herbst.',
    path: '/meine-kommune/zusagen',
  },
  render: (locale, { town, summary, approved, reason, path }, env) => {
    const topic = approved ? 'approved' : 'refused';
    const blocks: MailBlock[] = [
      { kind: 'heading', text: texts.text(locale, `${topic}Heading`, { town }) },
      { kind: 'paragraph', text: texts.text(locale, `${topic}Intro`, { town }) },
      { kind: 'paragraph', text: summary },
    ];
    if (reason !== null) blocks.push({ kind: 'paragraph', text: texts.text(locale, 'reason', { reason }) });
    if (path !== null)
      blocks.push({
        kind: 'button',
        text: texts.text(locale, 'decidedButton'),
        url: `${env.publicUrl}${path}`,
      });
    return layOut(locale, { subject: texts.text(locale, `${topic}Subject`, { town }), blocks }, env);
  },
};
