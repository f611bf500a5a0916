import { DrawerForm, type DrawerFormProps } from '#drafts/web/index.tsx'
import { useWords } from '#platform/web/language.tsx'
import { keys } from './keys.ts'
import { words } from './words.ts'

/** A few questions beside the file; when they are sent the file is read anew. */
export function RecordForm(props: DrawerFormProps) {
  const w = useWords(words)
  return (
    <DrawerForm {...props} labels={w as never} action={w.save} done={w.saved} anew={keys.all} />
  )
}
