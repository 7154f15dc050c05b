import './home.scss';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useInstance } from '../../app/instance.js';
import { formatNumber } from '../../i18n/format.js';
import { m } from '../../paraglide/messages.js';
import { Button, ButtonLink, ButtonRow } from '../../ui/button.js';
import { QuestionCard } from '../questions/question-card.js';
import { topicName } from '../topics/topic-name.js';
import { homeQuery } from './home-query.js';
import { MemberMap } from './member-map.js';

/** What this is, how it works, and what is going on: for visitors who are signed out. */
export function Welcome() {
  const { publicNumbers, questions, topics, mapPoints } = useSuspenseQuery(homeQuery()).data;
  const { name } = useInstance();
  return (
    <>
      <section className="home-hero">
        <div className="wrap home-hero__grid">
          <div className="home-hero__text">
            <h1>{m.home_title()}</h1>
            <p className="lead">{m.home_lead({ name })}</p>
            <ButtonRow>
              <ButtonLink to="/registrieren" variant="primary">
                {m.home_join()}
              </ButtonLink>
              <ButtonLink to="/fragen">{m.home_read()}</ButtonLink>
            </ButtonRow>
            <dl className="home-numbers">
              <Figure
                value={publicNumbers.memberMunicipalities}
                label={m.home_number_members({ count: publicNumbers.memberMunicipalities })}
              />
              <Figure
                value={publicNumbers.questions}
                label={m.home_number_questions({ count: publicNumbers.questions })}
              />
              <Figure
                value={publicNumbers.answers}
                label={m.home_number_answers({ count: publicNumbers.answers })}
              />
              <Figure
                value={publicNumbers.offers}
                label={m.home_number_offers({ count: publicNumbers.offers })}
              />
            </dl>
          </div>
          <MemberMap points={mapPoints} />
        </div>
      </section>

      <section className="wrap home-section" aria-labelledby="so-gehts">
        <h2 id="so-gehts">{m.home_steps_title()}</h2>
        <ol className="home-steps">
          <li>
            <h3>{m.home_step1_title()}</h3>
            <p>{m.home_step1_text()}</p>
          </li>
          <li>
            <h3>{m.home_step2_title()}</h3>
            <p>{m.home_step2_text()}</p>
          </li>
          <li>
            <h3>{m.home_step3_title()}</h3>
            <p>{m.home_step3_text()}</p>
          </li>
        </ol>
      </section>

      <section className="wrap home-section" aria-labelledby="neueste">
        <div className="row row--between">
          <h2 id="neueste">{m.home_newest()}</h2>
          <Link to="/fragen">{m.home_newest_all()}</Link>
        </div>
        <ul className="plain stack question-list">
          {questions.nodes.map((question) => (
            <li key={question.id}>
              <QuestionCard question={question} />
            </li>
          ))}
        </ul>
      </section>

      <section className="wrap home-section" aria-labelledby="themen">
        <div className="row row--between">
          <h2 id="themen">{m.home_topics()}</h2>
          <Link to="/themen">{m.home_topics_all()}</Link>
        </div>
        <ul className="home-topics">
          {topics.map((topic) => (
            <li key={topic.id}>
              <Link to="/themen/$slug" params={{ slug: topic.slug }} className="home-topic">
                <b>{topicName(topic)}</b>
                <span>
                  {m.topic_questions({ count: topic.questionCount })} ·{' '}
                  {m.home_topic_offers({ count: topic.offerCount })}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      </section>

      <section className="home-call" aria-labelledby="dabei">
        <div className="wrap home-call__grid">
          <div className="stack stack--tight">
            <h2 id="dabei">{m.home_call_title()}</h2>
            <p>{m.home_call_text({ count: formatNumber(publicNumbers.municipalities) })}</p>
          </div>
          <form action="/kommunen" role="search" className="home-call__form">
            <label htmlFor="eigene-kommune">{m.home_call_label()}</label>
            <div className="home-call__field">
              <input
                id="eigene-kommune"
                name="suche"
                type="search"
                className="input"
                required
                maxLength={100}
                autoComplete="off"
              />
              <Button type="submit" variant="primary">
                {m.home_call_search()}
              </Button>
            </div>
          </form>
        </div>
      </section>
    </>
  );
}

function Figure({ value, label }: { value: number; label: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{formatNumber(value)}</dd>
    </div>
  );
}
