import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Rows } from '#platform/web/Rows.tsx'
import { listDefinitions, type Submission } from '../../model/contract.ts'
import type { IndicatorCode } from '../../model/figure.ts'
import type { Line } from '../../model/submission.ts'
import { Parts } from '../figures/Parts.tsx'
import { Value } from '../figures/Value.tsx'
import { keys } from '../keys.ts'
import { words } from './words.ts'

interface Props {
  readonly submission: Submission
  readonly onChange: (code: IndicatorCode) => void
}

/** What was computed, what the house says, what was corrected later: side by side. */
export function Lines({ submission, onChange }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const { data } = useQuery({
    queryKey: keys.definitions,
    queryFn: () => call(listDefinitions, {}),
  })
  const definitionOf = ({ code, definition }: Line) =>
    data?.definitions.find((one) => one.code === code && one.version === definition)
  const step = submission.steps.find((one) => one === 'adjust' || one === 'revise')
  const number = (value: number | null) => (value === null ? '' : value.toLocaleString('en-US'))
  return (
    <Rows<Line>
      label={w.numbers}
      rows={submission.lines}
      rowKey={({ code }) => code}
      columns={[
        { key: 'code', title: w.code, card: 'none', render: ({ code }) => code },
        {
          ...{ key: 'name', title: w.indicator, card: 'title' as const },
          render: (line) => definitionOf(line)?.name[language] ?? line.code,
        },
        {
          ...{ key: 'computed', title: w.computed },
          render: (line) => {
            const definition = definitionOf(line)
            if (!definition) return ''
            const { computed } = line
            return (
              <>
                {(computed.value !== null || computed.note !== null) && (
                  <Value of={computed} digits={definition.digits} unit={definition.unit} />
                )}
                <Parts definition={definition} figure={computed} short />
              </>
            )
          },
        },
        {
          ...{ key: 'told', title: w.told },
          render: ({ adjusted }) =>
            adjusted ? (
              <>
                <strong>{number(adjusted.value)}</strong>{' '}
                <span className={blocks.soft}>{adjusted.reason}</span>
              </>
            ) : (
              ''
            ),
        },
        {
          ...{ key: 'revised', title: w.revised },
          render: ({ code }) =>
            submission.revisions
              .filter((revision) => revision.code === code)
              .map(({ n, value, reason, byName }) => (
                <span key={n}>
                  <strong>{number(value)}</strong>{' '}
                  <span className={blocks.soft}>
                    {reason} {byName}
                  </span>
                </span>
              )),
        },
        ...(step
          ? [
              {
                ...{ key: 'change', title: w[step] },
                render: ({ code }: Line) => (
                  <Button aria-label={`${w[step]} ${code}`} onClick={() => onChange(code)}>
                    {w[step]}
                  </Button>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}
