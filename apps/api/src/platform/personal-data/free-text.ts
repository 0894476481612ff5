import { containsBlocked } from '@laeringsrum/personal-data';
import { applyDecorators } from '@nestjs/common';
import { IsString, MaxLength, ValidateBy, ValidateIf, type ValidationOptions } from 'class-validator';

/** Every free-text input of the API: `Class.property`. A test walks the schema and finds none that is not declared. */
export const freeTextFields = new Set<string>();
export const keyFields = new Set<string>();
/** Texts of many lines, where one with a CPR number is set apart and the others are taken. */
export const lineTextFields = new Set<string>();

const guarded = (options?: ValidationOptions) =>
  ValidateBy(
    {
      name: 'personalData',
      validator: { validate: (value: unknown) => typeof value !== 'string' || !containsBlocked(value) },
    },
    options,
  );
const withoutPersonalData = guarded();

/** What no database can keep: a NUL, half a character. */
const storable = (options?: ValidationOptions) =>
  ValidateBy(
    {
      name: 'storable',
      validator: {
        validate: (value: unknown) =>
          typeof value !== 'string' || (value.isWellFormed() && !value.includes('\u0000')),
      },
    },
    options,
  );

const notBlank = ValidateBy({
  name: 'notBlank',
  validator: { validate: (value: unknown) => typeof value === 'string' && value.trim() !== '' },
});

/** Free text that a row cannot do without: sent, it says something. Spaces say nothing. */
export function RequiredText(most: number): PropertyDecorator {
  return (target, property) => {
    freeTextFields.add(`${target.constructor.name}.${String(property)}`);
    applyDecorators(
      ValidateIf((_, value) => value !== undefined),
      notBlank,
      MaxLength(most),
      storable(),
      withoutPersonalData,
    )(target, property);
  };
}

/** Text that a person writes: bounded, and stopped when it holds a CPR number. The one declaration of the personal-data guard. */
export function FreeText(most: number): PropertyDecorator {
  return (target, property) => {
    freeTextFields.add(`${target.constructor.name}.${String(property)}`);
    applyDecorators(
      ValidateIf((_, value) => value !== null && value !== undefined),
      IsString(),
      MaxLength(most),
      storable(),
      withoutPersonalData,
    )(target, property);
  };
}

/**
 * A list of texts that belongs to lines of a file: each bounded. Whoever takes the lines sets those with a CPR number apart before anything
 * is kept, and tells them by number: one such line among thousands does not stop the others.
 */
export function LineTexts(most: number): PropertyDecorator {
  return (target, property) => {
    lineTextFields.add(`${target.constructor.name}.${String(property)}`);
    applyDecorators(
      IsString({ each: true }),
      MaxLength(most, { each: true }),
      storable({ each: true }),
    )(target, property);
  };
}

/** A list of machine's words. */
export function KeyTexts(most: number): PropertyDecorator {
  return (target, property) => {
    keyFields.add(`${target.constructor.name}.${String(property)}`);
    applyDecorators(
      ValidateIf((_, value) => value !== null && value !== undefined),
      IsString({ each: true }),
      MaxLength(most, { each: true }),
      storable({ each: true }),
      guarded({ each: true }),
    )(target, property);
  };
}

/** A machine's word (a key, an address, a number of a list): bounded, no sentence, and no CPR number either, since some are kept. */
export function KeyText(most: number): PropertyDecorator {
  return (target, property) => {
    keyFields.add(`${target.constructor.name}.${String(property)}`);
    applyDecorators(
      ValidateIf((_, value) => value !== null && value !== undefined),
      IsString(),
      MaxLength(most),
      storable(),
      withoutPersonalData,
    )(target, property);
  };
}

/** A password, a token, a code: compared and never kept as it is, so whatever figures it is made of are let through. */
export function SecretText(most: number): PropertyDecorator {
  return (target, property) => {
    keyFields.add(`${target.constructor.name}.${String(property)}`);
    applyDecorators(
      ValidateIf((_, value) => value !== null && value !== undefined),
      IsString(),
      MaxLength(most),
      storable(),
    )(target, property);
  };
}
