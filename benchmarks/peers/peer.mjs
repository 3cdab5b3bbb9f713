// A peer: a process of its own that loads the file and answers line by line; see serve.mjs.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

export class Peer {
  /** Starts a process and waits until it has loaded. */
  static async start(description) {
    const peer = new Peer(description);
    peer.version = (await peer.#answer()).replace(/^ready /, '');
    return peer;
  }

  constructor({ id, command, args, environment = {} }) {
    this.id = id;
    this.process = spawn(command, args, { env: { ...process.env, ...environment }, stdio: ['pipe', 'pipe', 'inherit'] });
    this.lines = createInterface({ input: this.process.stdout })[Symbol.asyncIterator]();
  }

  /** Milliseconds that it says the work took. */
  async ask(line) {
    this.process.stdin.write(line + '\n');
    const answer = await this.#answer();
    if (!(Number(answer) >= 0)) {
      throw new Error(`${this.id} answered '${answer}' to '${line}'.`);
    }
    return Number(answer);
  }

  stop() {
    this.process.stdin.end();
  }

  async #answer() {
    const { value, done } = await this.lines.next();
    if (done) {
      throw new Error(`${this.id} ended.`);
    }
    return value;
  }
}
