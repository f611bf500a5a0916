/**
 * What a node costs and what it brings: digest, fsync, header, index row, audit, token; beside a bare Node
 * server that does the same disk work and nothing else, and beside Orthanc where it is installed, by turns
 * in one run.
 *
 *   npm run bench:imaging -- --instances 100 --studies 5000 --rounds 3
 */
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { aBody, aSlice, BOUNDARY } from '#imaging-node/server/testing.ts'
import { compare, HEADING } from './compare.ts'
import { fetchBytes, fireAll, type Shot } from './load.ts'
import { startOrthanc } from './orthanc.ts'
import { type Party, startBare, startNode } from './parties.ts'

const { values } = parseArgs({
  options: {
    /** Of the study that is sent and fetched; from it follows how often is asked. */
    instances: { type: 'string', default: '100' },
    /** Of one small instance each, among which is searched. */
    studies: { type: 'string', default: '5000' },
    rounds: { type: 'string', default: '3' },
    /** Nothing but storing. */
    'only-stow': { type: 'boolean', default: false },
    /** Minutes without a new image after which a study is sealed. */
    settle: { type: 'string', default: '1' },
  },
})
const [instances, studies, rounds] = [
  Number(values.instances),
  Number(values.studies),
  Number(values.rounds),
]
/** A round of storing: long enough to be told from the moment before it. */
const STUDIES_SENT = 8
/** Asked for in one round: a process that has just begun is not what is measured. */
const WHOLE_STUDIES = 40
const SIDE = 512
const PIXELS = SIDE * SIDE * 2
const PARTS_PER_REQUEST = 50
const MULTIPART = `multipart/related; type="application/dicom"; boundary=${BOUNDARY}`

const folder = mkdtempSync(join(tmpdir(), 'renqiao-imaging-'))
const bareFolder = join(folder, 'bare')
const ours = await startNode(join(folder, 'node'), values.settle)
const bare = await startBare(bareFolder, [aSliceOf('1', 1).length - PIXELS, PIXELS])
const orthanc = await startOrthanc(join(folder, 'orthanc'))
const parties = [ours, bare, ...(orthanc ? [orthanc] : [])]
say(orthanc?.name ?? 'Orthanc is not installed here (ORTHANC says where it is): left out')
say(`load average at the start ${loadavg()[0]?.toFixed(1)}`)
say(HEADING)

let study = 0
for (const connections of [1, 8])
  await compare(parties, {
    ...{ title: 'STOW, 1 instance a request', connections, rounds },
    ...(connections === 8 && { target: 0.9 }),
    shots(party) {
      if (party === ours) study += STUDIES_SENT
      const slices = Array.from({ length: STUDIES_SENT * instances }, (_, at) =>
        aSliceOf(`${study - (at % STUDIES_SENT)}`, Math.floor(at / STUDIES_SENT) + 1),
      )
      if (party !== bare) return slices.map((slice) => stow(party, [slice]))
      // Emptied, so that it writes new files.
      rmSync(bareFolder, { recursive: true })
      mkdirSync(bareFolder)
      return slices.map((body) => ({ method: 'POST', url: bare.root, body }))
    },
  })

if (values['only-stow']) await stop()
for (const party of parties) if (party !== bare) await seed(party)
await whenSealed()
await prepareBare()
for (const party of parties) await checkAnswers(party)

for (const connections of [1, 8]) {
  const common = { connections, rounds }
  await compare(parties, {
    ...{ ...common, title: `QIDO by PatientID among ${studies}` },
    ...(connections === 8 && { target: 20, longest: 25 }),
    shots: (party) =>
      Array.from({ length: instances * (party === orthanc ? 3 : 20) }, (_, at) =>
        get(party, searchOf(party, (at * 7919) % studies)),
      ),
  })
  await compare(parties, {
    ...{ ...common, title: 'metadata of the study', target: 30 },
    shots: (party) => times(Math.ceil(instances * (party === orthanc ? 0.2 : 20)), metadata(party)),
  })
  await compare(parties, {
    ...{ ...common, title: 'frames/1 of each instance', target: 3 },
    shots: (party) =>
      Array.from({ length: instances * (party === orthanc ? 4 : 20) }, (_, at) =>
        get(party, frameOf(party, at % instances)),
      ),
  })
  await compare(parties, {
    ...{ ...common, title: 'WADO study, all instances', target: 0.9 },
    shots: (party) => times(WHOLE_STUDIES, get(party, studyOf(party))),
  })
}
await stop()

async function stop() {
  for (const party of parties) await party.stop()
  rmSync(folder, { recursive: true, force: true })
  process.exit()
}

/** Not all alike, as pictures are not. */
function aSliceOf(number: string, index: number) {
  const slice = aSlice({ study: `1.2.${number}`, number: index, side: SIDE })
  for (let at = slice.length - PIXELS; at < slice.length; at += 7) slice[at] = (at * index) % 256
  return slice
}

/** The studies among which is searched: a patient each. */
async function seed(party: Party) {
  const shots: Shot[] = []
  for (let from = 0; from < studies; from += PARTS_PER_REQUEST) {
    const some = Math.min(PARTS_PER_REQUEST, studies - from)
    const slices = Array.from({ length: some }, (_, at) =>
      aSlice({
        study: `1.3.${from + at + 1}`,
        ...{ side: 8, more: { '00100020': ['LO', patientOf(from + at)] } },
      }),
    )
    shots.push(stow(party, slices))
  }
  await fireAll(shots, 2)
}

/** Each study is sealed once, with manifest, metadata and first picture: not while reading is measured. */
async function whenSealed() {
  const begun = performance.now()
  const last = get(ours, `${ours.root}/studies/1.3.${studies}/manifest`)
  const isSealed = () =>
    fetchBytes(last).then(
      () => true,
      () => false,
    )
  while (!(await isSealed())) await sleep(500)
  // The last one is still being prepared.
  await sleep(2000)
  say(
    `everything sealed ${((performance.now() - begun) / 1000).toFixed(0)} s after the last one came`,
  )
}

/** It hands out what we answer, from files: of one study. */
async function prepareBare() {
  for (const name of readdirSync(bareFolder).slice(instances)) rmSync(join(bareFolder, name))
  const answers = {
    'metadata.json.gz': metadata(ours),
    'search.json': get(ours, searchOf(ours, 0)),
  }
  for (const [name, shot] of Object.entries(answers))
    writeFileSync(join(folder, name), await fetchBytes(shot))
  for (const name of Object.keys(answers)) copyFileSync(join(folder, name), join(bareFolder, name))
}

/** Whoever answers less than the others is not faster. */
async function checkAnswers(party: Party) {
  const search = JSON.parse((await fetchBytes(get(party, searchOf(party, 0)))).toString())
  const plain =
    party === bare
      ? []
      : JSON.parse((await fetchBytes(get(party, `${studyOf(party)}/metadata`))).toString())
  const sizes = {
    found: [search.length, 1],
    described: [plain.length, party === bare ? 0 : instances],
    whole: [Math.floor((await fetchBytes(get(party, studyOf(party)))).length / PIXELS), instances],
    frame: [Math.floor((await fetchBytes(get(party, frameOf(party, 0)))).length / PIXELS), 1],
  }
  for (const [what, [given, wanted]] of Object.entries(sizes))
    if (given !== wanted) throw new Error(`${party.name}: ${what} ${given} instead of ${wanted}`)
}

function studyOf({ root, name }: Party) {
  return name === 'bare' ? `${root}/study` : `${root}/studies/1.2.${study}`
}

function frameOf(party: Party, index: number) {
  if (party === bare) return `${bare.root}/frames/${index}`
  return `${studyOf(party)}/series/1.2.${study}.1/instances/1.2.${study}.1.${index + 1}/frames/1`
}

function searchOf(party: Party, index: number) {
  return party === bare
    ? `${bare.root}/search`
    : `${party.root}/studies?PatientID=${patientOf(index)}`
}

function metadata(party: Party): Shot {
  const url = party === bare ? `${bare.root}/metadata` : `${studyOf(party)}/metadata`
  return { method: 'GET', url, headers: { ...party.headers, 'accept-encoding': 'gzip' } }
}

function patientOf(index: number) {
  return `Q${String(index).padStart(6, '0')}`
}

function get({ headers }: Party, url: string): Shot {
  return { method: 'GET', url, headers }
}

function stow({ root, headers }: Party, slices: readonly Uint8Array[]): Shot {
  const own = { ...headers, 'content-type': MULTIPART }
  return { method: 'POST', url: `${root}/studies`, headers: own, body: aBody(slices) }
}

function times(count: number, shot: Shot): Shot[] {
  return Array.from({ length: count }, () => shot)
}

function say(line: string) {
  process.stdout.write(`${line}\n`)
}
