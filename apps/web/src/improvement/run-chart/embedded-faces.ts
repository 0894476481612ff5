/** The page's own @font-face rules for some families, with the files inside them. Latin letters only. */
export async function embeddedFaces(families: readonly string[]): Promise<string> {
  const rules = [...document.styleSheets].flatMap(faceRules).filter((rule) => {
    const family = rule.style.getPropertyValue('font-family').replace(/["']/g, '');
    const upright = !/italic/.test(rule.style.getPropertyValue('font-style'));
    const range = rule.style.getPropertyValue('unicode-range');
    return families.includes(family) && upright && (range === '' || /U\+0{0,4}-?0?0?FF|U\+0-FF/i.test(range));
  });
  const embedded = await Promise.all(rules.map(withFile));
  return embedded.join('');
}

function faceRules(sheet: CSSStyleSheet): CSSFontFaceRule[] {
  try {
    return [...sheet.cssRules].filter((rule) => rule instanceof CSSFontFaceRule);
  } catch {
    // A sheet of another origin may not be read.
    return [];
  }
}

async function withFile(rule: CSSFontFaceRule): Promise<string> {
  const source = /url\(["']?([^"')]+)["']?\)/.exec(rule.style.getPropertyValue('src'))?.[1];
  if (source === undefined) return '';
  const base = rule.parentStyleSheet?.href ?? document.baseURI;
  try {
    const answer = await fetch(new URL(source, base));
    const data = await dataAddress(await answer.blob());
    return rule.cssText.replace(source, data);
  } catch {
    // Without the file the picture is set in the reader's own sans face.
    return '';
  }
}

async function dataAddress(file: Blob): Promise<string> {
  return await new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(new Error('unreadable'));
    reader.readAsDataURL(file);
  });
}
