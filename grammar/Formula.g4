/*
 * The formula language.
 *
 * A file is a bare formula (one expression) or a module (declarations). It is a module as soon as a
 * word that begins a declaration stands in it; those words are reserved, so nothing need end a
 * declaration, and line breaks mean nothing.
 *
 * Every decision is taken by one token, with one exception: whether `f(i, j` begins a reduction
 * (`f(i, j: e)`) or a call (`f(i, j, k)`) shows at the first token that is neither a name nor a comma.
 * To this end, some tokens are told apart before parsing, by what stands around them:
 *
 *   CALL_OPEN   a '(' right after a name: `name(` is always a call, with or without a space
 *   ARRAY_OPEN  a '[' with no operand before it; any other '[' is a subscript
 *   NORM_CLOSE  a '||' where a norm is open at this bracket level and an operand stands before it
 *   NORM_OPEN   any other '||'
 *   IF_CALL     an 'if' before '(' with a comma at its level: if(c, a, b)
 *
 * and a reserved word after '.' is an ordinary part of a dotted name. A number right of another operand
 * (`2 3`, `x 2`) has been refused by then.
 */
grammar Formula;

tokens { CALL_OPEN, ARRAY_OPEN, NORM_OPEN, NORM_CLOSE, IF_CALL }

// --- files and declarations -----------------------------------------------------------------------

bareFormula : expression EOF ;

module : packageLine? declaration* EOF ;

packageLine : PACKAGE dottedName ;

dottedName : NAME (DOT NAME)* ;

declaration : letDeclaration | functionDeclaration | externDeclaration | deriveLine ;

// let g = 9.8              a constant, or a local inside a body
// let s[t in 1..T, i] = …  elements of an array; a bare name here is an index bound by the let
// let f(x, y) = …          a helper: inlined where it is used; not inside a body
letDeclaration : LET NAME (signature body | target? ASSIGN expression) ;

target : LEFT_BRACKET targetSubscript (COMMA targetSubscript)* RIGHT_BRACKET ;

targetSubscript : rangedIndex | expression ;

functionDeclaration : FUNCTION NAME signature body ;

// What stands after ';' is data: not differentiated.
signature : CALL_OPEN parameters? (SEMICOLON parameters?)? RIGHT_PAREN ;

parameters : parameter (COMMA parameter)* ;

// x   W[m, n]   T int   group[n] int
parameter : NAME (LEFT_BRACKET expressions RIGHT_BRACKET)? INT? ;

body : ASSIGN (block | expression) | block ;

block : LEFT_BRACE letDeclaration* RETURN expression RIGHT_BRACE ;

// extern f(x, y) = com.acme.Special.f(x, y) derivative e1, e2       one partial per argument
externDeclaration
  : EXTERN NAME signature ASSIGN dottedName CALL_OPEN expressions? RIGHT_PAREN DERIVATIVE expressions
  ;

// The kinds of derivative are words only here: gradient, hessian, batch gradient, …
deriveLine : DERIVE kind (COMMA kind)* OF NAME (WRT NAME (COMMA NAME)*)? ;

kind : NAME NAME? ;

// --- expressions, from the weakest operator to the strongest ----------------------------------------

expressions : expression (COMMA expression)* ;

expression : conditional | disjunction ;

// 'else' takes everything to its right; after an operator an 'if' needs parentheses.
conditional : IF expression THEN expression ELSE expression ;

disjunction : conjunction (OR conjunction)* ;

conjunction : negation (AND negation)* ;

negation : NOT* comparison ;

// Comparisons do not chain: a < b < c is parsed here so that it can be refused with good words.
comparison : sum ((LESS | LESS_EQUAL | GREATER | GREATER_EQUAL | EQUAL | NOT_EQUAL) sum)* ;

sum : product ((PLUS | MINUS) product)* ;

// Operands side by side are multiplied: 2x, 3(x+1), (a)(b), w0 x0. What stands right of another operand
// has no sign, is no array in brackets (that is a subscript) and no number (2 3 is a slip).
product : signed ((TIMES | DIVIDE | ELEMENT_TIMES | ELEMENT_DIVIDE) signed | power)* ;

// -x^2 is -(x^2)
signed : (PLUS | MINUS)* power ;

// Associates to the right: a^b^c is a^(b^c); 2^-x^2 is 2^(-(x^2)).
power : postfix ((POWER | ELEMENT_POWER) (PLUS | MINUS)* postfix)* ;

// A '[' after an operand is always a subscript, with or without a space.
postfix : primary (TRANSPOSE | LEFT_BRACKET expressions RIGHT_BRACKET)* ;

primary
  : NUMBER
  | NAME (CALL_OPEN arguments RIGHT_PAREN)?
  | LEFT_PAREN expression RIGHT_PAREN
  | NORM_OPEN expression NORM_CLOSE
  | ARRAY_OPEN arguments RIGHT_BRACKET
  | IF_CALL LEFT_PAREN expression COMMA expression COMMA expression RIGHT_PAREN
  ;

// sum(i: e), sum(i in 1..n-1, j: e) and [i: e] bind indices; all else is a list.
arguments : binder (COMMA binder)* COLON expression | expressions ;

binder : rangedIndex | NAME ;

// Both ends are included, as under a Σ.
rangedIndex : NAME IN sum RANGE sum ;

// --- tokens ---------------------------------------------------------------------------------------

PACKAGE : 'package' ;
LET : 'let' ;
FUNCTION : 'function' ;
RETURN : 'return' ;
EXTERN : 'extern' ;
DERIVATIVE : 'derivative' ;
DERIVE : 'derive' ;
OF : 'of' ;
WRT : 'wrt' ;
IF : 'if' ;
THEN : 'then' ;
ELSE : 'else' ;
AND : 'and' ;
OR : 'or' ;
NOT : 'not' ;
IN : 'in' ;
INT : 'int' ;

// A decimal point needs a digit after it and an exponent needs digits, so that 0..n-1, 2.*x and 2./x
// read as they should; 2e is 2*e.
NUMBER : (DIGIT+ ('.' DIGIT+)? | '.' DIGIT+) ([eE] [+\-]? DIGIT+)? ;

// Unicode letters, digits and '_', and the combining marks that belong to a letter.
NAME : [\p{L}\p{Nl}_] [\p{L}\p{Nl}\p{Nd}\p{Mn}\p{Mc}_]* ;

PLUS : '+' ;
MINUS : '-' ;
TIMES : '*' ;
DIVIDE : '/' ;
ELEMENT_TIMES : '.*' ;
ELEMENT_DIVIDE : './' ;
POWER : '^' | '**' ;
ELEMENT_POWER : '.^' ;
TRANSPOSE : '\'' ;
NORM_BARS : '||' ;
LESS : '<' ;
LESS_EQUAL : '<=' ;
GREATER : '>' ;
GREATER_EQUAL : '>=' ;
EQUAL : '==' ;
NOT_EQUAL : '!=' ;
ASSIGN : '=' ;
LEFT_PAREN : '(' ;
RIGHT_PAREN : ')' ;
LEFT_BRACKET : '[' ;
RIGHT_BRACKET : ']' ;
LEFT_BRACE : '{' ;
RIGHT_BRACE : '}' ;
COMMA : ',' ;
SEMICOLON : ';' ;
COLON : ':' ;
RANGE : '..' ;
DOT : '.' ;

// One that begins with two stars and documents a function is found by its text.
COMMENT : '/*' .*? '*/' -> channel(HIDDEN) ;
LINE_COMMENT : '//' ~[\r\n]* -> skip ;
SPACE : [\p{White_Space}]+ -> skip ;

// Not the language, but so often written that they get an answer of their own.
OPEN_COMMENT : '/*' ;
AMPERSANDS : '&' '&'? ;
BANG : '!' ;
COLON_EQUALS : ':=' ;
ANGLES : '<>' ;
STRAY : . ;

fragment DIGIT : [0-9] ;
