/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/san-formula.h"

G_BEGIN_DECLS

/* The formula as one reads it aloud, in the interface's language, for screen readers: "m equals the
 * square root of P times n, end of root". Free with g_free(). */
char *san_formula_to_speech (const SanFormula *formula) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
