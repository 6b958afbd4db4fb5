/** What the command line reads from its surroundings. */
export interface Settings {
  readonly database: string;
  readonly port: number;
  readonly host: string;
  readonly isProduction: boolean;
  readonly issuer: { readonly issuer: string; readonly audience: string; readonly jwks: URL } | null;
}

/** Something that the person at the terminal can put right; shown as one line, without a stack. */
export class Usage extends Error {}

const lookedFor = ['KINWEAVE_ISSUER', 'KINWEAVE_AUDIENCE', 'KINWEAVE_JWKS'] as const;

/** Reads the settings from environment variables, or says all that is wrong with them. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const isProduction = environment['NODE_ENV'] === 'production';
  const missing = lookedFor.filter((name) => !environment[name]);
  const wrong = [
    ...(isProduction && !environment['DATABASE_URL'] ? ['DATABASE_URL is not set'] : []),
    ...(isProduction || missing.length < lookedFor.length ? missing.map((name) => `${name} is not set`) : []),
    ...(isPort(environment['PORT'] ?? '4000') ? [] : ['PORT is not a number from 0 to 65535']),
    ...(missing.includes('KINWEAVE_JWKS') || URL.canParse(environment['KINWEAVE_JWKS'] ?? '')
      ? []
      : ['KINWEAVE_JWKS is not a URL']),
  ];
  if (wrong.length > 0) throw new Usage(wrong.join('; '));
  return {
    database: environment['DATABASE_URL'] || 'file:.kinweave/database',
    port: Number(environment['PORT'] ?? 4000),
    host: environment['HOST'] || (isProduction ? '0.0.0.0' : '127.0.0.1'),
    isProduction,
    issuer:
      missing.length > 0
        ? null
        : {
            issuer: environment['KINWEAVE_ISSUER'] as string,
            audience: environment['KINWEAVE_AUDIENCE'] as string,
            jwks: new URL(environment['KINWEAVE_JWKS'] as string),
          },
  };
}

const isPort = (text: string) => /^\d{1,5}$/.test(text) && Number(text) < 65_536;
