import { readFile } from 'node:fs/promises'
import { conformance } from '#imaging-node/model/conformance.ts'
import { Role, roleWords } from '#platform/model/actor.ts'
import { operationId } from '#platform/model/contract.ts'
import { openapi } from '#platform/model/openapi.ts'
import { endpoints } from './endpoints.ts'

export interface PrintedDocument {
  readonly path: string
  readonly text: string
}

/** What is printed from the contracts and kept in the repository, so that a change of it is seen. */
export async function printedDocuments(): Promise<PrintedDocument[]> {
  return [
    {
      path: 'docs/api/openapi.json',
      text: `${JSON.stringify(await describeProduct(), null, 1)}\n`,
    },
    { path: 'docs/permissions.md', text: permissions() },
    { path: 'docs/conformance.md', text: conformance() },
  ]
}

export async function describeProduct() {
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string }
  return openapi('仁桥 Renqiao', version, endpoints)
}

function permissions() {
  const header = [
    'operation',
    '办什么',
    ...Role.options.map((role) => roleWords[role].zh),
    '无账号',
  ]
  const rows = endpoints.map((endpoint) => {
    const { method, path, summary, roles } = endpoint
    const cells = [...Role.options, 'anyone' as const].map((role) =>
      roles === 'anyone' ? '●' : roles.some((one) => one === role) ? '●' : '',
    )
    return [`\`${method} ${path}\``, summary, ...cells]
  })
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return `# 谁可以问什么 Permissions

Printed from the contracts by \`npm run print\`; the tests fail when it differs. A dot says that the
role may ask at all. What somebody then sees is decided by the \`visible…\` query of the noun and, behind
it, by row-level security: what lies out of sight answers 404.

${line(header)}
${line(header.map(() => '---'))}
${rows.map(line).join('\n')}

${endpoints.length} operations. Operation ids: ${endpoints.map(operationId).join(', ')}.
`
}
