import { useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import { sumOf } from '../../model/project.ts'
import type { ProjectFile } from '../../model/project-file.ts'
import css from '../Cultivation.module.css'
import { words as common } from '../words.ts'
import { words } from './words.ts'

/** What was applied for, and what was reported since. */
export function ApplicationSheet({ file }: { readonly file: ProjectFile }) {
  const w = useWords(words)
  return (
    <Section title={w.application}>
      <div className={css.stack}>
        <p className={css.text}>{file.goals}</p>
        <BudgetTable file={file} />
        {file.midtermReport && (
          <div>
            <h3>{w.midtermReport}</h3>
            <p className={css.text}>{file.midtermReport}</p>
          </div>
        )}
        {file.finalReport && (
          <div>
            <h3>{w.finalReport}</h3>
            <p className={css.text}>{file.finalReport}</p>
          </div>
        )}
      </div>
    </Section>
  )
}

export function BudgetTable({ file }: { readonly file: ProjectFile }) {
  const w = useWords(words)
  const c = useWords(common)
  return (
    <table className={css.table} aria-label={w.budget}>
      <thead>
        <tr>
          <th scope="col">{w.purpose}</th>
          <th scope="col" data-end>
            {w.amount}
          </th>
        </tr>
      </thead>
      <tbody>
        {file.budgetLines.map(({ what, amount }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is nothing but its place
          <tr key={place}>
            <td>{what}</td>
            <td data-end>{c.yuan(amount)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td />
          <td data-end>{w.sum(c.yuan(sumOf(file.budgetLines)))}</td>
        </tr>
      </tfoot>
    </table>
  )
}
