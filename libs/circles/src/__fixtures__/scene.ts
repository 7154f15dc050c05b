import { ConversationsApiModule } from '@app/conversations';
import { DirectoryApiModule } from '@app/directory';
import { IdentityApiModule } from '@app/identity';
import { MatchIndex, MatchingModule } from '@app/matching';
import { ModerationApiModule } from '@app/moderation';
import { NotificationsApiModule, NotificationsWorkerModule } from '@app/notifications';
import { MaintenanceModule } from '@app/platform/maintenance';
import { TestApp, insertMembership, insertPerson, insertTopic, insertTown, type TestActor } from '@app/testing';
import { TopicIndex, TopicsApiModule } from '@app/topics';
import { CircleProposals } from '../circle-proposals.service.js';
import { CirclesApiModule } from '../circles-api.module.js';
import { CirclesWorkerModule } from '../circles-worker.module.js';

const FIELDS = `id state message invitedAt expiresAt formedAt lapsedAt topic { name } invitedBy { name }
  conversation { id } reasons { kind text } towns { answer municipality { id name } } viewer { municipalityId canCommit canInvite canAnswer canDismiss
    mandateRequest { id state summary requestedByName canWithdraw canDecide } }`;
export const LIST = `query ($m: ID!) { circles(municipalityId: $m) { ${FIELDS} } }`;
const ONE = `query ($id: ID!) { circle(id: $id) { ${FIELDS} } }`;
export const PROPOSE = `mutation ($m: ID!) { proposeCircles(municipalityId: $m) { id } }`;
export const INVITE = `mutation ($input: InviteToCircleInput!) { inviteToCircle(input: $input) { ${FIELDS} } }`;
export const ANSWER = `mutation ($c: ID!, $m: ID!, $accept: Boolean!) { answerCircleInvitation(circleId: $c, municipalityId: $m, accept: $accept) { ${FIELDS} } }`;
export const DISMISS = `mutation ($c: ID!, $m: ID!) { dismissCircle(circleId: $c, municipalityId: $m) }`;

export interface Circle {
  id: string;
  state: string;
  message: string | null;
  expiresAt: string | null;
  formedAt: string | null;
  topic: { name: string };
  conversation: { id: string } | null;
  invitedBy: { name: string } | null;
  reasons: { kind: string; text: string }[];
  towns: { answer: string | null; municipality: { id: string; name: string } }[];
  viewer: {
    municipalityId: string | null;
    canInvite: boolean;
    canAnswer: boolean;
    canDismiss: boolean;
    canCommit: boolean;
    mandateRequest: { id: string; state: string; summary: string } | null;
  };
}

export type Member = TestActor & { readonly town: string };

/** A running product without circles, and what towns do with one. Stop `app` at the end. */
export async function circleScene() {
  const app = await TestApp.start({
      imports: [
        MaintenanceModule,
        IdentityApiModule,
        DirectoryApiModule,
        TopicsApiModule,
        MatchingModule,
        CirclesApiModule,
        CirclesWorkerModule,
        ConversationsApiModule,
        ModerationApiModule,
        NotificationsApiModule,
        NotificationsWorkerModule,
      ],
    });
  app.takeJobs();

  /** Takes away what the tests before have left. */
  const clear = async (): Promise<void> => {
    app.clock.set('2026-05-04T08:00:00Z');
    for (const table of [
      'cooperation_circle',
      'cooperation_circle_dismissal',
      'need',
      'offer',
      'notification',
    ])
      await execute(`delete from ${table}`);
  };

  const execute = (text: string, ...values: unknown[]) => app.db.execute(app.ctx(), text, values);
  const rows = (text: string, ...values: unknown[]) =>
    app.db.rows<Record<string, unknown>>(app.ctx(), text, values);
  let count = 0;
  const topic = async (name = 'Hallenbad'): Promise<string> => {
    const id = await insertTopic(app, { slug: `bad-${++count}`, nameDe: name, nameEn: 'Swimming pool' });
    await app.get(TopicIndex).reload();
    return id;
  };
  /** Somebody with the mandate of a town `n` tenths of a degree north of Wittenberge. */
  const member = async (n: number, values: object = {}): Promise<Member> => {
    const town = await insertTown(app, {
      name: `Ort ${++count}`,
      landKey: '12',
      lat: 52.99 + n / 10,
      lon: 11.75,
      sizeClass: 'GROESSERE_KLEINSTADT',
      ...values,
    });
    const person = await insertPerson(app);
    await insertMembership(app, person.personId, town, { mandate: true });
    return { ...person, municipalityIds: [town], mandateFor: [town], town };
  };
  const need = ({ town }: Member, topicId: string) =>
    execute(
      'insert into need (municipality_id, topic_id, created_at, updated_at) values ($1, $2, $3, $3)',
      town,
      topicId,
      app.clock.now(),
    );
  const refresh = async (): Promise<number> => {
    await app.get(MatchIndex).refresh(app.ctx(), null);
    return app.get(CircleProposals).refresh(app.ctx());
  };
  /** People of towns next to each other that all seek the same, with the proposal made. */
  const proposed = async (towns = 4): Promise<{ people: Member[]; topicId: string; circle: Circle }> => {
    const topicId = await topic();
    const people: Member[] = [];
    for (let n = 0; n < towns; n++) people.push(await member(n));
    for (const person of people) await need(person, topicId);
    await refresh();
    return { people, topicId, circle: (await circlesOf(people[0]!))[0]! };
  };
  const circlesOf = async (person: Member): Promise<Circle[]> =>
    (await app.ok<{ circles: Circle[] }>(person, LIST, { m: person.town })).circles;
  const read = async (person: TestActor, id: string) =>
    (await app.ok<{ circle: Circle | null }>(person, ONE, { id })).circle;
  const invite = async (person: Member, circleId: string, message: string | null = null): Promise<Circle> =>
    (
      await app.ok<{ inviteToCircle: Circle }>(person, INVITE, {
        input: { circleId, municipalityId: person.town, message },
      })
    ).inviteToCircle;
  const answer = async (person: Member, c: string, accept = true): Promise<Circle> =>
    (await app.ok<{ answerCircleInvitation: Circle }>(person, ANSWER, { c, m: person.town, accept }))
      .answerCircleInvitation;
  /** What a person was told, oldest first. */
  const told = (person: TestActor) =>
    rows('select kind, reason from notification where person_id = $1 order by id', person.personId);

  return { app, clear, execute, rows, topic, member, need, refresh, proposed, circlesOf, read, invite, answer, told };
}
