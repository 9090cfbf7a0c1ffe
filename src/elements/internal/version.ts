/** The version in package.json; a package check holds the two together. */
export const version = '0.1.0';
