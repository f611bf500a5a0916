/**
 * How long a doctor in one province waits for an image from another: look-up and ticket at the hub, session,
 * manifest and picture at the node, each from the doctor's chair. Two nodes and a hub; over loopback, and over a
 * line of 50 ms and 20 Mbit/s, which takes Linux, root and python3.
 *
 *   npm run bench:first-image -- --slices 100 --rounds 5
 */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { PACKED_OR_WHOLE } from '#imaging-node/model/packed-file.ts'
import { publicX, signingKeyOf } from '#imaging-node/server/index.ts'
import { aCtSlice } from './ct.ts'
import { isFound, openStudy, type Timed, type Visit } from './doctor.ts'
import { DELAY_MS, MEGABITS, openLine } from './line.ts'
import { type Site, startHub, startNode } from './network.ts'

const { values } = parseArgs({
  options: {
    slices: { type: 'string', default: '100' },
    rounds: { type: 'string', default: '5' },
  },
})
const [slices, rounds] = [Number(values.slices), Number(values.rounds)]
const [ORG, UNIT, OWN_UNIT] = ['121000004000000001', '123502004266007916', '121100004000000002']
const PERSON = '10000000000000000708463177'
const STUDY = '1.2.840.113619.2.55.3.604688119.868.1700000000.467'
/** Until the index knows what a node sealed, in milliseconds. */
const PATIENCE = 120_000
const LOOPBACK: Site = { host: '127.0.0.1', command: [] }
const key = signingKeyOf(randomBytes(32))

say(`${slices} slices | load average at the start ${loadavg()[0]?.toFixed(1)}`)
const images = Array.from({ length: slices }, (_, at) =>
  aCtSlice(at + 1, { study: STUDY, patient: PERSON }),
)
await measure('loopback', LOOPBACK, { first: 150, all: Number.POSITIVE_INFINITY })
const line = await openLine()
if (typeof line === 'string') say(`over a long line: left out, ${line}`)
else
  try {
    const title = `${DELAY_MS} ms and ${MEGABITS} Mbit/s each way`
    await measure(title, line, { first: 1_000, all: 10_000 }, line.slow)
  } finally {
    line.close()
  }

async function measure(
  title: string,
  site: Site,
  most: { first: number; all: number },
  before: () => void = () => {},
) {
  const folder = mkdtempSync(join(tmpdir(), 'renqiao-first-'))
  const hub = await startHub(site, folder)
  const far = await startNode(site, folder, { name: 'sanming', unit: UNIT, hub })
  const own = await startNode(site, folder, { name: 'beijing', unit: OWN_UNIT, hub })
  await hub.addMember(ORG, publicX(key))
  const headers = { authorization: `Bearer ${far.token}`, 'content-type': 'application/dicom' }
  for (const image of images) {
    const body = new Uint8Array(image)
    const answer = await fetch(`${far.url}/dicom-web/studies`, { method: 'POST', headers, body })
    if (!answer.ok) throw new Error(await answer.text())
  }
  const visit = { hubUrl: hub.url, org: ORG, key, person: PERSON, studyUid: STUDY }
  await whenFound(visit)
  before()
  say(`${title} | what | step by step, ms p50 | first image ms p50, worst | all s p50 | KB each`)
  // Whoever is the first to ask waits until all but the middle ones are packed.
  tell(title, 'HTJ2K, asked for the first time', [await openStudy(visit, 'image/jphc')])
  const packed: Timed[] = []
  for (let round = 0; round < rounds; round++) packed.push(await openStudy(visit, 'image/jphc'))
  const { first, all } = tell(title, 'HTJ2K', packed)
  say(`${title} | first image at most ${most.first} ms: ${first <= most.first ? 'held' : 'MISSED'}`)
  if (Number.isFinite(most.all))
    say(`${title} | all within ${most.all / 1000} s: ${all <= most.all ? 'held' : 'MISSED'}`)
  const remade: Timed[] = []
  for (let round = 0; round < rounds; round++) remade.push(await openStudy(visit, PACKED_OR_WHOLE))
  const seen = tell(title, 'packed files, made again and compared, as the viewer does', remade)
  if (Number.isFinite(most.all))
    say(
      `${title} | all seen within ${most.all / 1000} s: ${seen.all <= most.all ? 'held' : 'MISSED'}`,
    )
  const files: Timed[] = []
  for (let round = 0; round < Math.ceil(rounds / 2); round++)
    files.push(await openStudy(visit, 'application/dicom'))
  tell(title, 'files as they came, compared', files)
  for (const one of [own, far, hub]) await one.stop()
  rmSync(folder, { recursive: true, force: true })
}

async function whenFound(visit: Visit) {
  for (const end = performance.now() + PATIENCE; performance.now() < end; await sleep(500))
    if (await isFound(visit)) return
  throw new Error('The index does not know the study')
}

function tell(title: string, what: string, all: readonly Timed[]) {
  const [some] = all
  const steps = some?.steps.slice(0, -1).map(([step], at) => {
    return `${step} ${median(all.map(({ steps: own }) => own[at]?.[1] ?? 0)).toFixed(0)}`
  })
  const firsts = all.map(({ first }) => first)
  const [first, last] = [median(firsts), median(all.map((one) => one.all))]
  const worst = Math.max(...firsts).toFixed(0)
  const size = ((some?.bytesPerImage ?? 0) / 1000).toFixed(0)
  const cells = [steps?.join(', '), `${first.toFixed(0)}, ${worst}`, (last / 1000).toFixed(2), size]
  say([title, what, ...cells].join(' | '))
  return { first, all: last }
}

function median(numbers: readonly number[]) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN
}

function say(line: string) {
  process.stdout.write(`${line}\n`)
}
