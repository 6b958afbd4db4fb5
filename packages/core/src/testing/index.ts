export { workedCases } from './worked-cases.js';
