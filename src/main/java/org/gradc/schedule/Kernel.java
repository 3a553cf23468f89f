package org.gradc.schedule;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gradc.expr.Expr;
import org.gradc.expr.Read;
import org.gradc.loop.LoopProgram;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.ArrayDeclaration.Role;
import org.gradc.program.Program;
import org.jspecify.annotations.Nullable;

/**
 * The code of one generated method: what is computed in which order, before it is text.
 *
 * <p>A large body is cut into parts, methods that share a scratch array. In a class of scalars its
 * first elements are then the scalar inputs: first the parameters, then the data, each in declared
 * order. So it is, too, where a method cannot have as many arguments. In a class with arrays the
 * inputs are arguments of every method.
 *
 * @param program the program in machine form
 * @param body the statements, with a {@link Statement.Call} for each part
 * @param parts the bodies of the parts; empty where the kernel is one method
 * @param isPacked whether the scalar inputs are in the scratch array instead of variables
 * @param scratch the length of the scratch array
 * @param slots the places in the scratch array of inputs and of what several methods need
 * @param zeroed the outputs of which most elements are 0, filled before anything else
 * @param loops the tree of loops that the body runs; null for a program of scalars
 */
public record Kernel(
    Kind kind,
    Program program,
    Block body,
    List<Block> parts,
    boolean isPacked,
    int scratch,
    Map<Expr, Integer> slots,
    BitSet temporaryIds,
    List<String> zeroed,
    @Nullable LoopProgram loops) {

  public Kernel {
    parts = List.copyOf(parts);
    slots = Map.copyOf(slots);
    zeroed = List.copyOf(zeroed);
  }

  /** Schedules a program in normal form, or as written. */
  public static Kernel of(Kind kind, Program program) {
    Program machineForm = Linearize.machineForm(program);
    return ofMachineForm(kind, machineForm, !hasArrays(machineForm));
  }

  /** Schedules the programs of one class, in machine form. */
  public static List<Kernel> ofClass(Map<Kind, Program> programs) {
    boolean mayPack = programs.values().stream().noneMatch(Kernel::hasArrays);
    return programs.entrySet().stream()
        .map(entry -> ofMachineForm(entry.getKey(), entry.getValue(), mayPack))
        .toList();
  }

  /** Whether any input has axes or a size known at run time, or there is a loop. */
  public boolean hasArrays() {
    return hasArrays(program);
  }

  private static boolean hasArrays(Program program) {
    return !program.extents().isEmpty()
        || !Outputs.areStraight(program)
        || inputs(program).anyMatch(array -> array.rank() > 0);
  }

  private static Kernel ofMachineForm(Kind kind, Program program, boolean mayPack) {
    if (Outputs.areStraight(program)) {
      return MethodSplitter.split(Placement.place(kind, program), mayPack);
    }
    LoopProgram loops = LoopProgram.of(program);
    Block body = LoopPlacement.place(loops);
    return new Kernel(
        kind, program, body, List.of(), false, 0, Map.of(), new BitSet(), List.of(), loops);
  }

  /** Whether the expression has a name; otherwise it is written where it is used. */
  public boolean isTemporary(Expr expr) {
    return temporaryIds.get(expr.id());
  }

  Kernel packed() {
    return new Kernel(
        kind, program, body, parts, true, scratch, slots, temporaryIds, zeroed, loops);
  }

  Kernel withParts(List<Block> newParts) {
    return new Kernel(
        kind, program, body, newParts, isPacked, scratch, slots, temporaryIds, zeroed, loops);
  }

  Kernel withScratch(Map<Expr, Integer> newSlots, int length) {
    return new Kernel(
        kind, program, body, parts, isPacked, length, newSlots, temporaryIds, zeroed, loops);
  }

  /** The scalar inputs in the order in which the scratch array begins with them. */
  public List<String> packedInputs() {
    return inputs(program).filter(array -> array.rank() == 0).map(ArrayDeclaration::name).toList();
  }

  private static Stream<ArrayDeclaration> inputs(Program program) {
    return Stream.of(Role.PARAMETER, Role.DATA).flatMap(role -> program.arrays(role).stream());
  }

  /** The offset of the element that is read, in its array laid out row by row. */
  public int offset(Read read) {
    return Outputs.offset(program.array(read.array()), read.subscripts());
  }

  /** All statements of body and parts, in the order in which they are executed. */
  public List<Statement> statements() {
    return statements(body, parts);
  }

  /** All statements of one method. */
  public static List<Statement> statements(Block method) {
    return statements(method, List.of());
  }

  private static List<Statement> statements(Block method, List<Block> parts) {
    return BlockTree.lines(method, parts).stream().map(BlockTree.Line::statement).toList();
  }

  /** The estimated size of a method's bytecode. */
  public int sizeOf(Block method) {
    return new BytecodeSize(this).of(method);
  }

  public OperationCount operations() {
    return OperationCount.of(program);
  }
}
