import { Injectable, Logger } from '@nestjs/common';
import type * as openid from 'openid-client' with { 'resolution-mode': 'import' };
import { Configuration } from '../../configuration';
import { proofsOf, type Trip } from './trip';

/** How long the provider may take for an answer, in seconds. */
const PATIENCE_S = 10;

/** Who somebody is, as the provider says it. */
export interface Identity {
  issuer: string;
  subject: string;
  email?: string;
  emailVerified: boolean;
  name?: string;
}

/** Why nobody was signed in, as the console tells it. */
export type ProviderTrouble =
  'provider-away' | 'sign-in-interrupted' | 'no-account' | 'email-not-verified' | 'other-identity';

/** Expected trouble of signing in with a provider. */
export class ProviderRefusal extends Error {
  constructor(readonly trouble: ProviderTrouble) {
    super(trouble);
  }
}

/** The OpenID provider of the settings: authorisation code with PKCE, state and nonce. */
@Injectable()
export class Provider {
  private readonly log = new Logger(Provider.name);
  private known?: Promise<openid.Configuration>;

  constructor(private readonly configuration: Configuration) {}

  /** How its button is called; null when none is configured. */
  get name(): string | null {
    const { oidcIssuer, oidcName } = this.configuration;
    return oidcIssuer ? oidcName : null;
  }

  /**
   * Where to send the browser.
   * @throws ProviderRefusal `provider-away`
   */
  async begin(trip: Trip, redirectUri: string): Promise<URL> {
    const client = await import('openid-client');
    const provider = await this.discovered();
    const { state, nonce, verifier } = proofsOf(trip);
    return client.buildAuthorizationUrl(provider, {
      ...{ redirect_uri: redirectUri, scope: 'openid email profile', state, nonce },
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    });
  }

  /**
   * Who came back.
   * @param answer the address that the provider sent the browser to, with all that stands behind the ?
   * @throws ProviderRefusal `provider-away`, `sign-in-interrupted`
   */
  async finish(trip: Trip, answer: URL): Promise<Identity> {
    const client = await import('openid-client');
    const provider = await this.discovered();
    const { state, nonce, verifier } = proofsOf(trip);
    try {
      const tokens = await client.authorizationCodeGrant(provider, answer, {
        ...{ expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier },
        idTokenExpected: true,
      });
      const claims = tokens.claims()!;
      const told =
        claims.email === undefined
          ? await client.fetchUserInfo(provider, tokens.access_token, claims.sub)
          : claims;
      return identityOf(claims.iss, claims.sub, told);
    } catch (error) {
      this.log.warn(`A sign-in with the provider was not completed: ${reasonOf(error)}`);
      throw new ProviderRefusal('sign-in-interrupted');
    }
  }

  /** What the provider says of itself; asked for once, and again after it could not be had. */
  private async discovered(): Promise<openid.Configuration> {
    this.known ??= this.discover();
    try {
      return await this.known;
    } catch (error) {
      this.known = undefined;
      this.log.error(`The OpenID provider cannot be had: ${reasonOf(error)}`);
      throw new ProviderRefusal('provider-away');
    }
  }

  private async discover(): Promise<openid.Configuration> {
    const client = await import('openid-client');
    const { oidcIssuer, oidcClientId, oidcClientSecret } = this.configuration;
    const issuer = new URL(oidcIssuer!);
    const proof = oidcClientSecret ? client.ClientSecretBasic(oidcClientSecret) : client.None();
    return client.discovery(issuer, oidcClientId!, undefined, proof, {
      timeout: PATIENCE_S,
      // The settings let http through for this machine alone.
      execute: issuer.protocol === 'http:' ? [client.allowInsecureRequests] : [],
    });
  }
}

/** What a token or the provider's userinfo says, as it says it. */
interface Told {
  [claim: string]: unknown;
}

function identityOf(issuer: string, subject: string, { email, email_verified, name }: Told): Identity {
  return {
    ...{ issuer, subject, emailVerified: email_verified === true },
    ...(typeof email === 'string' && { email }),
    ...(typeof name === 'string' && name.trim() !== '' && { name: name.trim().slice(0, 200) }),
  };
}

/** What the library says went wrong: codes and its own words, no token. */
function reasonOf(error: unknown): string {
  const { code, error: told, message } = error as { code?: string; error?: string; message?: string };
  return [code, told, message].filter(Boolean).join(', ');
}
