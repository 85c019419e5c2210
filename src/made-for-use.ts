/**
 * Imported before anything else by the service: React renders pages ten to twenty times slower in the build that it takes
 * where nobody has said that this is no development. What the operator sets stays.
 */
process.env.NODE_ENV ??= 'production';
