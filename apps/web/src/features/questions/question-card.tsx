import { Link } from '@tanstack/react-router';
import type { QuestionCardFragment } from '../../gql/types.js';
import { m } from '../../paraglide/messages.js';
import { Badge } from '../../ui/badge.js';
import { Card } from '../../ui/card.js';
import { ChipLink } from '../../ui/chip.js';
import { Icon } from '../../ui/icon.js';
import { checkIcon } from '../../ui/icons/check.js';
import { PersonLine } from '../../ui/lines.js';
import { Timestamp } from '../../ui/timestamp.js';
import { topicName } from '../topics/topic-name.js';

/** A question in a list. */
export function QuestionCard({ question, level = 3 }: { question: QuestionCardFragment; level?: 2 | 3 }) {
  const Heading = `h${level}` as const;
  const solved = question.acceptedAnswerId !== null;
  const answers = question.answerCount;
  return (
    <Card as="article" linked className="question-card">
      <p
        className={`question-card__count${solved ? ' question-card__count--solved' : answers ? '' : ' question-card__count--none'}`}
      >
        <b>
          {solved && <Icon path={checkIcon} size={20} />}
          {answers}
        </b>
        {m.questions_answers_word({ count: answers })}
      </p>
      <div className="question-card__text">
        <Heading className="question-card__title">
          <Link to="/fragen/$id" params={{ id: question.id }} className="card__link">
            {question.title}
          </Link>
        </Heading>
        <p className="question-card__excerpt">{question.excerpt}</p>
        <ul className="chips">
          {question.topics.map((topic) => (
            <li key={topic.id}>
              <ChipLink to="/themen/$slug" params={{ slug: topic.slug }}>
                {topicName(topic)}
              </ChipLink>
            </li>
          ))}
          {solved && <li className="visually-hidden">{m.questions_solved()}</li>}
          {question.state === 'CLOSED' && (
            <li>
              <Badge>{m.questions_closed()}</Badge>
            </li>
          )}
          {question.visibility === 'MEMBERS' && (
            <li>
              <Badge tone="info">{m.questions_members_only()}</Badge>
            </li>
          )}
        </ul>
        <p className="meta">
          <PersonLine
            person={question.author}
            left={question.authorLeft}
            town={question.municipality}
            shownAs={question.shownAs}
            details
          />
          <Timestamp value={question.createdAt} />
          {question.isExample && <span>{m.example_mark()}</span>}
        </p>
      </div>
    </Card>
  );
}
