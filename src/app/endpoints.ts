import type { AnyEndpoint } from '#platform/model/contract.ts'
import { routes } from './routes.ts'

/** Everything that the product offers over HTTP under a contract. */
export const endpoints: readonly AnyEndpoint[] = routes.map(({ endpoint }) => endpoint)
