/**
 * Terms that cannot be said more simply, each with the short word that stands for it when reading grade is measured. A term
 * comes here only where readers also get the plain word for it.
 */
export const glossary: Readonly<Record<string, string>> = {
  'abductor hallucis': 'band',
  achilles: 'cord',
  'flexor digitorum brevis': 'band',
  gastrocnemius: 'calf',
  hamstrings: 'thighs',
  'plantar fascia': 'band',
  'quadratus plantae': 'band',
  soleus: 'calf',
  'tibialis posterior': 'calf',
};
