import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { CallHub } from '#imaging-node/server/index.ts'
import type { Actor, Role } from '#platform/model/actor.ts'
import type { Endpoint } from '#platform/model/contract.ts'
import { Refusal } from '#platform/model/refusal.ts'
import type { Instant } from '#platform/model/time.ts'
import { record, type Subject } from '#platform/server/audit.ts'
import { type Db, inTransaction, type Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { type EnteredRow, enterAsNobody, type Gate, toActor } from '#platform/server/gate.ts'
import { checkDepth, readInput } from '#platform/server/intake.ts'
import type { EncounterId } from '../model/contract.ts'
import type { Asked } from './asked.ts'
import { encounterInHand, ownPerson } from './encounters.ts'
import type { Fetch } from './node-session.ts'

export interface ImagingSettings {
  readonly db: Db
  readonly deps: Deps
  readonly gate: Gate
  /** Undefined while the product belongs to no network. */
  readonly hub: CallHub | undefined
  readonly fetch?: Fetch
  /** When whoever asks last proved who they are; absent: as the sign-in has it. */
  readonly provedAt?: (tx: Tx) => Promise<Instant>
}

type Roles = readonly Role[] | 'anyone'

/** Who asked, and for whom. */
export interface Asking {
  readonly actor: Actor
  readonly asked: Asked
}

export type Doors = ReturnType<typeof openDoors>

/**
 * Doors of what asks the network, beside the routes of contracts: nobody waits for another house with a
 * transaction open.
 */
export function openDoors(app: FastifyInstance, { db, deps, gate }: ImagingSettings) {
  return { door, enter, inHand, byRight }

  function enter<Result>(
    request: FastifyRequest,
    roles: Roles,
    work: (tx: Tx, actor: Actor) => Promise<Result>,
  ) {
    return inTransaction<EnteredRow, Result>(db, {
      opening: `select * from ${roles === 'anyone' ? enterAsNobody : gate(request)}`,
      work: async (tx, [entered]) => {
        if (!entered) throw new Refusal('not-signed-in', 401)
        const actor = toActor(entered)
        if (roles !== 'anyone' && !roles.some((role) => role === actor.role))
          throw new Refusal('not-allowed', 403)
        return work(tx, actor)
      },
    })
  }

  function inHand(request: FastifyRequest, roles: Roles, id: EncounterId): Promise<Asking> {
    const subject = () => ({ kind: 'encounter', id })
    return asking(request, roles, subject, async (tx, actor) => ({
      ...(await encounterInHand(tx, actor, id, deps)),
      purpose: 'TREAT',
    }))
  }

  function byRight(request: FastifyRequest, roles: Roles): Promise<Asking> {
    const subject = ({ accountId: id }: Actor) => ({ kind: 'account', id })
    return asking(request, roles, subject, async (tx, actor) => ({
      ...(await ownPerson(tx, actor, deps)),
      purpose: 'PATRQT',
    }))
  }

  /** On record before anybody is asked. */
  function asking(
    request: FastifyRequest,
    roles: Roles,
    subjectOf: (actor: Actor) => Subject,
    find: (tx: Tx, actor: Actor) => Promise<Asked>,
  ) {
    return enter(request, roles, async (tx, actor) => {
      const asked = await find(tx, actor)
      await record(tx, actor, 'imaging.look-up', subjectOf(actor))
      return { actor, asked }
    })
  }

  function door<Input extends z.ZodObject, Output extends z.ZodType>(
    endpoint: Endpoint<Input, Output>,
    answer: (
      input: z.output<Input>,
      request: FastifyRequest,
      roles: Roles,
    ) => Promise<z.input<Output>>,
  ) {
    const { method, path, output, roles } = endpoint
    app.route({
      ...{ method, url: `/api${path}`, config: { endpoint } },
      async handler(request) {
        checkDepth(request)
        const input = readInput(endpoint, request) as z.output<Input>
        return output.parse(await answer(input, request, roles))
      },
    })
  }
}
