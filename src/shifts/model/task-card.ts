import { z } from 'zod'

/** The least that somebody at a bed has to know. */
export const TaskCard = z.object({
  id: z.uuid(),
  firstName: z.string(),
  bed: z.string(),
  does: z.string(),
  doesNot: z.string(),
})
export type TaskCard = z.infer<typeof TaskCard>

export const taskFields = {
  firstName: z.string().trim().min(1).max(10),
  bed: z.string().trim().min(1).max(20),
  does: z.string().trim().min(1).max(200),
  doesNot: z.string().trim().max(200).default(''),
}

/** Words that name an illness. Not all there are: whoever writes is reminded, not replaced. */
const ILLNESS =
  /诊断|病理|化疗|放疗|癌|肿瘤|瘤|白血病|艾滋|HIV|梅毒|肝炎|结核|抑郁|精神分裂|双相|痴呆|自杀|流产|ICD/iu

/** A task card never carries a diagnosis. @returns the word that gives it away */
export function findIllness(text: string) {
  return ILLNESS.exec(text.normalize('NFKC'))?.[0]
}

export const taskWords = {
  'illness-on-card': {
    zh: '任务卡上不能写病情或诊断。请只写称呼、床号、要做和不要做的事。',
    en: 'No illness on a task card. Only a first name, the bed, what to do and what not.',
  },
}
