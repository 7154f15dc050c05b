import { randomUUID } from 'node:crypto';
import { DirectoryApiModule } from '@app/directory';
import { IdentityApiModule } from '@app/identity';
import { QuestionsApiModule } from '@app/questions';
import { TestApp, insertMembership, insertPerson, insertTown, type TestActor, type TownValues } from '@app/testing';
import { TopicIndex, TopicsApiModule, type OfferLevel } from '@app/topics';
import { MatchIndex } from '../match-index.service.js';
import { MatchingApiModule } from '../matching-api.module.js';
import { MatchingWorkerModule } from '../matching-worker.module.js';

export interface OfferValues {
  readonly level?: OfferLevel;
  readonly validUntil?: string | null;
  readonly monthlyCapacity?: number | null;
}

/** Real places, so that distances can be checked against a map. */
export const PLACES = {
  Freyung: { name: 'Freyung', landKey: '09', lat: 48.8083, lon: 13.5472, sizeClass: 'KLEINE_KLEINSTADT' },
  Vrees: { name: 'Vrees', landKey: '03', lat: 52.8833, lon: 7.7667, sizeClass: 'LANDGEMEINDE' },
  Wittenberge: {
    name: 'Wittenberge',
    landKey: '12',
    lat: 52.993574,
    lon: 11.751411,
    sizeClass: 'GROESSERE_KLEINSTADT',
  },
  Perleberg: { name: 'Perleberg', landKey: '12', lat: 53.076035, lon: 11.864297, sizeClass: 'GROESSERE_KLEINSTADT' },
  Moelln: { name: 'Mölln', landKey: '01', lat: 53.6286, lon: 10.6847, sizeClass: 'GROESSERE_KLEINSTADT' },
  Gudensberg: { name: 'Gudensberg', landKey: '06', lat: 51.1758, lon: 9.3672, sizeClass: 'KLEINE_KLEINSTADT' },
} as const satisfies Record<string, TownValues>;

/** Towns, topics and people for the specs of this lib. */
export class Scene {
  private constructor(readonly app: TestApp) {}

  static async start(): Promise<Scene> {
    const app = await TestApp.start({
      imports: [
        IdentityApiModule,
        DirectoryApiModule,
        TopicsApiModule,
        QuestionsApiModule,
        MatchingApiModule,
        MatchingWorkerModule,
      ],
    });
    app.takeJobs();
    return new Scene(app);
  }

  town(values: TownValues = {}): Promise<string> {
    return insertTown(this.app, values);
  }

  /** Somebody who belongs to a town. */
  async member(townId: string): Promise<TestActor> {
    const person = await insertPerson(this.app);
    await insertMembership(this.app, person.personId, townId);
    return { ...person, municipalityIds: [townId] };
  }

  async topic(name: string, parentId: string | null = null, nameEn = name): Promise<string> {
    const slug = name.toLowerCase().replace(/[^a-z]+/g, '-');
    const row = await this.app.db.row<{ id: string }>(
      this.app.ctx(),
      `insert into topic (slug, name_de, name_en, parent_id, position) values ($1, $2, $3, $4, 0) returning id`,
      [slug, name, nameEn, parentId],
    );
    await this.app.get(TopicIndex).reload();
    return row!.id;
  }

  async need(townId: string, topicId: string, validUntil: string | null = null): Promise<void> {
    await this.app.db.execute(
      this.app.ctx(),
      `insert into need (municipality_id, topic_id, valid_until, created_at, updated_at) values ($1, $2, $3, $4, $4)`,
      [townId, topicId, validUntil, this.app.clock.now()],
    );
  }

  async offer(townId: string, topicId: string, values: OfferValues = {}): Promise<void> {
    await this.app.db.execute(
      this.app.ctx(),
      `insert into offer (municipality_id, topic_id, level, valid_until, monthly_capacity, created_at, updated_at)
       values ($1, $2, $3, $4, $5, $6, $6)`,
      [
        townId,
        topicId,
        values.level ?? 'EXPERIENCED',
        values.validUntil ?? null,
        values.monthlyCapacity ?? null,
        this.app.clock.now(),
      ],
    );
  }

  /** A question of somebody of a town; no message is sent. */
  async question(author: TestActor, topicIds: readonly string[]): Promise<string> {
    const row = await this.app.db.row<{ id: string }>(
      this.app.ctx(),
      `insert into question (author_id, municipality_id, title, slug, body, body_html, excerpt, topic_ids, visibility,
         created_at, last_activity_at, idempotency_key)
       values ($1, $2, 'Wie gehen wir das am besten an?', 'wie', 'Text', '<p>Text</p>', 'Text', $3, 'PUBLIC', $4, $4, $5)
       returning id`,
      [author.personId, author.municipalityIds![0], topicIds, this.app.clock.now(), randomUUID()],
    );
    return row!.id;
  }

  /** An answer that the asking town has accepted; no message is sent. Returns its id. */
  async solution(author: TestActor, questionId: string, createdAt = this.app.clock.now()): Promise<string> {
    const row = await this.app.db.row<{ id: string }>(
      this.app.ctx(),
      `insert into answer (question_id, author_id, municipality_id, body, body_html, created_at, idempotency_key)
       values ($1, $2, $3, 'Antwort', '<p>Antwort</p>', $4, $5) returning id`,
      [questionId, author.personId, author.municipalityIds![0], createdAt, randomUUID()],
    );
    await this.app.db.execute(this.app.ctx(), 'update question set accepted_answer_id = $2 where id = $1', [
      questionId,
      row!.id,
    ]);
    return row!.id;
  }

  /** `count` accepted answers of a town in a topic, to questions of `askerId`'s people. */
  async solutions(townId: string, askerId: string, topicId: string, count = 1): Promise<void> {
    const [helper, asker] = [await this.member(townId), await this.member(askerId)];
    for (let n = 0; n < count; n++) await this.solution(helper, await this.question(asker, [topicId]));
  }

  /** Brings the read model up to date, as the nightly job does. */
  async refresh(): Promise<number> {
    return this.app.get(MatchIndex).refresh(this.app.ctx(), null);
  }
}
