import type { CaseId } from '#casework/model/case.ts'
import { getCase } from '#casework/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { NOTHING_KNOWN } from '#resources/model/eligibility.ts'
import type { ResourceId } from '#resources/model/resource.ts'
import type { prepareReferral as contract } from '../model/contract.ts'
import { prepareReferral } from './prepare.ts'
import { sendReferral } from './send.ts'

interface Demo {
  readonly care: ResourceId
  readonly money: ResourceId
}

/** One referral to the health centre, which has an account, and one by link. As a social worker. */
export async function fillReferrals(
  tx: Tx,
  actor: Actor,
  caseId: CaseId,
  { care, money }: Demo,
  deps: Deps,
) {
  const { clientId } = await getCase(tx, actor, caseId)
  const common = {
    ...{ caseId, to: { name: '', contact: '', institutionId: null }, previousId: null },
    urgency: 'day' as const,
  }
  const asked: Parameters<typeof prepareReferral>[2][] = [
    {
      ...{ ...common, resourceId: care, intention: 'take-over', documents: ['出院小结'] },
      ...{ facts: { ...NOTHING_KNOWN, need: 'care-burden' }, despite: '' },
      items: [
        { kind: 'age', text: '女，67 岁' },
        { kind: 'situation', text: '后天出院回家，伤口要换药，女儿白天上班。' },
        { kind: 'wish', text: '请每周上门两次换药，先评估一次。' },
      ],
    },
    {
      ...{ ...common, resourceId: money, intention: 'assist', documents: [] },
      ...{ facts: { ...NOTHING_KNOWN, need: 'finance' }, despite: '材料由家属当面带去' },
      items: [{ kind: 'situation', text: '自付药费一时凑不齐，想问能不能申请赠药。' }],
    },
  ] satisfies (typeof contract.input)['_output'][]
  const evidence = { kind: 'signature', keptAt: '社工部一号柜（示例）' } as const
  for (const given of asked) {
    const { id: referralId, digest, version } = await prepareReferral(tx, actor, given, deps)
    const consent = { givenBy: clientId, evidence, separate: true }
    await sendReferral(tx, actor, { caseId, referralId, digest, version, consent }, deps)
  }
}
