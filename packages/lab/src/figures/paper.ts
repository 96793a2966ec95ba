/** Something to draw on outside a browser: the few parts of a document that the figures use. */
import { DOMParser } from "linkedom";

const SHEET = '<svg xmlns="http://www.w3.org/2000/svg"/>';

/** Writes a node as it writes itself: the document is one of XML, so its texts are escaped. */
class Serializer {
  serializeToString(node: { toString(): string }): string {
    return node.toString();
  }
}

/** Draws with a document at hand, and puts it away again. */
export function onPaper<T>(draw: () => T): T {
  const world = globalThis as { document?: unknown; XMLSerializer?: unknown };
  const { document, XMLSerializer } = world;
  world.document = new DOMParser().parseFromString(SHEET, "image/svg+xml");
  world.XMLSerializer = Serializer;
  try {
    return draw();
  } finally {
    restore("document", document);
    restore("XMLSerializer", XMLSerializer);
  }

  function restore(name: keyof typeof world, before: unknown): void {
    if (before === undefined) delete world[name];
    else world[name] = before;
  }
}
