import { z } from 'zod'
import { CaseId } from '#casework/model/case.ts'
import { openCase } from '#casework/model/contract.ts'
import { endpoint } from '#platform/model/contract.ts'
import { Instant } from '#platform/model/time.ts'
import { ClientFacts, Network, NetworkId } from './network.ts'
import { networkObstacleWords } from './network-faults.ts'

const staff = ['social-worker', 'lead'] as const
const gone = openCase.refusals ?? {}
const teamOnly = {
  'team-only': {
    zh: '家庭图只有本案服务团队能画、能看。请先请主责社工把您加入团队。',
    en: 'Only the team of the case draws and reads the network. Ask the owner to add you.',
  },
}
const wrong = {
  ...networkObstacleWords,
  'no-such-person': {
    zh: '所连的登记人员不在您可见的范围内。请重新选择，或只写称呼。',
    en: 'A registered person is out of your sight. Choose again, or give only a name.',
  },
}

export const NetworkOnPage = z.object({
  number: z.string(),
  networkId: NetworkId.nullable(),
  /** 0 before anything was drawn. */
  version: z.int(),
  client: ClientFacts,
  /** null where nothing is drawn yet, and for whoever is not of the team. */
  network: Network.nullable(),
  /** Whether the reader belongs to the team. */
  isTeam: z.boolean(),
  at: Instant.nullable(),
  byName: z.string(),
  /** Two numbers that the head reads too. */
  support: z.object({ known: z.int(), supporting: z.int() }),
})
export type NetworkOnPage = z.infer<typeof NetworkOnPage>

export const readNetwork = endpoint({
  method: 'GET',
  path: '/cases/:caseId/network',
  summary: 'Genogram and ecomap of a case; outside of the team only how many there are',
  roles: staff,
  input: z.object({ caseId: CaseId }),
  output: NetworkOnPage,
  refusals: gone,
})

export const beginNetwork = endpoint({
  method: 'POST',
  path: '/cases/:caseId/network',
  summary: 'The first drawing of the network of a case',
  roles: staff,
  input: z.object({ caseId: CaseId, network: Network }),
  output: NetworkOnPage,
  refusals: {
    ...gone,
    ...teamOnly,
    ...wrong,
    'network-exists': {
      zh: '刚刚有人先画好了。请刷新，在那一张上接着画。',
      en: 'Somebody has drawn it meanwhile. Reload and go on with that one.',
    },
  },
})

export const drawNetwork = endpoint({
  method: 'PUT',
  path: '/cases/:caseId/network/:networkId',
  summary: 'The next version of the network; earlier ones stay',
  roles: staff,
  input: z.object({ caseId: CaseId, networkId: NetworkId, network: Network, version: z.int() }),
  output: NetworkOnPage,
  refusals: {
    ...gone,
    ...teamOnly,
    ...wrong,
    'no-such-network': {
      zh: '没有找到这张家庭图。它可能不属于这个个案。',
      en: 'No such network of this case.',
    },
  },
})

export const listVersions = endpoint({
  method: 'GET',
  path: '/cases/:caseId/network/:networkId/versions',
  summary: 'All versions of the network, newest first; for the team',
  roles: staff,
  input: z.object({ caseId: CaseId, networkId: NetworkId }),
  output: z.object({
    versions: z.array(z.object({ n: z.int(), at: Instant, byName: z.string(), network: Network })),
  }),
  refusals: { ...gone, ...teamOnly },
})
