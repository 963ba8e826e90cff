package com.tarifario.core.tariff;

/** The kinds of proposals, those that {@link Proposal} permits, as bits of a number. */
final class ProposalKinds {

  private static final Class<?>[] KINDS = Proposal.class.getPermittedSubclasses();

  private static final ClassValue<Integer> BITS =
      new ClassValue<>() {
        @Override
        protected Integer computeValue(Class<?> type) {
          for (int index = 0; index < KINDS.length; index++) {
            if (KINDS[index].isAssignableFrom(type)) {
              return 1 << index;
            }
          }
          throw new IllegalArgumentException(type + " is no kind of proposal.");
        }
      };

  private ProposalKinds() {}

  /** The bit of the kind that a type of proposals is of. */
  static int of(Class<?> type) {
    return BITS.get(type);
  }
}
