/** What helps to follow a session without looking or touching. */
export type AidName = 'sound' | 'voice' | 'vibrate' | 'light' | 'keepAwake' | 'motion';

export interface SettingsWords {
  readonly title: string;
  readonly aids: Readonly<Record<AidName, string>>;
  readonly volume: string;
  /** Sounds are heard also when the phone is silent, and not beside music. */
  readonly solo: string;
  /** What this browser does not have, or refused; `aid` is its name. */
  readonly cannot: (aid: string) => string;
}

export const settingsEnglish: SettingsWords = {
  title: 'Sound, voice and screen',
  aids: {
    sound: 'Sound',
    voice: 'Voice',
    vibrate: 'Vibration',
    light: 'Light',
    keepAwake: 'Screen stays on',
    motion: 'Soft motion',
  },
  volume: 'Volume',
  solo: 'Also when the phone is silent',
  cannot: (aid) => `${aid}: not possible here.`,
};
