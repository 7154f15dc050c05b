import { randomUUID } from 'node:crypto';
import { NotificationsApiModule, NotificationsWorkerModule } from '@app/notifications';
import { MaintenanceModule } from '@app/platform/maintenance';
import { ProjectsApiModule, ProjectsWorkerModule } from '@app/projects';
import { insertMembership, insertPerson, insertTopic, insertTown, type TestActor } from '@app/testing';
import { TopicIndex } from '@app/topics';
import type { Scene } from './scene.js';

/** What a scene needs beside moderation for projects to be reported in it. */
export const PROJECT_MODULES = [
  MaintenanceModule,
  ProjectsApiModule,
  ProjectsWorkerModule,
  NotificationsApiModule,
  NotificationsWorkerModule,
];

export type Somebody = TestActor & { readonly town: string };

export interface ReportedProject {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
}

/** Somebody with the mandate of a town of their own. */
export async function insertColleague(scene: Scene, name: string): Promise<Somebody> {
  const town = await insertTown(scene.app);
  const person = await insertPerson(scene.app, { name });
  await insertMembership(scene.app, person.personId, town, { mandate: true });
  return { ...person, municipalityIds: [town], mandateFor: [town], town };
}

export async function insertProjectTopic(scene: Scene): Promise<string> {
  const id = await insertTopic(scene.app, { slug: 'wohnraum', nameDe: 'Wohnraum', nameEn: 'Housing' });
  await scene.app.get(TopicIndex).reload();
  return id;
}

/** A project with a partner that has committed. */
export async function createProject(
  { app }: Scene,
  values: { lead: Somebody; partner: Somebody; topicId: string; visibility: string },
): Promise<ReportedProject> {
  const { lead, partner, topicId, visibility } = values;
  const { createProject } = await app.ok<{ createProject: ReportedProject }>(
    lead,
    `mutation ($input: CreateProjectInput!) { createProject(input: $input) { id slug title } }`,
    {
      input: {
        organisationId: lead.town,
        title: `Gemeinsamer Bauhof ${randomUUID().slice(0, 8)}`,
        summary: 'Wir teilen **uns** Maschinen.',
        topicIds: [topicId],
        visibility,
        idempotencyKey: randomUUID(),
      },
    },
  );
  const { id } = createProject;
  await app.ok(
    lead,
    `mutation { inviteProjectPartner(input: { projectId: "${id}", organisationId: "${partner.town}" }) { id } }`,
  );
  await app.ok(
    partner,
    `mutation { confirmProjectPartnership(projectId: "${id}", organisationId: "${partner.town}") { id } }`,
  );
  return createProject;
}
