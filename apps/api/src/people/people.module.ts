import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountResolver } from './account/account.resolver.js';
import { AccountService } from './account/account.service.js';
import { DeletionWish } from './account/deletion-wish.service.js';
import { OwnFactors } from './account/own-factors.service.js';
import { ForgettingService } from './administration/forgetting.service.js';
import { HandoverService } from './administration/handover.service.js';
import { InvitationService } from './administration/invitation.service.js';
import { KeptMembershipResolver } from './administration/kept-membership.resolver.js';
import { PeopleResolver } from './administration/people.resolver.js';
import { PersonStanding } from './administration/person-standing.service.js';
import { PeopleService } from './administration/people.service.js';
import { SecondFactorService } from './administration/second-factor.service.js';
import { RoleAssuranceResolver } from './role-assurance/role-assurance.resolver.js';
import { RoleAssuranceService } from './role-assurance/role-assurance.service.js';
import { RoleAssurance } from './role-assurance/role-assurance.entity.js';
import { IdentityProvider } from './identity-provider/identity-provider.entity.js';
import { IdentityProviderResolver } from './identity-provider/identity-provider.resolver.js';
import { IdentityProviderService } from './identity-provider/identity-provider.service.js';
import { PersonNameService } from './person/person-name.service.js';
import { PersonName } from './person/person.entity.js';
import { SessionResolver } from './session/session.resolver.js';
import { SessionService } from './session/session.service.js';
import { Attempts } from './sign-in/attempts.service.js';
import { Codes } from './sign-in/codes.service.js';
import { Passkeys } from './sign-in/passkeys.service.js';
import { SignInLinks } from './sign-in/sign-in-links.service.js';
import { Passwords } from './sign-in/passwords.service.js';
import { SessionLimits } from './sign-in/session-limits.service.js';
import { SessionOpening } from './sign-in/session-opening.service.js';
import { SignInResolver } from './sign-in/sign-in.resolver.js';
import { Site } from './sign-in/site.js';
import { SignInService } from './sign-in/sign-in.service.js';
import { Arrival } from './single-sign-on/arrival.service.js';
import { OpenIdConnect } from './single-sign-on/open-id-connect.js';
import { SamlSignIn } from './single-sign-on/saml-sign-in.js';
import { SingleSignOnController } from './single-sign-on/single-sign-on.controller.js';
import { SingleSignOnService } from './single-sign-on/single-sign-on.service.js';
import { SingleUseService } from './single-use/single-use.service.js';

const administration = [
  ...[PeopleResolver, KeptMembershipResolver, PeopleService, PersonStanding],
  ...[InvitationService, HandoverService, SecondFactorService, ForgettingService],
  ...[RoleAssuranceResolver, RoleAssuranceService],
];
const signIn = [
  SignInResolver,
  SignInService,
  SessionLimits,
  SessionOpening,
  Attempts,
  Passwords,
  Codes,
  Passkeys,
  SignInLinks,
  Site,
  SingleUseService,
];
const singleSignOn = [SingleSignOnService, OpenIdConnect, SamlSignIn, Arrival];

@Module({
  imports: [TypeOrmModule.forFeature([PersonName, IdentityProvider, RoleAssurance])],
  controllers: [SingleSignOnController],
  providers: [
    ...[SessionResolver, SessionService, PersonNameService],
    ...[AccountResolver, AccountService, OwnFactors, DeletionWish],
    ...administration,
    ...signIn,
    ...[IdentityProviderResolver, IdentityProviderService],
    ...singleSignOn,
  ],
  exports: [PersonNameService, Site],
})
export class PeopleModule {}
