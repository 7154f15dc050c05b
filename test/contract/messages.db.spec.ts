import { MESSAGES, type MessageType } from '@app/contracts';
import { IdentityApiModule } from '@app/identity';
import { Subscriptions } from '@app/platform/outbox';
import { TestApp } from '@app/testing';
import { WorkerModule } from '../../apps/worker/src/worker.module.js';

/**
 * Messages that nothing in the product listens to, and why they are said all the same. Whoever adds a message
 * gives it a subscriber or a reason.
 */
const UNHEARD: Partial<Record<MessageType, string>> = {
  'account.created.v1':
    'a new account has no town and follows nothing; what is to be told begins with its membership',
  'account.blocked.v1':
    'its login sessions end and its sockets close with the change itself; whoever is told or mailed is looked up then',
  'login-session.ended.v1':
    'the sockets of the login session close by the notice about rights that goes with it',
  'practice.decided.v1':
    'editors see in the list of drafts who has agreed; nobody waits for it beside the list',
  'project.created.v1': 'an idea has nobody yet who would have to hear of it; it shows in the lists',
  'question.closed.v1':
    'open pages hear of it through the live log; that a question is closed is nothing to be notified of',
};

describe('messages', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start({ imports: [WorkerModule, IdentityApiModule] });
  });
  afterAll(() => app?.stop());

  it('are each heard by somebody, or have a reason not to be', () => {
    const subscriptions = app.get(Subscriptions);
    const unheard = (Object.keys(MESSAGES) as MessageType[]).filter(
      (type) => subscriptions.of(type).length === 0,
    );
    expect(unheard.sort()).toEqual(Object.keys(UNHEARD).sort());
  });

  it('of the register reach matching, which knows where towns lie and whether there still are any', () => {
    expect(
      app
        .get(Subscriptions)
        .of('register.imported.v1')
        .map(({ id }) => id),
    ).toEqual(['matching.register-imported']);
  });
});
