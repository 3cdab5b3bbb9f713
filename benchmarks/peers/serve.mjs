// The loop of a peer written in JavaScript. Each line asks for one thing, each answer is one line:
//   run GROUPING              milliseconds
//   totals GROUPING FILE      milliseconds; the totals go to the file
//   csv PATH [FILE]           milliseconds from the file PATH to the totals by queue
// The totals are lines "queue or agent,slot,21 integers"; see PeerAggregates.cs.
import { writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

/** Answers until the input ends. `run` and `csv` give a result; `rows` makes it [key, slot, ...integers], outside the time taken. */
export async function serve(version, { run, csv, rows }) {
  console.log(`ready ${version}`);
  for await (const line of createInterface({ input: process.stdin })) {
    const [command, what, file] = line.split(' ');
    const began = performance.now();
    const result = await (command === 'csv' ? csv(what) : run(what));
    const elapsed = performance.now() - began;
    if (file) {
      writeFileSync(file, (await rows(result)).map(row => row.join(',') + '\n').join(''));
    }
    console.log(elapsed.toFixed(3));
  }
}
