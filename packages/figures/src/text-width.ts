/** How wide a text is drawn, and cutting it to a width, without measuring: the same in every browser and in Node. */

/** Width in pixels at a font size; full-width characters are as wide as they are high. */
export function textWidth(text: string, size = 11.5): number {
  return [...text].reduce(
    (sum, character) => sum + (character.charCodeAt(0) > 0x2e7f ? size : size * 0.56),
    0,
  );
}

/** Cuts a name to a width, with an ellipsis. */
export function clip(text: string, room: number, size: number): string {
  if (textWidth(text, size) <= room) return text;
  let kept = "";
  for (const character of text) {
    if (textWidth(`${kept}${character}…`, size) > room) break;
    kept += character;
  }
  return kept === "" ? "" : `${kept.trimEnd()}…`;
}
