import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'

/** A question or a form over the screen. Its head is no landmark: the page has one banner, the top bar. */
export const Dialog = ({ opened, title, closeLabel, onClose, size = 'md', children }: { opened: boolean; title: string; closeLabel: string; onClose: () => void; size?: 'md' | 'lg' | 'xl'; children: ReactNode }) => (
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
