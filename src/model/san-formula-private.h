/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/san-formula.h"

G_BEGIN_DECLS

/* How trees are built. A tree is in normal form: a row holds no row, and has not exactly one
 * child. Only san_formula_row_append() and san_formula_row_end() make rows, so it stays so. */

/* A node without children. @text may be %NULL. */
SanFormula *san_formula_node_new   (SanFormulaType  type,
                                    const char     *text);
/* Takes @child, which may be %NULL where the type allows that. */
void        san_formula_node_add   (SanFormula     *node,
                                    SanFormula     *child);
/* Takes @item; the children of a row are appended one by one. */
void        san_formula_row_append (SanFormula     *row,
                                    SanFormula     *item);
/* Takes @row, and gives its only child where it has just one. */
SanFormula *san_formula_row_end    (SanFormula     *row);

G_END_DECLS
