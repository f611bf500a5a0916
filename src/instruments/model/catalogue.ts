import { asq } from './definitions/asq.ts'
import { bsfcS } from './definitions/bsfc-s.ts'
import { cssrsScreener } from './definitions/cssrs-screener.ts'
import { distressThermometer } from './definitions/distress-thermometer.ts'
import { epds } from './definitions/epds.ts'
import { familyApgar } from './definitions/family-apgar.ts'
import { gad7 } from './definitions/gad-7.ts'
import { gds15 } from './definitions/gds-15.ts'
import { hads } from './definitions/hads.ts'
import { lsns6 } from './definitions/lsns-6.ts'
import { mspss } from './definitions/mspss.ts'
import { phq2 } from './definitions/phq-2.ts'
import { phq9 } from './definitions/phq-9.ts'
import { ssrs } from './definitions/ssrs.ts'
import { who5 } from './definitions/who-5.ts'
import { zbi12, zbi22 } from './definitions/zbi.ts'
import type { Instrument, InstrumentId, Item, Outcome, Variant } from './instrument.ts'

/** All that are offered, those for the bedside first. */
export const catalogue: Readonly<Record<InstrumentId, Instrument>> = {
  'phq-2': phq2,
  'phq-9': phq9,
  'gad-7': gad7,
  'gds-15': gds15,
  asq,
  'distress-thermometer': distressThermometer,
  'who-5': who5,
  'family-apgar': familyApgar,
  'lsns-6': lsns6,
  ssrs,
  mspss,
  'zbi-22': zbi22,
  'zbi-12': zbi12,
  'bsfc-s': bsfcS,
  'cssrs-screener': cssrsScreener,
  hads,
  epds,
}

export function findVariant(instrument: Instrument, id: string): Variant | undefined {
  return instrument.variants.find((variant) => variant.id === id)
}

export function findItem({ items }: Variant, id: string): Item | undefined {
  return items.find((item) => item.id === id)
}

/** What a stored band is called, and what follows from it. */
export function findOutcome(variant: Variant, id: string): Outcome | undefined {
  return outcomesOf(variant).find((outcome) => outcome.id === id)
}

function outcomesOf({ total, subscales = [], findings = [], otherwise }: Variant): Outcome[] {
  const bands = [...(total?.bands ?? []), ...subscales.flatMap((subscale) => subscale.bands)]
  return [...bands, ...findings, ...(otherwise ? [otherwise] : [])]
}
