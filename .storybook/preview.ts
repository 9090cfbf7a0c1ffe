import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import '../src/define.js';

declare const CUSTOM_ELEMENTS: unknown;

setCustomElementsManifest(CUSTOM_ELEMENTS);

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    layout: 'padded',
    a11y: { test: 'error' },
    controls: { expanded: true },
  },
};

export default preview;
