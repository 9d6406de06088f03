import type { Outcome } from '@shared/model/outcome'
import { failure, success } from '@shared/model/outcome'
import { longestPicture } from '@shared/model/venue'

/** The longest side a picture is kept at, in pixels: enough to read a plan on a large screen. */
const longestSide = 1600

/** The largest file that is opened at all, in bytes. */
const largestFile = 60_000_000

const kinds: readonly string[] = ['image/png', 'image/jpeg', 'image/webp']

/** Width and height scaled down, never up, so that the longer one is at most `most` pixels. */
export const fittedSize = (width: number, height: number, most: number): { readonly width: number; readonly height: number } => {
  const scale = Math.min(1, most / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

/** Tried in turn until the picture is short enough: side in pixels, and how well it is kept. */
const attempts: readonly (readonly [side: number, quality: number])[] = [
  [longestSide, 0.85],
  [longestSide, 0.65],
  [1200, 0.65],
  [900, 0.6],
  [600, 0.5],
]

export interface PlanPicture {
  /** A `data:` address short enough to be kept. */
  readonly address: string
  readonly width: number
  readonly height: number
}

const drawn = (image: ImageBitmap, side: number, quality: number): PlanPicture | null => {
  const size = fittedSize(image.width, image.height, side)
  const canvas = document.createElement('canvas')
  canvas.width = size.width
  canvas.height = size.height
  const pen = canvas.getContext('2d')
  if (!pen) return null
  pen.drawImage(image, 0, 0, size.width, size.height)
  const address = canvas.toDataURL('image/webp', quality)
  return address.length <= longestPicture ? { address, ...size } : null
}

/** Reads a picture file and scales it down until it may be kept under a plan. */
export const readPicture = async (file: File): Promise<Outcome<PlanPicture>> => {
  if (!kinds.includes(file.type)) return failure('not-a-picture', `${file.name} is no PNG, JPEG or WebP picture. Save the plan as one of these and choose it again.`)
  if (file.size > largestFile) return failure('too-large', `${file.name} is larger than 60 MB. Save the plan smaller and choose it again.`)
  const image = await createImageBitmap(file).catch(() => null)
  if (!image) return failure('not-a-picture', `${file.name} can't be read as a picture. It may be damaged; open it in another program and save it anew.`)
  try {
    for (const [side, quality] of attempts) {
      const picture = drawn(image, side, quality)
      if (picture) return success(picture)
    }
  } finally {
    image.close()
  }
  return failure('too-large', `${file.name} stays too large even when scaled down. Choose a plainer picture.`)
}
