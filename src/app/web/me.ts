import type { ComponentType, ReactNode } from 'react'
import type { Actor, Role } from '#platform/model/actor.ts'

/** Whoever sits before the screen, as the shell shows it. */
export interface Me {
  readonly actor: Actor & { readonly role: Role }
  /** 北京某医院 · 肿瘤内科 */
  readonly place: string | null
}

/** What the shell needs from whoever knows about accounts. */
export interface Access {
  readonly useMe: () => {
    readonly me: Me | undefined
    readonly isPending: boolean
    readonly isUnreachable: boolean
  }
  /** Shown where an account is needed, also over a page whose session has ended. */
  readonly SignIn: ComponentType<{ readonly onSignedIn: () => void }>
  /** Stands before the pages as long as the post asks for something that is not done. */
  readonly First: ComponentType<{ readonly children: ReactNode }>
  readonly signOut: () => Promise<void>
  /** A page where everything is invented says so. */
  readonly useIsDemo: () => boolean
  /** Goes on in another of one's posts; nothing where there is only one. */
  readonly Posts: ComponentType
}
