import dimse from 'dcmjs-dimse'
import { createStoreScp, type GatewaySettings } from './store-scp.ts'

export type { NodeAddress } from './send-on.ts'
export type { GatewaySettings } from './store-scp.ts'

/** Listens for devices that speak DIMSE. @returns how to stop it */
export function startGateway(settings: GatewaySettings, port: number) {
  // What goes over the wire is personal: the library tells nothing, we tell what we want told.
  dimse.log.disableAll()
  const server = new dimse.Server(createStoreScp(settings))
  return new Promise<() => void>((resolve, reject) => {
    server.on('networkError', reject)
    server.listen(port)
    setImmediate(() => resolve(() => server.close()))
  })
}
