/** The languages that staff are spoken to in, as they choose among them: each has a catalogue beside this file. */
export const STAFF_LANGUAGES = ["kk", "ru", "en"] as const;
