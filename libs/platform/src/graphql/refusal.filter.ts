import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { GqlContextType } from '@nestjs/graphql';
import type { NextFunction, Request, Response } from 'express';
import { Problem } from '../context/index.js';
import { presentProblem } from '../http/index.js';

/**
 * A refusal is an answer, not a failure: it goes on to whoever writes the answer. Without this Nest would log
 * every wrong password as an error, with its stack.
 */
@Catch(Problem)
export class RefusalFilter implements ExceptionFilter<Problem> {
  catch(problem: Problem, host: ArgumentsHost): void {
    if (host.getType<GqlContextType>() === 'graphql') throw problem;
    const http = host.switchToHttp();
    presentProblem(
      problem,
      http.getRequest<Request>(),
      http.getResponse<Response>(),
      http.getNext<NextFunction>(),
    );
  }
}
