package org.gradc.schedule;

import java.util.List;
import org.gradc.expr.Sort;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.ArrayDeclaration.Role;
import org.gradc.program.Program;

/** How many arguments a Java method can have: 255 slots, of which a double takes two. */
public final class Arguments {
  private static final int MOST_SLOTS = 255;

  /** No kind takes more arrays than this beside parameters and data. */
  private static final int ARRAYS = 2;

  private Arguments() {}

  /** Whether static methods of this function would have too many arguments. */
  public static boolean tooMany(Program program) {
    return slots(program.arrays(Role.PARAMETER)) + slots(program.arrays(Role.DATA)) + ARRAYS
        > MOST_SLOTS;
  }

  /** Whether a constructor that binds the data would have too many arguments. */
  public static boolean tooManyData(Program program) {
    return slots(program.arrays(Role.DATA)) + 1 > MOST_SLOTS;
  }

  private static int slots(List<ArrayDeclaration> arrays) {
    int slots = 0;
    for (ArrayDeclaration array : arrays) {
      slots += array.rank() == 0 && array.sort() == Sort.REAL ? 2 : 1;
    }
    return slots;
  }
}
