import type { Socket } from 'node:net'
import type { Writable } from 'node:stream'
import dimse, { type association, type Dataset, type requests } from 'dcmjs-dimse'
import { beginFile } from '#dicom/model/part-10.ts'
import { transferSyntaxes } from '#dicom/model/transfer-syntax.ts'
import type { Log } from '#platform/server/log.ts'
import { type NodeAddress, type SendingOn, sendOn } from './send-on.ts'

const { CEchoResponse, CStoreResponse } = dimse.responses
const { PresentationContextResult, RejectReason, RejectResult, RejectSource, SopClass } =
  dimse.constants

export interface GatewaySettings {
  /** Our own title; who calls by another is turned away. */
  readonly title: string
  /** Titles that may send. A title is a name, not a secret: the network has to keep others out. */
  readonly from: ReadonlySet<string>
  readonly node: NodeAddress
  readonly log: Log
}

/** Storage SOP classes of every kind lie below this root (PS3.4 §B.5, PS3.6 §A). */
const STORAGE = '1.2.840.10008.5.1.4.1.1.'

type Association = association.Association
type Context = association.PresentationContext

/**
 * Who listens on the network of devices. The library wants a class of its own making to be extended;
 * everything else of it is left unused: no data set is parsed, nothing is written anew.
 */
export function createStoreScp({ title, from, node, log }: GatewaySettings): typeof dimse.Scp {
  return class StoreScp extends dimse.Scp {
    #caller = ''
    #sending: SendingOn | undefined
    readonly #device: Socket

    constructor(socket: Socket, options: ConstructorParameters<typeof dimse.Scp>[1]) {
      super(socket, options)
      this.#device = socket
      // Cut in the middle: the node is told by the cut as well, and keeps nothing of it.
      socket.once('close', () => this.#sending?.bytes.destroy())
      this.on('networkError', () => log.info('dimse-cut', { from: this.#caller }))
    }

    override associationRequested(asked: Association) {
      this.#caller = asked.getCallingAeTitle().trim()
      const isKnown = from.has(this.#caller)
      if (!isKnown || asked.getCalledAeTitle().trim() !== title) {
        log.info('dimse-turned-away', { from: this.#caller })
        const reason = isKnown
          ? RejectReason.CalledAeNotRecognized
          : RejectReason.CallingAeNotRecognized
        this.sendAssociationReject(RejectResult.Permanent, RejectSource.ServiceUser, reason)
        return
      }
      for (const { context } of asked.getPresentationContexts()) answerTo(context)
      this.sendAssociationAccept()
    }

    override associationReleaseRequested() {
      this.sendAssociationReleaseResponse()
    }

    override cEchoRequest(
      request: requests.CEchoRequest,
      answer: (response: InstanceType<typeof CEchoResponse>) => void,
    ) {
      answer(CEchoResponse.fromRequest(request))
    }

    override createStoreWritableStream(context: Context, request: requests.CStoreRequest) {
      this.#sending = sendOn(node, this.#device)
      this.#sending.bytes.write(
        beginFile({
          sopClass: request.getAffectedSopClassUid(),
          sopInstance: request.getAffectedSopInstanceUid(),
          transferSyntax: context.getAcceptedTransferSyntaxUid() ?? '',
          sourceTitle: this.#caller,
        }),
      )
      return this.#sending.bytes
    }

    override createDatasetFromStoreWritableStream(
      bytes: Writable,
      _context: Context,
      goOn: (dataset: Dataset) => void,
    ) {
      bytes.end()
      goOn(undefined as unknown as Dataset)
    }

    override async cStoreRequest(
      request: requests.CStoreRequest,
      answer: (response: InstanceType<typeof CStoreResponse>) => void,
    ) {
      const status = (await this.#sending?.status) ?? 0xc000
      this.#sending = undefined
      log.info('dimse-store', { from: this.#caller, status })
      const response = CStoreResponse.fromRequest(request)
      response.setStatus(status)
      answer(response)
    }
  }
}

/** The first form that is offered and that we know; the bytes go on in it as they are. */
function answerTo(context: Context) {
  const asked = context.getAbstractSyntaxUid()
  const known = context.getTransferSyntaxUids().find((uid) => transferSyntaxes.has(uid))
  if (asked !== SopClass.Verification && !asked.startsWith(STORAGE))
    context.setResult(PresentationContextResult.RejectAbstractSyntaxNotSupported)
  else if (!known) context.setResult(PresentationContextResult.RejectTransferSyntaxesNotSupported)
  else context.setResult(PresentationContextResult.Accept, known)
}
