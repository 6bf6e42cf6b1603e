/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/san-formula.h"

G_BEGIN_DECLS

/* The formula as a `<math>` element of MathML Core, without a declaration, in one line. Free with
 * g_free(). */
char *san_formula_to_mathml (const SanFormula *formula) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
