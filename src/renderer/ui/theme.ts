import type { MantineColorsTuple } from '@mantine/core'
import { Button, createTheme, Input, Modal, Select, Switch, Table, Textarea, TextInput, Tooltip, NumberInput, ActionIcon, Menu, MultiSelect, TagsInput } from '@mantine/core'

const accent: MantineColorsTuple = ['#eaf1fb', '#d3e1f5', '#a5c2ea', '#75a2df', '#4d86d6', '#3474d0', '#1f5eb8', '#1b53a3', '#164789', '#103a70']

/** Mantine dressed as a calm instrument panel: 13 px text, small radii, one accent. */
export const theme = createTheme({
  fontFamily: 'Inter, system-ui, sans-serif',
  fontSizes: { xs: '12px', sm: '13px', md: '13px', lg: '15px', xl: '20px' },
  headings: { fontFamily: 'Inter, system-ui, sans-serif', fontWeight: '600' },
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 5 },
  colors: { accent },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({ defaultProps: { size: 'xs' } }),
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', color: 'gray', size: 28 } }),
    TextInput: TextInput.extend({ defaultProps: { size: 'xs' } }),
    InputWrapper: Input.Wrapper.extend({ styles: { description: { color: 'var(--p-text-2)', fontSize: 12 } } }),
    // Its own <header> would count as a second banner of the page.
    ModalHeader: Modal.Header.extend({ defaultProps: { role: 'presentation' } }),
    Textarea: Textarea.extend({ defaultProps: { size: 'xs', autosize: true, minRows: 2 } }),
    NumberInput: NumberInput.extend({ defaultProps: { size: 'xs' } }),
    Select: Select.extend({ defaultProps: { size: 'xs', comboboxProps: { shadow: 'md' } } }),
    MultiSelect: MultiSelect.extend({ defaultProps: { size: 'xs', comboboxProps: { shadow: 'md' } } }),
    TagsInput: TagsInput.extend({ defaultProps: { size: 'xs' } }),
    Switch: Switch.extend({ defaultProps: { size: 'xs' } }),
    Table: Table.extend({ defaultProps: { verticalSpacing: 4, horizontalSpacing: 10 } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 350, withArrow: false } }),
    Menu: Menu.extend({ defaultProps: { shadow: 'md', position: 'bottom-start' } }),
  },
})
