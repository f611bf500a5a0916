import { useId } from 'react'
import css from './FilePicker.module.css'

interface Props {
  /** The words on the button. */
  readonly label: string
  readonly hint: string
  /** `.xlsx` */
  readonly accept: string
  readonly disabled?: boolean
  readonly onPick: (file: File) => void
}

/** One file of the person's own; the same file can be chosen again after it was mended. */
export function FilePicker({ label, hint, accept, disabled = false, onPick }: Props) {
  const id = useId()
  return (
    <div className={css.picker}>
      <p id={`${id}-hint`}>{hint}</p>
      <input
        id={id}
        className="visually-hidden"
        type="file"
        accept={accept}
        disabled={disabled}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => {
          const file = target.files?.[0]
          target.value = ''
          if (file) onPick(file)
        }}
      />
      <label htmlFor={id} data-disabled={disabled}>
        {label}
      </label>
    </div>
  )
}
