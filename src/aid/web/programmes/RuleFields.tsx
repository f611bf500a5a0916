import { Button, Input } from 'antd'
import { Field, FieldGroup, OneOf, SomeOf, TextField } from '#drafts/web/index.tsx'
import { dayInBeijing } from '#platform/model/time.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { useNow } from '#platform/web/now.ts'
import { CHOICES, ChoiceFact, choiceWords, FactName, factWords } from '../../model/dossier.ts'
import { RuleMark, ruleMarkWords } from '../../model/programme.ts'
import css from '../Aid.module.css'
import { emptyRule, type TypedRule } from './typed-programme.ts'
import { words } from './words.ts'

interface Props {
  readonly rules: readonly TypedRule[]
  readonly onChange: (rules: readonly TypedRule[]) => void
}

/** Rule by rule: which fact, which answers fit, in whose words, from where. */
export function RuleFields({ rules, onChange }: Props) {
  const w = useWords(words)
  const today = dayInBeijing(useNow())
  return (
    <FieldGroup name="rules" label={w.rules}>
      <div className={css.stack}>
        {rules.map((rule, n) => (
          // A rule has no name of its own while it is typed; its place is its name.
          // biome-ignore lint/suspicious/noArrayIndexKey: rules are only added at the end
          <section key={n} className={css.rule} aria-label={w.rule(n + 1)}>
            <OneRule
              n={n}
              rule={rule}
              onChange={(part) =>
                onChange(rules.map((one, at) => (at === n ? { ...one, ...part } : one)))
              }
            />
            <Button onClick={() => onChange(rules.filter((_, at) => at !== n))}>
              {w.removeRule(n + 1)}
            </Button>
          </section>
        ))}
        <Button onClick={() => onChange([...rules, emptyRule(today)])}>{w.addRule}</Button>
      </div>
    </FieldGroup>
  )
}

interface OneProps {
  readonly n: number
  readonly rule: TypedRule
  readonly onChange: (part: Partial<TypedRule>) => void
}

function OneRule({ n, rule, onChange }: OneProps) {
  const w = useWords(words)
  const { language } = useLanguage()
  const choice = ChoiceFact.safeParse(rule.fact)
  const isNumber = !choice.success && rule.fact !== 'drug'
  const named = (label: string) => `${w.rule(n + 1)} ${label}`
  const text = (name: 'says' | 'source' | 'names', label: string, hint?: string) => (
    <TextField
      name={`rules.${n}.${name}`}
      label={named(label)}
      {...(hint && { hint })}
      value={rule[name]}
      maxLength={120}
      onChange={(value) => onChange({ [name]: value })}
    />
  )
  return (
    <>
      <OneOf
        name={`rules.${n}.fact`}
        label={named(w.fact)}
        value={rule.fact}
        onChoose={(fact) => onChange({ fact, values: [], least: '', most: '', names: '' })}
        options={FactName.options.map((value) => ({ value, label: factWords[value][language] }))}
      />
      {choice.success && (
        <SomeOf
          name={`rules.${n}.values`}
          label={named(w.values)}
          values={[...rule.values]}
          onChoose={(values) => onChange({ values })}
          options={CHOICES[choice.data].map((value) => ({
            value: value as string,
            label: choiceWords[choice.data][value]?.[language] ?? value,
          }))}
        />
      )}
      {isNumber &&
        (['least', 'most'] as const).map((end) => (
          <Field key={end} name={`rules.${n}.${end}`} label={named(w[end])} optional>
            {(control) => (
              <Input
                {...control}
                inputMode="decimal"
                value={rule[end]}
                maxLength={20}
                onChange={({ target }) => onChange({ [end]: target.value })}
              />
            )}
          </Field>
        ))}
      {rule.fact === 'drug' && text('names', w.names)}
      {text('says', w.says)}
      <OneOf
        name={`rules.${n}.mark`}
        label={named(w.mark)}
        value={rule.mark}
        onChoose={(mark) => onChange({ mark })}
        options={RuleMark.options.map((value) => ({
          value,
          label: ruleMarkWords[value][language],
        }))}
      />
      {text('source', w.source, w.sourceHint)}
    </>
  )
}
