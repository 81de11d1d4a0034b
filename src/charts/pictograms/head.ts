/**
 * One head for everyone, in profile, looking right. Relative path data from the nape to the throat, both at the height
 * of the shoulders and 4.7 units apart; the crown is 11.7 units above, the tip of the nose 8.3 units ahead of the nape.
 */
export const HEAD = "v-2.5a4.9 4.9 0 1 1 7.1-5.7l1.2 2.6h-1.2v3.1h-2.4v2.5";
