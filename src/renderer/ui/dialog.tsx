import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useEffect, useState } from 'react'

/** Gives the keyboard back to what had it when the dialog is taken off the page while open, of which it is not told. */
const useFocusBack = (opened: boolean): void => {
  const [before] = useState(() => (opened ? document.activeElement : null))
  useEffect(
    () => () => {
      // What took the keyboard on purpose keeps it.
      if (before instanceof HTMLElement && (document.activeElement === document.body || document.activeElement?.closest('[role=dialog]'))) before.focus()
    },
    [before],
  )
}

/** A question or a form over the screen. Its head is no landmark: the page has one banner, the top bar. */
export const Dialog = ({ opened, title, closeLabel, onClose, size = 'md', children }: { opened: boolean; title: string; closeLabel: string; onClose: () => void; size?: 'md' | 'lg' | 'xl'; children: ReactNode }) => {
  useFocusBack(opened)
  return (
    <Modal.Root opened={opened} onClose={onClose} size={size}>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Header role="presentation">
          <Modal.Title>{title}</Modal.Title>
          <Modal.CloseButton aria-label={closeLabel} />
        </Modal.Header>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
