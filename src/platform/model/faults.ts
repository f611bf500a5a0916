import type { z } from 'zod'
import type { FieldFault } from './refusal.ts'

/** What is wrong with the input, field by field, in sentences that a person can act on. */
export function toFaults(error: z.ZodError): FieldFault[] {
  return error.issues.map((issue) => ({
    field: issue.path.join('.'),
    code: issue.code,
    message: sentence(issue),
  }))
}

function sentence(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? '必须填写' : '内容的类型不对'
    case 'too_small':
      return tooSmall(issue)
    case 'too_big':
      return issue.origin === 'string'
        ? `最多 ${issue.maximum} 个字`
        : issue.origin === 'array'
          ? `最多 ${issue.maximum} 项`
          : `不能大于 ${issue.maximum}`
    case 'invalid_format':
      return formats[issue.format] ?? (isOurs(issue.message) ? issue.message : '格式不对')
    case 'invalid_value':
      return `只能是：${issue.values.join('、')}`
    case 'unrecognized_keys':
      return `多出了不认识的字段：${issue.keys.join('、')}`
    case 'custom':
      return issue.message
    default:
      return '内容不符合要求'
  }
}

/** A sentence that the model gave along, rather than the English one of the library. */
function isOurs(message: string) {
  return !message.startsWith('Invalid')
}

function tooSmall({ origin, minimum }: z.core.$ZodIssueTooSmall) {
  if (origin === 'string') return minimum === 1 ? '必须填写' : `至少 ${minimum} 个字`
  if (origin === 'array') return `至少 ${minimum} 项`
  return `不能小于 ${minimum}`
}

const formats: Partial<Record<string, string>> = {
  uuid: '编号的格式不对',
  date: '日期应写成 2026-11-21 的样子',
  datetime: '时间的格式不对',
  email: '电子邮箱的格式不对',
}
