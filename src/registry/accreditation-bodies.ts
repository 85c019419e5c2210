/** The accreditation bodies of the vocabulary as the registry injects them: loaded once when the service starts. */
export const ACCREDITATION_BODIES = Symbol('accreditation bodies');
