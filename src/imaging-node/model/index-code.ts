import { z } from 'zod'

/** 人员管理码: the person in the national platform of the health insurance. Never in an address or a log. */
export const PersonCode = z.string().regex(/^\d{26}$/)
export type PersonCode = z.infer<typeof PersonCode>

/**
 * 医保影像索引编码, 82 characters (draft of the National Healthcare Security Administration, 2025-02-10; the
 * final text was not found): person 26 – minute of the exam 12 – body part 9 – device 13 – storage unit 18.
 * It is accurate to the minute and partly filled with zeros: two exams may share one. So it is no key.
 */
export const IndexCode = z
  .string()
  .regex(/^\d{26}-\d{12}-[0-9A-Z]{9}-[0-9A-Z]{13}-[0-9A-Z]{18}$/)
  .refine((code) => Number.isFinite(Date.parse(`${minuteText(code.slice(27, 39))}Z`)))

export interface CodeParts {
  readonly person: string
  /** On the clock of the place: `YYYYMMDDhhmm`. */
  readonly minute: string
  readonly bodyPart: string
  readonly device: string
  readonly unit: string
}

export function readIndexCode(code: string): CodeParts {
  const [person = '', minute = '', bodyPart = '', device = '', unit = ''] = code.split('-')
  return { person, minute, bodyPart, device, unit }
}

/** Parts that are not known are zeros, as the draft has it. */
export function writeIndexCode(parts: Partial<CodeParts> & Pick<CodeParts, 'person' | 'minute'>) {
  const { person, minute, bodyPart = '', device = '', unit = '' } = parts
  const [body, machine] = [bodyPart.padStart(9, '0'), device.padStart(13, '0')]
  return `${person}-${minute}-${body}-${machine}-${unit.padStart(18, '0')}`
}

/** `2024-11-22T14:30`: for people, and without a zone, as it is in the code. */
export function minuteText(minute: string): string {
  const [, year, month, day, hour, min] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(minute) ?? []
  return `${year}-${month}-${day}T${hour}:${min}`
}
