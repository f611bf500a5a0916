import { Refusal } from '#platform/model/refusal.ts'
import type { Instant } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import type { DraftStore } from '#platform/web/draft-keeper.ts'
import { dropDraft, readDraft, saveDraft } from '../model/contract.ts'
import { inTurn } from './in-turn.ts'

/** One form, written in two places. Nothing is saved until somebody has chosen. */
export interface TwoVersions<Content> {
  readonly mine: Content
  readonly theirs: Content
  readonly theirsSavedAt: Instant
}

type Choice = 'mine' | 'theirs'

/** The draft of one form on the server, and the version of it that this page knows. */
export class KeptDraft<Content extends object> implements DraftStore<Content> {
  readonly #form: string
  readonly #tellTwo: (versions: TwoVersions<Content> | undefined) => void
  #version = 0
  /** There while somebody has to choose; comes true when the chosen version is saved. */
  #asked: Promise<Instant> | undefined
  #answer: (choice: Choice) => void = () => {}

  constructor(form: string, tellTwo: (versions: TwoVersions<Content> | undefined) => void) {
    this.#form = form
    this.#tellTwo = tellTwo
  }

  readonly load = async () => {
    const draft = await this.#read()
    this.#version = draft?.version ?? 0
    return draft && { content: draft.content as Content, savedAt: draft.savedAt }
  }

  readonly save = async (content: Content, { keepalive }: { readonly keepalive: boolean }) => {
    if (this.#asked) return this.#asked
    try {
      return await this.#write(content, keepalive)
    } catch (error) {
      const isElsewhere = error instanceof Refusal && error.code === 'draft-elsewhere'
      if (!isElsewhere || keepalive) throw error
      return this.#compare(content)
    }
  }

  readonly choose = (choice: Choice) => this.#answer(choice)

  /** The form was sent, or is not wanted any more. */
  readonly drop = () => inTurn(this.#form, () => call(dropDraft, { form: this.#form }))

  async #read() {
    const { draft } = await inTurn(this.#form, () => call(readDraft, { form: this.#form }))
    return draft ?? undefined
  }

  #write(content: Content, keepalive: boolean) {
    return inTurn(this.#form, async () => {
      const input = {
        form: this.#form,
        content: content as Record<string, unknown>,
        version: this.#version,
      }
      const { version, savedAt } = await call(saveDraft, input, { keepalive })
      this.#version = version
      return savedAt
    })
  }

  async #compare(mine: Content): Promise<Instant> {
    const other = await this.#read()
    this.#version = other?.version ?? 0
    // Sent or thrown away elsewhere: what stands here is the only one left.
    if (!other) return this.#write(mine, false)
    // My own save, whose answer was lost.
    if (isSame(mine, other.content)) return other.savedAt
    return this.#ask({ mine, theirs: other.content as Content, theirsSavedAt: other.savedAt })
  }

  #ask(versions: TwoVersions<Content>) {
    this.#asked = new Promise((resolve, reject) => {
      this.#answer = (choice) => {
        this.#asked = undefined
        this.#tellTwo(undefined)
        if (choice === 'theirs') resolve(versions.theirsSavedAt)
        else this.save(versions.mine, { keepalive: false }).then(resolve, reject)
      }
    })
    this.#tellTwo(versions)
    return this.#asked
  }
}

function isSame(one: object, other: object) {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))
}

function sorted(content: object) {
  return Object.entries(content).toSorted(([one], [other]) => (one < other ? -1 : 1))
}
