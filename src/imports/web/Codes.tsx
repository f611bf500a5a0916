import { Button } from 'antd'
import { Notice } from '#casework/web/index.tsx'
import { useWords } from '#platform/web/language.tsx'
import { Rows } from '#platform/web/Rows.tsx'
import { Section } from '#platform/web/Section.tsx'
import type { NewAccount } from '../model/contract.ts'
import css from './imports.module.css'
import { words } from './words.ts'

/** What the new colleagues sign in with for the first time; told once. */
export function Codes({ accounts }: { readonly accounts: readonly NewAccount[] }) {
  const w = useWords(words)
  if (accounts.length === 0) return null
  return (
    <Section title={w.codes} actions={<Button onClick={() => print()}>{w.print}</Button>}>
      <div className={css.stack}>
        <Notice tone="amber">{w.codesLead}</Notice>
        <Rows
          label={w.codes}
          rows={accounts}
          rowKey={({ username }) => username}
          columns={[
            { key: 'name', title: w.name, card: 'title', render: ({ name }) => name },
            { key: 'username', title: w.username, render: ({ username }) => username },
            {
              key: 'code',
              title: w.code,
              render: ({ code }) => <span className={css.code}>{code}</span>,
            },
          ]}
        />
      </div>
    </Section>
  )
}
