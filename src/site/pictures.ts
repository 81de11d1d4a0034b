import type { YearRecord } from "../record/model.ts";
import type { FigureContext } from "./context.ts";
import type { Pictures } from "./figure-archive.ts";
import { pngFile, svgFile } from "./picture.ts";

const made = new WeakMap<YearRecord, Map<string, Promise<Pictures>>>();

/** A chart's pictures, drawn once for all the files that hold them; afresh for a record that was read anew. */
export function picturesOf(context: FigureContext): Promise<Pictures> {
  const { record, voice, figure } = context;
  const ofRecord = made.get(record) ?? new Map<string, Promise<Pictures>>();
  made.set(record, ofRecord);
  const key = `${voice.language.tag}/${figure.id}`;
  const pictures = ofRecord.get(key) ?? draw(context);
  ofRecord.set(key, pictures);
  return pictures;
}

const draw = async (context: FigureContext): Promise<Pictures> => ({
  svg: await svgFile(context),
  png: pngFile(context, 1),
  png2x: pngFile(context, 2),
});
