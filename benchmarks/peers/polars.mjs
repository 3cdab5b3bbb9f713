// Polars: node polars.mjs FILE, with POLARS_MAX_THREADS=2. Lazy group_by, collected by the streaming engine (a tenth faster), over the same columns as DuckDB's tuned form.
import { readFileSync } from 'node:fs';
import pl from 'nodejs-polars';
import { serve } from './serve.mjs';

const { col, when, lit, Int32, Int64, UInt8 } = pl;
const file = process.argv[2];
const int = number => lit(number).cast(Int32);   // a bare number is a float here
const is = (name, number) => col(name).eq(lit(number).cast(UInt8));
const upTo = (name, number) => col(name).ltEq(lit(number).cast(UInt8));
const text = (name, value) => col(name).eq(lit(value));
const whole = (amount, units) => amount.mul(units).round(0).fillNull(0).cast(Int32);

const source = path => pl.scanCSV(path, {
  inferSchemaLength: 0,   // all texts; numbers are made of the columns that a query needs
});
const number = name => col(name).cast(pl.Float64);
const toPeople = text('Channel', 'Bot').not().and(text('Direction', 'Inbound').or(text('Channel', 'Callback')));
const coded = (name, codes) => Object.entries(codes).reduceRight((rest, [value, code]) => when(text(name, value)).then(int(code)).otherwise(rest), int(0));

/** As in duckdb.mjs. */
const columns = [
  when(toPeople)
    .then(when(text('Outcome', 'Answered')).then(int(0)).when(text('Outcome', 'Abandoned')).then(int(1)).when(text('Outcome', 'FlowedOut')).then(int(2))
      .when(text('Outcome', 'CallbackQueued')).then(int(3)).otherwise(int(4)))
    .otherwise(when(text('Channel', 'Bot').not().and(text('Outcome', 'Answered'))).then(int(5)).otherwise(int(6))).cast(UInt8).alias('kind'),
  whole(number('Wait'), 1e3).alias('wait'), whole(number('Talk'), 1e3).alias('talk'), whole(number('Hold'), 1e3).alias('hold'),
  whole(number('Talk').add(number('Hold')).add(number('Wrap')), 1e3).alias('handle'),
  coded('Transfer', { Blind: 1, Consult: 2 }).cast(UInt8).alias('transfer'), coded('Resolved', { no: 1, yes: 2 }).cast(UInt8).alias('resolved'),
  col('Satisfaction').cast(UInt8).fillNull(0).cast(UInt8).alias('satisfaction'), whole(number('Quality'), 1e6).alias('quality'),
];
const legs = await source(file).select(
  col('Queue').cast(pl.Categorical).alias('queue'), col('Agent').cast(pl.Categorical).alias('agent'),
  col('OfferedAt').str.strptime(pl.Datetime('ms'), '%Y-%m-%dT%H:%M:%S%.3fZ').cast(Int64).alias('offered'), ...columns).collect();

const long = name => col(name).cast(Int64);
const flag = (condition, type = Int64) => condition.cast(type);
const aggregates = [
  upTo('kind', 4), is('kind', 0), is('kind', 1), is('kind', 2),
  is('kind', 0).and(col('wait').ltEq(int(20000))), is('kind', 1).and(col('wait').ltEq(int(20000))), is('kind', 1).and(col('wait').lt(int(5000))),
  is('kind', 0).and(is('transfer', 1)), is('kind', 0).and(is('transfer', 2)), is('kind', 0).and(is('resolved', 0).not()), is('kind', 0).and(is('resolved', 2)),
  upTo('kind', 4).and(is('satisfaction', 4)), upTo('kind', 4).and(is('satisfaction', 5)),
  long('wait').mul(flag(is('kind', 0))), long('wait').mul(flag(is('kind', 1))), long('talk'), long('hold'), long('handle'),
  long('quality').mul(flag(upTo('kind', 4))), long('handle').mul(long('handle')),
].map((value, i) => value.sum().alias(`a${i}`)).concat(col('wait').mul(flag(upTo('kind', 3), Int32)).max().alias('longest'));

const slot = milliseconds => col('offered').div(lit(milliseconds).cast(Int64)).cast(Int32).alias('slot');
const groupings = {
  'queue': ['queue'], 'agent': ['agent'], 'queue-halfhour': ['queue', slot(1_800_000)], 'agent-day': ['agent', slot(86_400_000)],
};

const { version } = JSON.parse(readFileSync(new URL('node_modules/nodejs-polars/package.json', import.meta.url)));
await serve(`Polars (nodejs-polars ${version})`, {
  run: grouping => legs.lazy().groupBy(groupings[grouping]).agg(...aggregates).collect({ streaming: true }),
  csv: path => source(path).select(col('Queue').alias('queue'), ...columns).groupBy('queue').agg(...aggregates).collect({ streaming: true }),
  rows: result => result.select(...result.columns.map(name => col(name).cast(pl.Utf8))).rows()   // as texts: a number in JavaScript has 53 bits
    .map(([key, ...rest]) => result.columns[1] === 'slot' ? [key, ...rest] : [key, 0, ...rest]),
});
