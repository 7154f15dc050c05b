import { Link } from '@tanstack/react-router';
import { m } from '../../paraglide/messages.js';
import { Icon } from '../../ui/icon.js';
import { arrowForwardIcon } from '../../ui/icons/arrow-forward.js';

const STEPS = {
  JOIN_TOWN: { to: '/registrieren/kommune', label: m.step_join_town, text: m.step_join_town_text },
  WAITING_FOR_APPROVAL: { to: '/registrieren/kommune', label: m.step_waiting, text: m.step_waiting_text },
  ADD_OFFERS: { to: '/meine-kommune', label: m.step_add_offers, text: m.step_add_offers_text },
  ADD_NEEDS: { to: '/meine-kommune', label: m.step_add_needs, text: m.step_add_needs_text },
  FOLLOW_TOPICS: { to: '/themen', label: m.step_follow_topics, text: m.step_follow_topics_text },
  COMPLETE_PROFILE: {
    to: '/einstellungen',
    label: m.step_complete_profile,
    text: m.step_complete_profile_text,
  },
} as const;

type Step = keyof typeof STEPS;

/** What would help most now, as links. Steps this client does not know are left out. */
export function NextSteps({ steps }: { steps: readonly string[] }) {
  const known = steps.filter((step): step is Step => step in STEPS);
  if (known.length === 0) return null;
  return (
    <section className="card stack stack--tight" aria-labelledby="naechste-schritte">
      <h2 id="naechste-schritte" className="aside-title">
        {m.desk_steps_title()}
      </h2>
      <ul className="plain next-steps">
        {known.map((step) => {
          const { to, label, text } = STEPS[step];
          return (
            <li key={step}>
              <Link to={to} className="next-steps__link">
                <span>
                  <b>{label()}</b>
                  <span className="muted small">{text()}</span>
                </span>
                <Icon path={arrowForwardIcon} size={20} />
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
