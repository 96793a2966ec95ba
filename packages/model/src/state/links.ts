import { mixIdentity } from "@kigyo/engine";

/**
 * Columns of a link between firms: so many firms of a supplier record that work for one buyer, as
 * subcontractors or as ventures tied to an incumbent.
 *
 * Both ends are kept by slot and by identity: a link whose slot has passed to another firm is no link.
 * A real small firm has at most one parent, so the firms of a record's links never exceed its weight.
 */
export const LINK_COLUMNS = {
  supplier: { type: "i32", unit: "firm slot", meaning: "Record whose firms supply." },
  buyer: { type: "i32", unit: "firm slot", meaning: "Parent that orders." },
  supplierKey: { type: "u32", unit: "identity", meaning: "Identity of the supplier." },
  buyerKey: { type: "u32", unit: "identity", meaning: "Identity of the buyer." },
  key: {
    type: "u32",
    unit: "identity",
    meaning: "The link's own, made by linkKey of (supplier, quarter of its beginning, buyer).",
  },
  kind: { type: "u8", unit: "code", meaning: "One of LINK_KIND." },
  firms: { type: "i32", unit: "firms", meaning: "Real firms of the supplier in this link." },
  orders: {
    type: "f64",
    unit: "thousand yen of 2015 per quarter",
    meaning: "Parts ordered from all firms of the link together.",
  },
  business: {
    type: "f64",
    unit: "thousand yen of 2015 per quarter",
    meaning: "All business of the link's firms when orders were last placed.",
  },
} as const;

/** The identity of a link, from those of its ends and the quarter in which it begins: a pair that parts and meets again is another link. */
export function linkKey(supplierKey: number, quarter: number, buyerKey: number): number {
  return mixIdentity(supplierKey, quarter, buyerKey);
}

/** Orders for parts from a small maker, or from a venture that works with an incumbent. */
export const LINK_KIND = { parts: 0, venture: 1 } as const;

/** Classes of dependence on the parent, by the share of business that it orders: below a third, up to two thirds, above. */
export const DEPENDENCE_CLASSES = ["low", "middle", "high"] as const;

/** Sectors 0 to 8 make goods. */
export const MANUFACTURING = 9;
