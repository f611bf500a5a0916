import type { z } from 'zod'
import type { FieldFault } from './refusal.ts'
import type { Language, Words } from './words.ts'

/** What is wrong with the input, field by field, in sentences that a person can act on. */
export function toFaults(error: z.ZodError, language: Language = 'zh'): FieldFault[] {
  return error.issues.map((issue) => ({
    field: issue.path.join('.'),
    code: issue.code,
    message: sentence(issue, language),
  }))
}

/** A sentence that the model gave along has one language; all others have both. */
function sentence(issue: z.core.$ZodIssue, language: Language): string {
  const isOurs = !issue.message.startsWith('Invalid')
  if (issue.code === 'custom') return issue.message
  if (issue.code === 'invalid_format' && !formats[issue.format] && isOurs) return issue.message
  return words(issue)[language]
}

function words(issue: z.core.$ZodIssue): Words {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? required
        : { zh: '内容的类型不对', en: 'Of the wrong kind' }
    case 'too_small':
      return tooSmall(issue)
    case 'too_big':
      return tooBig(issue)
    case 'invalid_format':
      return formats[issue.format] ?? { zh: '格式不对', en: 'Of the wrong form' }
    case 'invalid_value':
      return {
        zh: `只能是：${issue.values.join('、')}`,
        en: `One of: ${issue.values.join(', ')}`,
      }
    case 'unrecognized_keys':
      return {
        zh: `多出了不认识的字段：${issue.keys.join('、')}`,
        en: `Unknown fields: ${issue.keys.join(', ')}`,
      }
    default:
      return { zh: '内容不符合要求', en: 'Not as asked for' }
  }
}

const required: Words = { zh: '必须填写', en: 'Required' }

function tooSmall({ origin, minimum }: z.core.$ZodIssueTooSmall): Words {
  if (origin === 'string')
    return minimum === 1
      ? required
      : { zh: `至少 ${minimum} 个字`, en: `At least ${minimum} characters` }
  if (origin === 'array') return { zh: `至少 ${minimum} 项`, en: `At least ${minimum}` }
  return { zh: `不能小于 ${minimum}`, en: `Not below ${minimum}` }
}

function tooBig({ origin, maximum }: z.core.$ZodIssueTooBig): Words {
  if (origin === 'string')
    return { zh: `最多 ${maximum} 个字`, en: `At most ${maximum} characters` }
  if (origin === 'array') return { zh: `最多 ${maximum} 项`, en: `At most ${maximum}` }
  return { zh: `不能大于 ${maximum}`, en: `Not above ${maximum}` }
}

const formats: Partial<Record<string, Words>> = {
  uuid: { zh: '编号的格式不对', en: 'Not an id' },
  date: { zh: '日期应写成 2026-11-21 的样子', en: 'A date like 2026-11-21' },
  datetime: { zh: '时间的格式不对', en: 'Not a time' },
  email: { zh: '电子邮箱的格式不对', en: 'Not an e-mail address' },
}
