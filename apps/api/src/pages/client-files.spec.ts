import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { presentProblem } from '@app/platform/http';
import { Logger } from '@nestjs/common';
import express from 'express';
import request from 'supertest';
import { hashedFiles, plainFiles } from './client-files.js';

let folder: string;
let app: express.Express;
const inFolder = (...names: string[]): string => path.join(folder, ...names);

beforeEach(() => {
  Logger.overrideLogger(false);
  folder = mkdtempSync(path.join(os.tmpdir(), 'client-files-'));
  mkdirSync(inFolder('assets'));
  writeFileSync(inFolder('assets', 'app-1.js'), 'the program');
  writeFileSync(inFolder('assets', 'app-1.js.br'), brotliCompressSync('the program'));
  writeFileSync(inFolder('icon.svg'), '<svg/>');
  app = express();
  app.use('/assets', hashedFiles(folder));
  app.use(plainFiles(folder));
  app.use((_req, res) => void res.status(418).end());
  app.use(presentProblem);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const get = (url: string, encoding = 'identity') => request(app).get(url).set('accept-encoding', encoding);

describe('files of the client', () => {
  it('are sent as they are, or compressed where the build has done that', async () => {
    const plain = await get('/assets/app-1.js').expect(200);
    expect(plain.text).toBe('the program');
    expect(plain.headers).toMatchObject({
      'cache-control': 'public,max-age=31536000,immutable',
      vary: 'Accept-Encoding',
    });
    const small = await get('/assets/app-1.js', 'br').expect(200);
    expect(small.headers['content-encoding']).toBe('br');
    expect((await get('/icon.svg').expect(200)).headers['cache-control']).toBe('public,max-age=3600');
  });

  it('leave what is not theirs to the next', async () => {
    await get('/assets/other.js').expect(418);
    await get('/fragen').expect(418);
  });

  it('are sent whole, whatever range was asked for', async () => {
    for (const range of ['bytes=0-2', 'bytes=9-3', 'bytes=99-', 'nonsense']) {
      const { status, text } = await get('/assets/app-1.js').set('range', range);
      expect({ status, text }).toEqual({ status: 200, text: 'the program' });
    }
  });

  it.each(['identity', 'br'])('that have vanished are not found, asked for as %s', async (encoding) => {
    rmSync(inFolder('assets', 'app-1.js'));
    const { body, headers } = await get('/assets/app-1.js', encoding).expect(404);
    expect(body.errors[0].extensions.code).toBe('NOT_FOUND');
    expect(headers['cache-control']).toBe('no-store');
    await get('/icon.svg').expect(200);
  });

  it('that cannot be read break off the answer and nothing else', async () => {
    rmSync(inFolder('assets', 'app-1.js.br'));
    await expect(get('/assets/app-1.js', 'br')).rejects.toThrow(/socket hang up|aborted|ECONNRESET/);
    rmSync(inFolder('icon.svg'));
    mkdirSync(inFolder('icon.svg'));
    await expect(get('/icon.svg')).rejects.toThrow(/socket hang up|aborted|ECONNRESET/);
    expect((await get('/assets/app-1.js').expect(200)).text).toBe('the program');
  });
});
