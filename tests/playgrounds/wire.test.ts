import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { copiedText, openPage, settle } from '../support/open-page.ts';

const path = 'network/protobuf/';

/** The page's own message. */
const opening = '08 ac 02 12 04 64 62 2d 31 1a 06 b0 09 9c 09 84 07 22 04 08 07 10 0c';

async function openWire(address = path, visit = {}): Promise<{ page: Page; wire: Locator }> {
  const page = await openPage(address, visit);
  await settle(page);
  const wire = page.getByRole('region', { name: 'What does a message look like on the wire?' });
  await wire.scrollIntoViewIfNeeded();
  return { page, wire };
}

const schema = (wire: Locator) => wire.getByLabel('Schema, as .proto text');
const value = (wire: Locator) => wire.getByLabel('Value, as JSON');
const bytes = (wire: Locator) => wire.getByLabel('Bytes, in hexadecimal');
const sizes = async (wire: Locator) =>
  (await wire.locator('dd .pg-value').allTextContents()).map((text) => text.replace('\u202f', ' '));
const explained = (wire: Locator) =>
  wire.getByRole('region', { name: 'The chosen part' }).locator('b').textContent();
const opens = (wire: Locator) => expect.poll(() => bytes(wire).inputValue()).toBe(opening);
const alert = (wire: Locator) => wire.getByRole('alert').textContent();

describe('the wire playground', () => {
  test('opens with its message, and explains what the pointer is on', async () => {
    const { page, wire } = await openWire();
    await opens(wire);
    expect(await sizes(wire)).toEqual(['23 bytes', '78 bytes', '3.4 ×']);
    expect(await explained(wire)).toBe('Bytes 1 to 2, varint');
    await wire.getByRole('button', { name: '84 07 900' }).hover();
    await expect.poll(() => explained(wire)).toBe('Bytes 15 to 16, varint');
    await page.mouse.move(0, 0);
    await expect.poll(() => explained(wire)).toBe('Bytes 1 to 2, varint');
    await wire.getByRole('button', { name: '04 length 4' }).last().click();
    await page.mouse.move(0, 0);
    await expect.poll(() => explained(wire)).toBe('Byte 18, length');
  });

  test('writes an edited value, and reads edited bytes', async () => {
    const { wire } = await openWire();
    await value(wire).fill('{"id": 1, "name": "é"}');
    await expect.poll(() => bytes(wire).inputValue()).toBe('08 01 12 02 c3 a9');
    await expect.poll(() => sizes(wire)).toEqual(['6 bytes', '20 bytes', '3.3 ×']);
    await bytes(wire).fill('08 02 1a 01 05');
    await expect.poll(() => value(wire).inputValue()).toBe('{\n  "id": 2,\n  "fanRpm": [5]\n}');
  });

  test('loads the parser of schemas with the first other schema, within the policy', async () => {
    const { page, wire } = await openWire();
    const loaded: string[] = [];
    page.on('response', (response) => loaded.push(response.url()));
    await value(wire).fill('{"id": 7}');
    await expect.poll(() => bytes(wire).inputValue()).toBe('08 07');
    const parser = () => loaded.filter((address) => /\/schema\.[\w-]+\.js$/.test(address)).length;
    expect(parser()).toBe(0);
    await schema(wire).fill('syntax = "proto3"; message A { sint32 id = 16; }');
    await expect.poll(() => bytes(wire).inputValue()).toBe('80 01 0e');
    expect(parser()).toBeGreaterThan(0);
  });

  test('reads the bytes again as another type, and keeps them when told to', async () => {
    const { wire } = await openWire();
    await wire.getByLabel('The bytes are a').selectOption('Place');
    await expect.poll(() => value(wire).inputValue()).toBe('{\n  "rack": 300\n}');
    expect(await bytes(wire).inputValue()).toBe(opening);
    await wire.getByRole('button', { name: 'Reset' }).click();
    await wire.getByLabel('Keep the bytes when the schema changes').check();
    await schema(wire).fill('syntax = "proto3"; message S { sint32 number = 1; }');
    await expect.poll(() => value(wire).inputValue()).toBe('{\n  "number": 150\n}');
    expect(await bytes(wire).inputValue()).toBe(opening);
    await value(wire).fill('{"number": 0}');
    await expect.poll(() => bytes(wire).inputValue()).toBe(opening.slice('08 ac 02 '.length));
  });

  test('can be worked with the keyboard alone', async () => {
    const { page, wire } = await openWire();
    await wire.getByRole('button', { name: 'ac 02 300' }).focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => explained(wire)).toBe('Byte 3, tag');
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => explained(wire)).toBe('Bytes 1 to 2, varint');
    await page.keyboard.press('End');
    await expect.poll(() => explained(wire)).toBe('Byte 22, varint');
    await page.keyboard.press('ArrowDown');
    expect(await explained(wire)).toBe('Byte 22, varint');
    await page.keyboard.press('Home');
    await expect.poll(() => explained(wire)).toBe('Byte 0, tag');
    // One stop among the bytes, one at the explanation that scrolls, then the controls.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('message K { optional bool k = 1; }');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('{"k": true}');
    await expect.poll(() => bytes(wire).inputValue()).toBe('08 01');
  });

  test('says what is wrong, beside the input, and keeps the last good result', async () => {
    const { wire } = await openWire();
    await value(wire).fill('{"id": 300,}');
    await expect
      .poll(() => alert(wire))
      .toBe('✗ line 1, column 12: "}" is wrong here. Expected: a name in double quotes');
    await opens(wire);
    await value(wire).fill('{"id": "many"}');
    await expect
      .poll(() => alert(wire))
      .toBe('✗ id: "many" is no int32. Expected: a whole number from -2147483648 to 2147483647');
    expect(await value(wire).getAttribute('aria-invalid')).toBe('true');
    await value(wire).fill('{}');
    await expect.poll(() => wire.getByRole('alert').count()).toBe(0);
    await schema(wire).fill('syntax = "proto3";\nmessage A { int32 x = 0; }');
    await expect
      .poll(() => alert(wire))
      .toBe('✗ schema, line 2, column 23: 0 is no field number. Expected: 1 to 536870911');
    expect(await schema(wire).getAttribute('aria-invalid')).toBe('true');
    await wire.getByRole('button', { name: 'Reset' }).click();
    await bytes(wire).fill('08 ac');
    await expect.poll(() => alert(wire)).toMatch(/^✗ byte 1: the varint is cut off/);
    expect(await value(wire).inputValue()).toContain('"id": 300');
  });

  test('shows what the things to try promise', async () => {
    const { wire } = await openWire();
    await wire.getByRole('button', { name: /^Write −1 as int32/ }).click();
    await expect
      .poll(() => bytes(wire).inputValue())
      .toBe('08 ff ff ff ff ff ff ff ff ff 01 10 01');
    await wire.getByRole('button', { name: /^Read the bytes by an older/ }).click();
    await expect.poll(() => wire.getByText('unknown = 4').count()).toBe(1);
    expect(await explained(wire)).toBe('Byte 17, tag');
    await wire.getByRole('button', { name: /^Write the fan speeds unpacked/ }).click();
    await expect.poll(() => sizes(wire)).toEqual(['24 bytes', '78 bytes', '3.3 ×']);
    await wire.getByRole('button', { name: /^Lose the last byte/ }).click();
    await expect
      .poll(() => alert(wire))
      .toBe(
        '✗ byte 18: the length 4 goes beyond the end (the bytes go on with 04 08 07). Expected: at most 3, as many bytes as follow',
      );
  });

  test('shares its state by a link that opens it elsewhere', async () => {
    const permissions = ['clipboard-write'];
    const { page, wire } = await openWire(path, { permissions });
    await schema(wire).fill('syntax = "proto3"; message A { string s = 3; }');
    await value(wire).fill('{"s": "hi"}');
    await expect.poll(() => bytes(wire).inputValue()).toBe('1a 02 68 69');
    await wire.getByRole('button', { name: 'Share' }).click();
    await wire.getByText('Link copied').waitFor();
    const link = await copiedText(page);
    expect(link).toMatch(/\/rackbook\/network\/protobuf\/#wire~v1\.[\w-]+$/);
    const other = await openWire(path + new URL(link).hash);
    await expect.poll(() => bytes(other.wire).inputValue()).toBe('1a 02 68 69');
    expect(await other.wire.getByRole('status').textContent()).toBe('Opened from a link.');
  });

  test('meets a damaged link with a message and its own example', async () => {
    const { wire } = await openWire(`${path}#wire~v1.eJyrVkrLz1eyUkpKLFKqBQAfAgQ`);
    await wire.getByText('This link is damaged.').waitFor();
    await opens(wire);
  });

  test('keeps edits over a reload until Reset', async () => {
    const { page, wire } = await openWire();
    await value(wire).fill('{"id": 5}');
    await expect.poll(() => page.url()).toContain('#wire~v1.');
    await page.goto(page.url().replace(/#.*/, ''));
    await page.reload();
    await settle(page);
    await expect.poll(() => bytes(wire).inputValue()).toBe('08 05');
    await wire.getByRole('button', { name: 'Reset' }).click();
    await opens(wire);
    await page.reload();
    await settle(page);
    await opens(wire);
  });

  test('keeps its size while the message changes', async () => {
    const { wire } = await openWire();
    const height = async () => (await wire.locator('.wr').boundingBox())?.height;
    const before = await height();
    await wire.getByRole('button', { name: /^Write −1 as int32/ }).click();
    await expect.poll(() => explained(wire)).toBe('Bytes 1 to 10, varint');
    expect(await height()).toBe(before);
  });

  test('shows its opening message without JavaScript', async () => {
    const page = await openPage(path, { javaScript: false });
    const text = await page.locator('[data-playground="wire"]').textContent();
    for (const part of ['fan_rpm', 'length 6', '1200', 'Bytes 1 to 2, varint', 'You see']) {
      expect(text).toContain(part);
    }
  });
});
