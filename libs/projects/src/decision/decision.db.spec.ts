import { randomUUID } from 'node:crypto';
import {
  CLOSE,
  COMMENT,
  COMPLETE,
  DecisionScene,
  EDIT,
  OPEN,
  OTHER_TEXT,
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

const editOf = ({ projectId: _, idempotencyKey: __, ...input }: Record<string, unknown>): object => input;

describe('decisions of a project', () => {
  let at: DecisionScene;
  beforeAll(async () => {
    at = await DecisionScene.start();
  });
  afterAll(() => at?.scene.app.stop());
  beforeEach(() => at.begin());

  it('S27 A consent decision with five towns: one vote per town; an objection with text blocks; after change all consent; outcome stored; at the review date members are asked "gilt noch?"', async () => {
    const colleague = await at.scene.colleague(at.town(1).town);
    const proposal = await at.opened({ reviewOn: '2026-11-02' });
    expect(proposal).toMatchObject({
      state: 'OPEN',
      round: 1,
      tally: { electorate: 5, needed: 3, voted: 0 },
    });
    expect(proposal.electors).toHaveLength(5);

    // One vote per town: the second one replaces the first.
    await at.vote(at.town(0), proposal, 'AGREE');
    await at.vote(at.town(1), proposal, 'ABSTAIN');
    const changed = await at.vote(at.town(1), proposal, 'AGREE');
    expect(changed.tally).toMatchObject({ voted: 2, yes: 2, abstain: 0 });
    await at.vote(at.town(2), proposal, 'AGREE');
    await at.vote(at.town(3), proposal, 'AGREE');

    // An objection needs a text and blocks.
    expect(await at.refused(at.town(4), VOTE, at.ballot(proposal, at.town(4).town, 'OBJECT'))).toBe(
      'REASON_REQUIRED',
    );
    await at.vote(at.town(4), proposal, 'OBJECT', { text: 'Die zweite Stufe ist nicht finanziert.' });
    await at.scene.app.settle();
    expect(await at.told(at.lead, 'project.decision-objected')).toMatchObject([
      {
        title: 'Stimmstadt 4 hat einen Einwand gegen einen Beschlussvorschlag',
        text: expect.stringContaining('Die zweite Stufe ist nicht finanziert.'),
        url: `/projekte/${at.project.id}/beschluesse/${proposal.id}`,
      },
    ]);
    const blocked = await at.read(at.town(1), proposal.id);
    expect(at.elector(blocked, at.town(4)).vote).toMatchObject({
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
    expect(await at.told(at.town(1), 'project.vote-asked')).toMatchObject([
      { title: 'Ein Beschlussvorschlag ist geändert; Ihre Kommune wird neu gefragt' },
    ]);
    expect(await at.refused(at.town(1), VOTE, at.ballot(proposal, at.town(1).town, 'AGREE'))).toBe(
      'STALE_VERSION',
    );

    await at.all(again, 'AGREE');
    await at.sweep('2026-05-27T09:59:00Z');
    expect((await at.read(at.lead, proposal.id)).state).toBe('OPEN');
    await at.sweep('2026-05-27T10:00:00Z');
    const closed = await at.read(at.town(2), proposal.id);
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
      await at.scene.rows(
        `select count(*)::int as n from outbox where type = 'project.decision-review-due.v1' and payload ->> 'decisionId' = $1`,
        proposal.id,
      ),
    ).toEqual([{ n: 1 }]);
    const answer = (member: Member, values: object) =>
      at.run(member, REVIEW, { input: { decisionId: proposal.id, municipalityId: member.town, ...values } });
    await answer(at.town(1), { answer: 'STILL_VALID' });
    expect(
      await at.refused(at.town(2), REVIEW, {
        input: { decisionId: proposal.id, municipalityId: at.town(2).town, answer: 'CHANGE_NEEDED' },
      }),
    ).toBe('REASON_REQUIRED');
    const reviewed = await answer(at.town(2), {
      answer: 'CHANGE_NEEDED',
      text: 'Der Anbieter hat gewechselt.',
    });
    expect(at.elector(reviewed, at.town(1)).review).toMatchObject({ answer: 'STILL_VALID' });
    expect(at.elector(reviewed, at.town(2)).review).toMatchObject({
      answer: 'CHANGE_NEEDED',
      text: 'Der Anbieter hat gewechselt.',
    });
    expect(reviewed.viewer['ownReviewMissing']).toBe(false);
    expect((await at.read(at.town(3), proposal.id)).viewer['ownReviewMissing']).toBe(true);
  });

  it('S27 an objection that stands rejects; one that is taken back does not', async () => {
    const [standing, lifted] = [await at.opened(), await at.opened()];
    for (const decision of [standing, lifted]) {
      await at.all(decision, 'AGREE');
      await at.vote(at.town(2), decision, 'OBJECT', { text: 'So nicht.' });
    }
    const back = await at.run(at.town(2), TAKE_BACK, { id: lifted.id, round: 1, town: at.town(2).town });
    expect(back.tally).toMatchObject({ voted: 4, no: 0 });
    // Doing it again changes nothing.
    await at.run(at.town(2), TAKE_BACK, { id: lifted.id, round: 1, town: at.town(2).town });
    await at.sweep('2026-05-20T10:00:00Z');
    expect(await at.read(at.lead, standing.id)).toMatchObject({
      outcome: 'REJECTED',
      outcomeReason: 'OBJECTION',
    });
    expect(await at.read(at.lead, lifted.id)).toMatchObject({ outcome: 'ADOPTED' });
    const { voteHistory } = await at.read(at.town(1), lifted.id);
    expect(voteHistory.filter(({ municipality }) => municipality.id === at.town(2).town)).toMatchObject([
      { kind: 'TAKEN_BACK', capacity: 'MANDATE', person: { id: at.town(2).personId } },
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
      await at.vote(at.town(n), majority, yes);
    for (const [n, optionId] of [
      [0, a],
      [1, b],
      [2, b],
    ] as const)
      await at.vote(at.town(n), choice, 'OPTION', { optionId });
    const running = await at.read(at.town(1), majority.id);
    expect(running.tally).toEqual({ electorate: 5, needed: 3, voted: 4, yes: null, no: null, abstain: null });
    expect(at.elector(running, at.town(0))).toMatchObject({ hasVoted: true, vote: null });
    expect(at.elector(running, at.town(1))).toMatchObject({
      hasVoted: true,
      vote: { choice: 'NO' },
      canVote: true,
    });
    expect(running.voteHistory).toMatchObject([{ kind: 'NO', municipality: { id: at.town(1).town } }]);
    expect((await at.read(at.lead, choice.id)).options.map(({ voteCount }) => voteCount)).toEqual([
      null,
      null,
      null,
    ]);
    await at.sweep('2026-05-20T10:00:00Z');
    const closed = await at.read(at.town(1), majority.id);
    expect(closed).toMatchObject({
      outcome: 'ADOPTED',
      outcomeReason: 'MORE_YES',
      tally: { yes: 2, no: 1, abstain: 1 },
    });
    expect(at.elector(closed, at.town(0)).vote).toMatchObject({ choice: 'YES' });
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
    await at.vote(at.town(0), majority, 'YES');
    await at.vote(at.town(1), majority, 'NO');
    await at.vote(at.town(0), choice, 'OPTION', { optionId: choice.options[0]!.id });
    await at.vote(at.town(1), choice, 'OPTION', { optionId: choice.options[1]!.id });
    await at.vote(at.town(0), silent, 'AGREE');
    await at.vote(at.town(1), silent, 'AGREE');
    await at.sweep('2026-05-20T10:00:00Z');
    expect(await at.read(at.lead, majority.id)).toMatchObject({ outcome: 'REJECTED', outcomeReason: 'TIE' });
    expect(await at.read(at.lead, choice.id)).toMatchObject({ outcome: 'NO_RESULT', outcomeReason: 'TIE' });
    expect(await at.read(at.lead, silent.id)).toMatchObject({
      outcome: 'NO_QUORUM',
      outcomeReason: 'TOO_FEW_VOTED',
    });
    expect(await at.told(at.town(3), 'project.decision-closed')).toHaveLength(3);
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
    const colleague = await at.scene.colleague(at.town(1).town);
    const ballot = (where: string) => at.ballot(decision, where, 'AGREE');
    expect(await at.refused(colleague, VOTE, ballot(at.town(1).town))).toBe('VOTE_NO_MANDATE');
    expect(await at.refused(colleague, TAKE_BACK, { id: decision.id, round: 1, town: at.town(1).town })).toBe(
      'VOTE_NO_MANDATE',
    );
    expect(await at.refused(at.town(1), VOTE, ballot(at.town(2).town))).toBe('NOT_FOUND');
    expect(await at.refused(later, VOTE, ballot(later.town))).toBe('VOTE_NOT_ENTITLED');
    expect(await at.refused(university, VOTE, ballot(university.institution))).toBe('VOTE_NOT_ENTITLED');
    expect(await at.refused(university, VOTE, ballot(at.town(1).town))).toBe('NOT_FOUND');
    const stranger = await at.scene.member();
    expect(await at.refused(stranger, VOTE, ballot(stranger.town))).toBe('NOT_FOUND');
    expect(await at.refused(null, VOTE, ballot(at.town(1).town))).toBe('NOT_SIGNED_IN');
    expect(at.elector(await at.read(colleague, decision.id), at.town(1))).toMatchObject({
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
      at.refused(at.town(1), VOTE, at.ballot(which, at.town(1).town, pick, values));
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
    await at.vote(at.town(1), decision, 'AGREE');
    at.scene.app.clock.set('2026-05-20T10:00:00Z');
    // Nothing has swept yet, and still nobody votes.
    expect(await cast(decision, 'ABSTAIN')).toBe('DECISION_NOT_OPEN');
    expect(
      await at.refused(at.town(1), TAKE_BACK, { id: decision.id, round: 1, town: at.town(1).town }),
    ).toBe('DECISION_NOT_OPEN');
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
    expect(await at.read(at.town(1), draft.id)).toBeNull();
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
      await at.refused(at.town(1), EDIT, { input: { ...editOf(at.input()), id: draft.id, version: 2 } }),
    ).toBe('NOT_FOUND');
    expect(await at.refused(at.town(1), OPEN, { id: draft.id, version: 2 })).toBe('NOT_FOUND');
    expect(await at.refused(colleague, OPEN, { id: draft.id, version: 1 })).toBe('STALE_VERSION');
    await at.run(colleague, OPEN, { id: draft.id, version: 2 });
    expect(await at.refused(colleague, OPEN, { id: draft.id, version: 3 })).toBe('DECISION_NOT_DRAFT');
    expect(
      await at.refused(colleague, EDIT, { input: { ...editOf(at.input()), id: draft.id, version: 3 } }),
    ).toBe('DECISION_NOT_DRAFT');
    expect(await at.refused(colleague, REMOVE, { id: draft.id })).toBe('DECISION_NOT_DRAFT');
    const other = await at.run(colleague, PROPOSE, { input: at.input() });
    expect(await at.refused(at.town(1), REMOVE, { id: other.id })).toBe('NOT_FOUND');
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
    for (const n of [0, 1, 2]) await at.vote(at.town(n), open, 'AGREE');
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
    await at.vote(at.town(4), open, 'OBJECT', { text: 'So nicht.' });
    await at.scene.app.ok(at.town(4), at.scene.LEAVE, { p: at.project.id, o: at.town(4).town });
    const view = await at.read(at.lead, open.id);
    expect(view.tally).toMatchObject({ electorate: 4, needed: 4, voted: 4, no: 0 });
    expect(at.elector(view, at.town(4))).toMatchObject({ hasLeft: true, hasVoted: false, vote: null });
    expect(view.voteHistory[0]).toMatchObject({
      kind: 'FELL_AWAY',
      capacity: null,
      municipality: { id: at.town(4).town },
    });
    expect(await at.refused(at.town(4), VOTE, at.ballot(open, at.town(4).town, 'AGREE'))).toBe('NOT_FOUND');
    await at.sweep('2026-05-20T10:00:00Z');
    expect(await at.read(at.lead, open.id)).toMatchObject({
      outcome: 'ADOPTED',
      tally: { electorate: 4, voted: 4 },
    });
    const before = await at.read(at.lead, closed.id);
    expect(before.tally).toMatchObject({ electorate: 5, voted: 5, yes: 5 });
    expect(at.elector(before, at.town(4)).vote).toMatchObject({ choice: 'YES' });
  });

  it('is closed early by the lead alone, only when all have voted; the outcome is completed once', async () => {
    const decision = await at.opened({ method: 'MAJORITY' });
    for (const n of [0, 1, 2, 3]) await at.vote(at.town(n), decision, 'YES');
    expect(await at.refused(at.lead, CLOSE, { id: decision.id })).toBe('DECISION_NOT_ALL_VOTED');
    await at.vote(at.town(4), decision, 'NO');
    expect(await at.refused(at.town(1), CLOSE, { id: decision.id })).toBe('NOT_FOUND');
    const closed = await at.run(at.lead, CLOSE, { id: decision.id });
    expect(closed).toMatchObject({ outcome: 'ADOPTED', viewer: { canClose: false, canComplete: true } });
    expect(await at.refused(at.lead, CLOSE, { id: decision.id })).toBe('DECISION_NOT_OPEN');
    expect(await at.refused(at.town(1), COMPLETE, { id: decision.id, text: 'Nein' })).toBe('NOT_FOUND');
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
      await at.refused(at.town(1), REVIEW, {
        input: { decisionId: decision.id, municipalityId: at.town(1).town, answer: 'STILL_VALID' },
      }),
    ).toBe('DECISION_NO_REVIEW');
  });

  it('is withdrawn with a reason, and how towns voted by majority stays closed', async () => {
    const decision = await at.opened({ method: 'MAJORITY' });
    await at.vote(at.town(1), decision, 'NO');
    expect(await at.refused(at.lead, WITHDRAW, { id: decision.id, reason: ' ' })).toBe('REASON_REQUIRED');
    expect(await at.refused(at.town(1), WITHDRAW, { id: decision.id, reason: 'Nein' })).toBe('NOT_FOUND');
    const gone = await at.run(at.lead, WITHDRAW, {
      id: decision.id,
      reason: 'Die Rechtslage hat sich geändert.',
    });
    expect(gone).toMatchObject({
      state: 'WITHDRAWN',
      withdrawReason: 'Die Rechtslage hat sich geändert.',
      tally: null,
    });
    expect(at.elector(gone, at.town(1)).vote).toBeNull();
    await at.scene.app.settle();
    expect(await at.told(at.town(2), 'project.decision-closed')).toMatchObject([
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
});
