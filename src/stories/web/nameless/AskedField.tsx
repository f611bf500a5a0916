import { Field, OneOf } from '#drafts/web/index.tsx'
import { InstitutionField } from '#places/web/index.tsx'
import type { InstitutionId } from '#platform/model/actor.ts'
import { useWords } from '#platform/web/language.tsx'
import type { Asked } from '../../model/story.ts'
import { words } from './words.ts'

interface Props {
  readonly name: string
  readonly label: string
  readonly home: InstitutionId | null
  readonly value: Asked
  readonly onChange: (asked: Asked) => void
}

type Choice = 'own' | Asked['of']

/** The head of the own house or of another, any supervisor, or the office of the city. */
export function AskedField({ name, label, home, value, onChange }: Props) {
  const w = useWords(words)
  const { of, institutionId } = value
  const choice: Choice = of === 'house' && institutionId === home ? 'own' : of

  function choose(chosen: Choice) {
    if (chosen === 'own') return onChange({ of: 'house', institutionId: home })
    onChange({ of: chosen, institutionId: null })
  }

  return (
    <>
      <OneOf<Choice>
        name={name}
        label={label}
        value={choice}
        onChoose={choose}
        options={[
          { value: 'own', label: w.ownHead },
          { value: 'house', label: w.house },
          { value: 'supervisors', label: w.supervisors },
          { value: 'city', label: w.city },
        ]}
      />
      {choice === 'house' && (
        <Field name={`${name}-house`} label={w.which}>
          {({ id }) => (
            <InstitutionField
              id={id}
              value={{ institutionId, districtCode: null, departmentId: null }}
              onChange={(place) => onChange({ of: 'house', institutionId: place.institutionId })}
            />
          )}
        </Field>
      )}
    </>
  )
}
