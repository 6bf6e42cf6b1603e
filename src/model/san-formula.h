/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SanFormula:
 *
 * A mathematical formula as a tree: data only, no fonts and no positions. It is made from a small
 * markup, a subset of LaTeX's:
 *
 * - `\frac{a}{b}`, `\sqrt{a}`, `\sqrt[3]{a}`, `\bar{x}`, `\hat{y}`, `x_1`, `x^{2}`, `M_{x}^{2}`
 * - `\sum`, `\prod` with limits `_{i=1}^{n}`
 * - `(…)`, `[…]`, `\{…\}`, `|…|`: fences that grow with what they hold; they must be balanced
 * - `\text{words}`: upright words in any script, spaces kept; braces inside must be balanced
 * - Greek by name (`\sigma`), `\cdot \times \pm \le \ge \ne \approx \infty \ldots \to \degree`,
 *   `\percent`, `\permille`
 * - digits with decimal mark and no-break group spaces are one number; single Latin or Cyrillic
 *   letters are italic variables; anything in `\text` is upright
 * - `\ln \lg \log \exp \min \max` are upright words
 * - `\,`, `~` and a no-break space outside a number are thin spaces; other blanks only separate
 *
 * The tree is in normal form: braces that only group leave no trace, a row of one is that one, and
 * there is no row in a row. Groups may be nested %SAN_FORMULA_MAX_DEPTH deep.
 */
typedef struct _SanFormula SanFormula;

#define SAN_FORMULA_MAX_DEPTH 64

typedef enum {
  SAN_FORMULA_ROW,         /* children in a row */
  SAN_FORMULA_NUMBER,      /* text */
  SAN_FORMULA_VARIABLE,    /* text, italic */
  SAN_FORMULA_WORDS,       /* text, upright */
  SAN_FORMULA_OPERATOR,    /* text: + − · × ± = ≤ … */
  SAN_FORMULA_SPACE,       /* thin space */
  SAN_FORMULA_FRACTION,    /* numerator, denominator */
  SAN_FORMULA_ROOT,        /* radicand, degree or NULL */
  SAN_FORMULA_SCRIPTS,     /* base, subscript or NULL, superscript or NULL */
  SAN_FORMULA_SUM,         /* text ∑ or ∏; lower or NULL, upper or NULL */
  SAN_FORMULA_BAR,         /* the thing under the bar */
  SAN_FORMULA_HAT,         /* the thing under the hat */
  SAN_FORMULA_FENCE,       /* text is the opening mark: "(" "[" "{" "|"; the thing inside */
} SanFormulaType;

/**
 * SanFormulaOperator:
 *
 * What an operator does, which decides the space around it and where parentheses are needed.
 */
typedef enum {
  SAN_FORMULA_OPERATOR_ORDINARY,     /* … ! ′ */
  SAN_FORMULA_OPERATOR_SUM,          /* + − ± ∓ */
  SAN_FORMULA_OPERATOR_PRODUCT,      /* · × */
  SAN_FORMULA_OPERATOR_DIVISION,     /* / : ÷ */
  SAN_FORMULA_OPERATOR_RELATION,     /* = ≠ < > ≤ ≥ ≈ ∼ ∈ → */
  SAN_FORMULA_OPERATOR_PUNCTUATION,  /* , ; */
} SanFormulaOperator;

/* Faults of the markup are G_MARKUP_ERROR_PARSE; the message starts with the position. */
SanFormula        *san_formula_parse         (const char        *markup,
                                              GError           **error) G_GNUC_WARN_UNUSED_RESULT;

/* For markup of our own: a fault is a programming error and aborts. */
SanFormula        *san_formula_new           (const char        *markup) G_GNUC_WARN_UNUSED_RESULT;
SanFormula        *san_formula_ref           (SanFormula        *formula);
void               san_formula_unref         (SanFormula        *formula);

SanFormulaType     san_formula_get_node_type (const SanFormula  *formula);
/* Returns: (nullable): text of a leaf, opening mark of a fence, sign of a sum */
const char        *san_formula_get_text      (const SanFormula  *formula);
guint              san_formula_get_n_children (const SanFormula *formula);
/* Returns: (nullable) (transfer none): in the order that #SanFormulaType tells */
const SanFormula  *san_formula_get_child     (const SanFormula  *formula,
                                              guint              position);
/* Any node seen as a row: what is no row is one item. */
guint              san_formula_get_n_items   (const SanFormula  *formula);
/* @position from 0 */
const SanFormula  *san_formula_get_item      (const SanFormula  *formula,
                                              guint              position);
/* Only for nodes of type %SAN_FORMULA_OPERATOR. */
SanFormulaOperator san_formula_get_operator  (const SanFormula  *formula);
/* Whether the trees are the same, node by node */
gboolean           san_formula_equal         (const SanFormula  *a,
                                              const SanFormula  *b);

/**
 * san_formula_substitute:
 *
 * A copy of @formula in which every occurrence of @symbol (a variable, a scripted variable, words,
 * or a run of a row such as `\sum V p`) is replaced by @replacement. A replacement that starts with
 * a minus sign, or is a sum, is put in parentheses where it would otherwise be misread, and factors
 * that only stood side by side get a `·` when they become numbers.
 *
 * A subscript, a bar and a hat make another symbol: `n` occurs neither in `n_1` nor in `\bar{n}`,
 * but `n` and `n_1` occur in `n^2` and `n_1^2`.
 */
SanFormula        *san_formula_substitute    (const SanFormula  *formula,
                                              const SanFormula  *symbol,
                                              const SanFormula  *replacement)
                                              G_GNUC_WARN_UNUSED_RESULT;

/* All pieces in a row: `san_formula_join (a, equals, b, NULL)`. Takes no ownership. */
SanFormula        *san_formula_join          (const SanFormula  *first,
                                              ...)
                                              G_GNUC_NULL_TERMINATED G_GNUC_WARN_UNUSED_RESULT;

/* Back to markup that reads as an equal tree. Free with g_free(). */
char              *san_formula_to_markup     (const SanFormula  *formula);
/* Any text as `\text{…}`, with what is special in the markup taken care of. */
char              *san_formula_quote_words   (const char        *words);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SanFormula, san_formula_unref)

G_END_DECLS
