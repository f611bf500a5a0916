import type { Actor } from '#platform/model/actor.ts'
import * as resources from '#resources/model/contract.ts'
import { emptyContent, type ResourceContent } from '#resources/model/resource.ts'
import type { Maker } from './world.ts'

/** What the house keeps for itself; what is published is no secret of anybody. */
export function contentWith(mark: string, given: Partial<ResourceContent> = {}): ResourceContent {
  return {
    ...emptyContent(),
    ...{ name: `资源${mark}`, description: `做什么${mark}`, alert: `提醒${mark}` },
    provider: { name: `提供方${mark}`, about: `简介${mark}`, institutionId: null },
    eligibility: { prose: `条件${mark}`, rule: null },
    ...{ needs: ['finance'], documents: [`材料${mark}`], costNote: `收费${mark}` },
    ...{ schedule: `时间${mark}`, place: `地点${mark}`, contact: `联系${mark}` },
    ...given,
  }
}

export async function fillResources({ door, mark }: Maker, worker: Actor) {
  const entered = await door.ask(worker, resources.enterResource, { content: contentWith(mark) })
  const which = { resourceId: entered.id }
  await door.ask(worker, resources.countPlaces, {
    ...{ ...which, available: 2, maximum: 5, unit: '人', version: 1 },
  })
  await door.ask(worker, resources.verifyResource, { ...which, version: 2 })
}
