import { z } from 'zod'

/**
 * The parts of the Human Services Data Specification that we read and write, by hand, with the fields
 * that its schema requires. Source: github.com/openreferral/specification, schema/{service,
 * organization, location, service_at_location, service_area, required_document, cost_option,
 * attribute, taxonomy_term, service_capacity, unit}.json, version 3.2 as of commit 149f77cd, and for
 * service, organization and cost_option as of 01be272d (CC BY-SA 4.0). That a service lists its
 * service_capacity under `capacities` is from knowledge of 3.1, not seen in those files.
 *
 * What we do not know is kept out: `z.object` lets unknown fields pass by.
 */
const id = z.uuid()
const text = z.string()

export const Organization = z.object({ id, name: text, description: text })

export const Location = z.object({
  id,
  location_type: z.enum(['physical', 'postal', 'virtual']),
  name: text.optional(),
  description: text.optional(),
})

export const TaxonomyTerm = z.object({
  id,
  name: text,
  description: text,
  code: text.optional(),
  taxonomy: text.optional(),
})

export const Attribute = z.object({
  id,
  link_type: text.optional(),
  label: text.optional(),
  value: text.optional(),
  taxonomy_term: TaxonomyTerm.optional(),
})

export const Unit = z.object({ id, name: text })

export const ServiceCapacity = z.object({
  id,
  unit: Unit,
  available: z.number(),
  maximum: z.number().optional(),
  updated: z.iso.datetime({ offset: true }),
})

export const Service = z.object({
  id,
  name: text,
  status: z.enum(['active', 'inactive', 'defunct', 'temporarily closed']),
  description: text.optional(),
  alert: text.optional(),
  fees_description: text.optional(),
  eligibility_description: text.optional(),
  minimum_age: z.number().optional(),
  maximum_age: z.number().optional(),
  assured_date: z.iso.date().optional(),
  organization: Organization.optional(),
  service_areas: z
    .array(
      z.object({
        id,
        name: text.optional(),
        extent: text.optional(),
        extent_type: text.optional(),
      }),
    )
    .optional(),
  service_at_locations: z.array(z.object({ id, location: Location.optional() })).optional(),
  required_documents: z.array(z.object({ id, document: text.optional() })).optional(),
  schedules: z.array(z.object({ id, description: text.optional() })).optional(),
  contacts: z.array(z.object({ id, name: text.optional() })).optional(),
  attributes: z.array(Attribute).optional(),
  capacities: z.array(ServiceCapacity).optional(),
})
export type Service = z.infer<typeof Service>

/** A package of services, as the API of HSDS gives them with what belongs to each inside. */
export const ServicePackage = z.array(Service).max(5000)
