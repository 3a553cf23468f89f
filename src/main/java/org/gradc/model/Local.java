package org.gradc.model;

import java.util.ArrayList;
import java.util.List;
import org.gradc.diagnostic.Span;
import org.gradc.syntax.Name;
import org.jspecify.annotations.Nullable;

/** What a {@code let} of a body defines. */
public sealed interface Local {

  /** The name, where it first stands on the left of a {@code let}. */
  Name name();

  /** Every term that stands in the definition, in the order of the text. */
  List<Term> terms();

  /** The name as the user wrote it. */
  default String text() {
    return name().text();
  }

  /** {@code let name = value}: a number, a condition or a whole array. */
  record Plain(Name name, Term value) implements Local {
    @Override
    public List<Term> terms() {
      return List.of(value);
    }
  }

  /**
   * An array that is defined by its elements.
   *
   * @param parts one per {@code let}, in the order of the text, at least one; all have the same
   *     number of targets
   */
  record Elements(Name name, List<Part> parts) implements Local {
    public Elements {
      parts = List.copyOf(parts);
    }

    /** The number of subscripts. */
    public int rank() {
      return parts.get(0).targets().size();
    }

    @Override
    public List<Term> terms() {
      List<Term> terms = new ArrayList<>();
      parts.forEach(part -> terms.addAll(part.terms()));
      return terms;
    }
  }

  /**
   * {@code let name[targets] = value}.
   *
   * @param targets at least one; indices that they bind are seen in later targets and in the value
   * @param span from the name to the end of the value
   */
  record Part(List<Target> targets, Term value, Span span) {
    public Part {
      targets = List.copyOf(targets);
    }

    /** Bounds and fixed subscripts of the targets, then the value. */
    public List<Term> terms() {
      List<Term> terms = new ArrayList<>();
      targets.forEach(target -> terms.addAll(target.terms()));
      terms.add(value);
      return terms;
    }
  }

  /** A subscript on the left of a {@code let}. */
  sealed interface Target {

    /** The terms in it. */
    List<Term> terms();

    /** The place in the text. */
    Span span();

    /** The index that is bound here, null where none is. */
    default Term.@Nullable Binder index() {
      return null;
    }

    /** {@code i}, or {@code t in 1..T}: every value of an index. */
    record Bound(Term.Binder binder) implements Target {
      @Override
      public List<Term> terms() {
        return binder.bounds();
      }

      @Override
      public Span span() {
        return binder.index().span();
      }

      @Override
      public Term.Binder index() {
        return binder;
      }
    }

    /** {@code 0}, {@code T}, {@code i+1}: one value, an integer expression. */
    record Fixed(Term subscript) implements Target {
      @Override
      public List<Term> terms() {
        return List.of(subscript);
      }

      @Override
      public Span span() {
        return subscript.span();
      }
    }
  }
}
