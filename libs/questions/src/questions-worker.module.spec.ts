import type { Ctx } from '@app/platform/context';
import { Logger } from '@nestjs/common';
import { jest } from '@jest/globals';
import { QuestionsWorkerModule } from './questions-worker.module.js';
import type { QuestionIndexer } from './search/question-indexer.js';

describe('preparing questions at the start of a worker', () => {
  /** A worker that prepares until the spec says how it goes on. */
  function started() {
    let stop: AbortSignal | undefined;
    let settle: { resolve: (count: number) => void; reject: (error: Error) => void };
    const indexer: Pick<QuestionIndexer, 'catchUp'> = {
      catchUp: (_ctx: Ctx, signal?: AbortSignal) => {
        stop = signal;
        return new Promise<number>((resolve, reject) => (settle = { resolve, reject }));
      },
    };
    const worker = new QuestionsWorkerModule(indexer as QuestionIndexer);
    worker.onApplicationBootstrap();
    return { worker, settle: settle!, stop: stop! };
  }
  const logged = () => jest.spyOn(Logger.prototype, 'error').mockReturnValue();
  afterEach(() => jest.restoreAllMocks());

  it('does not hold up the start; a stop breaks it off and waits until it is over', async () => {
    const errors = logged();
    const { worker, settle, stop } = started();
    expect(stop.aborted).toBe(false);
    let over = false;
    const stopping = worker.onModuleDestroy().then(() => (over = true));
    expect(stop.aborted).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(over).toBe(false);
    settle.resolve(0);
    await stopping;
    expect(errors).not.toHaveBeenCalled();
  });

  it('says when it fails, and a stop does not fail with it', async () => {
    const errors = logged();
    const { worker, settle } = started();
    settle.reject(new Error('no database'));
    await worker.onModuleDestroy();
    expect(errors).toHaveBeenCalledTimes(1);
  });
});
