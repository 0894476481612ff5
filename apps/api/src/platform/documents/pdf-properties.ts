/** What a records system reads of a PDF without opening it. */
export interface PdfProperties {
  readonly title: string;
  /** What it is, in one line: "Afgørelse af afvigelse 17". */
  readonly subject: string;
  readonly author: string;
  readonly keywords: readonly string[];
  /** BCP 47, such as da. */
  readonly language: string;
  readonly madeAt: Date;
}

const CREATOR = 'Læringsrum';

/**
 * Writes a PDF's document properties, and the same as XMP (ISO 16684-1, Dublin Core): an incremental update (ISO 32000-1, 7.5.6) after
 * what is there, which is left to the byte. The printed page knows a title and nothing else.
 * @throws Error where the file does not end in a classic cross-reference table, as Chromium writes it
 */
export function withPdfProperties(pdf: Buffer, properties: PdfProperties): Buffer {
  const text = pdf.toString('latin1');
  const trailer = text.slice(text.lastIndexOf('trailer'));
  const size = Number(/\/Size (\d+)/.exec(trailer)?.[1]);
  const root = Number(/\/Root (\d+) 0 R/.exec(trailer)?.[1]);
  const info = Number(/\/Info (\d+) 0 R/.exec(trailer)?.[1]);
  const previous = Number(/startxref\s+(\d+)/.exec(trailer)?.[1]);
  const catalogue = new RegExp(`(?:^|\\n)${root} 0 obj\\s*<<([\\s\\S]*?)>>\\s*endobj`).exec(text)?.[1];
  if (!Number.isInteger(size + root + info + previous) || catalogue === undefined)
    throw new Error('A PDF without a cross-reference table that can be added to.');

  const { title, subject, author, keywords, madeAt } = properties;
  const date = pdfDate(madeAt);
  const xmp = Buffer.from(xmpOf(properties), 'utf8');
  const objects: readonly (readonly [number: number, body: Buffer])[] = [
    [
      info,
      Buffer.from(
        `<</Title ${written(title)}\n/Subject ${written(subject)}\n/Author ${written(author)}\n/Keywords ${written(keywords.join('; '))}` +
          `\n/Creator ${written(CREATOR)}\n/Producer (Skia/PDF)\n/CreationDate (${date})\n/ModDate (${date})>>`,
      ),
    ],
    [root, Buffer.from(`<<${catalogue}\n/Metadata ${size} 0 R>>`, 'latin1')],
    [
      size,
      Buffer.concat([
        Buffer.from(`<</Type /Metadata\n/Subtype /XML\n/Length ${xmp.length}>> stream\n`),
        xmp,
        Buffer.from('\nendstream'),
      ]),
    ],
  ];
  const parts: Buffer[] = [pdf, Buffer.from('\n')];
  let at = pdf.length + 1;
  let table = 'xref\n';
  for (const [number, body] of objects) {
    const whole = Buffer.concat([Buffer.from(`${number} 0 obj\n`), body, Buffer.from('\nendobj\n')]);
    table += `${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`;
    parts.push(whole);
    at += whole.length;
  }
  table += `trailer\n<</Size ${size + 1}\n/Root ${root} 0 R\n/Info ${info} 0 R\n/Prev ${previous}>>\nstartxref\n${at}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(table, 'latin1')]);
}

/** A text string: UTF-16 with its mark, in hexadecimal. */
const written = (text: string): string =>
  `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`;

const pdfDate = (at: Date): string => `D:${at.toISOString().replace(/[-:T]/g, '').slice(0, 14)}+00'00'`;

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const localised = (text: string, language: string): string =>
  `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li><rdf:li xml:lang="${language}">${escaped(text)}</rdf:li></rdf:Alt>`;

function xmpOf({ title, subject, author, keywords, language, madeAt }: PdfProperties): string {
  const at = madeAt.toISOString();
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:title>${localised(title, language)}</dc:title>
<dc:description>${localised(subject, language)}</dc:description>
<dc:creator><rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq></dc:creator>
<dc:subject><rdf:Bag>${keywords.map((word) => `<rdf:li>${escaped(word)}</rdf:li>`).join('')}</rdf:Bag></dc:subject>
<dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>
<dc:date><rdf:Seq><rdf:li>${at}</rdf:li></rdf:Seq></dc:date>
<xmp:CreateDate>${at}</xmp:CreateDate>
<xmp:CreatorTool>${CREATOR}</xmp:CreatorTool>
<pdf:Keywords>${escaped(keywords.join('; '))}</pdf:Keywords>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`;
}
