import { randomUUID } from 'node:crypto';
import { insertPerson } from '@app/testing';
import {
  CLOSE,
  COMMENT,
  COMPLETE,
  DecisionScene,
  EDIT,
  LIST,
  ONE,
  OPEN,
  PROPOSE,
  REMOVE,
  REMOVE_COMMENT,
  REVIEW,
  ROUND,
  TAKE_BACK,
  VOTE,
  WITHDRAW,
  type DecisionView,
} from '../__fixtures__/decision-scene.js';
import type { Member } from '../__fixtures__/scene.js';
import { DecisionSweep } from './decision.sweep.js';

const OTHER_TEXT = {
  title: 'Bauhofsoftware gemeinsam ausschreiben, in zwei Stufen',
  body: 'Wir schreiben in zwei Stufen aus; jede Kommune entscheidet über die zweite selbst.',
  deadlineOn: '2026-05-27',
  deadlineTime: '12:00',
  reviewOn: '2026-11-02',
};

interface DecisionPage {
  readonly projectDecisions: {
    readonly nodes: DecisionView[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
}

describe('decisions of a project', () => {
  let at: DecisionScene;
  beforeAll(async () => {
    at = await DecisionScene.start();
  });
  afterAll(() => at?.scene.app.stop());
  beforeEach(() => at.begin());

  const town = (n: number): Member => at.towns[n]!;
  const of = (view: DecisionView, member: Member) =>
    view.electors.find(({ municipality }) => municipality.id === member.town)!;
  const rows = (text: string, ...values: unknown[]) => at.scene.rows(text, ...values);

  it('S27 A consent decision with five towns: one vote per town; an objection with text blocks; after change all consent; outcome stored; at the review date members are asked "gilt noch?"', async () => {
    const colleague = await at.scene.colleague(town(1).town);
    const proposal = await at.opened({ reviewOn: '2026-11-02' });
    expect(proposal).toMatchObject({
      state: 'OPEN',
      round: 1,
      tally: { electorate: 5, needed: 3, voted: 0 },
    });
    expect(proposal.electors).toHaveLength(5);

    // One vote per town: the second one replaces the first.
    await at.vote(town(0), proposal, 'AGREE');
    await at.vote(town(1), proposal, 'ABSTAIN');
    const changed = await at.vote(town(1), proposal, 'AGREE');
    expect(changed.tally).toMatchObject({ voted: 2, yes: 2, abstain: 0 });
    await at.vote(town(2), proposal, 'AGREE');
    await at.vote(town(3), proposal, 'AGREE');

    // An objection needs a text and blocks.
    expect(await at.refused(town(4), VOTE, at.ballot(proposal, town(4).town, 'OBJECT'))).toBe(
      'REASON_REQUIRED',
    );
    await at.vote(town(4), proposal, 'OBJECT', { text: 'Die zweite Stufe ist nicht finanziert.' });
    await at.scene.app.settle();
    expect(await at.told(at.lead, 'project.decision-objected')).toMatchObject([
      {
        title: 'Stimmstadt 4 hat einen Einwand gegen einen Beschlussvorschlag',
        text: expect.stringContaining('Die zweite Stufe ist nicht finanziert.'),
        url: `/projekte/${at.project.id}/beschluesse/${proposal.id}`,
      },
    ]);
    const blocked = await at.read(town(1), proposal.id);
    expect(of(blocked, town(4)).vote).toMatchObject({
      choice: 'OBJECT',
      text: 'Die zweite Stufe ist nicht finanziert.',
    });

    // The proposer changes the text: a new round, all are asked again.
    const again = await at.run(at.lead, ROUND, {
      input: { id: proposal.id, version: blocked.version, ...OTHER_TEXT },
    });
    expect(again).toMatchObject({ round: 2, title: OTHER_TEXT.title, tally: { voted: 0, yes: 0, no: 0 } });
    expect(again.earlierRounds).toMatchObject([{ round: 1, title: 'Bauhofsoftware gemeinsam ausschreiben' }]);
    await at.scene.app.settle();
    expect(await at.told(town(1), 'project.vote-asked')).toMatchObject([
      { title: 'Ein Beschlussvorschlag ist geändert; Ihre Kommune wird neu gefragt' },
    ]);
    expect(await at.refused(town(1), VOTE, at.ballot(proposal, town(1).town, 'AGREE'))).toBe('STALE_VERSION');

    await at.all(again, 'AGREE');
    await at.sweep('2026-05-27T09:59:00Z');
    expect((await at.read(at.lead, proposal.id)).state).toBe('OPEN');
    await at.sweep('2026-05-27T10:00:00Z');
    const closed = await at.read(town(2), proposal.id);
    expect(closed).toMatchObject({
      state: 'CLOSED',
      outcome: 'ADOPTED',
      outcomeReason: 'NO_OBJECTION',
      tally: { electorate: 5, needed: 3, voted: 5, yes: 5, no: 0, abstain: 0 },
    });
    expect(await at.told(colleague, 'project.decision-closed')).toMatchObject([
      { title: 'Ein Beschluss ist gefasst' },
    ]);

    // At the review date, and once.
    await at.sweep('2026-11-01T12:00:00Z');
    expect(await at.told(colleague, 'project.decision-review')).toEqual([]);
    await at.sweep('2026-11-01T23:30:00Z');
    await at.sweep('2026-11-03T12:00:00Z');
    for (const person of [colleague, ...at.towns])
      expect(await at.told(person, 'project.decision-review')).toMatchObject([
        { title: 'Gilt dieser Beschluss noch?' },
      ]);
    expect(
      await rows(
        `select count(*)::int as n from outbox where type = 'project.decision-review-due.v1' and payload ->> 'decisionId' = $1`,
        proposal.id,
      ),
    ).toEqual([{ n: 1 }]);
    const answer = (member: Member, values: object) =>
      at.run(member, REVIEW, { input: { decisionId: proposal.id, municipalityId: member.town, ...values } });
    await answer(town(1), { answer: 'STILL_VALID' });
    expect(
      await at.refused(town(2), REVIEW, {
        input: { decisionId: proposal.id, municipalityId: town(2).town, answer: 'CHANGE_NEEDED' },
      }),
    ).toBe('REASON_REQUIRED');
    const reviewed = await answer(town(2), { answer: 'CHANGE_NEEDED', text: 'Der Anbieter hat gewechselt.' });
    expect(of(reviewed, town(1)).review).toMatchObject({ answer: 'STILL_VALID' });
    expect(of(reviewed, town(2)).review).toMatchObject({
      answer: 'CHANGE_NEEDED',
      text: 'Der Anbieter hat gewechselt.',
    });
    expect(reviewed.viewer['ownReviewMissing']).toBe(false);
    expect((await at.read(town(3), proposal.id)).viewer['ownReviewMissing']).toBe(true);
  });

  it('S27 an objection that stands rejects; one that is taken back does not', async () => {
    const [standing, lifted] = [await at.opened(), await at.opened()];
    for (const decision of [standing, lifted]) {
      await at.all(decision, 'AGREE');
      await at.vote(town(2), decision, 'OBJECT', { text: 'So nicht.' });
    }
    const back = await at.run(town(2), TAKE_BACK, { id: lifted.id, round: 1, town: town(2).town });
    expect(back.tally).toMatchObject({ voted: 4, no: 0 });
    // Doing it again changes nothing.
    await at.run(town(2), TAKE_BACK, { id: lifted.id, round: 1, town: town(2).town });
    await at.sweep('2026-05-20T10:00:00Z');
    expect(await at.read(at.lead, standing.id)).toMatchObject({
      outcome: 'REJECTED',
      outcomeReason: 'OBJECTION',
    });
    expect(await at.read(at.lead, lifted.id)).toMatchObject({ outcome: 'ADOPTED' });
    const { voteHistory } = await at.read(town(1), lifted.id);
    expect(voteHistory.filter(({ municipality }) => municipality.id === town(2).town)).toMatchObject([
      { kind: 'TAKEN_BACK', capacity: 'MANDATE', person: { id: town(2).personId } },
      { kind: 'OBJECT', text: 'So nicht.' },
      { kind: 'AGREE' },
    ]);
  });

  it('majority and choice show who has voted, and how only at the end and to the own town', async () => {
    const majority = await at.opened({ method: 'MAJORITY' });
    const choice = await at.opened({ method: 'CHOICE', options: ['Anbieter A', 'Anbieter B', 'Anbieter C'] });
    const [a, b] = choice.options.map(({ id }) => id);
    for (const [n, yes] of [
      [0, 'YES'],
      [1, 'NO'],
      [2, 'YES'],
      [3, 'ABSTAIN'],
    ] as const)
      await at.vote(town(n), majority, yes);
    for (const [n, optionId] of [
      [0, a],
      [1, b],
      [2, b],
    ] as const)
      await at.vote(town(n), choice, 'OPTION', { optionId });
    const running = await at.read(town(1), majority.id);
    expect(running.tally).toEqual({ electorate: 5, needed: 3, voted: 4, yes: null, no: null, abstain: null });
    expect(of(running, town(0))).toMatchObject({ hasVoted: true, vote: null });
    expect(of(running, town(1))).toMatchObject({ hasVoted: true, vote: { choice: 'NO' }, canVote: true });
    expect(running.voteHistory).toMatchObject([{ kind: 'NO', municipality: { id: town(1).town } }]);
    expect((await at.read(at.lead, choice.id)).options.map(({ voteCount }) => voteCount)).toEqual([
      null,
      null,
      null,
    ]);
    await at.sweep('2026-05-20T10:00:00Z');
    const closed = await at.read(town(1), majority.id);
    expect(closed).toMatchObject({
      outcome: 'ADOPTED',
      outcomeReason: 'MORE_YES',
      tally: { yes: 2, no: 1, abstain: 1 },
    });
    expect(of(closed, town(0)).vote).toMatchObject({ choice: 'YES' });
    expect(await at.read(at.lead, choice.id)).toMatchObject({
      outcome: 'ADOPTED',
      outcomeReason: 'MOST_VOTES',
      options: [
        { voteCount: 1, isWinner: false },
        { voteCount: 2, isWinner: true },
        { voteCount: 0, isWinner: false },
      ],
    });
  });

  it('a tie rejects by majority and gives no result by choice; a missed quorum decides nothing', async () => {
    const majority = await at.opened({ method: 'MAJORITY', quorumKind: 'TOWNS', quorumValue: 2 });
    const choice = await at.opened({
      method: 'CHOICE',
      options: ['A', 'B'],
      quorumKind: 'TOWNS',
      quorumValue: 2,
    });
    const silent = await at.opened({ quorumKind: 'TOWNS', quorumValue: 3 });
    await at.vote(town(0), majority, 'YES');
    await at.vote(town(1), majority, 'NO');
    await at.vote(town(0), choice, 'OPTION', { optionId: choice.options[0]!.id });
    await at.vote(town(1), choice, 'OPTION', { optionId: choice.options[1]!.id });
    await at.vote(town(0), silent, 'AGREE');
    await at.vote(town(1), silent, 'AGREE');
    await at.sweep('2026-05-20T10:00:00Z');
    expect(await at.read(at.lead, majority.id)).toMatchObject({ outcome: 'REJECTED', outcomeReason: 'TIE' });
    expect(await at.read(at.lead, choice.id)).toMatchObject({ outcome: 'NO_RESULT', outcomeReason: 'TIE' });
    expect(await at.read(at.lead, silent.id)).toMatchObject({
      outcome: 'NO_QUORUM',
      outcomeReason: 'TOO_FEW_VOTED',
    });
    expect(await at.told(town(3), 'project.decision-closed')).toHaveLength(3);
  });

  it('votes come from those who may: refused without the mandate, for foreign towns, institutions and towns that came later', async () => {
    const university = await at.scene.institution('Hochschule Beispiel', true);
    await at.scene.run(at.lead, at.scene.INVITE, {
      input: {
        projectId: at.project.id,
        organisationId: university.institution,
        message: 'Bitte dabei sein.',
      },
    });
    await at.scene.run(university, at.scene.CONFIRM, { p: at.project.id, o: university.institution });
    const decision = await at.opened();
    expect(decision.electors).toHaveLength(5);
    const later = await at.scene.member('Spätstadt');
    await at.scene.partner(at.lead, later, at.project);
    const colleague = await at.scene.colleague(town(1).town);
    const ballot = (where: string) => at.ballot(decision, where, 'AGREE');
    expect(await at.refused(colleague, VOTE, ballot(town(1).town))).toBe('VOTE_NO_MANDATE');
    expect(await at.refused(colleague, TAKE_BACK, { id: decision.id, round: 1, town: town(1).town })).toBe(
      'VOTE_NO_MANDATE',
    );
    expect(await at.refused(town(1), VOTE, ballot(town(2).town))).toBe('NOT_FOUND');
    expect(await at.refused(later, VOTE, ballot(later.town))).toBe('VOTE_NOT_ENTITLED');
    expect(await at.refused(university, VOTE, ballot(university.institution))).toBe('VOTE_NOT_ENTITLED');
    expect(await at.refused(university, VOTE, ballot(town(1).town))).toBe('NOT_FOUND');
    const stranger = await at.scene.member();
    expect(await at.refused(stranger, VOTE, ballot(stranger.town))).toBe('NOT_FOUND');
    expect(await at.refused(null, VOTE, ballot(town(1).town))).toBe('NOT_SIGNED_IN');
    expect(of(await at.read(colleague, decision.id), town(1))).toMatchObject({
      isOwn: true,
      viewerCapacity: null,
      canVote: false,
    });
    // Institutions are heard in the comments.
    const said = await at.run(university, COMMENT, {
      id: decision.id,
      body: 'Wir helfen bei der Ausschreibung.',
    });
    expect(said.comments).toMatchObject([
      {
        body: 'Wir helfen bei der Ausschreibung.',
        organisation: { id: university.institution },
        canRemove: true,
      },
    ]);
    expect(await at.refused(colleague, REMOVE_COMMENT, { id: said.comments[0]!.id })).toBe('NOT_FOUND');
    expect((await at.run(at.lead, REMOVE_COMMENT, { id: said.comments[0]!.id })).comments).toEqual([]);
  });

  it('refuses what the method does not know, options of others, votes after the deadline and on drafts', async () => {
    const decision = await at.opened();
    const choice = await at.opened({ method: 'CHOICE', options: ['A', 'B'] });
    const other = await at.opened({ method: 'CHOICE', options: ['A', 'B'] });
    const cast = (which: DecisionView, pick: string, values: object = {}) =>
      at.refused(town(1), VOTE, at.ballot(which, town(1).town, pick, values));
    expect(await cast(decision, 'YES')).toBe('BAD_INPUT');
    expect(await cast(decision, 'OPTION', { optionId: choice.options[0]!.id })).toBe('BAD_INPUT');
    expect(await cast(decision, 'AGREE', { optionId: choice.options[0]!.id })).toBe('BAD_INPUT');
    expect(await cast(choice, 'OPTION')).toBe('BAD_INPUT');
    expect(await cast(choice, 'OPTION', { optionId: other.options[0]!.id })).toBe('BAD_INPUT');
    expect(await cast(choice, 'OPTION', { optionId: randomUUID() })).toBe('BAD_INPUT');
    expect(await cast(decision, 'AGREE', { text: 'x'.repeat(2001) })).toBe('TOO_LONG');
    const draft = await at.run(at.lead, PROPOSE, { input: at.input() });
    expect(await at.refused(at.lead, VOTE, at.ballot({ ...draft, round: 1 }, at.lead.town, 'AGREE'))).toBe(
      'DECISION_NOT_OPEN',
    );
    at.scene.app.clock.set('2026-05-20T09:59:59Z');
    await at.vote(town(1), decision, 'AGREE');
    at.scene.app.clock.set('2026-05-20T10:00:00Z');
    // Nothing has swept yet, and still nobody votes.
    expect(await cast(decision, 'ABSTAIN')).toBe('DECISION_NOT_OPEN');
    expect(await at.refused(town(1), TAKE_BACK, { id: decision.id, round: 1, town: town(1).town })).toBe(
      'DECISION_NOT_OPEN',
    );
  });

  it('drafts: seen by who proposes and edits, changed with their version, thrown away, opened once', async () => {
    const colleague = await at.scene.colleague(at.lead.town);
    await at.scene.run(at.lead, at.scene.PERSON, {
      p: at.project.id,
      person: colleague.personId,
      role: 'MEMBER',
      o: at.lead.town,
    });
    const draft = await at.run(colleague, PROPOSE, { input: at.input() });
    expect(draft).toMatchObject({
      state: 'DRAFT',
      round: 0,
      tally: null,
      electors: [],
      viewer: { canEdit: true, canOpen: true },
    });
    expect(await at.read(town(1), draft.id)).toBeNull();
    expect(await at.read(at.lead, draft.id)).toMatchObject({ viewer: { canEdit: true } });
    const edited = await at.run(colleague, EDIT, {
      input: { ...editOf(at.input()), id: draft.id, version: 1, method: 'CHOICE', options: ['Ja', 'Später'] },
    });
    expect(edited).toMatchObject({
      method: 'CHOICE',
      version: 2,
      options: [{ label: 'Ja' }, { label: 'Später' }],
    });
    expect(
      await at.refused(colleague, EDIT, { input: { ...editOf(at.input()), id: draft.id, version: 1 } }),
    ).toBe('STALE_VERSION');
    expect(
      await at.refused(town(1), EDIT, { input: { ...editOf(at.input()), id: draft.id, version: 2 } }),
    ).toBe('NOT_FOUND');
    expect(await at.refused(town(1), OPEN, { id: draft.id, version: 2 })).toBe('NOT_FOUND');
    expect(await at.refused(colleague, OPEN, { id: draft.id, version: 1 })).toBe('STALE_VERSION');
    await at.run(colleague, OPEN, { id: draft.id, version: 2 });
    expect(await at.refused(colleague, OPEN, { id: draft.id, version: 3 })).toBe('DECISION_NOT_DRAFT');
    expect(
      await at.refused(colleague, EDIT, { input: { ...editOf(at.input()), id: draft.id, version: 3 } }),
    ).toBe('DECISION_NOT_DRAFT');
    expect(await at.refused(colleague, REMOVE, { id: draft.id })).toBe('DECISION_NOT_DRAFT');
    const other = await at.run(colleague, PROPOSE, { input: at.input() });
    expect(await at.refused(town(1), REMOVE, { id: other.id })).toBe('NOT_FOUND');
    await at.run(colleague, REMOVE, { id: other.id });
    expect(await at.read(colleague, other.id)).toBeNull();
    const key = { idempotencyKey: randomUUID() };
    const [first, second] = [
      await at.run(colleague, PROPOSE, { input: at.input(key) }),
      await at.run(colleague, PROPOSE, { input: at.input(key) }),
    ];
    expect(second.id).toBe(first.id);
  });

  it('refuses proposals that cannot be put to the vote', async () => {
    for (const [values, code] of [
      [{ title: ' ' }, 'BAD_INPUT'],
      [{ body: '' }, 'BAD_INPUT'],
      [{ deadlineOn: '2026-05-04', deadlineTime: '10:00' }, 'DECISION_DEADLINE'],
      [{ deadlineOn: '2027-05-20' }, 'DECISION_DEADLINE'],
      [{ deadlineOn: '2026-02-30' }, 'BAD_INPUT'],
      [{ deadlineTime: '24:00' }, 'BAD_INPUT'],
      [{ reviewOn: '2026-05-20' }, 'BAD_INPUT'],
      [{ quorumValue: 0 }, 'BAD_INPUT'],
      [{ quorumValue: 101 }, 'BAD_INPUT'],
      [{ method: 'CHOICE' }, 'BAD_INPUT'],
      [{ method: 'CHOICE', options: ['Nur eine'] }, 'BAD_INPUT'],
      [{ method: 'CHOICE', options: ['Gleich', 'gleich'] }, 'BAD_INPUT'],
      [{ method: 'CHOICE', options: Array.from({ length: 11 }, (_, n) => `Option ${n}`) }, 'BAD_INPUT'],
      [{ method: 'MAJORITY', options: ['A', 'B'] }, 'BAD_INPUT'],
      [{ title: 'x'.repeat(161) }, 'TOO_LONG'],
    ] as const)
      expect([values, await at.refused(at.lead, PROPOSE, { input: at.input(values) })]).toEqual([
        values,
        code,
      ]);
    const stranger = await at.scene.member();
    expect(await at.refused(stranger, PROPOSE, { input: at.input() })).toBe('NOT_FOUND');
    const high = await at.run(at.lead, PROPOSE, { input: at.input({ quorumKind: 'TOWNS', quorumValue: 6 }) });
    expect(await at.refused(at.lead, OPEN, { id: high.id, version: 1 })).toBe('DECISION_QUORUM_HIGH');
    const late = await at.run(at.lead, PROPOSE, { input: at.input() });
    at.scene.app.clock.set('2026-05-21T08:00:00Z');
    expect(await at.refused(at.lead, OPEN, { id: late.id, version: 1 })).toBe('DECISION_DEADLINE');
  });

  it('needs two towns, and a project that goes on; what is open is closed all the same', async () => {
    const [open, draft] = [await at.opened(), await at.run(at.lead, PROPOSE, { input: at.input() })];
    const { version } = (await at.scene.read(at.lead, at.project.id))!;
    await at.scene.step(at.lead, { ...at.project, version }, 'PAUSED', 'Wir warten auf den Haushalt.');
    expect(await at.refused(at.lead, PROPOSE, { input: at.input() })).toBe('DECISION_PROJECT_RESTS');
    expect(await at.refused(at.lead, OPEN, { id: draft.id, version: 1 })).toBe('DECISION_PROJECT_RESTS');
    expect(
      await at.refused(at.lead, ROUND, { input: { id: open.id, version: open.version, ...OTHER_TEXT } }),
    ).toBe('DECISION_PROJECT_RESTS');
    for (const n of [0, 1, 2]) await at.vote(town(n), open, 'AGREE');
    await at.sweep('2026-05-20T10:00:00Z');
    expect(await at.read(at.lead, open.id)).toMatchObject({ state: 'CLOSED', outcome: 'ADOPTED' });
    await at.begin(1);
    const alone = await at.run(at.lead, PROPOSE, { input: at.input() });
    expect(await at.refused(at.lead, OPEN, { id: alone.id, version: 1 })).toBe('DECISION_NO_TOWNS');
  });

  it('a town that leaves loses its vote in what is open, and in nothing that is closed', async () => {
    const closed = await at.opened({ method: 'MAJORITY' });
    await at.all(closed, 'YES');
    await at.run(at.lead, CLOSE, { id: closed.id });
    const open = await at.opened({ quorumValue: 100 });
    await at.all(open, 'AGREE');
    await at.vote(town(4), open, 'OBJECT', { text: 'So nicht.' });
    await at.scene.app.ok(town(4), at.scene.LEAVE, { p: at.project.id, o: town(4).town });
    const view = await at.read(at.lead, open.id);
    expect(view.tally).toMatchObject({ electorate: 4, needed: 4, voted: 4, no: 0 });
    expect(of(view, town(4))).toMatchObject({ hasLeft: true, hasVoted: false, vote: null });
    expect(view.voteHistory[0]).toMatchObject({
      kind: 'FELL_AWAY',
      capacity: null,
      municipality: { id: town(4).town },
    });
    expect(await at.refused(town(4), VOTE, at.ballot(open, town(4).town, 'AGREE'))).toBe('NOT_FOUND');
    await at.sweep('2026-05-20T10:00:00Z');
    expect(await at.read(at.lead, open.id)).toMatchObject({
      outcome: 'ADOPTED',
      tally: { electorate: 4, voted: 4 },
    });
    const before = await at.read(at.lead, closed.id);
    expect(before.tally).toMatchObject({ electorate: 5, voted: 5, yes: 5 });
    expect(of(before, town(4)).vote).toMatchObject({ choice: 'YES' });
  });

  it('is closed early by the lead alone, only when all have voted; the outcome is completed once', async () => {
    const decision = await at.opened({ method: 'MAJORITY' });
    for (const n of [0, 1, 2, 3]) await at.vote(town(n), decision, 'YES');
    expect(await at.refused(at.lead, CLOSE, { id: decision.id })).toBe('DECISION_NOT_ALL_VOTED');
    await at.vote(town(4), decision, 'NO');
    expect(await at.refused(town(1), CLOSE, { id: decision.id })).toBe('NOT_FOUND');
    const closed = await at.run(at.lead, CLOSE, { id: decision.id });
    expect(closed).toMatchObject({ outcome: 'ADOPTED', viewer: { canClose: false, canComplete: true } });
    expect(await at.refused(at.lead, CLOSE, { id: decision.id })).toBe('DECISION_NOT_OPEN');
    expect(await at.refused(town(1), COMPLETE, { id: decision.id, text: 'Nein' })).toBe('NOT_FOUND');
    expect(await at.refused(at.lead, COMPLETE, { id: decision.id, reviewOn: '2026-05-04' })).toBe(
      'BAD_INPUT',
    );
    expect(
      await at.run(at.lead, COMPLETE, { id: decision.id, text: 'Wir schreiben im Juni aus.' }),
    ).toMatchObject({ outcomeText: 'Wir schreiben im Juni aus.', viewer: { canComplete: true } });
    expect(await at.run(at.lead, COMPLETE, { id: decision.id, reviewOn: '2027-05-04' })).toMatchObject({
      reviewOn: '2027-05-04',
      outcomeText: 'Wir schreiben im Juni aus.',
      viewer: { canComplete: false },
    });
    for (const values of [{ text: 'Anders' }, { reviewOn: '2028-05-04' }])
      expect(await at.refused(at.lead, COMPLETE, { id: decision.id, ...values })).toBe('DECISION_COMPLETE');
    expect(
      await at.refused(town(1), REVIEW, {
        input: { decisionId: decision.id, municipalityId: town(1).town, answer: 'STILL_VALID' },
      }),
    ).toBe('DECISION_NO_REVIEW');
  });

  it('is withdrawn with a reason, and how towns voted by majority stays closed', async () => {
    const decision = await at.opened({ method: 'MAJORITY' });
    await at.vote(town(1), decision, 'NO');
    expect(await at.refused(at.lead, WITHDRAW, { id: decision.id, reason: ' ' })).toBe('REASON_REQUIRED');
    expect(await at.refused(town(1), WITHDRAW, { id: decision.id, reason: 'Nein' })).toBe('NOT_FOUND');
    const gone = await at.run(at.lead, WITHDRAW, {
      id: decision.id,
      reason: 'Die Rechtslage hat sich geändert.',
    });
    expect(gone).toMatchObject({
      state: 'WITHDRAWN',
      withdrawReason: 'Die Rechtslage hat sich geändert.',
      tally: null,
    });
    expect(of(gone, town(1)).vote).toBeNull();
    await at.scene.app.settle();
    expect(await at.told(town(2), 'project.decision-closed')).toMatchObject([
      {
        title: 'Ein Beschlussvorschlag ist zurückgezogen',
        text: expect.stringContaining('Die Rechtslage hat sich geändert.'),
      },
    ]);
    expect(await at.refused(at.lead, WITHDRAW, { id: decision.id, reason: 'Noch einmal' })).toBe(
      'DECISION_NOT_OPEN',
    );
    await at.sweep('2026-05-20T10:00:00Z');
    expect((await at.read(at.lead, decision.id)).state).toBe('WITHDRAWN');
  });

  it('who votes is asked, members hear of it, and towns that are silent are reminded once per round', async () => {
    const colleague = await at.scene.colleague(town(1).town);
    const orphan = await at.scene.member('Ohnestadt');
    await at.scene.partner(at.lead, orphan, at.project);
    await at.scene.execute('update membership set mandate = false where person_id = $1', orphan.personId);
    await at.scene.execute(`update membership set role = 'ADMIN' where person_id = $1`, orphan.personId);
    const decision = await at.opened();
    expect(await at.told(town(1), 'project.vote-asked')).toMatchObject([
      { title: 'Ihre Kommune kann abstimmen', reason: 'weil Sie für Stimmstadt 1 zusagen dürfen' },
    ]);
    expect(await at.told(colleague, 'project.vote-asked')).toEqual([]);
    expect(await at.told(colleague, 'project.decision-opened')).toMatchObject([
      {
        title: 'Die Kommunen stimmen über einen Beschlussvorschlag ab',
        reason: 'weil Stimmstadt 1 mit abstimmt',
      },
    ]);
    expect(await at.told(orphan, 'project.vote-asked')).toHaveLength(1);
    await at.vote(town(1), decision, 'AGREE');
    await at.scene.execute('update notification set read_at = now()');
    await at.sweep('2026-05-18T09:59:00Z');
    expect(
      await rows(
        `select count(*)::int as n from outbox where type = 'project.decision-reminded.v1' and payload ->> 'decisionId' = $1`,
        decision.id,
      ),
    ).toEqual([{ n: 0 }]);
    await at.sweep('2026-05-18T10:01:00Z');
    await at.sweep('2026-05-19T10:01:00Z');
    expect(
      await rows(
        `select count(*)::int as n from outbox where type = 'project.decision-reminded.v1' and payload ->> 'decisionId' = $1`,
        decision.id,
      ),
    ).toEqual([{ n: 1 }]);
    expect((await at.told(town(2), 'project.vote-asked')).map(({ title }) => title)).toEqual([
      'Die Stimme Ihrer Kommune fehlt noch',
      'Ihre Kommune kann abstimmen',
    ]);
    expect((await at.told(town(1), 'project.vote-asked')).map(({ title }) => title)).toEqual([
      'Ihre Kommune kann abstimmen',
    ]);
  });

  it('the list has open ones first by deadline, then drafts, then what is over, page by page', async () => {
    const later = await at.opened({ title: 'Später', deadlineOn: '2026-06-30' });
    const sooner = await at.opened({ title: 'Bald' });
    await at.run(at.lead, PROPOSE, { input: at.input({ title: 'Entwurf' }) });
    for (const title of ['Alt', 'Neu']) {
      const { id } = await at.opened({ title });
      at.scene.app.clock.set(title === 'Alt' ? '2026-05-05T08:00:00Z' : '2026-05-06T08:00:00Z');
      await at.run(at.lead, WITHDRAW, { id, reason: 'Anders gelöst' });
    }
    const titles: string[] = [];
    let after: string | null = null;
    do {
      const page: DecisionPage = await at.scene.app.ok<DecisionPage>(at.lead, LIST, {
        id: at.project.id,
        first: 2,
        after,
      });
      const { nodes, pageInfo } = page.projectDecisions;
      titles.push(...nodes.map(({ title }) => title));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after);
    expect(titles).toEqual(['Bald', 'Später', 'Entwurf', 'Neu', 'Alt']);
    const of = async (actor: Member, filter?: object) =>
      (
        await at.scene.app.ok<{ projectDecisions: { nodes: DecisionView[] } }>(actor, LIST, {
          id: at.project.id,
          filter,
        })
      ).projectDecisions.nodes;
    expect((await of(town(1))).map(({ title }) => title)).toEqual(['Bald', 'Später', 'Neu', 'Alt']);
    expect((await of(town(1), { states: ['OPEN'] })).map(({ id }) => id)).toEqual([sooner.id, later.id]);
    expect((await of(town(1)))[0]!.viewer['ownTownMissing']).toBe(true);
    await at.vote(town(1), sooner, 'AGREE');
    expect((await of(town(1)))[0]!.viewer['ownTownMissing']).toBe(false);
  });

  it('the list costs the same number of statements however many there are', async () => {
    const count = async () =>
      at.scene.app.statements(() =>
        at.scene.app.ok(
          town(1),
          `query ($id: ID!) { projectDecisions(projectId: $id, first: 10) { nodes { id proposer { id } options { id }
             electors { hasVoted municipality { name } vote { caster { id } } } voteHistory { kind person { id } }
             earlierRounds { round } } } }`,
          { id: at.project.id },
        ),
      );
    await at.vote(town(1), await at.opened(), 'AGREE');
    const few = await count();
    for (let n = 0; n < 6; n++) await at.vote(town(1), await at.opened(), 'AGREE');
    expect(await count()).toBe(few);
  });

  it('what is closed stays as it is in the database too, and the history is only added to', async () => {
    const decision = await at.opened({ method: 'CHOICE', options: ['A', 'B'], reviewOn: '2026-11-02' });
    for (const text of [
      `update project_decision set quorum_value = 1 where id = $1`,
      `update project_decision set title = 'Anders' where id = $1`,
      `update project_decision set deadline_at = deadline_at + interval '1 day' where id = $1`,
      `update project_decision set state = 'DRAFT', round = 0, opened_at = null where id = $1`,
      `delete from project_decision where id = $1`,
    ])
      await expect(at.scene.execute(text, decision.id)).rejects.toThrow();
    for (const [n, one] of at.towns.entries())
      await at.vote(one, decision, 'OPTION', { optionId: decision.options[n === 0 ? 1 : 0]!.id });
    // One vote per town and round, whoever writes it.
    await expect(
      at.scene.execute(
        `insert into project_decision_vote select * from project_decision_vote where decision_id = $1 limit 1`,
        decision.id,
      ),
    ).rejects.toThrow(/project_decision_vote_pkey/);
    await at.run(at.lead, CLOSE, { id: decision.id, text: 'Wir nehmen A.' });
    for (const text of [
      `update project_decision set outcome = 'REJECTED', winner_id = null where id = $1`,
      `update project_decision set yes_count = 4 where id = $1`,
      `update project_decision set body = 'Anders' where id = $1`,
      `update project_decision set outcome_text = 'Anders' where id = $1`,
      `update project_decision set review_on = null where id = $1`,
      `delete from project_decision where id = $1`,
      `update project_decision_vote set choice = 'ABSTAIN', option_id = null where decision_id = $1`,
      `delete from project_decision_vote where decision_id = $1`,
      `insert into project_decision_vote (decision_id, round, partner_id, choice, capacity, cast_at)
         select decision_id, 2, partner_id, 'ABSTAIN', 'MANDATE', now() from project_decision_vote where decision_id = $1`,
      `update project_decision_option set label = 'C' where decision_id = $1`,
      `update project_decision_option set vote_count = 5 where decision_id = $1`,
      `update project_decision_elector set ended_at = now() where decision_id = $1`,
      `delete from project_decision_elector where decision_id = $1`,
      `update project_decision_round set body = 'Anders' where decision_id = $1`,
      `update project_decision_vote_entry set choice = 'ABSTAIN', option_id = null where decision_id = $1`,
      `delete from project_decision_vote_entry where decision_id = $1`,
    ])
      await expect(at.scene.execute(text, decision.id)).rejects.toThrow();
    // With the whole project everything goes.
    await at.scene.execute('delete from project where id = $1', at.project.id);
    expect(
      await rows('select 1 as x from project_decision_vote_entry where decision_id = $1', decision.id),
    ).toEqual([]);
  });

  it('every change is told to the open pages of the project, and to no other room', async () => {
    const decision = await at.opened();
    const heard = () =>
      rows(
        `select room from live_event where kind = 'project.changed' and payload ->> 'part' = 'DECISIONS' and payload ->> 'projectId' = $1`,
        at.project.id,
      );
    const before = (await heard()).length;
    await at.vote(town(1), decision, 'AGREE');
    // Saying the same again is no news.
    await at.vote(town(1), decision, 'AGREE');
    await at.run(at.lead, COMMENT, { id: decision.id, body: 'Danke.' });
    const after = await heard();
    expect(after.length).toBe(before + 2);
    expect(new Set(after.map((row) => row['room']))).toEqual(new Set([`project:${at.project.id}`]));
  });

  it('names go with their people, the votes of the towns stay', async () => {
    const decision = await at.opened({ method: 'MAJORITY' });
    await at.all(decision, 'YES');
    await at.run(at.lead, CLOSE, { id: decision.id });
    await at.scene.execute('delete from account where person_id = $1', town(1).personId);
    await at.scene.execute('delete from person where id = $1', town(1).personId);
    const view = await at.read(town(2), decision.id);
    expect(of(view, town(1)).vote).toMatchObject({ choice: 'YES', caster: null });
    expect(view).toMatchObject({ outcome: 'ADOPTED', tally: { voted: 5, yes: 5 } });
  });

  it('outsiders see nothing, not even that there is something', async () => {
    const decision = await at.opened({ method: 'CHOICE', options: ['A', 'B'] });
    const stranger = await at.scene.member();
    const person = await insertPerson(at.scene.app);
    const moderator = { ...(await insertPerson(at.scene.app)), instanceRoles: ['MODERATOR'] as const };
    for (const actor of [stranger, person, moderator]) {
      expect(await at.read(actor, decision.id)).toBeNull();
      expect(await at.scene.app.ok(actor, LIST, { id: at.project.id })).toMatchObject({
        projectDecisions: { nodes: [] },
      });
      expect(
        await at.scene.app.ok(
          actor,
          'query ($slug: String!) { project(slug: $slug) { votingTowns { partnerId } } }',
          { slug: at.project.id },
        ),
      ).toEqual({ project: { votingTowns: [] } });
      expect(await at.refused(actor, COMMENT, { id: decision.id, body: 'Hallo' })).toBe('NOT_FOUND');
      expect(await at.refused(actor, WITHDRAW, { id: decision.id, reason: 'x' })).toBe('NOT_FOUND');
    }
    expect(await at.refused(null, ONE, { id: decision.id })).toBe('NOT_SIGNED_IN');
    expect(await at.told(stranger, 'project.decision-opened')).toEqual([]);
  });
});

const editOf = ({ projectId: _, idempotencyKey: __, ...input }: Record<string, unknown>): object => input;

describe('many at once', () => {
  let at: DecisionScene;
  beforeAll(async () => {
    at = await DecisionScene.start();
  });
  afterAll(() => at?.scene.app.stop());
  beforeEach(() => at.begin());

  const said = async (type: string, id: string): Promise<number> =>
    (
      await at.scene.rows<{ n: number }>(
        `select count(*)::int as n from outbox where type = $1 and payload ->> 'decisionId' = $2`,
        type,
        id,
      )
    )[0]!.n;

  it('50 parallel votes leave one vote per town, a tally that agrees, and every vote in the history', async () => {
    const decision = await at.opened({ method: 'MAJORITY' });
    const picks = ['YES', 'NO', 'ABSTAIN'];
    await Promise.all(
      Array.from({ length: 50 }, (_, n) => at.vote(at.towns[n % 5]!, decision, picks[n % 3]!)),
    );
    const votes = await at.scene.rows<{ partner_id: string; choice: string }>(
      'select partner_id, choice from project_decision_vote where decision_id = $1',
      decision.id,
    );
    expect(votes).toHaveLength(5);
    expect(new Set(votes.map(({ partner_id }) => partner_id)).size).toBe(5);
    // The last entry of each town is its vote.
    const last = await at.scene.rows<{ partner_id: string; choice: string }>(
      `select distinct on (partner_id) partner_id, choice from project_decision_vote_entry where decision_id = $1 order by partner_id, id desc`,
      decision.id,
    );
    const byTown = (list: typeof votes) => list.map((one) => `${one.partner_id} ${one.choice}`).sort();
    expect(byTown(last)).toEqual(byTown(votes));
    await at.sweep('2026-05-20T10:00:00Z');
    const { tally } = await at.read(at.lead, decision.id);
    const count = (choice: string) => votes.filter((one) => one.choice === choice).length;
    expect(tally).toEqual({
      electorate: 5,
      needed: 3,
      voted: 5,
      yes: count('YES'),
      no: count('NO'),
      abstain: count('ABSTAIN'),
    });
  });

  it('50 parallel closings, by sweeps and by the lead, give one outcome and one set of notifications', async () => {
    const decision = await at.opened({ method: 'MAJORITY' });
    await at.all(decision, 'YES');
    const ctx = at.scene.app.ctx();
    const sweep = at.scene.app.get(DecisionSweep);
    const early = await Promise.all(
      Array.from({ length: 25 }, () => at.scene.app.gql(at.lead, CLOSE, { id: decision.id })),
    );
    expect(early.filter(({ errors }) => errors === undefined)).toHaveLength(1);
    const due = await at.opened({ method: 'MAJORITY' });
    for (const n of [0, 1, 2]) await at.vote(at.towns[n]!, due, 'YES');
    at.scene.app.clock.set('2026-05-20T10:00:00Z');
    const closed = await Promise.all(Array.from({ length: 50 }, () => sweep.closeDue(ctx)));
    expect(closed.reduce((sum, n) => sum + n, 0)).toBe(1);
    await at.scene.app.settle();
    for (const { id } of [decision, due]) {
      expect(await said('project.decision-closed.v1', id)).toBe(1);
      expect(await at.read(at.lead, id)).toMatchObject({ state: 'CLOSED', outcome: 'ADOPTED' });
    }
    // The lead closed the first one and knows it; of the second one it is told.
    expect(await at.told(at.lead, 'project.decision-closed')).toHaveLength(1);
    for (const town of at.towns.slice(1))
      expect(await at.told(town, 'project.decision-closed')).toHaveLength(2);
  });

  it('votes and a new round at once: every vote belongs to one of the rounds, none to the wrong one', async () => {
    const decision = await at.opened();
    const results = await Promise.all([
      ...at.towns.map((town) => at.scene.app.gql(town, VOTE, at.ballot(decision, town.town, 'AGREE'))),
      at.scene.app.gql(at.lead, ROUND, {
        input: { id: decision.id, version: decision.version, ...OTHER_TEXT },
      }),
    ]);
    const refusals = results.flatMap(({ errors }) => (errors ?? []).map((one) => one.extensions?.['code']));
    expect(refusals.every((code) => code === 'STALE_VERSION')).toBe(true);
    const view = await at.read(at.lead, decision.id);
    expect(view).toMatchObject({ round: 2, tally: { voted: 0 } });
  });
});
