import { layOut, type MailKind } from '@app/platform/mail';
import { domainClaimTexts as texts } from './domain-claim.texts.js';

/** Tells whoever claimed a domain what became of it. */
export const DOMAIN_CLAIM_DECIDED: MailKind<{
  readonly domain: string;
  readonly town: string;
  readonly outcome: 'confirmed' | 'rejected' | 'expired';
  readonly reason: string | null;
}> = {
  kind: 'directory.domain-claim-decided',
  preview: { domain: 'wittenberge.example', town: 'Wittenberge', outcome: 'confirmed', reason: null },
  render: (locale, { domain, town, outcome, reason }, env) => {
    const values = { domain, town, reason: reason ?? '–' };
    return layOut(
      locale,
      {
        subject: texts.text(locale, `${outcome}Subject`, values),
        blocks: [
          { kind: 'heading', text: texts.text(locale, `${outcome}Heading`, values) },
          { kind: 'paragraph', text: texts.text(locale, `${outcome}Intro`, values) },
          {
            kind: 'button',
            text: texts.text(locale, 'button'),
            url: `${env.publicUrl}/meine-kommune/mail-domains`,
          },
        ],
      },
      env,
    );
  },
};
