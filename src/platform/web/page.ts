import type { ComponentType } from 'react'
import type { Role } from '../model/actor.ts'
import type { Words } from '../model/words.ts'

/** What is not of the day at the bed: who helps, the profession, the running of the house. */
export type MenuGroup = 'helpers' | 'profession' | 'house'

/** One page that a slice offers through its door. The shell makes the route and the menu of it. */
export interface Page {
  /** As react-router writes it: `/cases/:caseId`. No personal data in it. */
  readonly path: `/${string}`
  readonly title: Words
  /** Who may open it; `anyone` needs no account and gets the slim shell. */
  readonly roles: readonly Role[] | 'anyone'
  /** Shown in the menu of these roles, lowest first; the lowest is where they arrive. */
  readonly menu?: {
    readonly order: number
    readonly icon?: ComponentType
    /** Under which heading it stands where the menu is long. */
    readonly group?: MenuGroup
  }
  /** `() => import('./CasePage.tsx')`: the file's one export named `…Page` is shown. */
  readonly load: () => Promise<{ readonly [name: `${string}Page`]: ComponentType }>
}
