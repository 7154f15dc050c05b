import { DirectoryApiModule, DirectoryModule } from '@app/directory';
import { IdentityApiModule } from '@app/identity';
import { QuestionsApiModule, QuestionsModule } from '@app/questions';
import {
  TestApp,
  insertFollow,
  insertMembership,
  insertNeed,
  insertPerson,
  insertQuestion,
  insertTopic,
  insertTown,
  type TestActor,
} from '@app/testing';
import { TopicIndex, TopicsApiModule } from '@app/topics';
import { DeskResolver } from '../desk.resolver.js';
import { WaitingReader } from '../waiting.reader.js';

export const DESK = `{ desk { waiting { kind forTown count subject path } nextSteps pendingJoinRequests { id } questionsForMyTown { id } unansweredOwn { id }
  newInMyTopics { id } } }`;

export type Part = 'questionsForMyTown' | 'unansweredOwn' | 'newInMyTopics';
type DeskData = Record<Part | 'pendingJoinRequests', { id: string }[]> & {
  nextSteps: string[];
  waiting: { kind: string; forTown: boolean; count: number; subject: string | null; path: string }[];
};

/** Two people of a town that seeks a topic, one of whom follows another, and somebody of a second town. */
export class DeskStage {
  followed!: string;
  sought!: string;
  town!: string;
  otherTown!: string;
  jana!: TestActor;
  colleague!: TestActor;
  other!: TestActor;

  private constructor(readonly app: TestApp) {}

  static async start(): Promise<DeskStage> {
    const app = await TestApp.start({
      imports: [
        IdentityApiModule,
        DirectoryApiModule,
        DirectoryModule,
        TopicsApiModule,
        QuestionsApiModule,
        QuestionsModule,
      ],
      providers: [DeskResolver, WaitingReader],
    });
    const stage = new DeskStage(app);
    [stage.followed, stage.sought] = [await insertTopic(app), await insertTopic(app)];
    await app.get(TopicIndex).reload();
    [stage.town, stage.otherTown] = [await insertTown(app), await insertTown(app)];
    stage.jana = await stage.member(stage.town);
    stage.colleague = await stage.member(stage.town);
    stage.other = await stage.member(stage.otherTown);
    await insertFollow(app, stage.jana.personId, 'TOPIC', stage.followed);
    await insertNeed(app, stage.town, stage.sought);
    return stage;
  }

  async member(municipalityId: string): Promise<TestActor> {
    const person = await insertPerson(this.app);
    await insertMembership(this.app, person.personId, municipalityId);
    return { ...person, municipalityIds: [municipalityId] };
  }

  ask({ personId }: TestActor, from: string, topicId: string, hidden = false): Promise<string> {
    this.app.clock.advance({ minutes: 1 });
    return insertQuestion(this.app, personId, from, [topicId], hidden ? { hiddenReason: 'Probe' } : {});
  }

  async desk(actor: TestActor): Promise<DeskData> {
    return (await this.app.ok<{ desk: DeskData }>(actor, DESK)).desk;
  }
}
