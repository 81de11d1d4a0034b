/** Options of charts that say something of each figure, by its id. */
export const OF_FIGURES = ["icons", "places", "itemIcons"] as const;
