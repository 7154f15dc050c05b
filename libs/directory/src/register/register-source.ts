import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { RegisterFileError, registerFileProblem } from './register-file.error.js';

/** Where a register file comes from: a path, bytes in memory, or a stream (an upload, an unpacked archive entry). */
export type RegisterSource = string | Uint8Array | AsyncIterable<Uint8Array | string>;

/** One line without its line end. */
export interface SourceLine {
  /** Counted from 1. */
  readonly number: number;
  readonly text: string;
  /** False for a last line that no line end follows. */
  readonly terminated: boolean;
  /** True when the line is not valid in the encoding that the file showed before; `text` is then a best guess. */
  readonly damagedEncoding: boolean;
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
/** Longer than any line of any register file; beyond it the file is something else entirely. */
const LONGEST_LINE_BYTES = 64 * 1024;
const ZIP_SIGNATURE = Buffer.from('PK\u0003\u0004', 'latin1');

/** Whether these are the first bytes of a ZIP archive (which an XLSX workbook is, too). */
export function startsLikeZip(bytes: Uint8Array): boolean {
  return ZIP_SIGNATURE.equals(bytes.subarray(0, ZIP_SIGNATURE.length));
}

/**
 * The bytes of a source, chunk by chunk.
 *
 * @throws RegisterFileError `FILE_UNREADABLE` when the path cannot be read or the stream breaks off
 */
export async function* readChunks(source: RegisterSource): AsyncGenerator<Buffer> {
  if (source instanceof Uint8Array) {
    yield toBuffer(source);
    return;
  }
  try {
    const pieces: AsyncIterable<Uint8Array | string> =
      typeof source === 'string' ? createReadStream(source) : source;
    for await (const chunk of pieces) {
      yield typeof chunk === 'string' ? Buffer.from(chunk, 'utf8') : toBuffer(chunk);
    }
  } catch (cause) {
    // A source that reads another one has said already what is wrong.
    if (cause instanceof RegisterFileError) throw cause;
    const found =
      typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : undefined;
    throw new RegisterFileError([registerFileProblem('FILE_UNREADABLE', { found })], { cause });
  }
}

/**
 * The whole source in memory.
 *
 * @throws RegisterFileError `FILE_TOO_LARGE` beyond `maxBytes`, `FILE_UNREADABLE`
 */
export async function readWhole(chunks: AsyncIterable<Buffer>, maxBytes: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > maxBytes) {
      throw new RegisterFileError([
        registerFileProblem('FILE_TOO_LARGE', { expected: `at most ${maxBytes} bytes` }),
      ]);
    }
    parts.push(chunk);
  }
  return Buffer.concat(parts, length);
}

/** Looks at the first bytes without losing them: a file may come in chunks of any size, also empty ones. */
export async function peek(
  chunks: AsyncGenerator<Buffer>,
  atLeast: number,
): Promise<{ head: Buffer; chunks: AsyncGenerator<Buffer> }> {
  const taken: Buffer[] = [];
  let length = 0;
  while (length < atLeast) {
    const next = await chunks.next();
    if (next.done) break;
    taken.push(next.value);
    length += next.value.length;
  }
  async function* replay(): AsyncGenerator<Buffer> {
    yield* taken;
    yield* chunks;
  }
  return { head: Buffer.concat(taken, length), chunks: replay() };
}

/**
 * The lines of a text file in UTF-8 or, failing that, ISO-8859-1; LF or CRLF; a UTF-8 byte order mark is dropped.
 *
 * Lines are cut as bytes and decoded one by one (a line feed is the same byte in both encodings), so a character
 * never falls between two chunks. As long as only ASCII was seen both encodings agree; the first line with another
 * byte decides. A UTF-8 file that breaks its encoding later is reported line by line through `damagedEncoding`.
 *
 * @throws RegisterFileError `WRONG_ENCODING` for UTF-16, `WRONG_LENGTH` when no line end comes for 64 kB,
 *   `FILE_UNREADABLE`
 */
export async function* readLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<SourceLine> {
  const decoder = new LineDecoder();
  let carry: Buffer[] = [];
  let carryLength = 0;
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, start)) {
      const piece = chunk.subarray(start, end);
      yield decoder.decode(carryLength > 0 ? Buffer.concat([...carry, piece]) : piece, true);
      carry = [];
      carryLength = 0;
      start = end + 1;
    }
    if (start < chunk.length) {
      carry.push(chunk.subarray(start));
      carryLength += chunk.length - start;
      if (carryLength > LONGEST_LINE_BYTES) {
        throw new RegisterFileError([
          registerFileProblem('WRONG_LENGTH', {
            line: decoder.nextNumber,
            expected: `a line end within ${LONGEST_LINE_BYTES} bytes`,
          }),
        ]);
      }
    }
  }
  if (carryLength > 0) yield decoder.decode(Buffer.concat(carry), false);
}

/** Decodes lines in order and remembers which encoding the file has shown. */
class LineDecoder {
  nextNumber = 1;
  private encoding: 'undecided' | 'utf-8' | 'latin1' = 'undecided';
  // windows-1252 equals ISO-8859-1 in every printable character and also reads files that Windows tools saved.
  private readonly latin1 = new TextDecoder('windows-1252');

  decode(bytes: Buffer, terminated: boolean): SourceLine {
    const number = this.nextNumber++;
    let line = number === 1 ? this.withoutByteOrderMark(bytes) : bytes;
    if (line.at(-1) === CARRIAGE_RETURN) line = line.subarray(0, -1);
    if (this.encoding === 'latin1') {
      return { number, text: this.latin1.decode(line), terminated, damagedEncoding: false };
    }
    const valid = isUtf8(line);
    if (this.encoding === 'undecided') {
      if (!valid) {
        this.encoding = 'latin1';
        return { number, text: this.latin1.decode(line), terminated, damagedEncoding: false };
      }
      const text = line.toString('utf8');
      if (text.length !== line.length) this.encoding = 'utf-8';
      return { number, text, terminated, damagedEncoding: false };
    }
    return { number, text: line.toString('utf8'), terminated, damagedEncoding: !valid };
  }

  private withoutByteOrderMark(bytes: Buffer): Buffer {
    const [first, second, third] = bytes;
    if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
      throw new RegisterFileError([
        registerFileProblem('WRONG_ENCODING', { line: 1, expected: 'UTF-8 or ISO-8859-1', found: 'UTF-16' }),
      ]);
    }
    if (first !== 0xef || second !== 0xbb || third !== 0xbf) return bytes;
    this.encoding = 'utf-8';
    return bytes.subarray(3);
  }
}

function toBuffer(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
