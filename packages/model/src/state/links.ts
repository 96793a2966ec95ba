/**
 * Columns of a subcontracting link: so many firms of a supplier record that work for one buyer.
 *
 * Both ends are kept by slot and by identity: a link whose slot has passed to another firm is no link.
 * A real small firm has at most one parent, so the firms of a record's links never exceed its weight.
 */
export const LINK_COLUMNS = {
  supplier: { type: "i32", unit: "firm slot", meaning: "Record whose firms supply." },
  buyer: { type: "i32", unit: "firm slot", meaning: "Parent that orders." },
  supplierKey: { type: "u32", unit: "identity", meaning: "Identity of the supplier." },
  buyerKey: { type: "u32", unit: "identity", meaning: "Identity of the buyer." },
  firms: { type: "i32", unit: "firms", meaning: "Real firms of the supplier in this link." },
  orders: {
    type: "f64",
    unit: "thousand yen of 2015 per quarter",
    meaning: "Parts ordered from all firms of the link together.",
  },
  since: { type: "i32", unit: "quarter", meaning: "Quarter in which the link began." },
} as const;

/** Heads per firm from which a manufacturer is large, and below which it is small (the Basic Law's line). */
export const LARGE_HEADS = 300;

/** Sectors 0 to 8 make goods. */
export const MANUFACTURING = 9;
