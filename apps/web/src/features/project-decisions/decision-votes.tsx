import type { DecisionFactsFragment } from '../../gql/types.js';
import { formatDate } from '../../i18n/format.js';
import { m } from '../../paraglide/messages.js';
import { MarkdownView } from '../../ui/markdown-view.js';
import { Table } from '../../ui/table.js';
import { Timestamp } from '../../ui/timestamp.js';
import { choiceLabel, outcomeReason, stateMark } from './decision-labels.js';

type Elector = DecisionFactsFragment['electors'][number];

const voteCount = (count: number): string =>
  count === 1 ? m.decision_option_vote() : m.decision_option_votes({ count: String(count) });

/** What came of the vote, with the figures and the reason. */
export function Outcome({ decision }: { decision: DecisionFactsFragment }) {
  const { state, method, tally, outcomeText, options } = decision;
  if (state !== 'CLOSED' || !tally) return null;
  const count = (value: number | null): string => String(value ?? 0);
  const counts = { yes: count(tally.yes), no: count(tally.no), abstain: count(tally.abstain) };
  return (
    <section className="card stack stack--tight" aria-labelledby="ergebnis">
      <h2 id="ergebnis">
        {m.decision_outcome()}: {stateMark(decision).label}
      </h2>
      <p>{outcomeReason(decision)}</p>
      {outcomeText && <p className="decision-text">{outcomeText}</p>}
      <p className="meta">
        {method === 'CONSENT' && <span>{m.decision_counts_consent(counts)}</span>}
        {method === 'MAJORITY' && <span>{m.decision_counts_majority(counts)}</span>}
        <span>
          {m.decision_counts_turnout({
            voted: count(tally.voted),
            electorate: count(tally.electorate),
            needed: count(tally.needed),
          })}
        </span>
      </p>
      {method === 'CHOICE' && (
        <ul className="plain decision-options">
          {options.map(({ id, label, voteCount: votes, isWinner }) => (
            <li key={id}>
              <span>
                {label}
                {isWinner && <b> ({m.decision_option_winner()})</b>}
              </span>
              <span>{voteCount(votes ?? 0)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** The towns with their votes, as far as they can be seen. */
export function TownVotes({ decision }: { decision: DecisionFactsFragment }) {
  const { electors, method, state, options, tally } = decision;
  const text = (elector: Elector) => {
    const { hasLeft, hasVoted, vote } = elector;
    if (hasLeft) return m.decision_has_left();
    if (vote) return choiceLabel(vote.choice, vote.optionId, options);
    if (hasVoted) return m.decision_has_voted();
    return state === 'OPEN' ? m.decision_not_voted() : m.decision_did_not_vote();
  };
  return (
    <div className="stack stack--tight">
      <h2>{m.decision_towns()}</h2>
      {state === 'OPEN' && tally && (
        <p>{m.decision_voted({ voted: String(tally.voted), electorate: String(tally.electorate) })}</p>
      )}
      {method !== 'CONSENT' && state === 'OPEN' && <p className="muted">{m.decision_hidden()}</p>}
      <Table
        caption={<span className="visually-hidden">{m.decision_towns()}</span>}
        rows={electors}
        rowKey={({ partnerId }) => partnerId}
        columns={[
          { head: m.decision_town(), cell: ({ municipality }) => municipality.name },
          {
            head: m.decision_vote(),
            cell: (elector) => (
              <>
                {text(elector)}
                {elector.vote?.text && <span className="decision-said">{elector.vote.text}</span>}
                {elector.vote && (
                  <span className="meta">
                    {m.decision_cast_by({
                      name: casterText(elector.vote.caster?.name ?? null, elector.vote.capacity === 'DEPUTY'),
                    })}
                  </span>
                )}
              </>
            ),
          },
        ]}
      />
    </div>
  );
}

function casterText(name: string | null, deputy: boolean): string {
  const shown = name ?? m.decision_gone_person();
  return deputy ? m.decision_as_deputy({ name: shown }) : shown;
}

/** The texts that were put to the vote before. */
export function EarlierRounds({ decision: { earlierRounds } }: { decision: DecisionFactsFragment }) {
  if (earlierRounds.length === 0) return null;
  return (
    <section className="stack stack--tight" aria-labelledby="runden">
      <h2 id="runden">{m.decision_rounds()}</h2>
      {earlierRounds.map(({ round, title, bodyHtml, openedAt }) => (
        <details key={round} className="card">
          <summary>
            {m.decision_round({ round: String(round) })}: {title} ({formatDate(openedAt)})
          </summary>
          <MarkdownView html={bodyHtml} />
        </details>
      ))}
    </section>
  );
}

/** What was done with the votes, the latest first. */
export function VoteHistory({ decision }: { decision: DecisionFactsFragment }) {
  const { voteHistory, options, round: present } = decision;
  return (
    <details className="card">
      <summary>{m.decision_history()}</summary>
      {voteHistory.length === 0 && <p className="muted">{m.decision_history_empty()}</p>}
      <ol className="plain stack stack--tight decision-history">
        {voteHistory.map(({ id, round, kind, optionId, text, capacity, createdAt, municipality, person }) => (
          <li key={id}>
            <b>{municipality.name}:</b> {choiceLabel(kind, optionId, options)}
            {text && <span className="decision-said">{text}</span>}
            <span className="meta">
              {capacity && <span>{casterText(person?.name ?? null, capacity === 'DEPUTY')}</span>}
              {present > 1 && <span>{m.decision_round({ round: String(round) })}</span>}
              <Timestamp value={createdAt} />
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
