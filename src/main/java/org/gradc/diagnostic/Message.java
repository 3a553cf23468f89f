package org.gradc.diagnostic;

import java.util.List;
import java.util.Locale;

/**
 * The catalogue of everything that is said to the user.
 *
 * <p>A row is severity and sentence; its id, shown in brackets, is the constant's name in lower
 * case with hyphens ({@code UNKNOWN_NAME} is {@code unknown-name}). The holes of a sentence are
 * filled in the order in which they first appear; a wrong number of arguments is refused at once.
 * Sentences begin in lower case and end without a full stop; what the user wrote stands in quotes.
 * New rows go to the section of their room.
 */
public enum Message {
  // --- reading a file ---------------------------------------------------------------------------
  FILE_TOO_LARGE(Severity.ERROR, "the file has {size} bytes; at most {limit} are read"),
  NOT_UTF_8(Severity.ERROR, "byte {offset} is not UTF-8; formula files are UTF-8 text"),
  NUL_CHARACTER(Severity.ERROR, "the file holds a NUL character at byte {offset}; is it a text?"),

  // --- syntax -----------------------------------------------------------------------------------
  UNTERMINATED_COMMENT(Severity.ERROR, "this comment is never closed"),
  STRAY_CHARACTER(
      Severity.ERROR, "the character '{character}' ({code}) is not part of the language"),
  FOREIGN_CHARACTER(Severity.ERROR, "the character '{character}' is not part of the language"),
  FOREIGN_OPERATOR(Severity.ERROR, "there is no operator '{operator}'"),
  FACTORIAL(Severity.ERROR, "there is no factorial sign; n! is gamma(n+1)"),
  POINT_WITHOUT_DIGIT(Severity.ERROR, "a decimal point needs a digit after it"),
  TWO_DECIMAL_POINTS(Severity.ERROR, "a number has at most one decimal point"),
  TOO_MANY_DIGITS(Severity.ERROR, "this number has {count} digits; at most {limit} are read"),
  NAME_TOO_LONG(Severity.ERROR, "this name has {count} characters; at most {limit} are read"),
  EXPONENT_TOO_LARGE(Severity.ERROR, "the exponent of a number is at most {limit} in size"),
  RESERVED_WORD(Severity.ERROR, "'{word}' is a reserved word and cannot be a name"),
  MISSPELT_KEYWORD(Severity.ERROR, "no declaration begins with '{word}'"),
  MISSING_KEYWORD(Severity.ERROR, "the declaration of '{name}' lacks its first word"),
  NAMED_FORMULA(
      Severity.ERROR,
      "a bare formula is one expression, named after its file; leave out '{name} ='"),
  UNCLOSED_BRACKET(Severity.ERROR, "expected '{closer}' here"),
  OPENED_HERE(Severity.NOTE, "'{bracket}' is opened here"),
  UNOPENED_BRACKET(Severity.ERROR, "'{closer}' closes nothing"),
  WRONG_BRACKET(Severity.ERROR, "'{closer}' does not close '{opener}'"),
  UNCLOSED_NORM(Severity.ERROR, "'||' opens a norm here that is never closed"),
  NORM_FOR_OR(Severity.ERROR, "'||' is the norm bracket, not a logical operator"),
  NESTED_TOO_DEEPLY(Severity.ERROR, "nested more than {limit} deep"),
  MISSING_OPERATOR(Severity.ERROR, "expected an operator between '{left}' and '{right}'"),
  MISSING_OPERATOR_OR_COMMA(
      Severity.ERROR, "expected an operator or ',' between '{left}' and '{right}'"),
  SINGLE_EQUALS(Severity.ERROR, "'=' defines; it does not compare"),
  STRAY_SEMICOLON(Severity.ERROR, "';' ends nothing here; leave it out"),
  SEMICOLON_FOR_COMMA(Severity.ERROR, "arguments are separated by ','"),
  DATA_IN_HELPER(Severity.ERROR, "only a 'function' has data parameters, a helper has none"),
  SECOND_SEMICOLON(Severity.ERROR, "parameters have one ';', before the data"),
  IF_ARGUMENTS(Severity.ERROR, "'if(…)' takes a condition and two values, given are {count}"),
  MISSING_OPERAND_AFTER(Severity.ERROR, "expected an operand after '{operator}'"),
  MISSING_OPERAND_BEFORE(Severity.ERROR, "expected an operand before '{operator}'"),
  EMPTY_CALL(Severity.ERROR, "'{name}()' has no argument"),
  EMPTY_BRACKETS(Severity.ERROR, "nothing stands between '{opener}' and '{closer}'"),
  NEEDS_PARENTHESES(Severity.ERROR, "after an operator '{word}' needs parentheses around it"),
  EXPECTED_EXPRESSION(Severity.ERROR, "expected an expression, found {found}"),
  EXPECTED(Severity.ERROR, "expected {expected}, found {found}"),
  EXPECTED_AFTER_FORMULA(
      Severity.ERROR, "expected an operator or the end of the file, found {found}"),
  EXPECTED_DECLARATION(Severity.ERROR, "expected a declaration, found {found}"),
  EXPECTED_KIND(Severity.ERROR, "expected a kind of derivative such as 'gradient', found {found}"),
  MISPLACED_COLON(
      Severity.ERROR, "before ':' stand the names of indices, as in 'sum(i, j in 1..n: …)'"),
  MISPLACED_RANGE(Severity.ERROR, "a range stands after 'in', as in 'sum(i in 1..n: …)'"),
  MISPLACED_PACKAGE(Severity.ERROR, "the package line comes first and only once"),
  MISPLACED_RETURN(Severity.ERROR, "'return' stands inside the braces of a body"),
  MISSING_RETURN(Severity.ERROR, "this body has no 'return'"),
  EXPECTED_IN_BODY(Severity.ERROR, "expected 'let' or 'return', found {found}"),
  AFTER_RETURN(Severity.ERROR, "expected '}' after the result, found {found}"),
  FUNCTION_WITHOUT_PARAMETERS(Severity.ERROR, "the function '{name}' has no parameters"),
  HELPER_IN_BODY(Severity.ERROR, "the helper '{name}' cannot be declared inside a body"),
  CHAINED_COMPARISON(Severity.ERROR, "comparisons do not chain"),
  JOIN_COMPARISONS(Severity.NOTE, "join two of them by 'and', as in 'a < b and b < c'"),
  EMPTY_FILE(Severity.ERROR, "the file holds no formula"),

  // --- names and shapes (model) -----------------------------------------------------------------
  UNKNOWN_NAME(Severity.ERROR, "unknown name '{name}'"),
  UNKNOWN_FUNCTION(Severity.ERROR, "unknown function '{name}'"),
  NAME_BEFORE_PARENTHESIS(
      Severity.NOTE, "a name before '(' is always called; a product is written {product}"),
  DUPLICATE_NAME(Severity.ERROR, "'{name}' is declared twice"),
  DECLARED_HERE(Severity.NOTE, "'{name}' is declared here"),
  CALLED_VARIABLE(Severity.ERROR, "'{name}' is a variable and cannot be called"),
  FUNCTION_WITHOUT_CALL(Severity.ERROR, "'{name}' is a function and needs its arguments"),
  ARGUMENT_COUNT(Severity.ERROR, "'{name}' takes {expected}; {given} given"),
  TWO_READINGS(Severity.ERROR, "'{text}' has two readings: {first} or {second}"),
  DEFINED_BY_ITSELF(Severity.ERROR, "'{name}' is defined by itself: {circle}"),
  NOT_A_REDUCTION(
      Severity.ERROR,
      "'{name}' does not reduce over an index; sum, prod, mean, min, max and logsumexp do"),
  UNDECLARED_ARRAY(
      Severity.ERROR,
      "a bare formula declares no arrays; write a function, as in 'function f({example}) = …'"),
  NOT_AN_EXTENT(Severity.ERROR, "an extent is made of whole numbers, names and + - * /"),
  EXTENT_TOO_LARGE(Severity.ERROR, "an extent is at most {limit}"),
  EXTENT_IS_PARAMETER(
      Severity.ERROR,
      "'{name}' is {found}; an extent has a name of its own or is a parameter '{name} int'"),
  UNDECLARED_EXTENT(
      Severity.ERROR,
      "the extent '{name}' must also stand alone, as in x[{name}], or be a parameter '{name} int'"),
  DEFINED_TWO_WAYS(Severity.ERROR, "'{name}' is defined as a whole and by its elements"),
  UNLIKE_PARTS(Severity.ERROR, "this part of '{name}' has {given}, the first one has {expected}"),
  NEEDS_CONDITION(Severity.ERROR, "expected a condition such as x < 0, found {found}"),
  NEEDS_NUMBER(Severity.ERROR, "expected a number, found {found}"),
  COMPARED_CONDITIONS(Severity.ERROR, "conditions cannot be compared; join them by 'and', 'or'"),
  UNLIKE_BRANCHES(
      Severity.ERROR, "the branches of 'if' differ: one is {then}, the other {otherwise}"),
  CONDITION_AS_RESULT(
      Severity.ERROR, "the result of '{name}' is a condition; a function results in numbers"),
  UNKNOWN_KIND(Severity.ERROR, "unknown kind of derivative '{kind}'"),
  KIND_DOES_NOT_FIT(Severity.ERROR, "there is no {kind} of '{name}', whose result is {result}"),
  UNKNOWN_DERIVED(Severity.ERROR, "there is no function '{name}' to derive"),
  NOT_DERIVED(Severity.ERROR, "'{name}' is {variety}; only a 'function' has derivatives"),
  UNKNOWN_WRT(Severity.ERROR, "'{function}' has no parameter '{name}'"),
  REPEATED_WRT(Severity.ERROR, "'{name}' stands twice after 'wrt'"),
  WRT_DIFFERS(
      Severity.ERROR, "'{function}' is derived with respect to {given} here, elsewhere to {first}"),
  FIRST_WRT(Severity.NOTE, "one function has one set of parameters; the other line is here"),
  INTEGER_WRT(Severity.ERROR, "'{name}' is an integer and is not differentiated by"),
  BATCH_WITHOUT_DATA(Severity.ERROR, "'{name}' has no data, so there are no rows to sum over"),
  NOTHING_TO_DERIVE(Severity.ERROR, "'{name}' has no parameter to differentiate by, only data"),
  CLASS_NAME_TAKEN(Severity.ERROR, "'{name}' and '{first}' would both be the class {class}"),
  NO_JAVA_NAME(Severity.ERROR, "'{name}' cannot be part of a Java name"),
  EXTERN_PARAMETER(
      Severity.ERROR, "the parameters of an extern are real numbers, and '{name}' is {found}"),
  EXTERN_ARGUMENTS(
      Severity.ERROR,
      "the method of '{name}' is called with its parameters in order: ({expected})"),
  EXTERN_PARTIALS(
      Severity.ERROR,
      "'{name}' needs one partial derivative per parameter: {expected}; {given} given"),
  EXTERN_WITHOUT_CLASS(
      Severity.ERROR,
      "an extern names a static method with its class, as in com.acme.Bessel.{method}(…)"),
  DIFF_VARIABLE(
      Severity.ERROR,
      "diff differentiates by a scalar parameter of the same declaration, not by {found}"),
  DIFF_IN_EXTERN(Severity.ERROR, "diff cannot be used, even by a helper, in partials of an extern"),

  // --- lowering and derivatives -----------------------------------------------------------------
  PROGRAM_TOO_LARGE(
      Severity.ERROR,
      "'{name}' is beyond {limit} operations when all it calls is written out; see --max-nodes"),
  DERIVED_TOO_OFTEN(
      Severity.ERROR,
      "what diff takes of its own results is beyond {limit} operations when written out"),
  TOO_MANY_AXES(Severity.ERROR, "more than {limit} axes or loops within each other"),
  TOO_MANY_ARGUMENTS(
      Severity.ERROR,
      "the class of '{name}' would be bound to {count} sizes and data; at most {limit} fit"),
  ARRAY_TOO_LARGE(
      Severity.ERROR, "'{name}' would have {count} elements; an array has at most {limit}"),
  INTEGER_TOO_LARGE(Severity.ERROR, "this is beyond the integers of Java, {least} to {greatest}"),
  NEEDS_INTEGER(
      Severity.ERROR, "expected an integer made of indices, extents and integers, found {found}"),
  NEEDS_ARRAY(Severity.ERROR, "'{name}' needs an array, found {found}"),
  NEEDS_VECTOR(Severity.ERROR, "'{name}' needs a vector, found {found}"),
  NOT_SUBSCRIPTED(Severity.ERROR, "'{text}' is a number and has no elements"),
  SUBSCRIPT_COUNT(
      Severity.ERROR, "'{text}' is {found}; its elements have {rank} subscripts, not {given}"),
  SUBSCRIPT_OUTSIDE(
      Severity.ERROR, "the subscript {subscript} is outside an axis of extent {extent}"),
  SHAPES_DIFFER(Severity.ERROR, "{operator} needs equal shapes, given are {first} and {second}"),
  VECTOR_PRODUCT(
      Severity.ERROR,
      "vectors {first} and {second} have no matrix product; write '.*', or x'*y for a number"),
  PRODUCT_SHAPES(
      Severity.ERROR, "the matrix product of {first} and {second} needs equal inner extents"),
  POWER_OF_ARRAY(Severity.ERROR, "'^' takes numbers; powers of the elements are written '.^'"),
  DIVIDED_BY_ARRAY(
      Severity.ERROR, "'/' divides by numbers; quotients of the elements are written './'"),
  TRANSPOSED_RANK(Severity.ERROR, "a vector or matrix can be transposed, not {found}"),
  NOT_RECTANGULAR(
      Severity.ERROR, "the range of '{index}' depends on another index, so this is no array"),
  RANGE_MISSING(
      Severity.ERROR,
      "the range of '{index}' is not known; write '{index} in 0..n-1', or subscript an array by"
          + " it"),
  RANGES_DIFFER(Severity.ERROR, "'{index}' runs from 0 to {last} here and to {other} elsewhere"),
  SUBSCRIPTED_HERE(Severity.NOTE, "here '{index}' runs to {last}"),
  GREATEST_INDEX_UNKNOWN(
      Severity.ERROR,
      "a result is kept for each '{index}', whose greatest value is not known; subscript an array"
          + " by it"),
  GREATEST_SUBSCRIPT_UNKNOWN(
      Severity.ERROR,
      "the greatest value of {subscript}, and so the size of the array, is unknown"),
  PARTS_OVERLAP(Severity.ERROR, "this part of '{name}' may define an element a second time"),
  OTHER_PART(Severity.NOTE, "the other part is here"),
  READ_BEFORE_WRITTEN(
      Severity.ERROR,
      "'{read}' is read before it is written: no order of the elements of '{name}' puts it first"),
  ORDER_UNPROVED(
      Severity.NOTE,
      "it could not be proved that '{read}' lies always before, or always behind, the element"),
  READ_THE_OTHER_WAY(Severity.NOTE, "'{read}' needs the contrary order"),
  READS_ITSELF(Severity.ERROR, "'{read}' is needed to compute itself; '{name}' has no order"),
  ARGUMENT_RANK(Severity.ERROR, "'{parameter}' of '{name}' is {expected}; the argument is {given}"),
  ARGUMENT_EXTENT(
      Severity.ERROR,
      "the extent '{extent}' of '{parameter}' is {expected} here; the argument has {given}"),
  DIFF_OF_PRODUCT(
      Severity.ERROR,
      "diff does not go through a product over a range; write exp of a sum of logs"),
  EXTERN_PARTIAL_OF_ARRAYS(
      Severity.ERROR, "the partial derivative of an extern is a number made without arrays"),
  BATCH_SIZE_DIFFERS(
      Severity.ERROR,
      "'{name}' has no batch: the size of what it computes depends on '{size}', which differs from"
          + " row to row; make it an extent of an array"),
  POLYGAMMA_ORDER(
      Severity.ERROR, "the order of polygamma is a whole number from 0 to {limit}, written out"),

  // --- warnings: legal, and worth a look ---------------------------------------------------------
  UNUSED(Severity.WARNING, "the {what} '{name}' is never used"),
  LEAVE_OUT(Severity.NOTE, "leave it out, or name it '_{name}' if it must stand there"),
  UNDEFINED_EVERYWHERE(Severity.WARNING, "'{argument}' is {sign}, so its {function} is no number"),
  UNDEFINED_BY_DIFFERENCE(
      Severity.WARNING,
      "the difference '{argument}' may be negative, and its {function} no number"),
  KEEP_POSITIVE(Severity.NOTE, "write max({argument}, 0), or ask by 'if' which side is greater"),
  DIVISOR_MAY_VANISH(Severity.WARNING, "the divisor '{divisor}' is 0 where both sides are equal"),
  ASK_FOR_EQUALITY(
      Severity.NOTE, "write 'if {left} == {right} then … else …' with what is meant there"),
  CANCELLATION(
      Severity.WARNING, "'{difference}' loses its digits where both sides are nearly equal"),
  WRITE_INSTEAD(Severity.NOTE, "write {better}"),
  BRANCHES_DO_NOT_MEET(
      Severity.WARNING, "the branches of this 'if' do not meet where {left} = {right}"),
  JUMP_UNSEEN(
      Severity.NOTE,
      "no derivative sees that jump; let the branches agree there, or turn this off by -w"),

  // --- emitting ---------------------------------------------------------------------------------
  NO_ADAPTER(
      Severity.WARNING,
      "'{function}' gets no adapter for {library}, which takes scalar functions with 'derive"
          + " hessian'"),

  // --- tables and fitting -----------------------------------------------------------------------
  DATA_EMPTY(Severity.ERROR, "'{file}' is empty; the first line of a table names its columns"),
  DATA_NO_ROWS(Severity.ERROR, "'{file}' names its columns and has no rows"),
  DATA_NO_HEADER(
      Severity.ERROR, "the first line holds numbers; it must name the columns, as in 'x,y'"),
  DATA_COLUMN_TWICE(Severity.ERROR, "two columns have the name '{name}'"),
  DATA_NOT_A_NUMBER(Severity.ERROR, "'{text}' in the column '{column}' is not a number"),
  DATA_NOT_WHOLE(Severity.ERROR, "'{text}' in the column '{column}' is not a whole number"),
  DATA_DECIMAL_COMMA(Severity.NOTE, "write a decimal point, as in 1.5"),
  DATA_MISSING(Severity.ERROR, "a value of the column '{column}' is missing"),
  DATA_SKIP_MISSING(Severity.NOTE, "'--skip-missing' leaves rows with missing values out"),
  DATA_RAGGED(Severity.ERROR, "the number of fields is {given} here and {expected} in the header"),
  DATA_ALL_MISSING(
      Severity.ERROR,
      "'{file}' has no row with all values that are needed; most are missing in the column"
          + " '{column}'"),
  DATA_TOO_LARGE(
      Severity.ERROR,
      "'{file}' has about {rows} rows; reading them takes {needed} MB, and Java has {given} MB:"
          + " give it more by 'java -Xmx', or take a part of the file"),
  DATA_MALFORMED(Severity.ERROR, "'{file}' is no CSV: {reason}"),
  UNKNOWN_COLUMN(Severity.ERROR, "'{file}' has no column '{name}'"),
  NOT_ASSIGNED(Severity.ERROR, "expected {expected}, joined by commas"),
  NOT_A_BOUND(Severity.ERROR, "expected a lower and an upper bound, as in '0:10', '0:' or ':10'"),
  FIT_BOUND_TO_PARAMETER(
      Severity.ERROR, "'{name}' is a parameter of '{function}'; data stand behind ';'"),
  FIT_NO_COLUMN(Severity.ERROR, "no column is named as the data '{name}' of '{function}'"),
  FIT_NAME_COLUMN(Severity.NOTE, "name one by '--columns {name}=COLUMN'; there are {columns}"),
  FIT_NO_DATA(Severity.ERROR, "no name in '{function}' is that of a column of '{file}'"),
  FIT_NO_PARAMETER(Severity.ERROR, "all names in '{function}' are data; there is nothing to fit"),
  FIT_COLUMN_COUNT(Severity.ERROR, "'{name}' takes {expected} for each row, and is given {given}"),
  FIT_SIZE_UNKNOWN(Severity.ERROR, "nothing tells the size '{size}'; give it by '--size {size}=8'"),
  FIT_SIZE_DIFFERS(
      Severity.ERROR, "the size '{size}' of '{function}' is data and may differ from row to row"),
  FIT_RESPONSE_USED(
      Severity.ERROR,
      "the response '{name}' stands in the formula too; it is what the formula gives"),
  FIT_RESULTS(
      Severity.ERROR,
      "'{function}' gives {given} values; with a response it gives one for each of"
          + " the {rows} rows"),
  FIT_SEVERAL_VALUES(
      Severity.ERROR,
      "'{function}' gives several values for one row; a model gives one, and so does a loss"),
  FIT_NEEDS_RESIDUALS(
      Severity.ERROR,
      "'{optimizer}' is for least squares; name the measured column by '--response', or say"
          + " '--least-squares'"),
  FIT_NEEDS_ROWS(
      Severity.ERROR,
      "'{optimizer}' takes some rows at a time, and '{function}' takes all rows at once; write it"
          + " for one row"),
  FIT_WITHOUT_BOUNDS(Severity.ERROR, "'{optimizer}' knows no bounds; take '--optimizer lbfgs'"),
  FIT_MAXIMIZES_SQUARES(Severity.ERROR, "least squares are minimised; leave '--maximize' out"),
  FIT_TOO_FEW_ROWS(Severity.ERROR, "{rows} residuals do not determine {parameters} parameters"),
  FIT_VALIDATION_EMPTY(
      Severity.ERROR, "of {rows} rows none are left for {purpose} by '--validation {part}'"),
  FIT_STANDARDIZE_WHAT(
      Severity.ERROR, "say which columns are standardised, as in '--standardize={columns}'"),
  FIT_NOT_STARTED(Severity.ERROR, "the search cannot start: {reason}"),
  FIT_DIVERGED(Severity.ERROR, "the search went wrong: {reason}"),
  FIT_TRY(Severity.NOTE, "try {proposal}"),
  FIT_NOT_CONVERGED(Severity.WARNING, "the search ended before it was done: {reason}"),
  FIT_STOPPED(Severity.ERROR, "the formula cannot be evaluated: {reason}"),
  FIT_NEEDS_COMPILER(Severity.ERROR, "fitting needs a JDK, and this Java has no compiler ({home})"),

  // --- the front door and the doors -------------------------------------------------------------
  FILE_MISSING(Severity.ERROR, "'{file}' does not exist"),
  FILE_IS_DIRECTORY(Severity.ERROR, "'{file}' is a directory, not a formula file"),
  FILE_UNREADABLE(Severity.ERROR, "'{file}' cannot be read: {reason}"),
  FILE_UNWRITABLE(Severity.ERROR, "'{file}' cannot be written: {reason}"),
  TARGET_IS_FILE(Severity.ERROR, "'{directory}' is a file; classes are written to a directory"),
  TARGET_LEFT(Severity.ERROR, "'{path}' lies outside the directory that classes are written to"),
  FUNCTION_MISSING(Severity.ERROR, "there is no function '{name}' in '{file}'"),
  FUNCTION_NOT_CHOSEN(Severity.ERROR, "'{file}' has several functions; name one by '--function'"),
  NO_FUNCTION(Severity.ERROR, "'{file}' has no function"),
  PASS_NOT_RUN(Severity.ERROR, "no program went through the pass '{pass}'"),
  SEVERAL_CLASSES(
      Severity.ERROR,
      "this makes {count} classes; at run time, one function is compiled at a time"),
  UNKNOWN_PARAMETER(Severity.ERROR, "the function '{function}' has no parameter '{name}'"),
  ARRAY_VALUED(Severity.ERROR, "'{function}' is array-valued; a derivative formula needs a number"),
  NOT_ONE_FORMULA(
      Severity.ERROR,
      "the derivative of '{function}' is no single formula, because of {cause}; see 'gradc"
          + " compile'"),
  DIFF_INSTEAD(Severity.NOTE, "{proposal}"),
  INDEX_OF_TWO_AXES(
      Severity.ERROR,
      "an index of '{name}' stands at an axis of another length already; two indices have two"
          + " names"),
  NO_NUMBER_TO_DIFFERENTIATE(
      Severity.ERROR,
      "'{name}' is nothing to differentiate by; a derivative formula is by a parameter that holds"
          + " real numbers, or by an element of it, as in 'x[0]' or 'x[k]' with a new name k"),
  UNKNOWN_OUTPUT(Severity.ERROR, "'{function}' has the outputs 0 to {last}, not {wanted}"),
  POINT_INCOMPLETE(Severity.ERROR, "the point gives no number for {names}"),
  POINT_NAME_TWICE(Severity.ERROR, "'{name}' is given twice"),
  POINT_LIST_FOR_NUMBER(Severity.ERROR, "'{name}' is a number; a list of {count} is given"),
  POINT_NUMBER_FOR_LIST(Severity.ERROR, "'{name}' is an array; a number is given"),
  POINT_NOT_WHOLE(Severity.ERROR, "'{name}' takes whole numbers; {number} is given"),
  POINT_NEGATIVE(Severity.ERROR, "'{name}' is an extent and cannot be {number}"),
  POINT_WRONG_LENGTH(Severity.ERROR, "'{name}' takes {expected} numbers; {given} given"),
  POINT_UNEVEN(
      Severity.ERROR, "no whole number '{extent}' fits the length of '{name}', which is {count}"),
  POINT_WITHOUT_EXTENT(Severity.ERROR, "no length tells {names}; give it too, as in '{example}=3'"),
  EXTENT_TOLD(Severity.NOTE, "'{extent}' is {value} by this"),
  POINT_DIVIDES_BY_ZERO(Severity.ERROR, "this number is divided by 0"),
  POINT_OVERFLOWS(Severity.ERROR, "this number is beyond the range of double"),
  POINT_NO_NUMBER(Severity.ERROR, "'{name}' is neither a number nor a flat list of numbers"),
  POINT_NO_OBJECT(Severity.ERROR, "a point is an object of names and numbers"),
  JSON_MALFORMED(Severity.ERROR, "this is not JSON: {reason}"),
  EVALUATION_STOPPED(Severity.ERROR, "this point cannot be evaluated: {reason}"),
  EXTERN_CLASS_MISSING(
      Severity.ERROR, "the class '{type}' of extern '{name}' is not on '--classpath'"),
  EXTERN_METHOD_MISSING(
      Severity.ERROR, "extern '{name}' needs 'public static double {method}' in '{type}'"),
  EXTERN_FAILED(Severity.ERROR, "extern '{name}' failed: {reason}"),
  CHECK_NO_POINT(
      Severity.ERROR,
      "no point is found at which '{function}' and all it computes are finite; give one by '--at'"),
  WRONG_DERIVATIVE(
      Severity.ERROR,
      "the {derivative} of '{function}' is wrong: {entry} is {found}, differences give {expected}"),
  DIFFERING_METHOD(
      Severity.ERROR,
      "'{method}' differs from the {derivative} of '{function}': {entry} is {found}, right is"
          + " {expected}"),
  AGAINST_NO_METHOD(
      Severity.ERROR, "'{text}' names no method; write a class and a static method, as in a.B::c"),
  AGAINST_CLASS_MISSING(Severity.ERROR, "the class '{type}' is not on '--classpath'"),
  AGAINST_METHOD_MISSING(
      Severity.ERROR, "the class '{type}' has no public static method '{method}'"),
  AGAINST_SIGNATURE(
      Severity.ERROR, "no method '{method}' has arguments and result that fit '{function}'"),
  AGAINST_ACCEPTED(Severity.NOTE, "accepted is public static {signature}"),
  AGAINST_FAILED(Severity.ERROR, "'{method}' failed: {reason}"),
  TEST_OF_EXTERNS(
      Severity.WARNING,
      "'{function}' calls externs, which are not loaded by 'compile', so it gets no test"),
  TEST_OF_WRONG(
      Severity.ERROR, "a derivative of '{function}' is wrong: {entry}; see 'gradc check'"),
  TEST_WITHOUT_POINT(
      Severity.WARNING, "no small point is found in the domain of '{function}': it gets no test"),
  WRONG_AT(Severity.NOTE, "at {point}"),
  ALSO_WRONG(
      Severity.NOTE, "the {derivative}, too: {entry} is {found}, differences give {expected}"),
  DIRECTORY_NO_PACKAGE(
      Severity.ERROR,
      "the directory '{directory}' is not the name of a Java package; say 'package' in the file"
          + " or for all files"),
  CLASS_GENERATED_TWICE(Severity.ERROR, "a second function makes the class '{class}'"),
  CLASS_GENERATED_HERE(Severity.NOTE, "the first one is here"),
  NESTED_BEYOND_STACK(Severity.ERROR, "this input is nested too deeply"),
  COMPILES_TOO_LONG(Severity.ERROR, "compiling takes more than {limit} seconds; see --max-seconds"),
  TOO_LARGE_TO_COMPILE(
      Severity.ERROR, "the formulas are too large for the memory that Java was given; see -Xmx"),
  PRODUCT_LENGTH_UNKNOWN(
      Severity.ERROR,
      "{function} has a product over a range whose length depends on the elements of data, which"
          + " has no derivative here; let it run over a size, as in prod(i in 0..n-1: if(i < k,"
          + " x[i], 1))"),
  TOO_MANY_ERRORS(Severity.NOTE, "{count} more errors are not shown");

  private final Severity severity;
  private final String pattern;

  Message(Severity severity, String pattern) {
    this.severity = severity;
    this.pattern = pattern;
  }

  /** The id shown in brackets, such as {@code unknown-name}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public Severity severity() {
    return severity;
  }

  /**
   * This message about a place.
   *
   * @throws IllegalArgumentException if the number of arguments is not that of the holes
   */
  public Diagnostic at(Span span, String... arguments) {
    return new Diagnostic(this, span, List.of(arguments), List.of(), List.of());
  }

  /**
   * This message about no place in a text.
   *
   * @throws IllegalArgumentException if the number of arguments is not that of the holes
   */
  public Diagnostic anywhere(String... arguments) {
    return new Diagnostic(this, null, List.of(arguments), List.of(), List.of());
  }

  /** The names of the holes in the order in which arguments are given. */
  public List<String> parameters() {
    return template().names();
  }

  Template template() {
    return new Template(pattern);
  }
}
