import { DrawerForm, type DrawerFormProps } from '#drafts/web/index.tsx'
import { useWords } from '#platform/web/language.tsx'
import { keys } from './keys.ts'
import { learningWords } from './learning-words.ts'
import { positionWords } from './position-words.ts'
import { words } from './words.ts'

const labels = { ...words, ...positionWords, ...learningWords }

/** A few questions beside the file; when they are sent the file is read anew. */
export function RecordForm(props: DrawerFormProps) {
  const w = useWords(labels)
  return (
    <DrawerForm {...props} labels={w as never} action={w.save} done={w.saved} anew={keys.all} />
  )
}
