import type { CaseId } from '#casework/model/case.ts'
import type { Actor } from '#platform/model/actor.ts'
import { addMinutes } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { openMediation, secureScene, sendSomebody } from './steps.ts'
import { confirmMessage, hearSide, meetBothSides, wordMessage } from './talks.ts'

const DAY = 24 * 60

/** An invented dispute: both sides heard, a message that the patient’s side has confirmed. */
export async function fillMediation(tx: Tx, actor: Actor, caseId: CaseId, deps: Deps) {
  const at = (minutes: number) => addMinutes(deps.now(), minutes - 3 * DAY)
  const then = (minutes: number): Deps => ({ ...deps, now: () => at(minutes) })

  const { id: mediationId } = await openMediation(
    tx,
    actor,
    {
      ...{ caseId, happenedAt: at(0), reportedAt: at(10), place: '骨科病房护士站' },
      ...{ reportedBy: '护士长', complaintNumber: 'TS-演示-018' },
      what: '术后第一晚，镇痛泵报警后约半小时才有人处理。家属在护士站大声质问，邻床患者受到惊扰。',
    },
    then(12),
  )
  const which = { caseId, mediationId }
  await sendSomebody(
    tx,
    actor,
    { ...which, sentWho: '医患关系办公室值班员、医务社工', sentAt: at(19), version: 1 },
    then(20),
  )
  await secureScene(
    tx,
    actor,
    {
      ...{ ...which, safety: 'heated', measures: '请家属到三楼会谈室坐下，保安在走廊，不进屋。' },
      ...{ headTold: '', headToldAt: null, policeToldAt: null, version: 2 },
      toldOf: ['ways', 'sealing', 'copies'],
    },
    then(30),
  )
  await hearSide(
    tx,
    actor,
    {
      ...{ ...which, side: 'patient', saidBy: '患者女儿', saidAs: '家属', heardAt: at(40) },
      words: '我妈疼得直哭，铃按了三次都没人来。我们不是要闹，就想有人告诉我们到底怎么回事。',
      interest: '疼的时候有人来；出了事有人当面解释。',
      ...{ readBackTo: '患者女儿', refusedWhy: '', version: 3 },
    },
    then(60),
  )
  await hearSide(
    tx,
    actor,
    {
      ...{ ...which, side: 'hospital', saidBy: '当晚责任护士', saidAs: '护士', heardAt: at(90) },
      words: '当时邻床在抢救，我一个人走不开。报警我听见了，想着处理完马上过去，没来得及说一声。',
      interest: '不被当成不负责任；夜班有人搭把手。',
      ...{ readBackTo: '当晚责任护士', refusedWhy: '', version: 4 },
    },
    then(100),
  )
  await meetBothSides(
    tx,
    actor,
    {
      ...{ ...which, at: at(DAY), place: '三楼会谈室', version: 5 },
      ...{ patientSide: ['患者女儿', '患者丈夫'], hospitalSide: ['护士长', '当晚责任护士'] },
    },
    then(DAY - 60),
  )
  await wordMessage(
    tx,
    actor,
    {
      ...{ ...which, version: 6 },
      common: '疼痛当晚没有及时处理；当时邻床确实在抢救；双方都希望以后说得清楚。',
      text: '护士站每两小时看一次镇痛泵并签字。家属有事先按铃，五分钟没有人来，可以打护士长电话。护士长本周内当面向患者说明当晚的情况。',
    },
    then(DAY + 60),
  )
  await confirmMessage(
    tx,
    actor,
    { ...which, side: 'patient', who: '患者女儿', version: 7 },
    then(DAY + 70),
  )
}
