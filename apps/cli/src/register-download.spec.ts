import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CliError } from './cli-io.js';
import { downloadRegister } from './register-download.js';

describe('downloadRegister', () => {
  let server: Server;
  let base: string;
  const agents: string[] = [];
  const going = new AbortController().signal;

  beforeAll(async () => {
    server = createServer((req, res) => {
      agents.push(req.headers['user-agent'] ?? '');
      const { pathname } = new URL(req.url ?? '/', 'http://localhost');
      if (pathname === '/file/GV100AD.txt') res.end('content');
      else if (pathname === '/moved') res.writeHead(302, { location: '/file/GV100AD.txt' }).end();
      else if (pathname === '/circle') res.writeHead(302, { location: '/circle' }).end();
      else if (pathname === '/page') res.writeHead(200, { 'content-type': 'text/html' }).end('<html>');
      else if (pathname === '/2' || pathname === '/4') res.end(`quarter ${pathname.slice(1)}`);
      else if (pathname === '/endless') res.write('x'.repeat(2_000));
      else if (pathname === '/silent') return;
      else if (pathname === '/large') {
        res.writeHead(200, { 'content-length': '2000' });
        res.end('x'.repeat(2_000));
      } else res.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  const reason = (path: string, limits = {}) =>
    downloadRegister(path.startsWith('/') ? base + path : path, going, limits).then(
      () => 'none',
      (error: unknown) => (error instanceof CliError ? error.message.replaceAll(base, '') : error),
    );

  it('fetches a file like a browser, also where it has moved', async () => {
    for (const path of ['/file/GV100AD.txt?x=1', '/moved']) {
      const [file] = await downloadRegister(base + path, going);
      expect(file!.bytes.toString()).toBe('content');
    }
    expect((await downloadRegister(`${base}/file/GV100AD.txt?x=1`, going))[0]!.name).toBe('GV100AD.txt');
    expect(agents.every((agent) => agent.startsWith('Mozilla/5.0'))).toBe(true);
  });

  it('fetches what exists of the four quarters', async () => {
    const files = await downloadRegister(`${base}/{quarter}`, going);
    expect(files.map(({ bytes }) => bytes.toString())).toEqual(['quarter 2', 'quarter 4']);
    expect(await reason('/none/{quarter}')).toBe(
      ['1', '2', '3', '4'].map((n) => `/none/${n} answers with status 404.`).join('\n'),
    );
  });

  it('says why it has no file', async () => {
    expect(await reason('/nothing')).toBe('/nothing answers with status 404.');
    expect(await reason('/page')).toBe('/page answers with a web page instead of a file.');
    expect(await reason('/circle')).toMatch(/^\/circle cannot be reached: .*redirect/);
    expect(await reason('http://127.0.0.1:1/x')).toMatch(/^http:\/\/127.0.0.1:1\/x cannot be reached: /);
    expect(await reason('ftp://x.example/x')).toBe('ftp://x.example/x is not a web address.');
    expect(await reason('nonsense')).toBe('nonsense is not a web address.');
  });

  it('stops at files that are too large, announced or not, and at servers that do not answer', async () => {
    expect(await reason('/large', { maxBytes: 1024 })).toMatch(/^\/large is larger than/);
    expect(await reason('/endless', { maxBytes: 1024 })).toMatch(/^\/endless is larger than/);
    expect(await reason('/silent', { timeoutMs: 100 })).toBe('/silent did not answer within 0.1 seconds.');
    expect(await reason('/endless', { timeoutMs: 100 })).toBe('/endless did not answer within 0.1 seconds.');
  });

  it('stops when the person does', async () => {
    const stop = new AbortController();
    const fetching = downloadRegister(`${base}/silent`, stop.signal);
    stop.abort(new Error('enough'));
    await expect(fetching).rejects.toThrow('enough');
  });
});
