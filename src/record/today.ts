/** The day in Astana, as ISO 8601 writes it; Sweden writes its dates so. */
export const today = (): string => new Date().toLocaleDateString("sv-SE", { timeZone: "Asia/Almaty" });
