package org.gradc.derive;

/**
 * A product over a range whose length has no bound in terms of sizes: there is no saying how many
 * partial products its derivative needs.
 */
public final class UnboundedProductException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  UnboundedProductException(String target) {
    super("no derivative of " + target + ", a product over a range of unknown length");
  }
}
