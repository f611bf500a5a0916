import css from './Facts.module.css'

interface Props {
  readonly facts: readonly { readonly label: string; readonly value: string }[]
}

/** What is known, one below the other; what is empty is left out. */
export function Facts({ facts }: Props) {
  return (
    <dl className={css.facts}>
      {facts
        .filter(({ value }) => value.trim() !== '')
        .map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}
