import type { Words } from '#platform/model/words.ts'

/** The forms of a mediation, as the address names them: `?form=view.patient`. */
export const formTitles = {
  incident: { zh: '纠纷经过', en: 'What happened' },
  sending: { zh: '派了谁去', en: 'Who was sent' },
  scene: { zh: '现场与告知', en: 'The scene' },
  view: { zh: '听取一方', en: 'Hear one side' },
  meeting: { zh: '双方会谈', en: 'Both sides meet' },
  message: { zh: '共同说明', en: 'The message for both' },
  confirmation: { zh: '确认共同说明', en: 'Confirm the message' },
  outcome: { zh: '调解结果', en: 'Outcome of the mediation' },
  'follow-up': { zh: '调解回访', en: 'Follow-up of a mediation' },
} as const satisfies Record<string, Words>

export type FormKind = keyof typeof formTitles
export type MediationForm = FormKind | `view.${string}` | `confirmation.${string}`
