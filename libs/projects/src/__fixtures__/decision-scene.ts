import { randomUUID } from 'node:crypto';
import type { TestActor } from '@app/testing';
import { DecisionSweep } from '../decision/decision.sweep.js';
import { ProjectScene, type Member, type ProjectView } from './scene.js';

export const DECISION = `id title body method state isVoting quorumKind quorumValue deadlineAt round version outcome outcomeReason outcomeText
  withdrawReason reviewOn reviewAskedAt openedAt closedAt
  tally { electorate needed voted yes no abstain }
  proposer { id } project { id }
  options { id label voteCount isWinner }
  electors { partnerId hasLeft hasVoted isOwn viewerCapacity canVote canReview municipality { id name }
    vote { choice optionId text capacity castAt caster { id } } review { answer text answerer { id } } }
  earlierRounds { round title bodyHtml }
  voteHistory { round kind text capacity municipality { id } person { id } }
  comments { id body canRemove author { id } organisation { ... on Municipality { id } ... on Institution { id } } }
  viewer { canEdit canOpen canStartRound canWithdraw canClose canComplete canComment ownTownMissing ownReviewMissing }`;

const m = (name: string, args: string, call: string): string =>
  `mutation ${args} { ${name}(${call}) { ${DECISION} } }`;

export const PROPOSE = m('proposeDecision', '($input: ProposeDecisionInput!)', 'input: $input');
export const EDIT = m('editDecision', '($input: EditDecisionInput!)', 'input: $input');
export const OPEN = m('openDecision', '($id: ID!, $version: Int!)', 'id: $id, version: $version');
export const ROUND = m('startDecisionRound', '($input: StartDecisionRoundInput!)', 'input: $input');
export const WITHDRAW = m('withdrawDecision', '($id: ID!, $reason: String!)', 'id: $id, reason: $reason');
export const CLOSE = m('closeDecision', '($id: ID!, $text: String)', 'id: $id, outcomeText: $text');
export const COMPLETE = m(
  'completeDecision',
  '($id: ID!, $text: String, $reviewOn: String)',
  'id: $id, outcomeText: $text, reviewOn: $reviewOn',
);
export const VOTE = m('castVote', '($input: CastVoteInput!)', 'input: $input');
export const TAKE_BACK = m(
  'takeBackVote',
  '($id: ID!, $round: Int!, $town: ID!)',
  'decisionId: $id, round: $round, municipalityId: $town',
);
export const REVIEW = m('answerDecisionReview', '($input: AnswerReviewInput!)', 'input: $input');
export const COMMENT = m('commentOnDecision', '($id: ID!, $body: String!)', 'id: $id, body: $body');
export const REMOVE_COMMENT = m('removeDecisionComment', '($id: ID!)', 'id: $id');
export const REMOVE = 'mutation ($id: ID!) { removeDecision(id: $id) }';
export const ONE = `query ($id: ID!) { projectDecision(id: $id) { ${DECISION} } }`;
export const LIST = `query ($id: ID!, $filter: DecisionsFilter, $first: Int, $after: String) {
  projectDecisions(projectId: $id, filter: $filter, first: $first, after: $after) { nodes { id title state outcome isVoting deadlineAt tally { electorate voted } viewer { ownTownMissing ownReviewMissing } } pageInfo { hasNextPage endCursor } } }`;
export const TOWNS = `votingTowns { partnerId isOwn canNameDeputy viewerCapacity municipality { id } deputies { id fromOn untilOn isActive canEnd person { id } } }`;
export const NAME = `mutation ($input: NameVoteDeputyInput!) { nameVoteDeputy(input: $input) { ${TOWNS} } }`;
export const END = `mutation ($id: ID!) { endVoteDeputy(id: $id) { ${TOWNS} } }`;

/** What a proposal says in its next round. */
export const OTHER_TEXT = {
  title: 'Bauhofsoftware gemeinsam ausschreiben, in zwei Stufen',
  body: 'Wir schreiben in zwei Stufen aus; jede Kommune entscheidet über die zweite selbst.',
  deadlineOn: '2026-05-27',
  deadlineTime: '12:00',
  reviewOn: '2026-11-02',
};

export interface DecisionView {
  readonly id: string;
  readonly title: string;
  readonly state: string;
  readonly round: number;
  readonly version: number;
  readonly outcome: string | null;
  readonly outcomeReason: string | null;
  readonly reviewAskedAt: string | null;
  readonly tally: Record<'electorate' | 'needed' | 'voted' | 'yes' | 'no' | 'abstain', number | null> | null;
  readonly options: { id: string; label: string; voteCount: number | null; isWinner: boolean }[];
  readonly electors: {
    partnerId: string;
    hasLeft: boolean;
    hasVoted: boolean;
    isOwn: boolean;
    viewerCapacity: string | null;
    canVote: boolean;
    canReview: boolean;
    municipality: { id: string; name: string };
    vote: { choice: string; text: string | null; capacity: string; caster: { id: string } | null } | null;
    review: { answer: string; text: string | null } | null;
  }[];
  readonly earlierRounds: { round: number; title: string; bodyHtml: string }[];
  readonly voteHistory: {
    round: number;
    kind: string;
    text: string | null;
    capacity: string | null;
    municipality: { id: string };
    person: { id: string } | null;
  }[];
  readonly comments: { id: string; body: string; organisation: { id: string } | null }[];
  readonly viewer: Record<string, boolean>;
}

interface DeputyView {
  readonly id: string;
  readonly isActive: boolean;
  readonly canEnd: boolean;
  readonly person: { id: string };
}

/** Five towns that decide together. */
export class DecisionScene {
  lead!: Member;
  towns!: Member[];
  project!: ProjectView;

  private constructor(readonly scene: ProjectScene) {}

  static async start(): Promise<DecisionScene> {
    return new DecisionScene(await ProjectScene.start());
  }

  /** A project of `count` towns that have all committed; the first one leads it. */
  async begin(count = 5): Promise<void> {
    this.scene.app.clock.set('2026-05-04T08:00:00Z');
    await this.scene.execute('delete from rate_limit');
    this.lead = await this.scene.member('Leitstadt');
    this.project = await this.scene.seeking(this.lead);
    this.towns = [this.lead];
    for (let n = 1; n < count; n++) {
      const member = await this.scene.member(`Stimmstadt ${n}`);
      await this.scene.partner(this.lead, member, this.project);
      this.towns.push(member);
    }
    await this.scene.app.settle();
  }

  input(values: object = {}): Record<string, unknown> {
    return {
      projectId: this.project.id,
      title: 'Bauhofsoftware gemeinsam ausschreiben',
      body: 'Wir schreiben **gemeinsam** aus.',
      method: 'CONSENT',
      quorumKind: 'SHARE',
      quorumValue: 60,
      deadlineOn: '2026-05-20',
      deadlineTime: '12:00',
      idempotencyKey: randomUUID(),
      ...values,
    };
  }

  async run(actor: TestActor | null, document: string, variables: object): Promise<DecisionView> {
    const data = await this.scene.app.ok<Record<string, DecisionView>>(actor, document, { ...variables });
    return Object.values(data)[0]!;
  }

  refused(actor: TestActor | null, document: string, variables: object): Promise<string> {
    return this.scene.app.refused(actor, document, { ...variables });
  }

  async opened(values: object = {}, by: TestActor = this.lead): Promise<DecisionView> {
    const { id, version } = await this.run(by, PROPOSE, { input: this.input(values) });
    const opened = await this.run(by, OPEN, { id, version });
    await this.scene.app.settle();
    return opened;
  }

  ballot(decision: DecisionView, town: string, choice: string, values: object = {}): { input: object } {
    const { id: decisionId, round } = decision;
    return { input: { decisionId, round, municipalityId: town, choice, ...values } };
  }

  vote(by: Member, decision: DecisionView, choice: string, values: object = {}): Promise<DecisionView> {
    return this.run(by, VOTE, this.ballot(decision, by.town, choice, values));
  }

  async all(decision: DecisionView, choice: string): Promise<void> {
    for (const town of this.towns) await this.vote(town, decision, choice);
  }

  read(actor: TestActor | null, id: string): Promise<DecisionView> {
    return this.run(actor, ONE, { id });
  }

  async sweep(at?: string): Promise<void> {
    if (at !== undefined) this.scene.app.clock.set(at);
    const sweep = this.scene.app.get(DecisionSweep);
    const ctx = this.scene.app.ctx();
    await sweep.closeDue(ctx);
    await sweep.remindDue(ctx);
    await sweep.askForReview(ctx);
    await this.scene.app.settle();
  }

  /** The `n`th town; the one numbered 0 leads. */
  town(n: number): Member {
    return this.towns[n]!;
  }

  /** How the town of `member` stands in a decision. */
  elector({ electors }: DecisionView, member: Member): DecisionView['electors'][number] {
    return electors.find(({ municipality }) => municipality.id === member.town)!;
  }

  async told(actor: TestActor, kind: string): Promise<{ title: string; text: string; url: string; reason: string }[]> {
    return (await this.scene.told(actor)).filter((one) => one.kind === kind);
  }

  async deputies(actor: TestActor, document: string, variables: object, town: string): Promise<DeputyView[]> {
    const data = await this.scene.app.ok<
      Record<string, { votingTowns: { municipality: { id: string }; deputies: DeputyView[] }[] }>
    >(actor, document, { ...variables });
    return Object.values(data)[0]!.votingTowns.find(({ municipality }) => municipality.id === town)!.deputies;
  }

  name(by: Member, person: TestActor, fromOn: string, untilOn: string): Promise<DeputyView[]> {
    const input = {
      projectId: this.project.id,
      municipalityId: by.town,
      personId: person.personId,
      fromOn,
      untilOn,
    };
    return this.deputies(by, NAME, { input }, by.town);
  }
}
