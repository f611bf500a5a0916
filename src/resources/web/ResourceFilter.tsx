import { Input, Select } from 'antd'
import { Domain, domainWords } from '#casework/model/code-lists.ts'
import { DISTRICTS } from '#places/model/district.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Money } from '../model/search.ts'
import css from './Resources.module.css'
import { words } from './words.ts'

type Typed = Record<'text' | 'need' | 'district' | 'age' | 'money', string>

interface Props {
  readonly filter: Typed
  readonly change: (part: Partial<Typed>) => void
}

export function ResourceFilter({ filter, change }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  return (
    <>
      <Input.Search
        aria-label={w.text}
        placeholder={w.text}
        className={`${css.search}`}
        allowClear
        maxLength={40}
        defaultValue={filter.text}
        onSearch={(text) => change({ text: text.trim() })}
      />
      <Select
        aria-label={w.need}
        className={`${css.filter}`}
        value={filter.need}
        onChange={(need) => change({ need })}
        options={[
          { value: '', label: w.anyNeed },
          ...Domain.options.map((value) => ({
            value: value as string,
            label: domainWords[value][language],
          })),
        ]}
      />
      <Select
        aria-label={w.district}
        className={`${css.filter}`}
        value={filter.district}
        onChange={(district) => change({ district })}
        options={[
          { value: '', label: w.anyDistrict },
          ...DISTRICTS.map(({ code, name }) => ({ value: code as string, label: name[language] })),
        ]}
      />
      <Input
        aria-label={w.age}
        placeholder={w.age}
        className={`${css.small}`}
        inputMode="numeric"
        maxLength={3}
        defaultValue={filter.age}
        onChange={({ target }) => change({ age: target.value.replace(/\D/g, '') })}
      />
      <Select
        aria-label={w.money}
        className={`${css.filter}`}
        value={filter.money}
        onChange={(money) => change({ money })}
        options={[
          { value: '', label: w.anyMoney },
          ...Money.options.map((value) => ({ value: value as string, label: w[value] })),
        ]}
      />
    </>
  )
}
