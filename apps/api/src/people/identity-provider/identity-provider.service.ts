import { Inject, Injectable } from '@nestjs/common';
import { groupMapProblem, Refusal } from '@laeringsrum/domain';
import { Database } from '../../platform/operation/database.js';
import { type Scope } from '../../platform/operation/operation.js';
import { fetchForChange, updateVersion } from '../../platform/rows/versioned.js';
import { CONFIG, type Config } from '../../config.js';
import { IdentityProvider } from './identity-provider.entity.js';
import { type IdentityProviderInput } from './identity-provider.inputs.js';

@Injectable()
export class IdentityProviderService {
  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  all(): Promise<IdentityProvider[]> {
    return this.database.read(IdentityProvider, 'true ORDER BY name LIMIT 200', []);
  }

  secretFound({ secretName }: IdentityProvider): boolean {
    return secretName !== '' && this.config.providerSecret(secretName) !== undefined;
  }

  async add(scope: Scope, input: IdentityProviderInput): Promise<IdentityProvider> {
    const [place] = await this.database.rows('SELECT 1 FROM place WHERE id = $1', [input.placeId]);
    if (!place) throw new Refusal('NOT_FOUND', { field: 'placeId' });
    const row = await this.checked(input);
    await this.database.manager
      .insert(IdentityProvider, { ...row, programmeId: scope.programmeId, updatedById: scope.personId })
      .catch(takenOr);
    return this.database.manager.findOneByOrFail(IdentityProvider, { id: input.id });
  }

  async change(scope: Scope, version: number, input: IdentityProviderInput): Promise<IdentityProvider> {
    const { manager } = this.database;
    const row = await fetchForChange(manager, IdentityProvider, input.id, scope);
    // A way in stays with its place: those who came by it belong there.
    if (input.placeId !== row.placeId) throw new Refusal('VALIDATION', { field: 'placeId' });
    const changed = { ...(await this.checked(input)), updatedById: scope.personId, updatedAt: new Date() };
    return updateVersion(manager, IdentityProvider, row, version, changed).catch(takenOr);
  }

  private async checked(input: IdentityProviderInput): Promise<IdentityProviderInput> {
    const trimmed = {
      ...input,
      ...{ name: input.name.trim(), issuer: input.issuer.trim(), clientId: input.clientId.trim() },
      domains: [...new Set(input.domains.map((domain) => domain.trim().toLowerCase().replace(/^@/, '')))],
      groupRoles: input.groupRoles.map(({ group, role }) => ({ group: group.trim(), role })),
      assuranceClaim: input.assuranceClaim.trim(),
      assuranceValues: input.assuranceValues.map(({ value, level }) => ({ value: value.trim(), level })),
    };
    const addresses: [string, string][] =
      input.kind === 'OIDC' ? [['issuer', trimmed.issuer]] : [['entryPoint', input.entryPoint]];
    for (const [field, address] of addresses)
      if (!this.mayBeReached(address)) throw new Refusal('PROVIDER_ADDRESS', { field });
    // Nothing else of the environment can be named, and be sent to whoever the issuer is.
    if (!/^(IDP_[A-Z0-9_]+)?$/.test(input.secretName))
      throw new Refusal('VALIDATION', { field: 'secretName' });
    if (trimmed.clientId === '') throw new Refusal('REQUIRED', { field: 'clientId' });
    if (trimmed.issuer === '') throw new Refusal('REQUIRED', { field: 'issuer' });
    if (input.kind === 'SAML' && input.certificate.trim() === '')
      throw new Refusal('REQUIRED', { field: 'certificate' });
    if ((input.requiredClaim === '') !== (input.requiredValue === ''))
      throw new Refusal('REQUIRED', {
        field: input.requiredClaim === '' ? 'requiredClaim' : 'requiredValue',
      });
    const problem = groupMapProblem(trimmed.groupRoles);
    if (problem) throw new Refusal(problem, { field: 'groupRoles' });
    const taken = await this.database.row<{ taken: boolean }>('SELECT domain_is_taken($1, $2) AS taken', [
      trimmed.domains,
      input.id,
    ]);
    if (taken?.taken) throw new Refusal('PROVIDER_TAKEN', { field: 'domains' });
    return trimmed;
  }

  /** In the clear only where the product itself is tried out. */
  private mayBeReached(address: string): boolean {
    if (!URL.canParse(address)) return false;
    const { protocol, username, hash } = new URL(address);
    return (
      (protocol === 'https:' || (protocol === 'http:' && !this.config.production)) &&
      username === '' &&
      hash === ''
    );
  }
}

function takenOr(error: unknown): never {
  if ((error as { constraint?: string }).constraint === 'identity_provider_issuer')
    throw new Refusal('PROVIDER_TAKEN', { field: 'issuer' });
  throw error;
}
