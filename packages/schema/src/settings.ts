import { defaultSettings, type Settings } from '@kinweave/core';

/** What a provider decided, from what is stored: only what differs from what holds otherwise. */
export const settingsFrom = (stored: unknown): Settings => ({ ...defaultSettings, ...(stored as Partial<Settings>) });
