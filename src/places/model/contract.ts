import { z } from 'zod'
import { InstitutionId, Role } from '#platform/model/actor.ts'
import { endpoint } from '#platform/model/contract.ts'
import { pageInput, pageOf } from '#platform/model/page.ts'
import { District, DistrictCode } from './district.ts'
import {
  BedCount,
  Institution,
  InstitutionCard,
  InstitutionFacts,
  InstitutionKind,
  Level,
  WorkModelSince,
  writeWords,
} from './institution.ts'
import { institutionWords, servicePointWords } from './refusals.ts'
import { Department, ServicePoint } from './service-point.ts'

const everybody = Role.options
const officers = ['city-officer', 'district-officer', 'system-admin'] as const
const writers = ['lead', ...officers] as const

export const listDistricts = endpoint({
  method: 'GET',
  path: '/places/districts',
  summary: 'The districts of the city in their official order, and how many institutions each has',
  roles: everybody,
  input: z.object({}),
  output: z.object({ districts: z.array(District.extend({ institutions: z.int() })) }),
})

export const listInstitutions = endpoint({
  method: 'GET',
  path: '/places/institutions',
  summary: 'Institutions by district, kind, level and name, in official order',
  roles: everybody,
  input: z.object({
    ...pageInput,
    district: DistrictCode.optional(),
    kind: InstitutionKind.optional(),
    level: Level.optional(),
    /** A part of the name, its pinyin or its initials. */
    text: z.string().trim().max(40).optional(),
  }),
  output: pageOf(InstitutionCard),
})

export const openInstitution = endpoint({
  method: 'GET',
  path: '/places/institutions/:institutionId',
  summary: 'One institution with its history of beds and of how social work is organised',
  roles: everybody,
  input: z.object({ institutionId: InstitutionId }),
  output: Institution,
  refusals: institutionWords,
})

export const enterInstitution = endpoint({
  method: 'POST',
  path: '/places/institutions',
  summary: 'Put an institution on record',
  roles: officers,
  input: InstitutionFacts,
  output: Institution,
  refusals: { ...institutionWords, ...writeWords },
})

export const amendInstitution = endpoint({
  method: 'PUT',
  path: '/places/institutions/:institutionId',
  summary: 'Correct the facts about an institution',
  roles: officers,
  input: InstitutionFacts.extend({ institutionId: InstitutionId, version: z.int() }),
  output: Institution,
  refusals: { ...institutionWords, ...writeWords },
})

export const recordBeds = endpoint({
  method: 'POST',
  path: '/places/institutions/:institutionId/bed-counts',
  summary: 'Put on record how many beds were open on a day; a count of that day is replaced',
  roles: writers,
  input: BedCount.extend({ institutionId: InstitutionId }),
  output: Institution,
  refusals: { ...institutionWords, ...writeWords },
})

export const recordWorkModel = endpoint({
  method: 'POST',
  path: '/places/institutions/:institutionId/work-models',
  summary: 'Put on record how medical social work is organised since a day',
  roles: writers,
  input: WorkModelSince.extend({ institutionId: InstitutionId }),
  output: Institution,
  refusals: { ...institutionWords, ...writeWords },
})

export const listServicePoints = endpoint({
  method: 'GET',
  path: '/places/institutions/:institutionId/service-points',
  summary: 'Departments and service points of an institution',
  roles: everybody,
  input: z.object({ institutionId: InstitutionId }),
  output: z.object({ departments: z.array(Department), servicePoints: z.array(ServicePoint) }),
  refusals: institutionWords,
})

const departmentFields = Department.pick({ name: true })
const pointFields = ServicePoint.pick({ departmentId: true, kind: true, name: true, floor: true })
const closing = { closed: z.boolean(), version: z.int() }

export const addDepartment = endpoint({
  method: 'POST',
  path: '/places/departments',
  summary: 'Add a department to my institution',
  roles: ['lead'],
  input: departmentFields,
  output: Department,
  refusals: servicePointWords,
})

export const amendDepartment = endpoint({
  method: 'PUT',
  path: '/places/departments/:id',
  summary: 'Rename, close or reopen a department of my institution',
  roles: ['lead'],
  input: departmentFields.extend({ id: Department.shape.id, ...closing }),
  output: Department,
  refusals: servicePointWords,
})

export const addServicePoint = endpoint({
  method: 'POST',
  path: '/places/service-points',
  summary: 'Add a service point to my institution',
  roles: ['lead'],
  input: pointFields,
  output: ServicePoint,
  refusals: servicePointWords,
})

export const amendServicePoint = endpoint({
  method: 'PUT',
  path: '/places/service-points/:id',
  summary: 'Amend, close or reopen a service point of my institution',
  roles: ['lead'],
  input: pointFields.extend({ id: ServicePoint.shape.id, ...closing }),
  output: ServicePoint,
  refusals: servicePointWords,
})
