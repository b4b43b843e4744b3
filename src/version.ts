// The package's version as a constant, so that `quotes --version` loads nothing; a test compares it with package.json.
export const VERSION = '0.1.0';
