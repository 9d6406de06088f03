import { Button } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useState } from 'react'
import { showProblem } from './notice'

/** Puts text on the clipboard and says that it did. */
export const CopyButton = ({ text, children, label, variant = 'default' }: { text: () => string; children: string; label?: string; variant?: 'default' | 'subtle' }) => {
  const [copied, setCopied] = useState(false)
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text())
      setCopied(true)
    } catch {
      // A browser may keep pages from the clipboard.
      showProblem('This window may not write to the clipboard. Allow it for this page, or select the text and copy it by hand.', "Couldn't copy")
    }
  }
  return (
    <Button
      variant={variant}
      size="compact-xs"
      {...(label === undefined ? {} : { 'aria-label': label })}
      leftSection={copied ? <IconCheck size={13} aria-hidden /> : <IconCopy size={13} aria-hidden />}
      onClick={() => void copy()}
      onBlur={() => {
        setCopied(false)
      }}
    >
      {copied ? 'Copied' : children}
    </Button>
  )
}
