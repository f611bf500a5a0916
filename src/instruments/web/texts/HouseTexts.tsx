import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Popconfirm } from 'antd'
import { dayInBeijing } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { useNow } from '#platform/web/now.ts'
import { Tag } from '#platform/web/Tag.tsx'
import { findVariant } from '../../model/catalogue.ts'
import { type HouseText, withdrawText } from '../../model/contract.ts'
import type { Instrument } from '../../model/instrument.ts'
import { keys } from '../keys.ts'
import css from './LicencesPage.module.css'
import { words } from './words.ts'

interface Props {
  readonly instrument: Instrument
  readonly texts: readonly HouseText[]
  readonly names: Readonly<Record<string, string>>
  readonly load: () => void
}

/** What is loaded here for one instrument, and the way to load it. */
export function HouseTexts({ instrument, texts, names, load }: Props) {
  const w = useWords(words)
  const running = texts.filter(({ withdrawnAt }) => withdrawnAt === null)
  const newest = running.filter(
    ({ variant }, n) => running.findIndex((one) => one.variant === variant) === n,
  )
  if (instrument.licence.class !== 'C') return <Tag tone="leaf">{w.withProduct}</Tag>
  return (
    <div className={css.house}>
      {newest.length === 0 && <Tag>{w.none}</Tag>}
      {newest.map((text) => (
        <Loaded
          key={text.id}
          instrument={instrument}
          text={text}
          who={names[text.loadedBy] ?? ''}
        />
      ))}
      <Button size="small" aria-label={`${instrument.short} ${w.load}`} onClick={load}>
        {newest.length === 0 ? w.load : w.loadAnew}
      </Button>
    </div>
  )
}

interface LoadedProps {
  readonly instrument: Instrument
  readonly text: HouseText
  readonly who: string
}

function Loaded({ instrument, text, who }: LoadedProps) {
  const w = useWords(words)
  const dates = useDates()
  const { language } = useLanguage()
  const queries = useQueryClient()
  const today = dayInBeijing(useNow())
  const withdrawing = useMutation({
    mutationFn: () => call(withdrawText, { textId: text.id }),
    onSettled: () => queries.invalidateQueries({ queryKey: keys.texts }),
  })
  const isOver = text.until !== null && text.until < today
  const variant = instrument.variants.length > 1 && findVariant(instrument, text.variant)
  return (
    <div className={css.house}>
      <Tag tone={isOver ? 'amber' : 'leaf'}>{w.loaded(text.reference)}</Tag>
      {variant && <span>{variant.words[language]}</span>}
      {text.until && (
        <span>{isOver ? w.over(dates.day(text.until)) : w.until(dates.day(text.until))}</span>
      )}
      <span className={css.soft}>{w.by(who, dates.day(text.loadedAt))}</span>
      <Popconfirm
        title={w.sure}
        okText={w.yes}
        cancelText={w.no}
        okButtonProps={{ danger: true }}
        onConfirm={() => withdrawing.mutate()}
      >
        <Button
          type="text"
          size="small"
          loading={withdrawing.isPending}
          aria-label={`${instrument.short} ${w.withdraw}`}
        >
          {w.withdraw}
        </Button>
      </Popconfirm>
    </div>
  )
}
