// node compare.mjs ROWS FOLDER BENCHMARKS.dll [--fast] [--all-fields] [--growth-100]: run by run.sh, which has made FOLDER/calls.csv (and all.csv) and installed the peers.
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { Peer } from './peer.mjs';
import { ratio, report } from './report.mjs';

const [rowsText, folder, library, ...options] = process.argv.slice(2);
const rows = Number(rowsText);
const file = `${folder}/calls.csv`;
const groupings = ['queue', 'agent', 'queue-halfhour', 'agent-day'];
const rounds = { memory: 5, csv: 3, slow: 3, warmUp: 2 };
const say = text => console.error(`${new Date().toISOString().slice(11, 19)} ${text}`);

const works = Object.fromEntries(groupings.map(grouping => [grouping, { rounds: rounds.memory, run: `run ${grouping}`, check: `totals ${grouping}` }]));
works.csv = { rounds: rounds.csv, run: `csv ${file}`, check: `csv ${file}` };
if (options.includes('--all-fields')) {
  works['csv-all'] = { rounds: rounds.csv, run: `csv ${folder}/all.csv`, check: `csv ${folder}/all.csv` };
}

const growth = measureGrowth();
const ours = await begin({ id: 'library', command: 'dotnet', args: [library, 'peer', `${rows}`] });
const expected = {};
const results = [];   // by peer: its times, and those of the library beside it
for (const stage of stages()) {
  results.push(...await compare(stage));
}
ours.stop();

const taken = id => results.find(result => result.id === id);
const ratios = Object.fromEntries([...groupings, 'csv'].map(work => [work, Number(Math.min(ratio(taken('DuckDB tuned'), work), ratio(taken('Polars'), work)).toFixed(3))]));
const text = report({ rows, options, version: ours.version, results, ratios, growth, rounds });
if (rows >= 1_000_000) {
  writeFileSync(new URL('../RESULTS.md', import.meta.url), text);
  say('written: benchmarks/RESULTS.md');
} else {
  console.log(text);
  say('not written to benchmarks/RESULTS.md: fewer than a million rows are for trying out');
}
console.log(JSON.stringify({ rows, ratios }));

function measureGrowth() {
  const sizes = rows < 1_000_000 ? [rows / 10, rows] : [1_000_000, 10_000_000, ...options.includes('--growth-100') ? [100_000_000] : []];
  return sizes.map(size => {
    say(`growth: ${size} rows`);
    return JSON.parse(execFileSync('dotnet', [library, 'growth', `${size}`], { encoding: 'utf8' }));
  });
}

/** Those that are measured beside each other; the slow ones each by itself, as they need much memory. */
function stages() {
  const has = (command, ...args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;
  const script = name => new URL(name, import.meta.url).pathname;
  const stages = [[
    { id: 'DuckDB tuned', command: 'node', args: [script('duckdb.mjs'), file, 'tuned'] },
    { id: 'DuckDB derived', command: 'node', args: [script('duckdb.mjs'), file, 'derived'] },
    { id: 'Polars', command: 'node', args: [script('polars.mjs'), file], environment: { POLARS_MAX_THREADS: '2' } },
  ]];
  if (options.includes('--fast')) {
    return stages;
  }
  const python = ['/usr/bin/python3', 'python3'].find(command => has(command, '-c', 'import pandas'));
  if (python) {
    stages.push([{ id: 'pandas', command: python, args: [script('pandas_peer.py'), file] }]);
  } else {
    say('skipped: pandas is not installed');
  }
  if (has('Rscript', '-e', 'library(data.table); library(bit64)')) {
    // Threads that spin while they wait hinder each other, and cost it up to a second a query.
    stages.push([{ id: 'data.table', command: 'Rscript', args: [script('datatable.R'), file], environment: { OMP_WAIT_POLICY: 'passive' } }]);
  } else {
    say('skipped: R data.table with bit64 is not installed');
  }
  return stages;
}

function begin(peer) {
  say(`loading ${peer.id}`);
  return Peer.start(peer);
}

async function compare(stage) {
  const peers = [];
  for (const peer of stage) {
    peers.push(await begin(peer));   // not all at once, as loading takes memory and processors
  }
  await check(peers);
  const times = await measure(peers);
  peers.forEach(peer => peer.stop());
  return peers.map(({ id, version }) => ({ id, version, times: times[id], library: times.library }));
}

/** Every total of every group, as text; the order of groups is each system's own. */
async function check(peers) {
  for (const [work, { check }] of Object.entries(works)) {
    expected[work] ??= await totals(ours, check);
    for (const peer of peers) {
      const actual = await totals(peer, check);
      const at = Math.max(0, expected[work].findIndex((line, i) => line !== actual[i]));
      if (actual.length !== expected[work].length || actual[at] !== expected[work][at]) {
        throw new Error(`${work}: ${peer.id} has ${actual.length} groups, the library ${expected[work].length}; they differ first in\n${actual[at]}\n${expected[work][at]}`);
      }
    }
    say(`${work}: ${expected[work].length} groups x 21 totals are the same in the library and ${peers.map(peer => peer.id).join(', ')}`);
  }
}

async function totals(peer, command) {
  await peer.ask(`${command} ${folder}/totals.csv`);
  return readFileSync(`${folder}/totals.csv`, 'utf8').trimEnd().split('\n').sort();
}

/** In turn: a peer, the library, the next peer, the library, and so on. By system and work. */
async function measure(peers) {
  const times = Object.fromEntries([ours, ...peers].map(peer => [peer.id, Object.fromEntries(Object.keys(works).map(work => [work, []]))]));
  for (const [work, { rounds: most, run }] of Object.entries(works)) {
    say(`measuring ${work}`);
    const count = peers.length > 1 ? most : rounds.slow;
    const warmUp = work.startsWith('csv') ? 0 : rounds.warmUp;   // the check has run all once
    for (let round = -warmUp; round < count; round++) {
      for (const peer of peers.flatMap(peer => [peer, ours])) {
        const time = await peer.ask(run);
        if (round >= 0) {
          times[peer.id][work].push(time);
        }
      }
    }
  }
  return times;
}
