/** What `sha.js` does, by Node's own means. */
module.exports = (kind) => require('node:crypto').createHash(kind);
