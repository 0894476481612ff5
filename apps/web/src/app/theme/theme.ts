import {
  createTheme,
  localStorageColorSchemeManager,
  type CSSVariablesResolver,
  type MantineColorsTuple,
} from '@mantine/core';
import controls from './controls.module.css';

const petrol: MantineColorsTuple = [
  '#EAF4F3',
  '#D3E8E6',
  '#A9D3CF',
  '#6FC7C0',
  '#4C9F9A',
  '#2C827E',
  '#176E6C',
  '#0F5C5C',
  '#0A4848',
  '#063333',
];

/** Also read by public/theme.js, before the first paint. */
export const colorSchemeManager = localStorageColorSchemeManager({ key: 'laeringsrum-theme' });

const field = {
  root: controls.fieldRoot,
  label: controls.fieldLabel,
  description: controls.fieldDescription,
  error: controls.fieldError,
  input: controls.fieldInput,
};

export const theme = createTheme({
  fontFamily: 'var(--sans)',
  headings: { fontFamily: 'var(--serif)', fontWeight: '600' },
  colors: { petrol },
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 3 },
  defaultRadius: 6,
  fontSmoothing: true,
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'never',
  // Plain objects, not Component.extend: the theme must not pull components into the first bundle.
  components: {
    Button: {
      classNames: { root: controls.button, label: controls.buttonLabel, section: controls.buttonSection },
      vars: () => ({ root: {} }),
    },
    TextInput: { classNames: field },
    Textarea: { classNames: field, defaultProps: { autosize: true, minRows: 1 } },
    Checkbox: {
      classNames: { body: controls.checkBody, input: controls.checkInput, label: controls.checkLabel },
    },
    Menu: { classNames: { dropdown: controls.pop, item: controls.menuItem, label: controls.menuLabel } },
    Popover: { classNames: { dropdown: controls.pop } },
    Modal: { defaultProps: { transitionProps: { duration: 120 } } },
  },
});

/** Mantine's own variables point at our tokens, so that nothing of it keeps a colour of its own. */
export const cssVariables: CSSVariablesResolver = () => {
  const both = {
    '--mantine-color-body': 'var(--page)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-2)',
    '--mantine-color-placeholder': 'var(--ink-2)',
    '--mantine-color-default': 'var(--surface)',
    '--mantine-color-default-border': 'var(--outline)',
    '--mantine-color-default-hover': 'var(--tint)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-error': 'var(--note)',
    '--mantine-color-anchor': 'var(--accent)',
    '--mantine-primary-color-filled': 'var(--accent)',
    '--mantine-primary-color-filled-hover': 'var(--accent-hover)',
    '--mantine-primary-color-contrast': 'var(--on-accent)',
  };
  return { variables: {}, light: both, dark: both };
};
