import type { Words } from '#platform/model/words.ts'

/** What the deeds of this slice are called in the audit log. */
export const actionWords: Readonly<Record<string, Words>> = {
  'stationing.open-post': { zh: '查看驻点', en: 'Read a stationed post' },
  'stationing.add-batch': { zh: '登记驻点批次', en: 'Added a batch of posts' },
  'stationing.change-batch': { zh: '修改驻点批次', en: 'Changed a batch of posts' },
  'stationing.propose': { zh: '提出驻点', en: 'Proposed a stationed post' },
  'stationing.confirm': { zh: '确认驻点协议', en: 'Confirmed an agreement' },
  'stationing.place': { zh: '派驻社工', en: 'Placed a worker' },
  'stationing.start': { zh: '开始驻点', en: 'Started a post' },
  'stationing.hand-over': { zh: '驻点交接', en: 'Began the handover' },
  'stationing.end': { zh: '结束驻点', en: 'Ended a post' },
  'stationing.report': { zh: '报驻点月报', en: 'Reported a month' },
  'stationing.visit': { zh: '记驻点走访', en: 'Recorded a visit to a post' },
  'stationing.tell-hiring': { zh: '登记是否留用', en: 'Told whether the host hired' },
  'stationing.download': { zh: '导出驻点', en: 'Exported posts' },
}
