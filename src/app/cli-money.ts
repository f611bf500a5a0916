import { readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { z } from 'zod'
import { answerBenefit, BenefitRequest, printBenefit } from '#insurance/model/benefit-request.ts'
import { answerLadder, LadderRequest, printLadder } from '#ladder/model/ladder-request.ts'
import { toFaults } from '#platform/model/faults.ts'
import type { FieldFault } from '#platform/model/refusal.ts'
import { commonRefusals } from '#platform/model/refusal-words.ts'

const COMMANDS = {
  benefit: (request: unknown) =>
    answer(BenefitRequest, request, (valid) => printBenefit(answerBenefit(valid))),
  ladder: (request: unknown) =>
    answer(LadderRequest, request, (valid) => printLadder(answerLadder(valid))),
}
type MoneyCommand = keyof typeof COMMANDS

/** Either the answer or what is wrong, each as one line of JSON. */
export interface Said {
  readonly says?: string
  readonly problem?: string
}

export function isMoneyCommand(name: string): name is MoneyCommand {
  return Object.hasOwn(COMMANDS, name)
}

/** `benefit FILE`, `ladder -`: reads a request, from a file or from what is piped in. */
export async function runMoneyCommand(name: MoneyCommand, args: readonly string[]): Promise<Said> {
  const [file] = args
  if (file === undefined || args.length > 1)
    return refuse([
      fault('FILE', 'usage', `用法：cli ${name} 文件名，或 cli ${name} - 从标准输入读`),
    ])
  let written: string
  try {
    written = await (file === '-' ? text(process.stdin) : readFile(file, 'utf8'))
  } catch {
    return refuse([fault('FILE', 'unreadable', `读不了这个文件：${file}`)])
  }
  try {
    return COMMANDS[name](JSON.parse(written))
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return refuse([fault('body', 'malformed', '内容不是 JSON')])
  }
}

function answer<Request extends z.ZodType>(
  schema: Request,
  request: unknown,
  reckon: (valid: z.output<Request>) => unknown,
): Said {
  const parsed = schema.safeParse(request, { reportInput: true })
  if (!parsed.success) return refuse(parsed.error.issues.flatMap(faultsOf))
  return { says: JSON.stringify(reckon(parsed.data)) }
}

/** A field that nobody knows is named like any other. */
function faultsOf(issue: z.core.$ZodIssue): FieldFault[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) =>
      fault([...issue.path, key].join('.'), issue.code, '没有这个字段'),
    )
  return toFaults(new z.ZodError([issue])).map((one) => ({ ...one, field: one.field || 'body' }))
}

function fault(field: string, code: string, message: string): FieldFault {
  return { field, code, message }
}

function refuse(faults: readonly FieldFault[]): Said {
  const code = 'invalid-input'
  const problem = {
    type: `urn:renqiao:problem:${code}`,
    title: commonRefusals[code].zh,
    status: 400,
    code,
    field: faults[0]?.field,
    faults,
  }
  return { problem: JSON.stringify(problem) }
}
