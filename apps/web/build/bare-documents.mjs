/**
 * Vite plugin for client builds: takes the texts out of src/gql/documents. The client names an operation by its
 * hash; should a server not know one, gqlFetch loads the texts of all operations in a chunk of their own.
 */
export function bareDocuments() {
  return {
    name: 'bare-documents',
    apply: 'build',
    transform(code, id) {
      if (!/\/src\/gql\/documents\/\w+\.ts$/.test(id)) return null;
      return { code: code.replace(/,\s*"(?:[^"\\]|\\.)*",?\s*\)/, ')'), map: null };
    },
  };
}
