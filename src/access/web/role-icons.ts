import {
  ApartmentOutlined,
  AuditOutlined,
  BankOutlined,
  ClusterOutlined,
  CompassOutlined,
  ExperimentOutlined,
  FileDoneOutlined,
  FileProtectOutlined,
  FileSearchOutlined,
  FundOutlined,
  GiftOutlined,
  HeartOutlined,
  IdcardOutlined,
  MedicineBoxOutlined,
  SafetyOutlined,
  SettingOutlined,
  ShopOutlined,
  SmileOutlined,
  SolutionOutlined,
  TeamOutlined,
  UserOutlined,
} from '@ant-design/icons'
import type { ComponentType } from 'react'
import type { DemoRole } from '../model/demo.ts'

interface IconProps {
  readonly className?: string | undefined
  readonly 'aria-hidden'?: 'true'
}

export const demoRoleIcons: Record<DemoRole, ComponentType<IconProps>> = {
  'social-worker': HeartOutlined,
  'second-social-worker': SolutionOutlined,
  'other-social-worker': MedicineBoxOutlined,
  lead: TeamOutlined,
  volunteer: SmileOutlined,
  'second-volunteer': SmileOutlined,
  doctor: ExperimentOutlined,
  partner: ShopOutlined,
  'aid-officer': GiftOutlined,
  'second-aid-officer': GiftOutlined,
  supervisor: CompassOutlined,
  'second-supervisor': CompassOutlined,
  foundation: FundOutlined,
  'bureau-officer': ApartmentOutlined,
  'district-officer': BankOutlined,
  'city-officer': ClusterOutlined,
  'insurance-clerk': FileProtectOutlined,
  'insurance-reviewer': FileDoneOutlined,
  'second-insurance-reviewer': FileDoneOutlined,
  'fund-auditor': FileSearchOutlined,
  insured: IdcardOutlined,
  'other-insured': UserOutlined,
  'system-admin': SettingOutlined,
  'security-admin': SafetyOutlined,
  'audit-admin': AuditOutlined,
}
