export { checkCase, type ReferenceCase } from './check-case.js';
export { type Mismatch } from './compare.js';
