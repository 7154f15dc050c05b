import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { presentProblem } from './problem.js';

/** Gives the plain HTTP routes of Nest the same errors as everything else; GraphQL presents its own. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    if (host.getType<string>() !== 'http') throw error;
    const http = host.switchToHttp();
    presentProblem(error, http.getRequest<Request>(), http.getResponse<Response>(), () => undefined);
  }
}
