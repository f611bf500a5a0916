import { type CaseRow, getCase } from '#casework/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import { addMinutes } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { closeCrisis, confirmClosure, screenCrisis, takeCrisisStep } from './crisis-steps.ts'
import { handOver, noteAction, planSafety } from './help.ts'
import { suspectCrisis } from './suspect.ts'

const calm = { state: 1, plan: 0, support: 1, history: 1 }

/**
 * One crisis that is open since this morning, with its clock, and one of last week that two persons
 * ended. All invented; as the social worker of both cases.
 */
export async function fillCrises(
  tx: Tx,
  actor: Actor,
  { open, over, second }: { open: CaseRow['id']; over: CaseRow['id']; second: Actor },
  deps: Deps,
) {
  await anOpenOne(tx, actor, await getCase(tx, actor, open), deps)
  await oneThatIsOver(tx, actor, await getCase(tx, actor, over), second, deps)
}

async function anOpenOne(tx: Tx, actor: Actor, file: CaseRow, deps: Deps) {
  const then = ago(deps)
  const sign = { kind: 'suicide', origin: 'ward', sourceKey: 'demo.open' } as const
  const note = '夜班护士说：他问“药都停了会怎么样”，整晚没睡。'
  const { id: crisisId } = await suspectCrisis(tx, actor, file, { ...sign, note }, then(48))
  const which = { caseId: file.id, crisisId }
  const step = { ...which, step: 'begin-screening', version: 1 } as const
  const { version } = await takeCrisisStep(tx, actor, step, then(36))
  await screenCrisis(
    tx,
    actor,
    {
      ...{ ...which, version, kind: 'suicide', capacity: 'full', level: 'orange', lowerWhy: '' },
      ...{ scores: { state: 2, plan: 1, support: 1, history: 2 } },
      note: '说活着拖累家里；没有打算；女儿下午到。',
    },
    then(25),
  )
  const at = then(20).now()
  const told = { kind: 'told-clinician' as const, informed: ['责任护士', '管床医生'] }
  const note2 = '请护士每小时看一次。'
  await noteAction(tx, actor, { ...which, ...told, at, note: note2 }, then(20))
}

async function oneThatIsOver(tx: Tx, actor: Actor, file: CaseRow, second: Actor, deps: Deps) {
  const then = ago(deps)
  const WEEK = 7 * 24 * 60
  const sign = { kind: 'self-harm', origin: 'family', sourceKey: 'demo.over' } as const
  const note = '母亲看到手臂上有新伤。'
  const { id: crisisId } = await suspectCrisis(tx, actor, file, { ...sign, note }, then(WEEK))
  const which = { caseId: file.id, crisisId }
  let version = 1
  const walk = async (step: 'begin-screening' | 'stabilise' | 'monitor', minutesAgo: number) => {
    const after = await takeCrisisStep(tx, actor, { ...which, step, version }, then(minutesAgo))
    version = after.version
  }
  await walk('begin-screening', WEEK - 9)
  const looked = { kind: 'self-harm', capacity: 'full', level: 'yellow', lowerWhy: '' } as const
  const screening = { ...which, ...looked, version, scores: calm, note: '旧伤为主，愿意谈。' }
  version = (await screenCrisis(tx, actor, screening, then(WEEK - 20))).version
  await walk('stabilise', WEEK - 25)
  const received = { to: 'clinician', name: '心理科门诊', note: '当天下午就诊' } as const
  const at = then(WEEK - 200).now()
  version = (await handOver(tx, actor, { ...which, ...received, at }, then(WEEK - 200))).version
  const plan = {
    ...{ warningSigns: '晚上一个人刷手机到很晚', whatICanDo: '出去走一圈，给姐姐发语音' },
    ...{ people: '姐姐、班主任', professionals: '心理科门诊；心理援助热线 12356' },
    safePlace: '小刀交给妈妈收着',
  }
  const planned = { ...which, plan, noPlanWhy: '', version }
  version = (await planSafety(tx, actor, planned, then(WEEK - 300))).version
  await walk('monitor', WEEK - 400)
  const summary = '一周没有再发生，心理科每两周复诊。'
  const closing = { ...which, outcome: 'safe-again', summary, version } as const
  version = (await closeCrisis(tx, actor, closing, then(2 * 24 * 60))).version
  const confirmation = { ...which, agrees: true, note: '', version }
  await confirmClosure(tx, second, confirmation, then(24 * 60))
}

/** The same tools, so many minutes ago. */
function ago(deps: Deps) {
  return (minutes: number): Deps => ({ ...deps, now: () => addMinutes(deps.now(), -minutes) })
}
