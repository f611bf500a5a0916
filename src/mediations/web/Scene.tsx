import { CheckOutlined, MinusOutlined } from '@ant-design/icons'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import type { Tone } from '#platform/web/tokens.ts'
import {
  type Mediation,
  type Safety,
  safetyWords,
  ToldOf,
  toldOfWords,
} from '../model/mediation.ts'
import { Fact } from './Fact.tsx'
import css from './MediationPage.module.css'
import { words } from './words.ts'

const tones: Partial<Record<Safety, Tone>> = { calm: 'leaf', heated: 'amber', threat: 'vermilion' }

/** How safe the people are, and what the family was told. */
export function Scene({ mediation }: { readonly mediation: Mediation }) {
  const w = useWords(words)
  const dates = useDates()
  const { language } = useLanguage()
  const { safety, measures, headTold, headToldAt, policeToldAt, toldOf } = mediation
  const tone = tones[safety]
  return (
    <Section title={w.scene}>
      <dl className={css.facts}>
        <Fact label={w.safety}>
          <Tag {...(tone && { tone })}>{safetyWords[safety][language]}</Tag>
        </Fact>
        {measures && <Fact label={w.measures}>{measures}</Fact>}
        {headToldAt && (
          <Fact label={w.head}>
            {headTold} · {dates.short(headToldAt)}
          </Fact>
        )}
        {policeToldAt && <Fact label={w.police}>{dates.short(policeToldAt)}</Fact>}
        <Fact label={w.told}>
          <ul>
            {ToldOf.options.map((one) => {
              const isTold = toldOf.includes(one)
              const Icon = isTold ? CheckOutlined : MinusOutlined
              return (
                <li key={one}>
                  <Icon aria-hidden="true" /> {toldOfWords[one][language]}
                  {!isTold && ` · ${w.notYet}`}
                </li>
              )
            })}
          </ul>
        </Fact>
      </dl>
    </Section>
  )
}
