import { Button } from 'antd'
import { LinkButton, Notice } from '#casework/web/index.tsx'
import { useWords } from '#platform/web/language.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { Progress } from '#platform/web/Progress.tsx'
import { Section } from '#platform/web/Section.tsx'
import type { Batch } from '../model/contract.ts'
import { AlikeLines } from './AlikeLines.tsx'
import { BatchDeeds } from './BatchDeeds.tsx'
import { Codes } from './Codes.tsx'
import { FaultyLines } from './FaultyLines.tsx'
import css from './imports.module.css'
import { useSteps } from './use-steps.ts'
import { words } from './words.ts'

/** Where the import stands, and what to do next. */
export function BatchSteps({ batch }: { readonly batch: Batch }) {
  const w = useWords(words)
  const { running, error, accounts, run, stop } = useSteps(batch)
  const { counts, state, total, notes } = batch
  const left = running === 'confirm' || state === 'importing' ? counts.fine : 0
  return (
    <div className={css.stack}>
      {state === 'checking' && (
        <Progress
          label={w.comparing}
          done={total - counts.unchecked}
          total={total}
          {...(running && { onCancel: stop })}
        />
      )}
      {left > 0 && (
        <Progress
          label={w.writing}
          done={counts.imported}
          total={counts.imported + left}
          {...(running && { onCancel: stop })}
        />
      )}
      {error ? <Problem error={error} /> : null}
      {!running && (state === 'checking' || state === 'importing') && (
        <div className={css.deeds}>
          <Button
            type="primary"
            onClick={() => void run(state === 'checking' ? 'check' : 'confirm')}
          >
            {w.goOn}
          </Button>
        </div>
      )}
      {state !== 'checking' && (
        <Section title={state === 'done' ? w.over : w.result}>
          <div className={css.stack} role="status">
            <Counts counts={counts} />
            {notes.map((note) => (
              <Notice key={note} tone="amber">
                {note}
              </Notice>
            ))}
          </div>
        </Section>
      )}
      <Codes accounts={accounts} />
      {state === 'ready' && (
        <BatchDeeds batch={batch} onConfirm={() => void run('confirm')} running={running} />
      )}
      {state === 'done' && (
        <div className={css.deeds}>
          <LinkButton type="primary" to="/import">
            {w.again}
          </LinkButton>
          <BatchDeeds batch={batch} running={running} />
        </div>
      )}
      {state !== 'checking' && counts.alike > 0 && <AlikeLines batch={batch} />}
      {state !== 'checking' && counts.faulty > 0 && <FaultyLines batch={batch} />}
    </div>
  )
}

function Counts({ counts }: Pick<Batch, 'counts'>) {
  const w = useWords(words)
  const lines = (['imported', 'fine', 'alike', 'faulty', 'known'] as const).filter(
    (state) => counts[state] > 0,
  )
  return (
    <ul className={css.counts}>
      {lines.length === 0 && <li>{w.nothingFine}</li>}
      {lines.map((state) => (
        <li key={state}>{w[state](counts[state])}</li>
      ))}
    </ul>
  )
}
