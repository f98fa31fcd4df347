import type { ReportModel } from './report-model.ts';

/** The model as it is. Characters that hide or reorder text are written as escapes, so that an editor shows what is there. */
export const toJson = (model: ReportModel): string =>
  `${JSON.stringify(model, null, 1).replace(
    /[\p{Cf}\p{Zl}\p{Zp}\u007f-\u009f]/gu,
    (character) =>
      `\\u${[...Array(character.length).keys()].map((at) => character.charCodeAt(at).toString(16).padStart(4, '0')).join('\\u')}`,
  )}\n`;
