import type { StorybookConfig } from '@storybook/web-components-vite';
import { describeElements } from '../rollup.config.mjs';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // Read from the sources, so that the gallery needs no build before it.
  viteFinal: (vite) => ({
    ...vite,
    define: { ...vite.define, CUSTOM_ELEMENTS: JSON.stringify(describeElements()) },
  }),
};

export default config;
