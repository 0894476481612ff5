/* Counts passed and failed over all steps, and says how each step went while the run is under way. */
import { say } from '../terminal.mjs';

/** What is listed at the end; more than this is one fault seen many times. */
const LISTED = 40;

/** @typedef {import('./reports.mjs').Counts} Counts */
/** @typedef {{ name: string, passed: boolean }} Check a gate that passes or fails as a whole */

export class Tally {
  passed = 0;
  failed = 0;
  /** @type {string[]} */
  failures = [];
  /** @type {string[]} */
  secondTry = [];

  /**
   * @param {string} title
   * @param {() => Promise<void>} work
   */
  async step(title, work) {
    say(`\n== ${title}`);
    const before = { passed: this.passed, failed: this.failed };
    const began = performance.now();
    try {
      await work();
    } catch (error) {
      this.fail(
        title,
        error instanceof Error && error.name !== 'Refusal' ? (error.stack ?? '') : Object(error).message,
      );
    }
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    const [passed, failed] = [this.passed - before.passed, this.failed - before.failed];
    if (passed + failed > 0) say(`   ${passed} passed, ${failed} failed (${seconds} s)`);
    else say(`   done (${seconds} s)`);
  }

  /** @param {Check} check */
  check({ name, passed }) {
    if (!passed) return this.fail(name);
    this.passed += 1;
    say(`   ok      ${name}`);
  }

  /**
   * @param {string} name
   * @param {string} [reason]
   */
  fail(name, reason) {
    this.failed += 1;
    this.failures.push(name);
    say(`   FAILED  ${name}${reason === undefined ? '' : `: ${reason}`}`);
  }

  /**
   * @param {string} name
   * @param {Counts} counts
   * @param {string} [note]
   */
  add(name, { passed, failed, notRun, failures, secondTry }, note = '') {
    this.passed += passed;
    this.failed += failed;
    this.failures.push(...failures.map((failure) => `${name}: ${failure}`));
    this.secondTry.push(...secondTry.map((test) => `${name}: ${test}`));
    const told = [`${passed} passed`, `${failed} failed`, ...(notRun > 0 ? [`${notRun} not run`] : [])];
    say(`   ${failed > 0 ? 'FAILED ' : 'ok     '} ${name}: ${told.join(', ')}${note}`);
  }

  /** The last line is a contract with whoever reads it by machine. */
  end() {
    list('Passed only when run a second time', this.secondTry);
    list('Failed', this.failures);
    say(`\n${this.passed} passed, ${this.failed} failed`);
    return this.failed === 0 ? 0 : 1;
  }
}

/**
 * @param {string} heading
 * @param {string[]} names
 */
function list(heading, names) {
  if (names.length === 0) return;
  say(`\n${heading}:`);
  for (const name of names.slice(0, LISTED)) say(`   ${name}`);
  if (names.length > LISTED) say(`   and ${names.length - LISTED} more`);
}
