import type { Locale } from '@app/contracts';

/** A mail ready to leave. Text and HTML say the same. */
export interface RenderedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Address of the one-click unsubscribe (RFC 8058), for mails somebody can do without. */
  readonly unsubscribeUrl?: string;
  /** An appointment that mail programs offer to take into the calendar. */
  readonly calendar?: MailCalendar;
  /** Files that go with it. */
  readonly files?: readonly MailFile[];
}

/** A file for calendars that goes with a mail; the method is the one that stands in the file. */
export interface MailCalendar {
  readonly method: 'REQUEST' | 'CANCEL';
  readonly content: string;
}

/** A file that goes with a mail. */
export interface MailFile {
  readonly name: string;
  /** Media type, with the character set for text. */
  readonly type: string;
  readonly content: string;
}

/**
 * Declares one kind of mail: how its stored data becomes text. `preview` is sample data for the mailbox of
 * developers and for the snapshot test of each language.
 */
export interface MailKind<Data = Record<string, unknown>> {
  readonly kind: string;
  render(locale: Locale, data: Data, env: MailEnvironment): RenderedMail;
  readonly preview: Data;
}

/** What every mail may say about the instance. */
export interface MailEnvironment {
  readonly instanceName: string;
  readonly publicUrl: string;
  /** The sender, with or without a name. */
  readonly mailFrom: string;
  readonly operatorName: string;
  readonly operatorAddress: string;
}
