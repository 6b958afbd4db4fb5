export { type AuthenticatorOptions, createAuthenticator } from './authenticate.js';
export type { DatabaseOptions } from './connection.js';
export { DatabaseError, type DatabaseFault } from './database-error.js';
export { type DevelopmentTokens, openDevelopmentTokens } from './development-tokens.js';
export { type ErrorCode, errorCodes } from './error-codes.js';
export { createGateway, endServer, type Gateway, type GatewayOptions } from './gateway.js';
export { type Imported, importDocument } from './import.js';
