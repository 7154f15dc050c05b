import type { Permission } from '@app/contracts';
import { may, type Viewer } from '../../app/viewer.js';
import { m } from '../../paraglide/messages.js';

/** The pages of the administration, in the order of the tabs, each with what opens it. */
export const SECTIONS = [
  { to: '/verwaltung/kommunen', needs: 'town-claim.decide', label: m.admin_towns },
  { to: '/verwaltung/unbeantwortet', needs: 'question.route', label: m.admin_unanswered },
  { to: '/verwaltung/dubletten', needs: 'question.mark-duplicate', label: m.admin_duplicates },
  { to: '/verwaltung/themen', needs: 'topic.manage', label: m.admin_topics },
  { to: '/verwaltung/foerderprogramme', needs: 'programme.keep', label: m.programmes_title },
  { to: '/verwaltung/unterstuetzung', needs: 'support.keep', label: m.support_admin_title },
  { to: '/verwaltung/mail-domains', needs: 'mail-domain.administer', label: m.domain_admin_tab },
  { to: '/verwaltung/mitteilungen', needs: 'announcement.send', label: m.admin_announcements },
  { to: '/verwaltung/register', needs: 'register.read', label: m.admin_register },
  { to: '/verwaltung/konten', needs: 'account.administer', label: m.admin_accounts },
  { to: '/verwaltung/auftraege', needs: 'job.administer', label: m.admin_jobs },
  { to: '/verwaltung/protokoll', needs: 'audit.read', label: m.admin_audit },
] as const satisfies readonly { to: string; needs: Permission; label: () => string }[];

/** Those the account may open. */
export const sectionsFor = (viewer: Viewer | null) => SECTIONS.filter(({ needs }) => may(viewer, needs));
