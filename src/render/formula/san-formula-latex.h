/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/san-formula.h"

G_BEGIN_DECLS

/* The formula for LaTeX's mathematics mode, for amsmath and a Unicode text font. Free with
 * g_free(). */
char *san_formula_to_latex (const SanFormula *formula) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
