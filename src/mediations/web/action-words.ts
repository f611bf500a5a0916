import type { Words } from '#platform/model/words.ts'

/** What the deeds of this slice are called, in the audit log and in the river. */
export const deedWords = {
  open: { zh: '登记纠纷', en: 'Wrote down a dispute' },
  amend: { zh: '更正纠纷经过', en: 'Put the incident right' },
  send: { zh: '派人到场', en: 'Sent somebody' },
  secure: { zh: '更新现场与告知', en: 'Updated the scene' },
  'hear-patient': { zh: '听取患方', en: 'Heard the patient’s side' },
  'hear-hospital': { zh: '听取院方', en: 'Heard the hospital’s side' },
  meet: { zh: '安排双方会谈', en: 'Brought both sides together' },
  word: { zh: '写共同说明', en: 'Worded the message for both' },
  'confirm-patient': { zh: '患方确认共同说明', en: 'The patient’s side confirmed the message' },
  'confirm-hospital': { zh: '院方确认共同说明', en: 'The hospital’s side confirmed the message' },
  agreed: { zh: '调解谈成', en: 'The mediation ended in agreement' },
  partly: { zh: '调解谈成一部分', en: 'The mediation ended in part agreement' },
  'not-agreed': { zh: '调解没有谈成', en: 'The mediation ended without agreement' },
  referred: { zh: '纠纷转到别处解决', en: 'The dispute was referred' },
  withdrawn: { zh: '调解撤回', en: 'The mediation was withdrawn' },
  'follow-up': { zh: '调解回访', en: 'Followed up a mediation' },
} as const satisfies Record<string, Words>

export const actionWords: Readonly<Record<string, Words>> = {
  'mediations.list': { zh: '查看调解记录', en: 'Read the mediations of a case' },
  ...Object.fromEntries(
    Object.entries(deedWords).map(([deed, words]) => [`mediations.${deed}`, words]),
  ),
}
