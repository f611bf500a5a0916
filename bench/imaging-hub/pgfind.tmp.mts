import pg from 'pg'
import { ownerUrlOf } from '../crash/owner-url.ts'

const c = new pg.Client(ownerUrlOf('/tmp/hub10m/hub'))
await c.connect()
const { rows } = await c.query(
  `select pid from imaging_hub.study tablesample system (0.02) limit 3000`,
)
const pids = rows.map((r) => r.pid)
const time = async (label: string, n: number, of: (i: number) => string) => {
  for (let i = 0; i < 30; i++) await c.query(of(i))
  const t = performance.now()
  for (let i = 0; i < n; i++) await c.query(of(i))
  console.log(label.padEnd(40), ((performance.now() - t) / n).toFixed(3), 'ms')
}
const find = (k: number) => (i: number) =>
  `select imaging_hub.find('{${Array.from({ length: k }, (_, j) => pids[(i * k + j) % pids.length]).join()}}', '{121000004000000001}') as found`
await c.query('set synchronous_commit = off')
for (const said of process.argv.slice(2)) {
  if (said.startsWith('sql:')) {
    await c.query(said.slice(4))
    console.log(said)
    continue
  }
  await time(said + ' nothing', 500, () => 'select 1')
  await time(
    said + ' begin..enter',
    500,
    () => `begin; set local synchronous_commit = off; select 1; commit`,
  )
  for (const k of [1, 8, 500]) await time(said + ` find ${k}`, k > 100 ? 60 : 400, find(k))
  for (const k of [1, 8, 500]) {
    const d = (i: number) =>
      `select audit.append_all('${JSON.stringify(Array.from({ length: k === 500 ? 1 : k }, (_, j) => ({ account: pids[0], acting: 'system', institution: null, deed: 'imaging-hub.look-up.TREAT', kind: 'imaging-person', subjects: k === 500 ? pids.slice(0, 500) : [pids[(i + j) % pids.length]] })))}'::json)`
    await time(said + ` append_all ${k}`, k > 100 ? 60 : 400, d)
  }
}

const k = 500
const some = (i: number) =>
  Array.from({ length: k }, (_, j) => pids[(i * k + j) % pids.length]).join()
await time(
  'count',
  60,
  (i) =>
    `select count(*), sum(rev), max(conflicts) from imaging_hub.study s where s.pid = any('{${some(i)}}'::uuid[]) and s.reason is distinct from 'person-corrected'`,
)
await time(
  '17 array_agg',
  60,
  (i) =>
    `select array_agg(s.pid), array_agg(s.node), array_agg(s.study_uid), array_agg(s.exam_day), array_agg(s.exam_minute), array_agg(array_to_string(s.modalities, ',')), array_agg(s.body_part), array_agg(s.device), array_agg(s.unit), array_agg(s.series_count), array_agg(s.instance_count), array_agg(s.bytes), array_agg(s.state), array_agg(s.reason), array_agg(s.rev), array_agg(encode(s.manifest, 'hex')), array_agg(s.conflicts) from imaging_hub.study s where s.pid = any('{${some(i)}}'::uuid[]) and s.reason is distinct from 'person-corrected'`,
)
await time(
  'concat',
  60,
  (i) =>
    `select string_agg(concat_ws(E'\t', s.pid, s.node, s.study_uid, s.exam_day, s.exam_minute, array_to_string(s.modalities, ','), s.body_part, s.device, s.unit, s.series_count, s.instance_count, s.bytes, s.state, coalesce(s.reason,''), s.rev, encode(s.manifest, 'hex'), s.conflicts), E'\n') from imaging_hub.study s where s.pid = any('{${some(i)}}'::uuid[]) and s.reason is distinct from 'person-corrected'`,
)
await time(
  'rows',
  60,
  (i) =>
    `select s.pid, s.node, s.study_uid, s.exam_day, s.exam_minute, array_to_string(s.modalities, ','), s.body_part, s.device, s.unit, s.series_count, s.instance_count, s.bytes, s.state, s.reason, s.rev, encode(s.manifest, 'hex'), s.conflicts from imaging_hub.study s where s.pid = any('{${some(i)}}'::uuid[]) and s.reason is distinct from 'person-corrected'`,
)
console.log(
  (
    await c.query(
      `explain (analyze, buffers) select count(*), sum(rev) from imaging_hub.study s where s.pid = any('{${some(1)}}'::uuid[]) and s.reason is distinct from 'person-corrected'`,
    )
  ).rows
    .map((r) => r['QUERY PLAN'].slice(0, 160))
    .join('\n'),
)
await c.end()
