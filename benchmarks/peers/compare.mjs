// node compare.mjs ROWS FOLDER BENCHMARKS.dll [--all-fields] [--growth-100]: run by run.sh, which has made FOLDER/calls.csv (and all.csv) and installed the peers.
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { Peer } from './peer.mjs';
import { median, report } from './report.mjs';

const [rowsText, folder, library, ...options] = process.argv.slice(2);
const rows = Number(rowsText);
const file = `${folder}/calls.csv`;
const groupings = ['queue', 'agent', 'queue-halfhour', 'agent-day'];
const rounds = { memory: 5, csv: 3, warmUp: 2 };
const say = text => console.error(`${new Date().toISOString().slice(11, 19)} ${text}`);

const works = Object.fromEntries(groupings.map(grouping => [grouping, { rounds: rounds.memory, run: `run ${grouping}`, check: `totals ${grouping}` }]));
works.csv = { rounds: rounds.csv, run: `csv ${file}`, check: `csv ${file}` };
if (options.includes('--all-fields')) {
  works['csv-all'] = { rounds: rounds.csv, run: `csv ${folder}/all.csv`, check: `csv ${folder}/all.csv` };
}

const growth = measureGrowth();
const { ours, peers } = await start();
await check();
const times = await measure();
for (const peer of [ours, ...peers]) {
  peer.stop();
}

const ratios = Object.fromEntries([...groupings, 'csv'].map(work => [work, ratio(work)]));
const text = report({ rows, ours, peers, times, ratios, growth, rounds });
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

/** One after the other, so that loading does not take memory and processors together. */
async function start() {
  const has = (command, ...args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;
  const script = name => new URL(name, import.meta.url).pathname;
  const begin = async (...peer) => {
    say(`loading ${peer[0]}`);
    return Peer.start(...peer);
  };
  const ours = await begin('library', 'dotnet', [library, 'peer', `${rows}`]);
  const peers = [
    await begin('DuckDB tuned', 'node', [script('duckdb.mjs'), file, 'tuned']),
    await begin('DuckDB derived', 'node', [script('duckdb.mjs'), file, 'derived']),
    await begin('Polars', 'node', [script('polars.mjs'), file], { POLARS_MAX_THREADS: '2' }),
  ];
  const python = ['/usr/bin/python3', 'python3'].find(command => has(command, '-c', 'import pandas'));
  if (python) {
    peers.push(await begin('pandas', python, [script('pandas_peer.py'), file]));
  } else {
    say('skipped: pandas is not installed');
  }
  if (has('Rscript', '-e', 'library(data.table); library(bit64)')) {
    peers.push(await begin('data.table', 'Rscript', [script('datatable.R'), file], { OMP_WAIT_POLICY: 'passive' }));
  } else {
    say('skipped: R data.table with bit64 is not installed');
  }
  return { ours, peers };
}

/** Every total of every group, as text; the order of groups is each system's own. */
async function check() {
  for (const [work, { check }] of Object.entries(works)) {
    const expected = await totals(ours, check);
    for (const peer of peers) {
      const actual = await totals(peer, check);
      const at = expected.findIndex((line, i) => line !== actual[i]);
      if (at >= 0 || actual.length !== expected.length) {
        throw new Error(`${work}: ${peer.id} differs from the library: ${actual.length} and ${expected.length} groups;\n${actual[at]}\n${expected[at]}`);
      }
    }
    say(`${work}: ${expected.length} groups x 21 totals are the same in all ${peers.length + 1}`);
  }
}

async function totals(peer, command) {
  await peer.ask(`${command} ${folder}/totals.csv`);
  return readFileSync(`${folder}/totals.csv`, 'utf8').trimEnd().split('\n').sort();
}

/** In turn: a peer, the library, the next peer, the library, and so on. */
async function measure() {
  const times = {};
  for (const [work, { rounds: count, run }] of Object.entries(works)) {
    say(`measuring ${work}`);
    const taken = times[work] = Object.fromEntries([ours, ...peers].map(peer => [peer.id, []]));
    const warmUp = work.startsWith('csv') ? 0 : rounds.warmUp;   // the check has run all once
    for (let round = -warmUp; round < count; round++) {
      for (const peer of peers.flatMap(peer => [peer, ours])) {
        const time = await peer.ask(run);
        if (round >= 0) {
          taken[peer.id].push(time);
        }
      }
    }
  }
  return times;
}

/** The median of the faster of DuckDB, tuned, and Polars over the library's. */
function ratio(work) {
  const taken = times[work];
  return Number((Math.min(median(taken['DuckDB tuned']), median(taken.Polars)) / median(taken.library)).toFixed(3));
}
