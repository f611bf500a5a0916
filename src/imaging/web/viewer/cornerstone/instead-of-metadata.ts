import calibratedPixelSpacingMetadataProvider from '@cornerstonejs/metadata/utilities/calibratedPixelSpacingMetadataProvider'
import * as spacing from '@cornerstonejs/metadata/utilities/getPixelSpacingInformation'
import imageIdToURI from '@cornerstonejs/metadata/utilities/imageIdToURI'
import isVideoTransferSyntax, {
  videoUIDs,
} from '@cornerstonejs/metadata/utilities/isVideoTransferSyntax'
import splitImageIdsBy4DTags, {
  generateFrameImageId,
  handleMultiframe4D,
} from '@cornerstonejs/metadata/utilities/splitImageIdsBy4DTags'
// Comes along with every one of these, by the hand of the bundler.
import type {} from './instead-of-dcmjs.ts'

/**
 * What cornerstone3D's core takes from its package for metadata. The bundler puts this in its place
 * (vite.config.ts), since the whole of it reads DICOM, which ours has done before.
 */
export * as Enums from '@cornerstonejs/metadata/enums'
export * as metaData from '@cornerstonejs/metadata/metaData'

export const utilities = {
  ...{ calibratedPixelSpacingMetadataProvider, imageIdToURI, isVideoTransferSyntax, videoUIDs },
  ...{ splitImageIdsBy4DTags, generateFrameImageId, handleMultiframe4D, ...spacing },
}
