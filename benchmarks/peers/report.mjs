// What was measured, as Markdown.
import { existsSync, readFileSync } from 'node:fs';
import os from 'node:os';

const median = times => times.toSorted((a, b) => a - b)[times.length >> 1];

/** The peer's median over that of the library beside it. */
export const ratio = (result, work) => median(result.times[work]) / median(result.library[work]);

const names = {
  'queue': 'queue', 'agent': 'agent', 'queue-halfhour': 'queue x half-hour', 'agent-day': 'agent x day', 'csv': 'CSV to totals by queue',
  'csv-all': 'CSV of all 28 fields to totals by queue',
};
const number = value => value.toLocaleString('en-US', { maximumFractionDigits: value < 10 ? 1 : 0 });
const ratioText = value => value.toFixed(value < 10 ? 2 : 1);
const times = taken => `${number(median(taken))} / ${number(Math.min(...taken))}`;
const table = (head, rows) => [head, head.map((_, i) => i ? '---:' : '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n');

export function report({ rows, options, version, results, ratios, growth, rounds }) {
  const works = Object.keys(results[0].times);
  const isWide = version.includes('512-bit');
  const goals = { 'queue': isWide ? 10 : 7, 'agent': isWide ? 10 : 7, 'queue-halfhour': isWide ? 15 : 10, 'agent-day': isWide ? 15 : 10, 'csv': 2.5 };
  const missed = Object.keys(goals).filter(work => ratios[work] < goals[work]);
  const profile = new URL('profile.md', import.meta.url);
  return `# Results beside peers

Written by \`benchmarks/peers/run.sh ${[rows, ...options].join(' ')}\`. Only ratios within a run mean anything: the machine is shared, and times of different runs differ.

- Date: ${new Date().toISOString().slice(0, 10)}
- Machine: ${os.cpus()[0].model.trim()}, ${os.cpus().length} cores, ${Math.round(os.totalmem() / 2 ** 30)} GiB; load average at the end ${os.loadavg()[1].toFixed(1)} (5 minutes)
- Library: ${version}
- Peers: ${results.map(result => result.version).join('; ')}
- Rows: ${number(rows)}; 2 threads each (pandas has one); rounds taken in turn (a peer, the library, the next peer, the library ...): ${rounds.memory} of DuckDB
  and Polars (CSV ${rounds.csv})${results.slice(3).map(result => `; then ${rounds.slow} of ${result.id} by itself beside the library`).join('')}
- Checked: every total of every group is the same integer in all of them

## Times

Median / minimum in milliseconds.

${table(['', ...works.map(work => names[work])], [
    ['**library** beside DuckDB and Polars', ...works.map(work => times(results[0].library[work]))],
    ...results.map(result => [result.id, ...works.map(work => times(result.times[work]))])])}

## Ratios

The peer's median over that of the library beside it: how many times as fast the library is. Below 1 the library is slower.

${table(['', ...works.map(work => names[work])], results.map(result => [result.id, ...works.map(work => ratioText(ratio(result, work)))]))}

## Goals

Over the faster of DuckDB (tuned) and Polars, with ${isWide ? '512-bit vectors' : 'vectors of 256 bits or less'}.

${table(['', 'ratio', 'goal', ''], Object.keys(goals).map(work =>
    [names[work], ratioText(ratios[work]), `${goals[work]}`, missed.includes(work) ? '**not reached**' : 'reached']))}

${missed.length === 0 ? 'All goals are reached.' : `Not reached: ${missed.map(work => names[work]).join(', ')}.`}
${existsSync(profile) ? `\n${readFileSync(profile, 'utf8').trim()}\n` : ''}
## Growth

The library alone, each size in a process of its own: best of fifteen passes; memory resident with the table in it (in small ones that is mostly the runtime), and at the
peak while the table was made and while it was aggregated. The rows are of one year whatever their number.

${table(['rows', ...Object.keys(growth[0].milliseconds).map(work => `${names[work]}, ms`), 'table, B/row', 'peak making, MB', 'peak aggregating, MB'], growth.map(size =>
    [number(size.rows), ...Object.values(size.milliseconds).map(number), number(size.bytesOfTable / size.rows), number(size.peakBytesMaking / 1e6), number(size.peakBytesAggregating / 1e6)]))}

## What is compared

21 aggregates, exact integers: 13 counts (offered, answered, abandoned, flowed out, answered and abandoned within 20 s, short abandons, blind and consult transfers,
resolution known and yes, satisfaction of 4 and of 5), 7 sums (wait of answered and of abandoned, talk, hold, handle time and its square in milliseconds, quality in
millionths) and the longest wait.

- **library**: \`GroupBy(...).Totals(...)\` of a table in memory with every field but the ids; it computes all its standard measures (their number is above), of which
  these are 21, because there is no asking for fewer. From CSV it streams the file into totals, and adds every KPI.
- **DuckDB tuned**: \`count_if\` and \`sum(case when flag then x else 0 end)\`, a quarter faster than \`sum(x * flag)\`, over the columns that the library stores too: texts as enums, the kind of leg in one byte, durations and handle time in
  whole milliseconds, 0 where absent, which is twice as fast as null.
- **DuckDB derived**: every flag, product, square and time slot stored at load, so that only counting and summing is left. Not what the goals are measured against.
  From CSV it does the same as tuned.
- **Polars**: lazy \`group_by\`, streaming engine, over the same columns as DuckDB tuned, texts as categoricals.
- **pandas**, **data.table**: the same columns; flags and products are made within the time, in bulk, then summed by group.

Peers give one column an aggregate; the time until the result is there is counted, not its way into another language. From CSV peers read the columns they need.
`;
}
