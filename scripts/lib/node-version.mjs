// Read by versions of Node that are too old for the product, so this file keeps to what those understand.

/** Ends the process with a sentence when this Node is older than the product needs. */
export function requireNode() {
  var parts = process.versions.node.split('.').map(Number);
  if (parts[0] > 20 || (parts[0] === 20 && parts[1] >= 19)) return;
  console.error('Kleinstadtnetz needs Node 20.19 or newer; this is Node ' + process.versions.node + '.');
  process.exit(1);
}
