import { describe, expect, test } from '@jest/globals';
import { strippedJpeg, strippedPng } from './image-metadata.js';
import { jpeg, jpegSegment, png, pngChunk } from './testing/pictures.js';

const text = (content: Buffer | null): string => content?.toString('latin1') ?? 'null';

describe('a JPEG', () => {
  test('loses where, when and with what it was taken, and keeps its picture', () => {
    const telling = [
      jpegSegment(0xe1, 'Exif\0\0 GPS 56.03 12.61'),
      jpegSegment(0xe1, 'http://ns.adobe.com/xap/1.0/\0 Karin'),
      jpegSegment(0xed, 'Photoshop 3.0\0 by-line'),
      jpegSegment(0xe0, 'JFXX\0 thumbnail'),
      jpegSegment(0xe2, 'MPF\0 second picture'),
      jpegSegment(0xfe, 'a comment'),
    ];
    expect(strippedJpeg(jpeg(...telling))).toEqual(jpeg());
  });

  test('keeps what says how it looks: density, colours, the way they are stored', () => {
    const looks = [jpegSegment(0xe2, 'ICC_PROFILE\0 colours'), jpegSegment(0xee, 'Adobe\0 transform')];
    expect(strippedJpeg(jpeg(...looks))).toEqual(jpeg(...looks));
  });

  test('loses what is hung on after its end, and what stands between two scans', () => {
    const scans = jpeg();
    const between = Buffer.concat([scans.subarray(0, -2), jpegSegment(0xe1, 'Exif\0\0'), scans.subarray(-2)]);
    expect(strippedJpeg(between)).toEqual(scans);
    expect(strippedJpeg(Buffer.concat([scans, Buffer.from('PK a whole archive')]))).toEqual(scans);
  });

  test('that breaks off or is none is not guessed at', () => {
    const whole = jpeg(jpegSegment(0xe1, 'Exif\0\0'));
    for (let cut = 0; cut < whole.length; cut++) expect(strippedJpeg(whole.subarray(0, cut))).toBeNull();
    expect(strippedJpeg(png())).toBeNull();
  });
});

describe('a PNG', () => {
  test('loses text, time and EXIF, and keeps the chunks that draw it', () => {
    const telling = [
      pngChunk('tEXt', 'Author\0Karin'),
      pngChunk('iTXt', 'XML:com.adobe.xmp'),
      pngChunk('zTXt', 'Comment'),
      pngChunk('eXIf', 'GPS'),
      pngChunk('tIME', '2021'),
    ];
    expect(strippedPng(png(...telling))).toEqual(png());
    const looks = [pngChunk('gAMA', '1234'), pngChunk('pHYs', '123456789')];
    expect(strippedPng(png(...looks))).toEqual(png(...looks));
  });

  test('loses what comes after its end', () => {
    expect(text(strippedPng(Buffer.concat([png(), Buffer.from('<script>')])))).not.toContain('script');
  });

  test('that breaks off or is none is not guessed at', () => {
    const whole = png(pngChunk('tEXt', 'x'));
    for (let cut = 0; cut < whole.length; cut++) expect(strippedPng(whole.subarray(0, cut))).toBeNull();
    expect(strippedPng(jpeg())).toBeNull();
  });
});
