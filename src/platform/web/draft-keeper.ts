import type { Instant } from '../model/time.ts'

export interface Draft<Content> {
  readonly content: Content
  readonly savedAt: Instant
}

export interface DraftStore<Content> {
  /** What was left on the server, if anything. */
  readonly load: () => Promise<Draft<Content> | undefined>
  /** Returns when it was saved. `keepalive`: the page is going away, the request must outlive it. */
  readonly save: (content: Content, how: { readonly keepalive: boolean }) => Promise<Instant>
}

/** `failed` is not the end: it tries again by itself until it succeeds. */
export type DraftState = 'loading' | 'clean' | 'changed' | 'saving' | 'saved' | 'failed'

interface Snapshot<Content> {
  readonly content: Content
  readonly state: DraftState
  readonly savedAt: Instant | undefined
}

/** All that are on the screen now. */
const inHand = new Set<{ flush: () => Promise<void>; forget: () => void }>()

/** Before somebody signs out. */
export async function flushDrafts() {
  await Promise.all([...inHand].map((keeper) => keeper.flush()))
}

/** Somebody else sits here now: what was typed must not be saved in their name. */
export function forgetDrafts() {
  for (const keeper of inHand) keeper.forget()
}

/** After the first letter that is not saved yet; further typing does not put it off. */
const SAVE_AFTER_MS = 1000
const RETRY_MS = 5000

/**
 * Keeps one draft on the server. One save at a time, so that an older text cannot overtake a newer
 * one; nothing is saved before the draft of the last time is here, so that it cannot be overwritten.
 */
export class DraftKeeper<Content extends object> {
  store: DraftStore<Content>
  #now: Snapshot<Content>
  #typed: Partial<Content> = {}
  #isLoaded = false
  #isDirty = false
  #isForgotten = false
  #underWay: Promise<void> | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  readonly #listeners = new Set<() => void>()

  constructor(initial: Content, store: DraftStore<Content>) {
    this.store = store
    this.#now = { content: initial, state: 'loading', savedAt: undefined }
  }

  readonly snapshot = () => this.#now

  readonly listen = (changed: () => void) => {
    this.#listeners.add(changed)
    return () => void this.#listeners.delete(changed)
  }

  /** Brings back what was left, and keeps the draft until the answer is called. */
  open() {
    inHand.add(this)
    void this.load()
    return () => {
      this.leave()
      inHand.delete(this)
    }
  }

  async load() {
    try {
      const draft = await this.store.load()
      this.#isLoaded = true
      const content = { ...this.#now.content, ...draft?.content, ...this.#typed }
      const state = this.#isDirty ? 'changed' : draft ? 'saved' : 'clean'
      this.#show({ content, state, savedAt: draft?.savedAt })
      if (this.#isDirty) this.#later(SAVE_AFTER_MS)
    } catch {
      this.#show({ state: 'failed' })
      this.#later(RETRY_MS)
    }
  }

  readonly change = (part: Partial<Content>) => {
    const isWaiting = this.#isDirty
    this.#typed = { ...this.#typed, ...part }
    this.#isDirty = true
    this.#show({ content: { ...this.#now.content, ...part }, state: 'changed' })
    if (!isWaiting) this.#later(SAVE_AFTER_MS)
  }

  /** Now, before something else happens. */
  readonly flush = async () => {
    while (this.#underWay !== undefined) await this.#underWay
    this.#underWay = this.#send(false).finally(() => {
      this.#underWay = undefined
    })
    await this.#underWay
  }

  /** The page is being hidden or left. */
  readonly leave = () => void this.#send(true)

  /** The form has gone through: nothing of it is saved any more. */
  readonly forget = () => {
    this.#isForgotten = true
    clearTimeout(this.#timer)
    this.#show({ state: 'clean', savedAt: undefined })
  }

  async #send(keepalive: boolean) {
    clearTimeout(this.#timer)
    if (!this.#isDirty || !this.#isLoaded || this.#isForgotten) return
    this.#isDirty = false
    this.#show({ state: 'saving' })
    try {
      const savedAt = await this.store.save(this.#now.content, { keepalive })
      if (!this.#isForgotten) this.#show({ savedAt, state: this.#isDirty ? 'changed' : 'saved' })
    } catch {
      this.#isDirty = true
      this.#show({ state: 'failed' })
      this.#later(RETRY_MS)
    }
  }

  #later(ms: number) {
    clearTimeout(this.#timer)
    if (this.#isForgotten) return
    this.#timer = setTimeout(() => void (this.#isLoaded ? this.flush() : this.load()), ms)
  }

  #show(change: Partial<Snapshot<Content>>) {
    this.#now = { ...this.#now, ...change }
    for (const changed of this.#listeners) changed()
  }
}
