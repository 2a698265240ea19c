import { expect, test } from "vitest";
import { markupIn, placeholderIn } from "../../../src/cek/answer/unspoken.ts";

test.each([
  ["{이름}님, 안녕하세요", "{이름}"],
  ["{名前}さん", "{名前}"],
  ["%@님, 안녕하세요", "%@"],
  ["%1$s님, %2$s", "%1$s"],
  ["[이름]님, 안녕하세요", "[이름]"],
  ["Hello, <user name>", "<user name>"],
  ["주소는 NULL입니다", "NULL"],
  ["${user.name}", "${user.name}"],
])("%s has a placeholder", (text, placeholder) => {
  expect(placeholderIn(text)).toBe(placeholder);
});

test.each(["[광고] 새 소식", "50% @home", "ANNULLED", "{ 이름 }", "100%", "이름을 말씀하세요"])(
  "%s has none",
  (text) => {
    expect(placeholderIn(text)).toBeUndefined();
  },
);

test.each([
  ["<speak>Hello", "<speak>"],
  ["Hello</voice>", "</voice>"],
  ['wait <break time="1s"/> here', '<break time="1s"/>'],
  ['<custom-tag level="1">', '<custom-tag level="1">'],
  ["line<br>line", "<br>"],
  ["line<BR />line", "<BR />"],
  ["<amazon:effect name='whispered'>", "<amazon:effect name='whispered'>"],
  ["Tom &amp; Jerry", "&amp;"],
])("%s has markup", (text, markup) => {
  expect(markupIn(text)).toBe(markup);
});

test.each(["a<b and c>d", "x<y>z", "1 < 2 > 1 & 3", "<제목>", "<3", "a <s or b> c"])("%s has none", (text) => {
  expect(markupIn(text)).toBeUndefined();
});
