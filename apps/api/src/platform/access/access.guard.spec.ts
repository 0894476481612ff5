import { expect, test } from '@jest/globals';
import { type ExecutionContext } from '@nestjs/common';
import { AllowRoute } from './allow.js';
import { AccessGuard } from './access.guard.js';

class Routes {
  @AllowRoute('anyone')
  declared(): void {}
  forgotten(): void {}
}
const asked = (handler: () => void) =>
  new AccessGuard().canActivate({
    getType: () => 'http',
    getHandler: () => handler,
  } as unknown as ExecutionContext);

test('a route that declares no permission cannot be reached', () => {
  expect(asked(Object.getOwnPropertyDescriptor(Routes.prototype, 'declared')?.value)).toBe(true);
  expect(() => asked(Object.getOwnPropertyDescriptor(Routes.prototype, 'forgotten')?.value)).toThrow(
    'FORBIDDEN',
  );
});
