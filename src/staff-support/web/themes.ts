import { Theme } from '../model/talk.ts'

/** As people read them: what fits nowhere comes last. */
export const themesInOrder: readonly Theme[] = [...Theme.exclude(['other']).options, 'other']
