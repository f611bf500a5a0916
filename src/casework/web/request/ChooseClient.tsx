import { Button } from 'antd'
import { FieldGroup, useFocusOnChange } from '#drafts/web/index.tsx'
import type { PersonCard } from '#people/model/person.ts'
import { PersonPicker } from '#people/web/index.tsx'
import { useWords } from '#platform/web/language.tsx'
import { usePersonFacts } from '../parts/who.ts'
import css from './RequestPage.module.css'
import { words } from './words.ts'

interface Props {
  readonly client: PersonCard | null
  readonly fault: string | undefined
  readonly onChoose: (person: PersonCard | null) => void
}

/** Search before create: the picker finds, and only then registers. */
export function ChooseClient({ client, fault, onChoose }: Props) {
  const w = useWords(words)
  const factsOf = usePersonFacts()
  const start = useFocusOnChange<HTMLDivElement>(client)
  return (
    <FieldGroup name="clientId" label={w.client} fault={fault}>
      {client ? (
        <div ref={start} tabIndex={-1} className={css.chosen}>
          <span>
            <strong>{client.name}</strong>
            {factsOf(client).join(' · ')}
          </span>
          <Button onClick={() => onChoose(null)}>{w.another}</Button>
        </div>
      ) : (
        <PersonPicker onChoose={onChoose} />
      )}
    </FieldGroup>
  )
}
