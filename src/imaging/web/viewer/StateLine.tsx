import { CheckCircleOutlined, ExclamationCircleOutlined, StopOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { Refusal } from '#platform/model/refusal.ts'
import { useWords } from '#platform/web/language.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import type { Tone } from '#platform/web/tokens.ts'
import { countFiles, isGrowing, type Snapshot } from './snapshot.ts'
import css from './Viewer.module.css'
import { runWords, words } from './words.ts'

interface Props {
  readonly snapshot: Snapshot
  readonly onStart: () => void
  readonly onStop: () => void
}

const TONES: Record<Snapshot['state'], Tone> = {
  ...{ opening: 'azure', running: 'azure', done: 'leaf' },
  ...{ stopped: 'amber', flawed: 'vermilion', refused: 'vermilion', 'taken-back': 'plum' },
}

/** How much of the study is here, and whether it is what the node signed for. */
export function StateLine({ snapshot, onStart, onStop }: Props) {
  const w = useWords(words)
  const states = useWords(runWords)
  const { total, verified, corrupt, failed } = countFiles(snapshot)
  const { state, study, problem, repacked, arrived } = snapshot
  const grows = isGrowing(snapshot) && state !== 'taken-back'
  // As long as more comes, what is listed is not the whole, and nobody reads that all is here.
  const isWhole = !grows && verified === total
  const [tone, said] =
    grows && state === 'done' ? (['amber', w.arriving] as const) : [TONES[state], states[state]]
  // The browser says no more than that nothing came.
  const shown =
    problem instanceof TypeError ? new Refusal('connection-lost', 0, { message: w.cut }) : problem
  const isRunning = state === 'running' || state === 'opening'
  const isLate = total - verified - corrupt > 0 && state !== 'taken-back'
  return (
    <div className={css.state}>
      <div role="status" className={css.counts}>
        <Tag tone={tone}>{said}</Tag>
        {total > 0 && <span>{w.received(verified + corrupt, grows ? arrived : total)}</span>}
        {total > 0 && (
          <Tag
            tone={isWhole ? 'leaf' : 'amber'}
            icon={isWhole ? <CheckCircleOutlined aria-hidden="true" /> : undefined}
          >
            {w.verified(verified, grows ? arrived : total)}
          </Tag>
        )}
        {corrupt > 0 && (
          <Tag tone="vermilion" icon={<ExclamationCircleOutlined aria-hidden="true" />}>
            {w.corrupt(corrupt)}
          </Tag>
        )}
        {repacked > 0 && <Tag tone="amber">{w.repacked(repacked)}</Tag>}
        {failed > 0 && <Tag tone="vermilion">{w.failed(failed)}</Tag>}
        {study && <span className={css.soft}>{w.original}</span>}
        {study && <span className={css.soft}>{w.version(study.version)}</span>}
        {study?.isIndexed === false && <Tag tone="amber">{w.stale}</Tag>}
      </div>
      {grows && <p role="note">{w.soFar(arrived, total)}</p>}
      {isRunning && (
        <Button icon={<StopOutlined aria-hidden="true" />} onClick={onStop}>
          {w.stop}
        </Button>
      )}
      {!isRunning && study && isLate && <Button onClick={onStart}>{w.goOn}</Button>}
      {problem !== undefined && <Problem error={shown} onRetry={onStart} />}
    </div>
  )
}
