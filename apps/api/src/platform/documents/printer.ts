import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { Refusal } from '@laeringsrum/domain';
import { type Browser, type BrowserContextOptions, type LaunchOptions, type Page } from 'playwright-core';
import { CONFIG, type Config } from '../../config.js';
import { webRootOf } from '../http/client-files.js';
import { log } from '../log/log.js';
import { chartFace } from './chart-face.js';

export interface Paper {
  readonly format: 'A4' | 'A3';
  readonly landscape?: boolean;
  /** What stands at the foot of each page before its number. */
  readonly foot?: string;
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const LONGEST_MS = 60_000;
const IDLE_MS = 30_000;

/**
 * HTML to a tagged PDF, by a Chromium without a window: headings, tables, alternative texts and language come along; and drawings to
 * PNG. It reads no file and reaches no other host; scripts do not run in what is handed over as HTML.
 */
@Injectable()
export class Printer implements BeforeApplicationShutdown {
  private browser: Promise<Browser> | null = null;
  private printing = 0;
  private idle: NodeJS.Timeout | undefined;
  private faceRead: string | undefined;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** @throws Refusal DOCUMENT_NO_BROWSER */
  printHtml(html: string, paper: Paper): Promise<Buffer> {
    return this.withPage({ javaScriptEnabled: false }, async (page) => {
      await page.context().route('**/*', (route) => route.abort());
      await page.setContent(
        html.replace('</head>', () => `<style>${this.face}</style></head>`),
        {
          waitUntil: 'load',
        },
      );
      return pdfOf(page, paper);
    });
  }

  /**
   * A drawing as a PNG on white at twice its size, for whoever shows no SVG: a mail program, a word processor.
   * @param svg of our own making, with its size in whole pixels
   * @throws Refusal DOCUMENT_NO_BROWSER
   */
  drawPng(svg: string, { width, height }: { width: number; height: number }): Promise<Buffer> {
    const options = { javaScriptEnabled: false, viewport: { width, height }, deviceScaleFactor: 2 };
    return this.withPage(options, async (page) => {
      await page.context().route('**/*', (route) => route.abort());
      const style = `body{margin:0;background:#fff}svg{display:block}${this.face}`;
      await page.setContent(`<style>${style}</style>${svg}`);
      return page.screenshot({ type: 'png' });
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearTimeout(this.idle);
    await (await this.browser?.catch(() => null))?.close();
  }

  private get face(): string {
    return (this.faceRead ??= chartFace(webRootOf(this.config)));
  }

  private async withPage<Result>(
    options: BrowserContextOptions,
    work: (page: Page) => Promise<Result>,
  ): Promise<Result> {
    clearTimeout(this.idle);
    this.printing++;
    try {
      const browser = await this.open();
      const context = await browser.newContext({ locale: 'da-DK', ...options });
      context.setDefaultTimeout(LONGEST_MS);
      try {
        return await work(await context.newPage());
      } finally {
        await context.close();
      }
    } finally {
      this.printing--;
      if (this.printing === 0) this.idle = setTimeout(() => void this.rest(), IDLE_MS).unref();
    }
  }

  private async open(): Promise<Browser> {
    this.browser ??= this.launch();
    try {
      const browser = await this.browser;
      if (browser.isConnected()) return browser;
    } catch (error) {
      this.browser = null;
      throw error;
    }
    this.browser = this.launch();
    return this.browser;
  }

  private async launch(): Promise<Browser> {
    const found = await this.find();
    // Large, and only needed by whoever prints.
    const { chromium } = await import('playwright-core');
    try {
      return await chromium.launch({ ...found, headless: true });
    } catch (error) {
      log.error({ name: (error as Error).name, path: found.executablePath }, 'Chromium did not start');
      throw new Refusal('DOCUMENT_NO_BROWSER');
    }
  }

  /** The one that is named, the system's, or the one that whoever started us knows how to find. */
  private async find(): Promise<LaunchOptions> {
    const { chromiumPath, chromiumFinder, chromiumSandbox } = this.config;
    if (chromiumFinder) {
      const finder = (await import(pathToFileURL(chromiumFinder).href)) as {
        findBrowser(): Promise<{ executablePath: string; args: string[]; env: Record<string, string> }>;
      };
      const { executablePath, args, env } = await finder.findBrowser().catch(() => {
        throw new Refusal('DOCUMENT_NO_BROWSER');
      });
      return { executablePath, args, env };
    }
    const known = [chromiumPath ?? '', ...NAMES.map((name) => this.onPath(name) ?? '')];
    const executablePath = known.find((path) => path !== '' && isProgram(path));
    if (executablePath === undefined) throw new Refusal('DOCUMENT_NO_BROWSER');
    // Its sandbox refuses root; what is printed is our own.
    const outside = !chromiumSandbox || process.getuid?.() === 0;
    return { executablePath, args: outside ? ['--no-sandbox'] : [] };
  }

  private onPath(name: string): string | undefined {
    const folders = this.config.path.split(delimiter).filter((folder) => folder !== '');
    return folders.map((folder) => join(folder, name)).find(isProgram);
  }

  private async rest(): Promise<void> {
    const { browser } = this;
    if (this.printing > 0 || browser === null) return;
    this.browser = null;
    await (await browser.catch(() => null))?.close();
  }
}

async function pdfOf(page: Page, { format, landscape = false, foot = '' }: Paper): Promise<Buffer> {
  const style =
    'font:8px sans-serif;width:100%;padding:0 14mm;display:flex;justify-content:space-between;color:#555';
  const escaped = foot.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return page.pdf({
    format,
    landscape,
    tagged: true,
    outline: true,
    printBackground: true,
    displayHeaderFooter: foot !== '',
    headerTemplate: '<span></span>',
    footerTemplate: `<div style="${style}"><span>${escaped}</span><span><span class="pageNumber"></span> / <span class="totalPages"></span></span></div>`,
    margin: { top: '14mm', bottom: foot === '' ? '14mm' : '18mm', left: '14mm', right: '14mm' },
  });
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
