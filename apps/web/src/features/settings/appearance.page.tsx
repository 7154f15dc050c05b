import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { applyTheme, THEMES, type Theme } from '../../app/theme.js';
import { useViewer } from '../../app/viewer.js';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { SetLocaleDocument } from '../../gql/documents/SetLocale.js';
import { m } from '../../paraglide/messages.js';
import { Button, ButtonRow } from '../../ui/button.js';
import { FormProblem } from '../../ui/form-problem.js';
import { FieldGroup, Form, Radio } from '../../ui/form.js';

const HERE = '/einstellungen/darstellung';
const themeLabel = (theme: Theme) =>
  ({ auto: m.theme_auto, light: m.theme_light, dark: m.theme_dark })[theme]();

/** Language of the account, and light or dark on this device. */
export function AppearancePage() {
  return (
    <>
      <LanguageForm />
      <ThemeForm />
    </>
  );
}

function LanguageForm() {
  const locale = useViewer()?.locale ?? 'de';
  const [wanted, setWanted] = useState(locale);
  const save = useGqlMutation(SetLocaleDocument, {
    onError: () => undefined,
    // The server sets the language of the pages and renders this one anew.
    onSuccess: () => location.assign(`/sprache?auf=${wanted}&zurueck=${encodeURIComponent(HERE)}`),
  });
  return (
    <section className="card settings-card" aria-labelledby="sprache">
      <h2 id="sprache">{m.language_title()}</h2>
      <Form className="stack" onSubmit={() => save.mutate({ locale: wanted })}>
        <FieldGroup legend={m.language_legend()} hint={m.language_hint()}>
          <Radio
            name="locale"
            label="Deutsch"
            lang="de"
            checked={wanted === 'de'}
            onChange={() => setWanted('de')}
          />
          <Radio
            name="locale"
            label="English"
            lang="en"
            checked={wanted === 'en'}
            onChange={() => setWanted('en')}
          />
        </FieldGroup>
        <FormProblem error={save.error} />
        <ButtonRow>
          <Button type="submit" variant="primary" busy={save.isPending || save.isSuccess}>
            {m.action_save()}
          </Button>
        </ButtonRow>
      </Form>
    </section>
  );
}

function ThemeForm() {
  const [theme, setTheme] = useState(useRouter().options.context.theme);
  const choose = (next: Theme) => {
    applyTheme(next);
    setTheme(next);
  };
  return (
    <section className="card settings-card" aria-labelledby="darstellung">
      <h2 id="darstellung">{m.theme_title()}</h2>
      <FieldGroup legend={m.appearance_theme_legend()} hint={m.appearance_theme_hint()}>
        {THEMES.map((option) => (
          <Radio
            key={option}
            name="theme"
            label={themeLabel(option)}
            checked={theme === option}
            onChange={() => choose(option)}
          />
        ))}
      </FieldGroup>
    </section>
  );
}
