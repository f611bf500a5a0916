import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import type { Disclose } from './disclosure.ts'
import type { Gate } from './gate.ts'
import { type ImagingNode, look } from './node.ts'
import { STUDY, scopeOf } from './scope.ts'
import { isKnown } from './send.ts'
import { publicKeys } from './signing-key.ts'
import type { Tables } from './tables.ts'

/** What the node swore to: the latest version, or one by its number, which stays. */
export function serveManifests(
  app: FastifyInstance,
  node: ImagingNode,
  { enter, disclose }: { enter: Gate; disclose: Disclose },
) {
  app.get('/.well-known/jwks.json', async () => publicKeys(node.signingKey))
  for (const url of [`${STUDY}/manifest`, `${STUDY}/manifests/:version`]) app.get(url, answer)

  async function answer(request: FastifyRequest, reply: FastifyReply) {
    const client = await enter(request, reply, 'wado')
    const { study } = scopeOf(request)
    const { version } = request.params as { version?: string }
    if (version !== undefined && !/^\d{1,6}$/.test(version)) throw new Refusal('bad-version', 400)
    const found = await look(node, (tx) =>
      tx
        .withTables<Tables>()
        .selectFrom('imagingNode.manifest as m')
        .innerJoin('imagingNode.study as s', 's.id', 'm.studyId')
        .select(['m.studyId', 'm.version', 'm.body', 'm.digest', 'm.signature'])
        .where('s.studyUid', '=', study)
        .where('s.withdrawnAt', 'is', null)
        .$if(version !== undefined, (query) => query.where('m.version', '=', Number(version)))
        .orderBy('m.version', 'desc')
        .executeTakeFirst(),
    )
    if (!found) throw noSuch('manifest')
    await disclose(client, 'manifest', found.studyId)
    if (isKnown(request, reply, `"${found.digest.toString('hex')}"`)) return reply.code(304).send()
    return reply
      .type('application/fhir+json')
      .header('x-manifest-version', found.version)
      .header('x-jws-signature', found.signature)
      .send(found.body)
  }
}
