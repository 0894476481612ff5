import { expect } from '@playwright/test';
import { addresses } from './ground/addresses.js';
import { people, signedIn } from './ground/people.js';
import { test } from './ground/test.js';

/* The steering group reads how far the work is, as the teams have said it; a score leads to the work, and ranks nobody. */
test('a member of the steering group reads the confirmed scores place by place, and goes on to the work', async ({
  page,
}) => {
  await signedIn(page.context(), people.kirsten);
  await page.goto(addresses.steering);
  await expect(
    page.getByRole('heading', { name: 'Fremdrift pr. indsats, bekræftet af holdet' }),
  ).toBeVisible();
  const scores = page.getByRole('link', { name: /: \d(,\d)?, foreslået/ });
  await expect(scores.first()).toBeVisible();
  await scores.first().click();
  await expect(page).toHaveURL(/\/indsatser\/[A-Z]+-\d+/);
  await expect(page.getByRole('button', { name: /Bekræft/ })).toHaveCount(0);
});
