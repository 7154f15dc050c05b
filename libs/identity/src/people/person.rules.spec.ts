import { randomUUID } from 'node:crypto';
import type { InstanceRole } from '@app/contracts';
import type { Actor } from '@app/platform/context';
import {
  FIELD_VISIBILITIES,
  PERSON_FIELDS,
  circleOf,
  isShown,
  visibilityOf,
  type FieldVisibility,
} from './person.rules.js';

const town = randomUUID();
const actor = (municipalityIds: string[] = [], instanceRoles: InstanceRole[] = []): Actor => ({
  accountId: randomUUID(),
  personId: randomUUID(),
  loginSessionId: randomUUID(),
  instanceRoles: new Set(instanceRoles),
  permissions: new Set(),
  municipalityIds: new Set(municipalityIds),
  adminOf: new Set(),
  mandateFor: new Set(),
  institutionIds: new Set(),
  institutionAdminOf: new Set(),
});

describe('who sees what of a person', () => {
  const owner = actor([town]);
  const circle = (viewer: Actor | null) =>
    circleOf(viewer, { personId: owner.personId, municipalityIds: [town] });

  it.each<[string, Actor | null, FieldVisibility]>([
    ['the person', owner, 'ME'],
    ['a colleague', actor([randomUUID(), town]), 'ORGANISATION'],
    ['a member of another town', actor([randomUUID()]), 'MEMBERS'],
    ['a moderator without a town', actor([], ['MODERATOR']), 'MEMBERS'],
    ['somebody signed in without a town', actor(), 'PUBLIC'],
    ['a visitor', null, 'PUBLIC'],
  ])('%s', (_, viewer, expected) => expect(circle(viewer)).toBe(expected));

  it('does not take two people without a town for colleagues', () => {
    expect(circleOf(actor(), { personId: owner.personId, municipalityIds: [] })).toBe('PUBLIC');
  });

  it('shows a field to its circle and the circles within', () => {
    const shown = FIELD_VISIBILITIES.map((visibility) =>
      FIELD_VISIBILITIES.filter((viewer) => isShown(visibility, viewer)).join(' '),
    );
    expect(shown).toEqual([
      'ME',
      'ME ORGANISATION',
      'ME ORGANISATION MEMBERS',
      'ME ORGANISATION MEMBERS PUBLIC',
    ]);
  });

  it('starts private', () => {
    expect(PERSON_FIELDS).toEqual({ email: 'ME', phone: 'ME', position: 'MEMBERS', about: 'MEMBERS' });
    expect(visibilityOf({}, 'email')).toBe('ME');
    expect(visibilityOf({ email: 'PUBLIC' }, 'email')).toBe('PUBLIC');
  });
});
