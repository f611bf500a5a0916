import { type ComponentType, createContext, use } from 'react'
import type { Place } from '../model/account.ts'

interface FieldProps {
  readonly id: string
  readonly value: Place
  readonly onChange: (place: Place) => void
}

/** How a place is chosen. The slice of places comes later, and lends its fields through here. */
export interface PlaceFields {
  /** Sets the institution, and the district in which it lies. */
  readonly Institution: ComponentType<FieldProps>
  readonly District: ComponentType<FieldProps>
  readonly Department: ComponentType<FieldProps>
}

export const PlaceChoices = createContext<PlaceFields | undefined>(undefined)

export function usePlaceFields() {
  return use(PlaceChoices)
}
