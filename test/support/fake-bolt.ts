import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';

/** The beginning of every conversation: four bytes of recognition, four versions of four bytes. */
const HANDSHAKE_BYTES = 20;
const END_OF_MESSAGE = Buffer.from([0, 0]);

const RUN = 0x10;
const PULL = 0x3f;
const GOODBYE = 0x02;
const SUCCESS = 0x70;
const RECORD = 0x71;

export interface FakeBolt {
  readonly url: string;
  close(): Promise<void>;
}

/** Answers every connection with the same bytes, whatever it says. */
export function startDumbServer(answer: Buffer): Promise<FakeBolt> {
  return listen((socket) => socket.once('data', () => socket.end(answer)));
}

/** Takes every connection and never says anything. */
export function startSilentServer(): Promise<FakeBolt> {
  return listen((socket) => socket.resume());
}

/** A server that speaks Bolt 4.4, takes every password, and answers every statement with its version: as far as a program gets that asks for it first. */
export function startOldServer(version: string): Promise<FakeBolt> {
  return listen((socket) => converse(socket, version));
}

async function listen(talk: (socket: Socket) => void): Promise<FakeBolt> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    talk(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `bolt://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

function converse(socket: Socket, version: string): void {
  let rest: Buffer = Buffer.alloc(0);
  let isGreeted = false;
  socket.on('data', (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    if (!isGreeted && rest.length >= HANDSHAKE_BYTES) {
      isGreeted = true;
      rest = rest.subarray(HANDSHAKE_BYTES);
      socket.write(Buffer.from([0, 0, 4, 4]));
    }
    if (!isGreeted) return;
    for (let tag = nextTag(); tag !== null; tag = nextTag()) {
      if (tag === GOODBYE) socket.end();
      else for (const message of answersTo(tag, version)) socket.write(framed(message));
    }
  });

  /** The kind of the next whole message, which is taken off. Messages here are of one chunk. */
  function nextTag(): number | null {
    if (rest.length < 2) return null;
    const size = rest.readUInt16BE(0);
    if (rest.length < size + 4) return null;
    const tag = rest[3] ?? 0;
    rest = rest.subarray(size + 4);
    return tag;
  }
}

function answersTo(tag: number, version: string): readonly Buffer[] {
  const columns = Buffer.concat([
    tiny(0xa0, 1),
    text('fields'),
    tiny(0x90, 2),
    text('version'),
    text('edition'),
  ]);
  if (tag === RUN) return [structure(SUCCESS, columns)];
  const greeting = Buffer.concat([
    tiny(0xa0, 2),
    text('server'),
    text(`Neo4j/${version}`),
    text('connection_id'),
    text('bolt-1'),
  ]);
  if (tag !== PULL) return [structure(SUCCESS, greeting)];
  const row = Buffer.concat([tiny(0x90, 2), text(version), text('community')]);
  return [structure(RECORD, row), structure(SUCCESS, tiny(0xa0, 0))];
}

function framed(message: Buffer): Buffer {
  const size = Buffer.alloc(2);
  size.writeUInt16BE(message.length);
  return Buffer.concat([size, message, END_OF_MESSAGE]);
}

function structure(tag: number, field: Buffer): Buffer {
  return Buffer.concat([Buffer.from([0xb1, tag]), field]);
}

/** A text of up to 15 bytes. */
function text(value: string): Buffer {
  return Buffer.concat([tiny(0x80, value.length), Buffer.from(value)]);
}

/** The head of a value with fewer than 16 parts. */
function tiny(kind: number, size: number): Buffer {
  return Buffer.from([kind | size]);
}
