import { expect, test } from "vitest";
import { parse } from "yaml";
import { readPlainYaml } from "./yaml-subset.ts";

const READ = [
  "- id: a\n  n: 1\n- id: b\n  n: -2.5e3\n",
  '# note\n- title: { en: Angel tax, ja: "エンジェル税制" }\n  list: [1, \'two\'\'s\', "th\\"ree", null, true]\n',
  "- text: >-\n    folded over\n    two lines\n\n    and a break\n  more: |\n    as\n    it stands\n",
  "- a:\n    - { b: 1, c: [x, y z] }\n    -\n      d: 2\n  e: []\n  f: {}\n",
  "- a:\n  - same\n  - indent\n  b: ~\n",
  "- rows: [1, 2,\n    3,\n    4]\n  note: plain text with 1990s, and (brackets)\n",
  "- from: 1999\n  to: 1999-04\n  half: .5\n  url: https://a.org/x?y=1\n",
  "- key:   \n    deep:\n      deeper: yes\n",
];

test.each(READ)("agrees with the full parser: %j", (text) => {
  expect(readPlainYaml(text)).toEqual(parse(text));
});

const REFUSED = [
  "- a: 1\n  a: 2\n",
  "- a: &anchor 1\n- b: *anchor\n",
  "- a: one\n   b: two\n",
  '- a: "unclosed\n',
  "- a: text: more\n",
  "- a: plain\n    continued\n",
  "- a: [1, 2\n",
  "--- \n- a: 1\n",
  "- a: 0x1f\n",
  "- a: 1 # comment\n",
  "- ? a\n  : b\n",
  "- a: !!str 1\n",
  "a: 1\n - b: 2\n",
];

test.each(REFUSED)("leaves to the full parser: %j", (text) => {
  expect(readPlainYaml(text)).toBeUndefined();
});
