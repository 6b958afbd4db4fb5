import { printPolicy } from '../dist/index.js';

process.stdout.write(printPolicy());
