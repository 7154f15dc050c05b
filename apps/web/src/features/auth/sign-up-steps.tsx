import { m } from '../../paraglide/messages.js';

/** Where in signing up somebody is: 1 details, 2 code, 3 town. */
export function SignUpSteps({ current }: { current: 1 | 2 | 3 }) {
  const names = [m.sign_up_step_details(), m.sign_up_step_code(), m.sign_up_step_town()];
  return (
    <ol className="steps" aria-label={m.sign_up_steps()}>
      {names.map((name, index) => (
        <li key={name} aria-current={index + 1 === current ? 'step' : undefined}>
          <span className="steps__number" aria-hidden="true">
            {index + 1}
          </span>
          {name}
        </li>
      ))}
    </ol>
  );
}
