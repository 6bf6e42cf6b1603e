/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/san-formula.h"

G_BEGIN_DECLS

/* To the clipboard. @format: "text", "latex", "mathml", "image" or "svg" */
void    san_formula_copy       (const SanFormula *formula,
                                GtkWidget        *widget,
                                const char       *format);
/* The formula in black on white. @format: "png", "svg" or "pdf"
 * Returns: (transfer full) */
GBytes *san_formula_to_picture (const SanFormula *formula,
                                const char       *format);

G_END_DECLS
