/** An Electron event whose default action a listener may stop. */
export type Preventable<Details> = Details & { preventDefault(): void, readonly defaultPrevented: boolean }

export function preventable<Details extends object>(details: Details): Preventable<Details> {
  let prevented = false
  return {
    ...details,
    preventDefault() {
      prevented = true
    },
    get defaultPrevented() {
      return prevented
    },
  }
}
