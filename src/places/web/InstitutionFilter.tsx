import { Input, Select } from 'antd'
import { useEffect, useState } from 'react'
import type { Words } from '#platform/model/words.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { DISTRICTS } from '../model/district.ts'
import { InstitutionKind, Level } from '../model/institution.ts'
import css from './places.module.css'
import { kindWords, levelWords, words } from './words.ts'

export const UNFILTERED = { district: '', kind: '', level: '', text: '' }
type Filter = typeof UNFILTERED

interface Props {
  readonly filter: Filter
  readonly change: (part: Partial<Filter>) => void
}

/** The filter line. Names of institutions are no personal data, and may stand in the address. */
export function InstitutionFilter({ filter, change }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const [text, setText] = useState(filter.text)
  useEffect(() => {
    // To change the address is to navigate: without need, it would undo a click on a link.
    if (text === filter.text) return
    const timer = setTimeout(() => change({ text }), 300)
    return () => clearTimeout(timer)
  }, [text, filter.text, change])
  useEffect(() => setText(filter.text), [filter.text])

  const choose = (name: 'district' | 'kind' | 'level', any: string, options: Option[]) => (
    <Select<string>
      aria-label={w[name]}
      className={css.choice ?? ''}
      value={filter[name]}
      onChange={(value) => change({ [name]: value })}
      options={[{ value: '', label: any }, ...options]}
      popupMatchSelectWidth={false}
    />
  )
  return (
    <div className={css.filter}>
      <Input.Search
        aria-label={w.search}
        placeholder={w.search}
        className={css.search ?? ''}
        value={text}
        maxLength={40}
        allowClear
        onChange={({ target }) => setText(target.value)}
      />
      {choose(
        'district',
        w.anyDistrict,
        DISTRICTS.map(({ code, name }) => ({ value: code, label: name[language] })),
      )}
      {choose('kind', w.anyKind, toOptions(InstitutionKind.options, kindWords))}
      {choose('level', w.anyLevel, toOptions(Level.options, levelWords))}
    </div>
  )

  function toOptions<Code extends string>(codes: readonly Code[], names: Record<Code, Words>) {
    return codes.map((code) => ({ value: code as string, label: names[code][language] }))
  }
}

interface Option {
  readonly value: string
  readonly label: string
}
